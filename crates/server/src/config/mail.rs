//! The mail server, as it is set. Nothing is connected to here.

use std::path::PathBuf;

use openidconnect::url::Url;
use serde::Deserialize;

use super::oidc::is_here;

/// A mail server.
#[derive(Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    /// Its address: `smtps://mail.example.org`, `smtp://mail.example.org?tls=required`, `smtp://127.0.0.1:25`.
    pub server: String,
    /// Whom letters are from; answers go to the adviser.
    pub from: String,
    /// Who logs in, where the server asks for that.
    pub user: Option<String>,
    /// The file that holds the password, beside the settings.
    pub password_file: Option<PathBuf>,
    /// What stands in that file.
    #[serde(skip)]
    pub password: Option<String>,
}

impl Mail {
    /// What is wrong with the settings, if anything is, and what to write. No password leaves this machine in the clear.
    pub(super) fn fault(&self) -> Option<String> {
        if self.server.is_empty() {
            return Some("`server` is missing".to_owned());
        }
        if self.from.is_empty() {
            return Some("`from` is missing: the address letters are sent from".to_owned());
        }
        if !self.server.contains("://") {
            return Some(format!("`server` begins with smtps:// or smtp://: write smtps://{}", self.server));
        }
        match (&self.user, &self.password) {
            (Some(user), None) => {
                return Some(format!("`user` is {user}, and there is no `password_file`"));
            }
            (None, Some(_)) => return Some("there is a `password_file`, and no `user`".to_owned()),
            _ => {}
        }
        let url = Url::parse(&self.server).ok()?;
        let has_password = self.password.is_some() || url.password().is_some();
        let is_required = url.query_pairs().any(|(name, value)| name == "tls" && value == "required");
        if has_password && url.scheme() != "smtps" && !is_required && !is_here(&url) {
            return Some(
                "the password would be sent unencrypted: write smtps://, or ?tls=required behind smtp://"
                    .to_owned(),
            );
        }
        None
    }
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail").field("server", &self.server).field("from", &self.from).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_password_goes_over_the_net_in_the_clear() {
        let mail = |server: &str, user: Option<&str>, password: Option<&str>| Mail {
            server: server.to_owned(),
            from: "info@example.org".to_owned(),
            user: user.map(str::to_owned),
            password: password.map(str::to_owned),
            ..Mail::default()
        };
        let with = |server: &str| mail(server, Some("schakel"), Some("geheim")).fault();
        for server in [
            "smtp://mail.example.org",
            "smtp://mail.example.org:25",
            "smtp://mail.example.org?tls=opportunistic",
            "smtp://10.0.0.7",
            "smtp://localhost.example.org",
        ] {
            assert!(with(server).is_some_and(|fault| fault.contains("unencrypted")), "{server}");
        }
        assert!(mail("smtp://a:b@mail.example.org", None, None).fault().is_some());
        for server in [
            "smtps://mail.example.org",
            "smtp://mail.example.org:587?tls=required",
            "smtp://127.0.0.1:25",
            "smtp://localhost",
            "smtp://[::1]:2525",
        ] {
            assert_eq!(with(server), None, "{server}");
        }
        assert_eq!(mail("smtp://mail.example.org", None, None).fault(), None);
    }

    #[test]
    fn what_is_missing_of_a_mail_server_is_named() {
        let good = || Mail {
            server: "smtps://mail.example.org".to_owned(),
            from: "info@example.org".to_owned(),
            ..Mail::default()
        };
        assert_eq!(good().fault(), None);
        for (wrong, told) in [
            (Mail { from: String::new(), ..good() }, "`from` is missing"),
            (Mail { server: "mail.example.org".to_owned(), ..good() }, "write smtps://mail.example.org"),
            (Mail { user: Some("schakel".to_owned()), ..good() }, "no `password_file`"),
            (Mail { password: Some("geheim".to_owned()), ..good() }, "no `user`"),
        ] {
            let fault = wrong.fault().unwrap();
            assert!(fault.contains(told), "{fault}");
        }
    }
}
