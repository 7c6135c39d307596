//! Log-in by OpenID Connect: the way to a provider and back (authorization code with PKCE), and whose word its ID token is.
//!
//! Which adviser that is, the store decides. A provider is first asked when somebody logs in: the service starts without it.

mod error;
mod http;

use std::future::Future;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::time::{Duration, Instant};

use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreClientAuthMethod, CoreIdToken, CoreJwsSigningAlgorithm,
    CoreProviderMetadata,
};
use openidconnect::{
    AuthType, AuthorizationCode, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope, TokenResponse,
};
use schakel_store::{Identity, OidcAttempt};

pub(crate) use self::error::OidcError;
use self::http::Http;
use crate::config::{Oidc, is_safe};

/// How long a page waits for a provider, however often it asks.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long is believed what a provider said of itself.
const KEPT: Duration = Duration::from_secs(3600);
/// Longest name of an account at a provider, in characters (OpenID Connect Core 1.0, section 2).
const MAX_SUBJECT: usize = 255;

/// Signatures that are believed: those only the provider can make. With a secret both sides know, we could make them too.
const SIGNATURES: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

type OidcClient = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointMaybeSet,
    EndpointMaybeSet,
>;

/// The provider advisers log in at.
#[derive(Debug)]
pub(crate) struct Provider {
    settings: Oidc,
    /// Where it sends back to.
    redirect: String,
    http: OnceLock<Http>,
    known: RwLock<Option<Known>>,
}

/// What a provider said of itself, its keys included.
#[derive(Debug, Clone)]
struct Known {
    metadata: Arc<CoreProviderMetadata>,
    at: Instant,
}

impl Provider {
    /// Nothing is asked yet. `address` is where this service is reached.
    pub(crate) fn new(settings: &Oidc, address: &str) -> Self {
        let redirect = format!("{}/desk/oidc", address.trim_end_matches('/'));
        Self { settings: settings.clone(), redirect, http: OnceLock::new(), known: RwLock::new(None) }
    }

    /// Begins a log-in: the address at the provider to go to, and what its answer is checked against.
    ///
    /// # Errors
    /// When the provider cannot be asked, or what it says of itself cannot be used.
    pub(crate) async fn begin(&self, language: &str, next: &str) -> Result<(String, OidcAttempt), OidcError> {
        let client = in_time(async { self.client(&*self.metadata().await?) }).await?;
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let flow = CoreAuthenticationFlow::AuthorizationCode;
        let (address, state, nonce) = client
            .authorize_url(flow, CsrfToken::new_random, Nonce::new_random)
            .add_scopes(["email", "profile"].map(|scope| Scope::new(scope.to_owned())))
            .set_pkce_challenge(challenge)
            .url();
        let attempt = OidcAttempt {
            state: state.into_secret(),
            nonce: nonce.secret().clone(),
            verifier: verifier.into_secret(),
            language: language.to_owned(),
            next: next.to_owned(),
        };
        Ok((address.into(), attempt))
    }

    /// Exchanges the code a browser came back with, and checks whose word the ID token is.
    ///
    /// # Errors
    /// When the provider cannot be asked, gives no token, or its token is not to be believed.
    pub(crate) async fn finish(&self, attempt: &OidcAttempt, code: &str) -> Result<Identity, OidcError> {
        in_time(async {
            let http = self.http()?;
            let client = self.client(&*self.metadata().await?)?;
            let request = client
                .exchange_code(AuthorizationCode::new(code.to_owned()))
                .map_err(|_| OidcError::Discovery("it names no token endpoint".to_owned()))?
                .set_pkce_verifier(PkceCodeVerifier::new(attempt.verifier.clone()));
            let answer = request.request_async(http).await?;
            let id_token = answer.id_token().ok_or(OidcError::IdToken("there is none"))?;
            let nonce = Nonce::new(attempt.nonce.clone());
            match self.identity(&client, id_token, &nonce) {
                // It may have begun to sign with another key.
                Err(OidcError::Signature) => {
                    let client = self.client(&*self.ask_metadata().await?)?;
                    self.identity(&client, id_token, &nonce)
                }
                found => found,
            }
        })
        .await
    }

    fn identity(
        &self,
        client: &OidcClient,
        token: &CoreIdToken,
        nonce: &Nonce,
    ) -> Result<Identity, OidcError> {
        let verifier = client.id_token_verifier().set_allowed_algs(SIGNATURES);
        let claims = token.claims(&verifier, nonce)?;
        let subject = claims.subject().as_str();
        if subject.is_empty() || subject.chars().count() > MAX_SUBJECT || subject.contains('\0') {
            return Err(OidcError::IdToken("its subject is none"));
        }
        // Who says that an address is not verified is believed in that, whatever is set.
        let is_vouched_for = claims.email_verified().unwrap_or(self.settings.trust_email);
        let email = claims.email().filter(|_| is_vouched_for).map(|email| email.as_str().to_owned());
        Ok(Identity { issuer: self.settings.issuer.clone(), subject: subject.to_owned(), email })
    }

    fn client(&self, metadata: &CoreProviderMetadata) -> Result<OidcClient, OidcError> {
        let redirect = RedirectUrl::new(self.redirect.clone())
            .map_err(|error| OidcError::Discovery(error.to_string()))?;
        let secret = self.settings.client_secret.clone().map(ClientSecret::new);
        let id = ClientId::new(self.settings.client_id.clone());
        let known = metadata.token_endpoint_auth_methods_supported();
        // Without a word on it, it is the header (OpenID Connect Discovery 1.0, section 3).
        let in_header = known.is_none_or(|known| known.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let auth = if in_header { AuthType::BasicAuth } else { AuthType::RequestBody };
        Ok(CoreClient::from_provider_metadata(metadata.clone(), id, secret)
            .set_auth_type(auth)
            .set_redirect_uri(redirect))
    }

    /// What the provider says of itself: as it was within the last hour, or asked now.
    async fn metadata(&self) -> Result<Arc<CoreProviderMetadata>, OidcError> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).clone();
        match known {
            Some(known) if known.at.elapsed() < KEPT => Ok(known.metadata),
            _ => self.ask_metadata().await,
        }
    }

    async fn ask_metadata(&self) -> Result<Arc<CoreProviderMetadata>, OidcError> {
        let http = self.http()?;
        let issuer = IssuerUrl::new(self.settings.issuer.clone())
            .map_err(|error| OidcError::Discovery(error.to_string()))?;
        let metadata = CoreProviderMetadata::discover_async(issuer, http).await?;
        // Browsers are sent there: what we ask ourselves is looked at when it is asked.
        if !is_safe(metadata.authorization_endpoint().url()) {
            return Err(OidcError::Discovery("its authorization endpoint is not https".to_owned()));
        }
        let metadata = Arc::new(metadata);
        let known = Known { metadata: Arc::clone(&metadata), at: Instant::now() };
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Some(known);
        Ok(metadata)
    }

    /// The system's certificates are read when they are first needed, and once.
    fn http(&self) -> Result<&Http, OidcError> {
        if self.http.get().is_none() {
            // Of two that come first at once, one is kept.
            let _ = self.http.set(Http::new()?);
        }
        self.http.get().ok_or(OidcError::TimedOut)
    }
}

async fn in_time<T>(asking: impl Future<Output = Result<T, OidcError>>) -> Result<T, OidcError> {
    tokio::time::timeout(PATIENCE, asking).await.unwrap_or(Err(OidcError::TimedOut))
}
