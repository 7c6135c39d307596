//! A posted form, or the query of an address, as names and values.

use std::borrow::Cow;

use axum::body::Bytes;
use axum::extract::{FromRef, FromRequest, FromRequestParts, Path, Request};
use axum::http::request::Parts;
use axum::response::Response;

use super::page::{page_or_problem, too_large};
use crate::{App, Service};

/// The fields of a form or of an address, in order. What cannot be read is left out: no body is an error by itself.
#[derive(Debug)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    pub(super) fn parse(body: &[u8]) -> Self {
        let pairs = form_urlencoded::parse(body).map(|(name, value)| (name.into_owned(), tidy(value)));
        Self(pairs.collect())
    }

    /// The first value of a field; empty when it is not there.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// All names with their values, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// All values of a field.
    pub(super) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl FromRequest<Service> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, service: &Service) -> Result<Self, Response> {
        let uri = request.uri().clone();
        let body = Bytes::from_request(request, service)
            .await
            .map_err(|_| too_large(&App::from_ref(service), &uri))?;
        Ok(Self::parse(&body))
    }
}

/// What an address names after its language: an organisation, a theme, a step.
#[derive(Debug)]
pub(super) struct Segment(pub(super) String);

impl FromRequestParts<Service> for Segment {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, service: &Service) -> Result<Self, Response> {
        match Path::<(String, String)>::from_request_parts(parts, service).await {
            Ok(Path((_, name))) => Ok(Self(name)),
            Err(_) => Err(page_or_problem(&App::from_ref(service), &parts.uri, &parts.headers)),
        }
    }
}

/// Browsers send line ends as CR LF; control characters have no place in an answer.
fn tidy(value: Cow<str>) -> String {
    let value = value.replace("\r\n", "\n");
    value
        .chars()
        .filter(|letter| !letter.is_control() || *letter == '\n')
        .collect::<String>()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_without_line_ends_of_its_browser_or_control_characters() {
        let fields = Fields::parse(b"a=+x%0D%0Ay%00+&b=1&b=2&%FF=3");
        assert_eq!(fields.get("a"), "x\ny");
        assert_eq!(fields.all("b").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(fields.get("c"), "");
    }
}
