//! A small provider of OpenID Connect: it serves what it says of itself, its keys and tokens, and says what a test wants.
//! Its keys beside this file are for these tests alone.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, SystemTime};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use openidconnect::core::{
    CoreIdToken, CoreIdTokenClaims, CoreJsonWebKeySet, CoreJwsSigningAlgorithm, CoreRsaPrivateSigningKey,
};
use openidconnect::url::{Url, form_urlencoded};
use openidconnect::{
    Audience, EmptyAdditionalClaims, EndUserEmail, IssuerUrl, JsonWebKeyId, Nonce, PkceCodeChallenge,
    PkceCodeVerifier, PrivateSigningKey, StandardClaims, SubjectIdentifier,
};
use schakel_server::Oidc;
use serde_json::json;

pub(crate) const SECRET: &str = "geheim:met%tekens";
const KEYS: [&str; 2] = [include_str!("key-1.pem"), include_str!("key-2.pem")];

/// What the provider says.
#[derive(Debug, Clone)]
pub(crate) struct Says {
    pub(crate) subject: String,
    pub(crate) email: String,
    pub(crate) email_verified: Option<bool>,
    pub(crate) audience: String,
    pub(crate) issuer: Option<String>,
    pub(crate) nonce: Option<String>,
    /// How long ago the token ended.
    pub(crate) expired: Option<Duration>,
    /// Which key signs, and which is published, both under which name.
    pub(crate) signs: usize,
    pub(crate) publishes: usize,
    pub(crate) names: [&'static str; 2],
}

#[derive(Debug)]
struct Inner {
    says: Says,
    /// Code -> challenge and nonce.
    codes: BTreeMap<String, (String, String)>,
    /// How often each address was asked.
    asked: BTreeMap<&'static str, usize>,
}

#[derive(Debug, Clone)]
pub(crate) struct FakeProvider {
    pub(crate) issuer: String,
    inner: Arc<Mutex<Inner>>,
}

impl FakeProvider {
    pub(crate) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let says = Says {
            subject: "sub-anna".into(),
            email: "Anna@example.org".into(),
            email_verified: Some(true),
            audience: "schakel".into(),
            issuer: None,
            nonce: None,
            expired: None,
            signs: 0,
            publishes: 0,
            names: ["one", "two"],
        };
        let inner = Inner { says, codes: BTreeMap::new(), asked: BTreeMap::new() };
        let issuer = format!("http://{}/tenant/v2.0", listener.local_addr().unwrap());
        let provider = Self { issuer, inner: Arc::new(Mutex::new(inner)) };
        let router = Router::new()
            .route("/tenant/v2.0/.well-known/openid-configuration", get(discovery))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(provider.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        provider
    }

    pub(crate) fn settings(&self) -> Oidc {
        Oidc {
            issuer: self.issuer.clone(),
            client_id: "schakel".into(),
            client_secret: Some(SECRET.into()),
            label: "Provincie Drenthe".into(),
            ..Oidc::default()
        }
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap()
    }

    pub(crate) fn say(&self, change: impl FnOnce(&mut Says)) {
        change(&mut self.inner().says);
    }

    pub(crate) fn asked(&self, what: &'static str) -> usize {
        self.inner().asked.get(what).copied().unwrap_or_default()
    }

    fn count(&self, what: &'static str) {
        *self.inner().asked.entry(what).or_default() += 1;
    }

    /// Somebody logs in at the provider: where it sends the browser back to, after the service's address.
    pub(crate) fn log_in(&self, address: &str) -> String {
        let url = Url::parse(address).unwrap();
        assert!(address.starts_with(&self.issuer.replace("/tenant/v2.0", "/authorize?")), "{address}");
        let query: BTreeMap<String, String> = url.query_pairs().into_owned().collect();
        for (name, value) in [
            ("response_type", "code"),
            ("client_id", "schakel"),
            ("redirect_uri", "https://schakel.example.org/desk/oidc"),
            ("scope", "openid email profile"),
            ("code_challenge_method", "S256"),
        ] {
            assert_eq!(query[name], value);
        }
        assert!(query["state"].len() >= 20 && query["nonce"].len() >= 20 && query["state"] != query["nonce"]);
        let mut inner = self.inner();
        let code = format!("code/{}+", inner.codes.len());
        inner.codes.insert(code.clone(), (query["code_challenge"].clone(), query["nonce"].clone()));
        let pairs = [("code", code.as_str()), ("state", &query["state"])];
        format!("/desk/oidc?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
    }

    fn key(&self, idx: usize) -> CoreRsaPrivateSigningKey {
        let name = JsonWebKeyId::new(self.inner().says.names[idx].to_owned());
        CoreRsaPrivateSigningKey::from_pem(KEYS[idx], Some(name)).unwrap()
    }

    fn id_token(&self, nonce: String) -> CoreIdToken {
        let says = self.inner().says.clone();
        let now = SystemTime::now();
        let end = says.expired.map_or(now + Duration::from_secs(300), |ago| now - ago);
        let who = StandardClaims::new(SubjectIdentifier::new(says.subject.clone()))
            .set_email(Some(EndUserEmail::new(says.email.clone())))
            .set_email_verified(says.email_verified);
        let claims = CoreIdTokenClaims::new(
            IssuerUrl::new(says.issuer.unwrap_or_else(|| self.issuer.clone())).unwrap(),
            vec![Audience::new(says.audience.clone())],
            end.into(),
            now.into(),
            who,
            EmptyAdditionalClaims {},
        );
        let claims = claims.set_nonce(Some(Nonce::new(says.nonce.unwrap_or(nonce))));
        let signature = CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256;
        CoreIdToken::new(claims, &self.key(says.signs), signature, None, None).unwrap()
    }
}

async fn discovery(State(provider): State<FakeProvider>) -> Response {
    provider.count("discovery");
    let at = |path: &str| provider.issuer.replace("/tenant/v2.0", path);
    Json(json!({
        "issuer": provider.issuer,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["RS256"],
    }))
    .into_response()
}

async fn keys(State(provider): State<FakeProvider>) -> Response {
    let published = provider.inner().says.publishes;
    Json(CoreJsonWebKeySet::new(vec![provider.key(published).as_verification_key()])).into_response()
}

/// Takes a code once, from who knows the secret and the verifier.
async fn token(State(provider): State<FakeProvider>, headers: HeaderMap, body: String) -> Response {
    provider.count("token");
    let fields: BTreeMap<String, String> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
    let refuse = |error: &str| {
        let said = json!({ "error": error, "error_description": "anna@example.org did something" });
        (StatusCode::BAD_REQUEST, Json(said)).into_response()
    };
    // `schakel:geheim%3Amet%25tekens`: each half is encoded before they are put together (RFC 6749, 2.3.1).
    let basic = "Basic c2NoYWtlbDpnZWhlaW0lM0FtZXQlMjV0ZWtlbnM=";
    if headers.get("authorization").is_none_or(|value| value != basic) {
        return refuse("invalid_client");
    }
    let known = provider.inner().codes.remove(&fields["code"]);
    let Some((challenge, nonce)) = known else { return refuse("invalid_grant") };
    let verifier = PkceCodeVerifier::new(fields["code_verifier"].clone());
    let is_theirs = PkceCodeChallenge::from_code_verifier_sha256(&verifier).as_str() == challenge;
    if !is_theirs || fields["redirect_uri"] != "https://schakel.example.org/desk/oidc" {
        return refuse("invalid_grant");
    }
    let id_token = provider.id_token(nonce).to_string();
    Json(json!({ "access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": id_token }))
        .into_response()
}
