//! Asking a provider: over TLS unless it is on this machine, without following redirects, and with an end to what is read.

use std::future::Future;
use std::pin::Pin;

use http_body_util::{BodyExt, Full, Limited};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use openidconnect::url::Url;
use openidconnect::{AsyncHttpClient, HttpRequest, HttpResponse};
use thiserror::Error;

use crate::config::is_safe;

/// The longest answer that is read, in bytes: 1 MB.
const MAX_ANSWER: usize = 1 << 20;

/// Why there was no answer. Nothing that was asked or answered is in it.
#[derive(Debug, Error)]
#[non_exhaustive]
pub(crate) enum HttpError {
    /// This machine has no certificates to check a server against.
    #[error("the system's certificates cannot be read")]
    Certificates(#[source] std::io::Error),
    /// The provider named an address that others can read along at.
    #[error("{0} is neither https nor on this machine")]
    Unsafe(String),
    /// There is no connection.
    #[error("it cannot be reached")]
    Unreachable(#[from] hyper_util::client::legacy::Error),
    /// The answer breaks off, or is longer than 1 MB.
    #[error("its answer breaks off or is longer than 1 MB")]
    Answer,
}

/// Connections to a provider. Redirects are not followed: they come back as the answer.
#[derive(Debug, Clone)]
pub(crate) struct Http {
    client: Client<HttpsConnector<HttpConnector>, Full<axum::body::Bytes>>,
}

impl Http {
    /// Nothing is connected to yet.
    ///
    /// # Errors
    /// When the system has no certificates.
    pub(crate) fn new() -> Result<Self, HttpError> {
        let connector = HttpsConnectorBuilder::new()
            .with_native_roots()
            .map_err(HttpError::Certificates)?
            .https_or_http();
        Ok(Self { client: Client::builder(TokioExecutor::new()).build(connector.enable_http1().build()) })
    }

    /// Asks once. How long that may take is the caller's to say.
    ///
    /// # Errors
    /// When the address is not safe, or there is no answer that can be read.
    async fn ask(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let address = request.uri().to_string();
        // A provider names its own addresses: they are looked at like its own.
        if !Url::parse(&address).is_ok_and(|url| is_safe(&url)) {
            return Err(HttpError::Unsafe(address));
        }
        let answer = self.client.request(request.map(|body| Full::new(body.into()))).await?;
        let (parts, body) = answer.into_parts();
        let body = Limited::new(body, MAX_ANSWER).collect().await.map_err(|_| HttpError::Answer)?;
        Ok(HttpResponse::from_parts(parts, body.to_bytes().to_vec()))
    }
}

impl<'c> AsyncHttpClient<'c> for Http {
    type Error = HttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.ask(request))
    }
}
