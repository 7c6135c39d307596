//! A sentence or two for each side of a match, in the reader's language.
//!
//! An introduction costs both sides time, so both are told what they would gain (Kleinerman, Rosenfeld and
//! Kraus 2018). Every clause rests on a fact that is also among the parts of the score.

use super::join;
use crate::organisation::Language;

/// Why the match is good, for each side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasons {
    /// For who asks, a sentence each.
    pub asker: Vec<String>,
    /// For who is proposed, a sentence each.
    pub partner: Vec<String>,
    /// Positions in `asker` of sentences that guess: a reading of words, an example that was made up.
    guesses: Vec<usize>,
}

/// A theme of the request, as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadTheme {
    /// The theme's label in the answer's language.
    pub label: String,
    /// The words of the request that led to it.
    pub words: String,
}

/// A text of the profile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The text, without its last full stop.
    pub text: String,
    /// The language it is in.
    pub language: Language,
}

/// What the sentences are made of.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The partner's name.
    pub partner: String,
    /// Themes the request names and the partner touches, heaviest first.
    pub themes: Vec<ReadTheme>,
    /// Shared themes the request does not name, but its words point to.
    pub inferred: Vec<ReadTheme>,
    /// Shared themes that are wider than what the request names or points to.
    pub broader: Vec<ReadTheme>,
    /// Labels of themes the request names and the profile does not touch.
    pub missing: Vec<String>,
    /// Words both share.
    pub words: Vec<String>,
    /// What the partner is: the first sentence of its profile.
    pub lead: Option<Quote>,
    /// The partner's offers that answer the request, as they stand in the profile.
    pub offers: Vec<Quote>,
    /// What the partner says of itself that answers the request.
    pub sayings: Vec<Quote>,
    /// The partner's need that the asker's offer answers.
    pub need: Option<String>,
    /// What the partner did that resembles the request.
    pub evidence: Option<String>,
    /// A question like the request that the partner can be asked.
    pub example: Option<String>,
    /// The related organisation that also fits.
    pub related: Option<String>,
    /// Labels of the kinds or roles asked for that the partner has.
    pub wants: Vec<String>,
    /// Where the partner is and how far, in km.
    pub distance: Option<(String, u32)>,
    /// Where that is measured from, where it is a place the request only names.
    pub from: Option<String>,
    /// The label of a state other than active.
    pub status: Option<&'static str>,
    /// The year the profile is of, when it is old.
    pub old: Option<u16>,
    /// Who took over, when the partner has ended.
    pub successor: Option<String>,
}

impl Reasons {
    /// Words the facts in `language`.
    pub fn new(facts: &Facts, language: Language) -> Self {
        let (asker, guesses) = for_asker(facts, language);
        Self { asker, partner: for_partner(facts, language), guesses }
    }

    /// For who asks, what rests on the profile and on what the request says: fit for a letter.
    pub fn sure(&self) -> Vec<String> {
        let is_sure = |(idx, _): &(usize, &String)| !self.guesses.contains(idx);
        self.asker.iter().enumerate().filter(is_sure).map(|(_, sentence)| sentence.clone()).collect()
    }

    /// For who asks, as one text.
    pub fn asker_text(&self) -> String {
        self.asker.join(" ")
    }

    /// For who is proposed, as one text.
    pub fn partner_text(&self) -> String {
        self.partner.join(" ")
    }
}

/// The sentences, and which of them guess.
fn for_asker(facts: &Facts, language: Language) -> (Vec<String>, Vec<usize>) {
    let (mut sentences, mut guesses) = (Vec::new(), Vec::new());
    sentences.extend(what_it_has(facts, language));
    if let Some(about) = what_it_is_about(facts, language) {
        if facts.themes.is_empty() {
            guesses.push(sentences.len());
        }
        sentences.push(about);
    }
    let pick = |nl: String, en: String, de: String| [nl, en, de][language.idx()].clone();
    if let Some(example) = &facts.example {
        let example = quoted(example, language);
        let partner = &facts.partner;
        guesses.push(sentences.len());
        sentences.push(pick(
            format!("Een bedacht voorbeeld van een vraag voor {partner}: {example}"),
            format!("A made-up example of a question for {partner}: {example}"),
            format!("Ein erdachtes Beispiel einer Frage an {partner}: {example}"),
        ));
    }
    if !facts.missing.is_empty() && !sentences.is_empty() {
        let missing = join(&facts.missing, language);
        sentences.push(pick(
            format!("Over {missing} zegt het profiel niets; vraag daarnaar."),
            format!("The profile says nothing about {missing}; ask about that."),
            format!("Dazu steht nichts im Profil, fragen Sie nach: {missing}."),
        ));
    }
    if !facts.wants.is_empty() {
        let wants = join(&facts.wants, language);
        sentences.push(pick(
            format!("U vraagt ook om dit soort partner: {wants}."),
            format!("You also ask for this kind of partner: {wants}."),
            format!("Sie fragen auch nach dieser Art von Partner: {wants}."),
        ));
    }
    if let Some(related) = &facts.related {
        sentences.push(pick(
            format!("Er is een band met {related}, dat ook bij uw vraag past."),
            format!("It is tied to {related}, which fits your request as well."),
            format!("Es besteht eine Verbindung zu {related}, das ebenfalls zu Ihrer Anfrage passt."),
        ));
    }
    if let Some((place, km)) = &facts.distance {
        sentences.push(match km {
            0..=2 => {
                pick(format!("Het zit in {place}."), format!("It is in {place}."), format!("Sitz: {place}."))
            }
            _ => {
                let [van, from, von] = match &facts.from {
                    Some(from) => [from.as_str(); 3],
                    None => ["u", "you", "Ihnen"],
                };
                pick(
                    format!("Het zit in {place}, ongeveer {km} km van {van}."),
                    format!("It is in {place}, about {km} km from {from}."),
                    format!("Sitz: {place}, etwa {km} km von {von}."),
                )
            }
        });
    }
    if let Some(status) = facts.status {
        sentences.push(pick(
            format!("Let op: {status}."),
            format!("Please note: {status}."),
            format!("Bitte beachten: {status}."),
        ));
    }
    if let Some(year) = facts.old {
        sentences.push(pick(
            format!("Let op: het profiel is van {year}. Vraag of het nog klopt."),
            format!("Please note: the profile is of {year}. Ask whether it still holds."),
            format!("Bitte beachten: Das Profil ist von {year}. Fragen Sie, ob es noch stimmt."),
        ));
    }
    if let Some(successor) = &facts.successor {
        sentences.push(pick(
            format!("Het werk gaat verder bij {successor}."),
            format!("Its work goes on at {successor}."),
            format!("Die Arbeit führt {successor} fort."),
        ));
    }
    (sentences, guesses)
}

/// What the partner is, what it offers or did, and what else it says of itself, in its own words; else the themes it
/// works on.
fn what_it_has(facts: &Facts, language: Language) -> Vec<String> {
    let partner = &facts.partner;
    let pick = |nl: String, en: String, de: String| [nl, en, de][language.idx()].clone();
    let mut sentences = Vec::new();
    if let Some(lead) = &facts.lead {
        let note = language_note(lead.language, language);
        sentences.push(format!("{partner}{note}: {}.", quoted(&lead.text, language)));
    }
    if let Some(first) = facts.offers.first() {
        let note = language_note(first.language, language);
        let offers: Vec<&str> = facts.offers.iter().map(|quote| quote.text.as_str()).collect();
        let offers = offers.join("; ");
        sentences.push(pick(
            format!("Aanbod{note}: {offers}."),
            format!("On offer{note}: {offers}."),
            format!("Angebot{note}: {offers}."),
        ));
    } else if let Some(evidence) = &facts.evidence {
        sentences.push(pick(
            format!("{partner} deed mee aan: {evidence}."),
            format!("{partner} took part in: {evidence}."),
            format!("{partner} war beteiligt an: {evidence}."),
        ));
    }
    if let Some(first) = facts.sayings.first() {
        let note = language_note(first.language, language);
        let sayings: Vec<String> =
            facts.sayings.iter().map(|saying| quoted(&saying.text, language)).collect();
        let sayings = sayings.join(" … ");
        sentences.push(pick(
            format!("Het profiel zegt ook{note}: {sayings}."),
            format!("The profile also says{note}: {sayings}."),
            format!("Im Profil steht auch{note}: {sayings}."),
        ));
    }
    let works_on: Vec<&str> = [&facts.themes, &facts.inferred, &facts.broader]
        .into_iter()
        .find(|list| !list.is_empty())
        .map(|list| list.iter().map(|theme| theme.label.as_str()).collect())
        .unwrap_or_default();
    if sentences.is_empty() && !works_on.is_empty() {
        let themes = join(&works_on, language);
        sentences.push(pick(
            format!("{partner} houdt zich bezig met {themes}."),
            format!("{partner} works on {themes}."),
            format!("{partner} befasst sich mit: {themes}."),
        ));
    }
    sentences
}

/// How that meets the request: by themes it names, else by what its words point to, else by what is wider.
fn what_it_is_about(facts: &Facts, language: Language) -> Option<String> {
    let pick = |nl: String, en: String, de: String| [nl, en, de][language.idx()].clone();
    let labels = |themes: &[ReadTheme]| {
        join(&themes.iter().map(|theme| theme.label.as_str()).collect::<Vec<_>>(), language)
    };
    let quotes = |themes: &[ReadTheme]| {
        let mut quotes: Vec<String> = Vec::new();
        for theme in themes.iter().filter(|theme| !theme.words.is_empty()) {
            let quote = quoted(&theme.words, language);
            if !quotes.contains(&quote) {
                quotes.push(quote);
            }
        }
        join(&quotes, language)
    };
    if !facts.themes.is_empty() {
        let themes = labels(&facts.themes);
        Some(pick(
            format!("Dat past bij uw vraag over {themes}."),
            format!("That fits your request about {themes}."),
            format!("Das passt zu Ihrer Anfrage ({themes})."),
        ))
    } else if !facts.inferred.is_empty() {
        let (themes, words) = (labels(&facts.inferred), quotes(&facts.inferred));
        Some(pick(
            format!("Wij denken, door woorden als {words}, dat uw vraag gaat over {themes}."),
            format!("From words such as {words} we think that your request is about {themes}."),
            format!("Aus Wörtern wie {words} schließen wir, dass es um Folgendes geht: {themes}."),
        ))
    } else if !facts.broader.is_empty() {
        let (themes, words) = (labels(&facts.broader), quotes(&facts.broader));
        Some(pick(
            format!("Dat is ruimer dan uw vraag: {words} hoort bij {themes}."),
            format!("That is wider than your request: {words} belongs to {themes}."),
            format!("Das ist weiter gefasst als Ihre Anfrage: {words} gehört zu {themes}."),
        ))
    } else if !facts.words.is_empty() {
        let words = join(&facts.words, language);
        Some(pick(
            format!("In het profiel staan woorden uit uw vraag: {words}."),
            format!("The profile has words of your request: {words}."),
            format!("Im Profil stehen Wörter aus Ihrer Anfrage: {words}."),
        ))
    } else {
        None
    }
}

fn quoted(text: &str, language: Language) -> String {
    match language {
        Language::De => format!("„{text}“"),
        Language::Nl | Language::En => format!("“{text}”"),
    }
}

/// Tells that a quotation is in another language than the answer.
fn language_note(of: Language, reader: Language) -> &'static str {
    match (of, reader) {
        (Language::Nl, Language::En) => " (in Dutch)",
        (Language::De, Language::En) => " (in German)",
        (Language::Nl, Language::De) => " (auf Niederländisch)",
        (Language::En, Language::De) => " (auf Englisch)",
        (Language::En, Language::Nl) => " (in het Engels)",
        (Language::De, Language::Nl) => " (in het Duits)",
        _ => "",
    }
}

fn for_partner(facts: &Facts, language: Language) -> Vec<String> {
    let shared = [&facts.themes, &facts.inferred, &facts.broader].into_iter().find(|list| !list.is_empty());
    let labels: Vec<&str> = shared.into_iter().flatten().map(|theme| theme.label.as_str()).collect();
    let themes = join(&labels, language);
    let words = join(&facts.words, language);
    let pick = |nl: String, en: String, de: String| [nl, en, de][language.idx()].clone();
    let mut sentences = Vec::new();
    if !labels.is_empty() {
        sentences.push(pick(
            format!("De vrager zoekt hulp rond {themes}."),
            format!("The asker looks for help with {themes}."),
            format!("Gesucht wird Hilfe bei: {themes}."),
        ));
    } else if !facts.words.is_empty() {
        sentences.push(pick(
            format!("De vraag bevat woorden uit uw profiel: {words}."),
            format!("The request has words of your profile: {words}."),
            format!("Die Anfrage enthält Wörter aus Ihrem Profil: {words}."),
        ));
    }
    if !facts.offers.is_empty() {
        let offers: Vec<&str> = facts.offers.iter().map(|quote| quote.text.as_str()).collect();
        let offer = offers.join("; ");
        sentences.push(pick(
            format!("Dat sluit aan bij uw aanbod: {offer}."),
            format!("That meets your offer: {offer}."),
            format!("Das passt zu Ihrem Angebot: {offer}."),
        ));
    } else if let Some(evidence) = &facts.evidence {
        sentences.push(pick(
            format!("Dat lijkt op eerder werk van u: {evidence}."),
            format!("That resembles earlier work of yours: {evidence}."),
            format!("Das ähnelt Ihrer früheren Arbeit: {evidence}."),
        ));
    } else if !labels.is_empty() {
        sentences.push(pick(
            "Dat hoort bij de onderwerpen van uw profiel.".to_owned(),
            "That is among the subjects of your profile.".to_owned(),
            "Das gehört zu den Themen Ihres Profils.".to_owned(),
        ));
    }
    if let (true, Some(example)) = (sentences.is_empty(), &facts.example) {
        let example = quoted(example, language);
        sentences.push(pick(
            format!("De vraag lijkt op vragen waarmee men bij u terechtkan, zoals: {example}"),
            format!("The request is like questions people can bring to you, such as: {example}"),
            format!("Die Anfrage ähnelt Fragen, mit denen man zu Ihnen kommen kann, zum Beispiel: {example}"),
        ));
    }
    if let Some(need) = &facts.need {
        sentences.push(pick(
            format!("De vrager kan u ook helpen met wat u zelf zoekt: {need}."),
            format!("The asker can also help with what you look for yourself: {need}."),
            format!("Umgekehrt kann Ihnen die anfragende Organisation bei Ihrem Bedarf helfen: {need}."),
        ));
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_side_reads_its_own_reason() {
        let facts = Facts {
            partner: "Kunststoflab".into(),
            themes: vec![ReadTheme { label: "biopolymeren".into(), words: "bioplastic".into() }],
            lead: Some(Quote { text: "Laboratorium in Emmen".into(), language: Language::Nl }),
            offers: vec![Quote { text: "materialen testen".into(), language: Language::Nl }],
            distance: Some(("Emmen".into(), 31)),
            ..Facts::default()
        };
        let reasons = Reasons::new(&facts, Language::Nl);
        assert_eq!(
            reasons.asker_text(),
            "Kunststoflab: “Laboratorium in Emmen”. Aanbod: materialen testen. Dat past bij uw vraag over biopolymeren. Het zit in Emmen, ongeveer 31 km van u."
        );
        assert_eq!(
            reasons.partner_text(),
            "De vrager zoekt hulp rond biopolymeren. Dat sluit aan bij uw aanbod: materialen testen."
        );
        // Who only names a place need not be there.
        let named = Facts { from: Some("Eelde".into()), ..facts };
        let reasons = Reasons::new(&named, Language::En);
        assert!(reasons.asker_text().ends_with("It is in Emmen, about 31 km from Eelde."));
    }
}
