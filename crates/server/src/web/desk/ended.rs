//! A form that was sent after its session had ended: what was typed is given back, and kept nowhere.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use schakel_core::organisation::Language;

use super::routes::is_page;
use super::visit::{PASSWORD, is_token_of};
use crate::App;
use crate::web::fields::Fields;
use crate::web::frame::Frame;
use crate::web::page::private_page;

/// A visit without a session, where there may have been one.
#[derive(Debug, Clone)]
pub(super) struct Ended {
    pub(super) app: App,
    pub(super) language: Language,
    /// The token of the session that ended; nothing where there was none.
    pub(super) session: Option<String>,
    /// The page that was asked for, or that the form came from, after the language.
    pub(super) next: String,
}

/// What was typed, to be copied, and the way to log in.
#[derive(Debug, Template)]
#[template(path = "desk/ended.html")]
struct EndedPage {
    f: Frame,
    login: String,
    typed: Vec<String>,
}

impl Ended {
    /// To the page to log in, and from there to where it was going.
    pub(super) fn redirect(&self) -> Response {
        Redirect::to(&format!("/{}{}", self.language, self.login())).into_response()
    }

    fn login(&self) -> String {
        let next: String = form_urlencoded::byte_serialize(self.next.as_bytes()).collect();
        let ended = if self.session.is_some() { "&ended=yes" } else { "" };
        format!("/desk/login?next={next}{ended}")
    }

    /// What to answer to a form: its texts, where the form was one of the session that ended; no other site can put words here.
    pub(super) fn answer(&self, fields: &Fields) -> Response {
        let is_ours =
            self.session.as_ref().is_some_and(|session| is_token_of(&self.app, session, fields.get("token")));
        // A text has words; what has none is quickly typed again. Passwords are shown to nobody.
        let is_text = |(name, value): &(&str, &str)| *name != "token" && value.contains(char::is_whitespace);
        let typed: Vec<String> = fields.iter().filter(is_text).map(|(_, value)| value.to_owned()).collect();
        if !is_ours || typed.is_empty() || self.next.starts_with(PASSWORD) {
            return self.redirect();
        }
        let f = Frame::new(&self.app, self.language, &self.next);
        private_page(StatusCode::FORBIDDEN, &EndedPage { f, login: self.login(), typed }).into_response()
    }
}

/// The page a form was sent from: the longest beginning of its address that is a page.
pub(super) fn page_of(path: &str) -> String {
    let mut page = path.split('?').next().unwrap_or_default();
    while !is_page(page) {
        match page.rfind('/') {
            Some(at) if at > 0 => page = &page[..at],
            _ => return "/desk".to_owned(),
        }
    }
    page.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_came_from_the_page_its_address_begins_with() {
        for (path, page) in [
            ("/desk/requests/S-ABCDEF/answer", "/desk/requests/S-ABCDEF"),
            ("/desk/requests/S-ABCDEF/edit", "/desk/requests/S-ABCDEF/edit"),
            ("/desk/care/replies/7", "/desk/care"),
            ("/desk/organisations/icd", "/desk/organisations/icd"),
            ("/desk/advisers/7", "/desk/advisers"),
            ("/desk/logout", "/desk"),
            ("/elsewhere", "/desk"),
        ] {
            assert_eq!(page_of(path), page, "{path}");
        }
    }
}
