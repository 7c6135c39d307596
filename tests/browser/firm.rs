//! Firms that fill in the form: what they type, and their way from the first page to the answer.

use std::time::{SystemTime, UNIX_EPOCH};

use schakel_store::{Answers, Audience};
use thirtyfour::Cookie;

use crate::harness::{Service, Visitor};
use crate::words::{DE, EN, NL, Words};

/// What a firm answers. An empty text is a field left as it is.
pub(crate) struct Firm {
    pub(crate) words: &'static Words,
    pub(crate) need: &'static str,
    pub(crate) offer: &'static str,
    pub(crate) name: &'static str,
    pub(crate) place: &'static str,
    pub(crate) email: &'static str,
}

/// A firm in Emmen that the catalogue does not know.
pub(crate) const POTS: Firm = Firm {
    words: &NL,
    need: "Wij maken plantpotjes van kunststof en willen overstappen op materiaal dat vanzelf afbreekt. \
           Welk lab kan dat met ons testen?",
    offer: "Wij hebben een spuitgietlijn waarop we mogen proberen.",
    name: "Potje en Zonen",
    place: "Emmen",
    email: "info@example.org",
};

/// A firm the catalogue knows.
pub(crate) const BUSES: Firm = Firm {
    words: &EN,
    need: "We want to store hydrogen for our buses and look for a partner with a test site.",
    offer: "Students can do an internship with us.",
    name: "Qbuzz",
    place: "Groningen",
    email: "",
};

/// A firm across the border.
pub(crate) const MOULDS: Firm = Firm {
    words: &DE,
    need: "Wir sind ein Spritzgussbetrieb und möchten auf biobasierte Kunststoffe umsteigen. \
           Wer prüft Material und fährt Versuche?",
    offer: "",
    name: "Formen & Gießen GmbH",
    place: "Lingen",
    email: "post@gussformen.example",
};

impl Firm {
    /// Opens the first page and answers the four questions; ends on the page to check the answers.
    pub(crate) async fn answer(&self, visitor: &Visitor) {
        let words = self.words;
        visitor.open(&format!("/{}", words.code)).await;
        assert_eq!(visitor.title().await, words.start_title);
        visitor.follow(words.start_button).await;
        assert_eq!(visitor.title().await, words.need);
        visitor.paste("need", self.need).await;
        self.answer_after_need(visitor).await;
    }

    /// From the first question, where the need is typed, to the page to check the answers.
    pub(crate) async fn answer_after_need(&self, visitor: &Visitor) {
        let words = self.words;
        visitor.press(words.next).await;
        assert_eq!(visitor.title().await, words.offer);
        visitor.paste("offer", self.offer).await;
        visitor.press(words.next).await;
        assert_eq!(visitor.title().await, words.organisation);
        visitor.fill("name", self.name).await;
        visitor.fill("place", self.place).await;
        visitor.press(words.next).await;
        assert_eq!(visitor.title().await, words.sharing);
        visitor.click("#audience-adviser").await;
        visitor.fill("email", self.email).await;
        if !self.email.is_empty() {
            visitor.click("#may_share").await;
        }
        visitor.press(words.next).await;
        assert_eq!(visitor.title().await, words.check);
    }

    /// Stands before the answer to its request, with a draft as the form leaves it.
    pub(crate) async fn has_asked(&self, service: &Service, visitor: &Visitor) {
        let answers = Answers {
            need: self.need.to_owned(),
            offer: self.offer.to_owned(),
            name: self.name.to_owned(),
            place: self.place.to_owned(),
            audience: Some(Audience::Adviser),
            email: self.email.to_owned(),
            may_share: !self.email.is_empty(),
            step: 4,
            ..Answers::default()
        };
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
        let session = service.store.create_draft(&answers, now.try_into().unwrap()).await.unwrap();
        // A cookie can only be given to a page that is open.
        visitor.open("/static/icon.svg").await;
        let mut cookie = Cookie::new("__Host-schakel", session.token);
        cookie.set_path("/");
        cookie.set_secure(true);
        visitor.browser.add_cookie(cookie).await.unwrap();
        visitor.open(&format!("/{}/request/matches", self.words.code)).await;
    }
}
