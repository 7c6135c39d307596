//! A sentence or two for each side of a match, in the reader's language.
//!
//! An introduction costs both sides time, so both are told what they would gain (Kleinerman, Rosenfeld and
//! Kraus 2018). Every clause rests on a fact that is also among the parts of the score.

use super::join;
use crate::organisation::Language;

/// Why the match is good, for each side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reasons {
    /// For who asks.
    pub asker: String,
    /// For who is proposed.
    pub partner: String,
}

/// What the sentences are made of.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The partner's name.
    pub partner: String,
    /// Labels of the themes both share, strongest first.
    pub themes: Vec<String>,
    /// Labels of shared themes the request does not name, with the word of the request that points there most.
    pub inferred: Vec<(String, String)>,
    /// Words both share, when there are no themes.
    pub words: Vec<String>,
    /// The partner's offer that answers the request, as it stands in the profile.
    pub offer: Option<String>,
    /// The language the profile's texts are in.
    pub quoted_in: Option<Language>,
    /// The partner's need that the asker's offer answers.
    pub need: Option<String>,
    /// What the partner did that resembles the request.
    pub evidence: Option<String>,
    /// The related organisation that also fits.
    pub related: Option<String>,
    /// Labels of the kinds or roles asked for that the partner has.
    pub wants: Vec<String>,
    /// Where the partner is and how far, in km.
    pub distance: Option<(String, u32)>,
    /// The label of a state other than active.
    pub status: Option<&'static str>,
    /// Who took over, when the partner has ended.
    pub successor: Option<String>,
}

impl Reasons {
    /// Words the facts in `language`.
    pub fn new(facts: &Facts, language: Language) -> Self {
        Self { asker: for_asker(facts, language), partner: for_partner(facts, language) }
    }
}

fn for_asker(facts: &Facts, language: Language) -> String {
    let partner = &facts.partner;
    let themes = join(&facts.themes, language);
    let words = join(&facts.words, language);
    let note = quotation_note(facts, language);
    let mut sentences = Vec::new();
    let on_subject = |nl: String, en: String, de: String| [nl, en, de][language.idx()].clone();
    let mut says_theme = false;
    if let Some(offer) = &facts.offer {
        sentences.push(on_subject(
            format!("{partner} biedt{note}: {offer}."),
            format!("{partner} offers{note}: {offer}."),
            format!("{partner} bietet{note}: {offer}."),
        ));
    } else if let Some(evidence) = &facts.evidence {
        sentences.push(on_subject(
            format!("{partner} deed mee aan: {evidence}."),
            format!("{partner} took part in: {evidence}."),
            format!("{partner} war beteiligt an: {evidence}."),
        ));
    } else if !facts.themes.is_empty() {
        says_theme = true;
        sentences.push(on_subject(
            format!("{partner} houdt zich bezig met {themes}, en daar gaat uw vraag over."),
            format!("{partner} works on {themes}, which your request is about."),
            format!("{partner} befasst sich mit: {themes}. Darum geht es in Ihrer Anfrage."),
        ));
    }
    if !facts.themes.is_empty() && !says_theme {
        sentences.push(on_subject(
            format!("Dat past bij uw vraag over {themes}."),
            format!("That fits your request about {themes}."),
            format!("Das passt zu Ihrer Anfrage ({themes})."),
        ));
    } else if facts.themes.is_empty() && !facts.inferred.is_empty() {
        sentences.push(inferred(facts, language));
    } else if facts.themes.is_empty() && !facts.words.is_empty() {
        sentences.push(on_subject(
            format!("In het profiel van {partner} staan woorden uit uw vraag: {words}."),
            format!("The profile of {partner} has words of your request: {words}."),
            format!("Im Profil von {partner} stehen Wörter aus Ihrer Anfrage: {words}."),
        ));
    }
    if !facts.wants.is_empty() {
        let wants = join(&facts.wants, language);
        sentences.push(on_subject(
            format!("U vraagt ook om dit soort partner: {wants}."),
            format!("You also ask for this kind of partner: {wants}."),
            format!("Sie fragen auch nach dieser Art von Partner: {wants}."),
        ));
    }
    if let Some(related) = &facts.related {
        sentences.push(on_subject(
            format!("Er is een band met {related}, dat ook bij uw vraag past."),
            format!("It is tied to {related}, which fits your request as well."),
            format!("Es besteht eine Verbindung zu {related}, das ebenfalls zu Ihrer Anfrage passt."),
        ));
    }
    if let Some((place, km)) = &facts.distance {
        sentences.push(match km {
            0..=2 => on_subject(
                format!("Het zit in {place}."),
                format!("It is in {place}."),
                format!("Sitz: {place}."),
            ),
            _ => on_subject(
                format!("Het zit in {place}, ongeveer {km} km van u."),
                format!("It is in {place}, about {km} km from you."),
                format!("Sitz: {place}, etwa {km} km von Ihnen."),
            ),
        });
    }
    if let Some(status) = facts.status {
        sentences.push(on_subject(
            format!("Let op: {status}."),
            format!("Please note: {status}."),
            format!("Bitte beachten: {status}."),
        ));
    }
    if let Some(successor) = &facts.successor {
        sentences.push(on_subject(
            format!("Het werk gaat verder bij {successor}."),
            format!("Its work goes on at {successor}."),
            format!("Die Arbeit führt {successor} fort."),
        ));
    }
    sentences.join(" ")
}

/// What the request does not say itself, but its words point to: told as a reading, with the words.
fn inferred(facts: &Facts, language: Language) -> String {
    let labels: Vec<&str> = facts.inferred.iter().map(|(label, _)| label.as_str()).collect();
    let mut quotes: Vec<String> = Vec::new();
    for (_, word) in &facts.inferred {
        let quote = match language {
            Language::De => format!("„{word}“"),
            Language::Nl | Language::En => format!("“{word}”"),
        };
        if !quotes.contains(&quote) {
            quotes.push(quote);
        }
    }
    let (labels, quotes) = (join(&labels, language), join(&quotes, language));
    match language {
        Language::Nl => format!("Wij denken, door woorden als {quotes}, dat uw vraag gaat over {labels}."),
        Language::En => format!("From words such as {quotes} we think that your request is about {labels}."),
        Language::De => {
            format!("Aus Wörtern wie {quotes} schließen wir, dass es um Folgendes geht: {labels}.")
        }
    }
}

/// Tells that a quotation is in another language than the answer.
fn quotation_note(facts: &Facts, language: Language) -> &'static str {
    match (facts.quoted_in, language) {
        (Some(Language::Nl), Language::En) => " (in Dutch)",
        (Some(Language::De), Language::En) => " (in German)",
        (Some(Language::Nl), Language::De) => " (auf Niederländisch)",
        (Some(Language::En), Language::De) => " (auf Englisch)",
        (Some(Language::En), Language::Nl) => " (in het Engels)",
        (Some(Language::De), Language::Nl) => " (in het Duits)",
        _ => "",
    }
}

fn for_partner(facts: &Facts, language: Language) -> String {
    let mut labels: Vec<&str> = facts.themes.iter().map(String::as_str).collect();
    if labels.is_empty() {
        labels = facts.inferred.iter().map(|(label, _)| label.as_str()).collect();
    }
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
    if let Some(offer) = &facts.offer {
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
    if let Some(need) = &facts.need {
        sentences.push(pick(
            format!("De vrager kan u ook helpen met wat u zelf zoekt: {need}."),
            format!("The asker can also help with what you look for yourself: {need}."),
            format!("Umgekehrt kann Ihnen die anfragende Organisation bei Ihrem Bedarf helfen: {need}."),
        ));
    }
    sentences.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_side_reads_its_own_reason() {
        let facts = Facts {
            partner: "Kunststoflab".into(),
            themes: vec!["biopolymeren".into()],
            offer: Some("materialen testen".into()),
            distance: Some(("Emmen".into(), 31)),
            ..Facts::default()
        };
        let reasons = Reasons::new(&facts, Language::Nl);
        assert_eq!(
            reasons.asker,
            "Kunststoflab biedt: materialen testen. Dat past bij uw vraag over biopolymeren. Het zit in Emmen, ongeveer 31 km van u."
        );
        assert_eq!(
            reasons.partner,
            "De vrager zoekt hulp rond biopolymeren. Dat sluit aan bij uw aanbod: materialen testen."
        );
    }
}
