//! What goes wrong in the form: each mistake is named in the title, at the top and at its field, the way to the field
//! is one link, and what was typed is kept.

use std::time::Duration;

use crate::firm::POTS;
use crate::harness::{Service, Visitor};
use crate::words::{LANGUAGES, NL, Words};

/// Longest need, in characters.
const MAX_TEXT: usize = 5000;

/// Sees that the page is about one mistake: the focus is on the summary, and its link leads to the field.
async fn sees(visitor: &Visitor, words: &Words, title: &str, field: &str, message: &str) {
    assert_eq!(visitor.title().await, format!("{}: {title}", words.error));
    assert_eq!(visitor.focused().await, "problem");
    assert_eq!(visitor.text("#problem h2").await, words.problem);
    assert_eq!(visitor.texts("#problem li").await, [message]);
    assert_eq!(visitor.spoken(&format!("#{field}-error")).await, format!("{}: {message}", words.error));
    visitor.find(&format!(":is(textarea, input, fieldset)[aria-describedby~='{field}-error']")).await;
    visitor.click("#problem li a").await;
    assert_eq!(visitor.focused().await, field);
}

/// The first question, with everything that can be wrong with it before there is a draft.
async fn mistakes_in_the_need(visitor: &Visitor, words: &Words) {
    visitor.open(&format!("/{}/request/need", words.code)).await;
    visitor.press(words.next).await;
    sees(visitor, words, words.need, "need", words.need_empty).await;

    let too_long = "plastic ".repeat(MAX_TEXT / 8) + "plastic";
    visitor.paste("need", &too_long).await;
    visitor.press(words.next).await;
    sees(visitor, words, words.need, "need", words.need_long).await;
    assert_eq!(visitor.value("need").await, too_long);

    visitor.fill("need", "Plastic 111222333").await;
    visitor.press(words.next).await;
    sees(visitor, words, words.need, "need", words.citizen_number).await;
    assert_eq!(visitor.value("need").await, "Plastic 111222333");

    visitor.fill("need", "Plastic").await;
    visitor.run("document.getElementById('fax').value = '0592'", Vec::new()).await;
    visitor.press(words.next).await;
    sees(visitor, words, words.need, "need", words.guard_filled).await;
    assert_eq!(visitor.value("need").await, "Plastic");
    assert!(visitor.cookies().await.is_empty(), "nothing is stored of what was refused");
    visitor.press(words.next).await;
    assert_eq!(visitor.title().await, words.offer);
}

/// The other questions.
async fn mistakes_after_the_need(visitor: &Visitor, words: &Words) {
    visitor.fill("offer", "111222333").await;
    visitor.press(words.next).await;
    sees(visitor, words, words.offer, "offer", words.citizen_number).await;
    visitor.fill("offer", "").await;
    visitor.press(words.next).await;

    visitor.fill("name", "Potje").await;
    visitor.fill("place", "Atlantis").await;
    visitor.press(words.next).await;
    sees(visitor, words, words.organisation, "place", words.place_unknown).await;
    assert_eq!(
        (visitor.value("name").await.as_str(), visitor.value("place").await.as_str()),
        ("Potje", "Atlantis")
    );
    visitor.fill("place", "7811").await;
    visitor.press(words.next).await;

    visitor.fill("email", "info@example.org").await;
    visitor.press(words.next).await;
    sees(visitor, words, words.sharing, "audience", words.audience_empty).await;
    assert_eq!(visitor.value("email").await, "info@example.org");

    visitor.click("#audience-adviser").await;
    visitor.fill("email", "info@example").await;
    visitor.press(words.next).await;
    sees(visitor, words, words.sharing, "email", words.email_wrong).await;
    assert_eq!(visitor.value("email").await, "info@example");
    assert!(visitor.find("#audience-adviser").await.is_selected().await.unwrap());

    visitor.fill("email", "").await;
    visitor.click("#may_share").await;
    visitor.press(words.next).await;
    sees(visitor, words, words.sharing, "email", words.email_needed).await;
    assert!(visitor.find("#may_share").await.is_selected().await.unwrap());
    visitor.click("#may_share").await;
    visitor.press(words.next).await;
    assert_eq!(visitor.title().await, words.check);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_mistake_is_named_and_can_be_mended() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    for words in LANGUAGES {
        mistakes_in_the_need(&visitor, words).await;
        mistakes_after_the_need(&visitor, words).await;
        visitor.browser.delete_all_cookies().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_mistakes_are_listed_in_the_order_of_their_fields() {
    let service = Service::start().await;
    let visitor = Visitor::new(&service).await;
    visitor.open("/nl/request/need").await;
    visitor.fill("need", POTS.need).await;
    visitor.press(NL.next).await;
    visitor.open("/nl/request/sharing").await;
    visitor.fill("email", "info").await;
    visitor.press(NL.next).await;
    assert_eq!(visitor.texts("#problem li").await, [NL.audience_empty, NL.email_wrong]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_comes_too_soon_is_taken_after_a_wait() {
    const SECONDS: u64 = 3;
    let service = Service::start_patient(SECONDS as i64).await;
    let visitor = Visitor::new(&service).await;
    // The clock of a form counts whole seconds: one more is always enough.
    let wait = || tokio::time::sleep(Duration::from_secs(SECONDS + 1));
    visitor.open("/nl/request/need").await;
    visitor.paste("need", POTS.need).await;
    visitor.press(NL.next).await;
    sees(&visitor, &NL, NL.need, "need", NL.guard_soon).await;
    assert_eq!(visitor.value("need").await, POTS.need);
    assert!(visitor.cookies().await.is_empty());
    wait().await;
    POTS.answer_after_need(&visitor).await;

    // Who has filled in the form has taken the time: sending is taken at once.
    visitor.press(NL.find).await;
    visitor.press(NL.send).await;
    assert_eq!(visitor.title().await, NL.sent);
}
