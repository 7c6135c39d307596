//! Log-in by OpenID Connect, as it is set: which provider, and who we are to it. Nothing is connected to here.

use std::net::Ipv4Addr;
use std::path::PathBuf;

use openidconnect::url::{Host, Url};
use serde::Deserialize;

/// Longest name of a provider on its button, in characters.
const MAX_LABEL: usize = 60;

/// A provider advisers log in at.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Oidc {
    /// Its address, as it names itself: `<issuer>/.well-known/openid-configuration` is there.
    pub issuer: String,
    /// What it calls this service.
    pub client_id: String,
    /// The file that holds the secret, beside the settings; none for a public client.
    pub client_secret_file: Option<PathBuf>,
    /// What stands in that file.
    #[serde(skip)]
    pub client_secret: Option<String>,
    /// What the button names.
    pub label: String,
    /// Whether passwords are taken beside it.
    pub passwords: bool,
    /// Whether its addresses are believed that it does not say to be verified.
    pub trust_email: bool,
}

impl Default for Oidc {
    fn default() -> Self {
        Self {
            issuer: String::new(),
            client_id: String::new(),
            client_secret_file: None,
            client_secret: None,
            label: String::new(),
            passwords: true,
            trust_email: false,
        }
    }
}

impl std::fmt::Debug for Oidc {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Oidc")
            .field("issuer", &self.issuer)
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}

impl Oidc {
    /// What is wrong with the settings, if anything is: the field, and what it should be like.
    pub(super) fn fault(&self) -> Option<&'static str> {
        let is_word = |text: &str| !text.is_empty() && !text.chars().any(|letter| letter.is_control());
        if !Url::parse(&self.issuer).is_ok_and(|url| is_safe(&url) && is_bare(&url)) {
            return Some(
                "`issuer` is an address like https://login.example.org/tenant/v2.0 (http only on this machine)",
            );
        }
        if !is_word(&self.client_id) {
            return Some("`client_id` is missing: the name the provider gave this service");
        }
        if self.client_secret.as_ref().is_some_and(|secret| !is_word(secret)) {
            return Some("`client_secret_file` holds no secret: one line is read");
        }
        if !is_word(self.label.trim()) || self.label.chars().count() > MAX_LABEL {
            return Some("`label` is what the button names, at most 60 characters");
        }
        None
    }
}

/// Whether an address is one of a service and nothing more: no query, no fragment, nobody's name or password.
fn is_bare(url: &Url) -> bool {
    url.query().is_none() && url.fragment().is_none() && url.username().is_empty() && url.password().is_none()
}

/// Whether this service can be reached there: links and the provider's way back begin with it.
pub(super) fn is_service_address(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| is_safe(&url) && is_bare(&url) && url.path() == "/")
}

/// Whether nobody on the way can read or change what goes to an address: TLS, or it does not leave this machine.
pub(crate) fn is_safe(url: &Url) -> bool {
    match url.scheme() {
        "https" => url.host().is_some(),
        "http" => is_here(url),
        _ => false,
    }
}

/// Whether what goes to an address does not leave this machine.
pub(super) fn is_here(url: &Url) -> bool {
    match url.host() {
        // Of schemes that are none of the web's, a number is a name.
        Some(Host::Domain(name)) => {
            name == "localhost" || name.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
        }
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> Oidc {
        Oidc {
            issuer: "https://login.example.org/tenant/v2.0".into(),
            client_id: "schakel".into(),
            label: "Provincie Drenthe".into(),
            ..Oidc::default()
        }
    }

    #[test]
    fn each_setting_that_cannot_be_is_named() {
        assert_eq!(good().fault(), None);
        assert_eq!(Oidc { issuer: "http://127.0.0.1:9000".into(), ..good() }.fault(), None);
        for issuer in
            ["", "login.example.org", "http://login.example.org", "https://a:b@x.org", "https://x.org/?a"]
        {
            let fault = Oidc { issuer: issuer.into(), ..good() }.fault();
            assert!(fault.is_some_and(|fault| fault.contains("`issuer`")), "{issuer}");
        }
        let secret = Oidc { client_secret: Some(String::new()), ..good() };
        for (wrong, field) in [
            (Oidc { client_id: String::new(), ..good() }, "`client_id`"),
            (Oidc { label: " ".into(), ..good() }, "`label`"),
            (secret, "`client_secret_file`"),
        ] {
            assert!(wrong.fault().is_some_and(|fault| fault.contains(field)), "{field}");
        }
    }

    #[test]
    fn a_service_is_reached_at_a_host_over_tls() {
        for address in
            ["https://schakel.example.org", "https://schakel.example.org/", "http://localhost:8080"]
        {
            assert!(is_service_address(address), "{address}");
        }
        for address in ["", "http://schakel.example.org", "https://schakel.example.org/nl", "https://a@x.org"]
        {
            assert!(!is_service_address(address), "{address}");
        }
    }

    #[test]
    fn the_secret_is_not_shown() {
        let oidc = Oidc { client_secret: Some("geheim".into()), ..good() };
        assert!(!format!("{oidc:?}").contains("geheim"));
    }
}
