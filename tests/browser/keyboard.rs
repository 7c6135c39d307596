//! The whole form with nothing but the keyboard, from the first page to the confirmation, mistakes included.

use schakel_store::CaseFilter;
use std::time::Duration;

use serde_json::Value;
use thirtyfour::action_chain::ActionChain;
use thirtyfour::prelude::*;

use crate::firm::POTS;
use crate::harness::{Service, Visitor};
use crate::words::NL;

/// More stops than any page has.
const MOST_STOPS: usize = 150;

/// Where the focus is: what it is, what it says, and whether it can be seen there.
const STOP: &str = "
    const at = document.activeElement;
    const style = getComputedStyle(at);
    const box = at.getBoundingClientRect();
    return {
        id: at.id,
        words: at.textContent.trim().replace(/\\s+/g, ' '),
        is_in_problem: at.closest('#problem') !== null,
        is_outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        is_in_view: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    };";

/// Someone without a mouse.
struct Typist<'v>(&'v Visitor);

impl Typist<'_> {
    /// Keys that are pressed one after the other, wherever the focus is.
    fn chain(&self) -> ActionChain {
        self.0.browser.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO))
    }

    async fn keys(&self, keys: impl Into<TypingData>) {
        self.chain().send_keys(keys).perform().await.unwrap();
    }

    async fn back_tab(&self) {
        let chain = self.chain();
        chain.key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift).perform().await.unwrap();
    }

    /// Where the focus is; it can be seen there.
    async fn stop(&self) -> Value {
        let stop = self.0.run(STOP, Vec::new()).await;
        let is_seen = stop["is_outlined"] == true && stop["is_in_view"] == true;
        assert!(is_seen, "the focus on “{}” cannot be seen: {stop}", self.0.title().await);
        stop
    }

    /// Goes to the next stop.
    async fn tab(&self) -> Value {
        self.keys(Key::Tab).await;
        self.stop().await
    }

    /// Goes on to the stop with this id or these words; gives the number of stops it took.
    async fn tab_to(&self, wanted: &str) -> usize {
        let mut passed = Vec::new();
        for n_stops in 1..=MOST_STOPS {
            let stop = self.tab().await;
            if stop["id"] == wanted || stop["words"] == wanted {
                return n_stops;
            }
            passed.push(stop["words"].clone());
        }
        panic!("“{}” has no stop {wanted}: {passed:?}", self.0.title().await);
    }

    /// Skips what is on every page: the first stop of all.
    async fn skip(&self) {
        assert_eq!(self.tab().await["words"], "Naar de inhoud");
        self.keys(Key::Enter).await;
    }

    /// Presses a key that leads to another page.
    async fn go(&self, key: Key) {
        self.0.new_page(async || self.keys(key).await).await;
    }
}

/// Sends the first question empty, and is led to what is wrong.
async fn mends_a_mistake(typist: &Typist<'_>) {
    typist.skip().await;
    typist.tab_to("need").await;
    typist.tab_to(NL.next).await;
    typist.go(Key::Enter).await;
    assert_eq!(typist.0.title().await, "Fout: Wat hebt u nodig?");
    assert_eq!(typist.stop().await["is_in_problem"], true, "the focus starts at what is wrong");
    assert_eq!(typist.tab_to(NL.need_empty).await, 1);
    typist.keys(Key::Enter).await;
    assert_eq!(typist.stop().await["id"], "need");
}

/// The other questions.
async fn answers(typist: &Typist<'_>) {
    let visitor = typist.0;
    typist.keys(POTS.need).await;
    visitor.until("the coach", async || visitor.count("#coach-themes button").await > 0).await;
    typist.tab_to(NL.next).await;
    typist.go(Key::Space).await;
    assert_eq!(visitor.title().await, NL.offer);
    typist.skip().await;
    typist.tab_to("offer").await;
    typist.keys(POTS.offer).await;
    typist.tab_to(NL.next).await;
    typist.go(Key::Enter).await;

    typist.skip().await;
    typist.tab_to("name").await;
    typist.keys(POTS.name).await;
    assert_eq!(typist.tab().await["id"], "place");
    typist.keys(POTS.place).await;
    typist.go(Key::Enter).await;

    assert_eq!(visitor.title().await, NL.sharing);
    typist.skip().await;
    typist.tab_to("audience").await;
    typist.keys(Key::Space).await;
    typist.keys(Key::Down).await;
    assert_eq!(typist.stop().await["id"], "audience-adviser");
    assert!(visitor.find("#audience-adviser").await.is_selected().await.unwrap());
    assert_eq!(typist.tab().await["id"], "email");
    typist.keys(POTS.email).await;
    assert_eq!(typist.tab().await["id"], "may_share");
    typist.keys(Key::Space).await;
    assert_eq!(typist.tab().await["words"], NL.next);
    typist.go(Key::Enter).await;
}

/// From the check to the confirmation, with a look at the reasons of the first partner.
async fn sends(typist: &Typist<'_>) {
    let visitor = typist.0;
    assert_eq!(visitor.title().await, NL.check);
    typist.skip().await;
    typist.tab_to(NL.find).await;
    typist.go(Key::Enter).await;
    assert_eq!(visitor.title().await, NL.matches);
    let first = visitor.text("#answer .card h3 a").await;
    typist.skip().await;
    typist.tab_to(&format!("Waarom deze partner? {first}")).await;
    typist.keys(Key::Space).await;
    assert!(visitor.find("#answer .card dl").await.is_displayed().await.unwrap());
    typist.back_tab().await;
    assert_eq!(typist.stop().await["words"], first);
    typist.tab_to(NL.send).await;
    typist.go(Key::Enter).await;
    assert_eq!(visitor.title().await, NL.sent);
    assert!(visitor.text(".done .code").await.starts_with("S-"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firm_sends_its_request_with_the_keyboard_alone() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    let typist = Typist(&visitor);
    visitor.open("/nl").await;
    typist.skip().await;
    assert_eq!(typist.tab_to(NL.start_button).await, 1);
    typist.go(Key::Enter).await;
    mends_a_mistake(&typist).await;
    answers(&typist).await;
    sends(&typist).await;
    let sent = &service.store.cases(CaseFilter::All, 0, 99).await.unwrap()[0];
    assert_eq!((sent.answers.need.as_str(), sent.answers.email.as_str()), (POTS.need, POTS.email));
    assert!(sent.answers.may_share);
}
