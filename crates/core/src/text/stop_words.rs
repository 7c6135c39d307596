//! Words that say nothing about a subject: function words, and the ordinary words every text is made of.

use crate::organisation::Language;

/// Articles, pronouns, prepositions, auxiliaries. Folded, sorted by nothing: looked up in a set built once.
const FUNCTION_WORDS: [&str; 3] = [
    "aan aangezien achter af al alle alleen alles als altijd ander andere anders beide ben bij binnen boven buiten daar daarbij \
     daarnaast daarom daarvoor dan dat de deze die dit dus doen doet door dezelfde echter een eens eigen elk elke en er erg ergens \
     etc even ge gedaan geen gehad geweest geworden haar had hadden heb hebben hebt heeft hem hen het hier hierbij hij hoe hoeveel hun \
     ieder iedere iedereen iemand iets ik in inclusief incl is ja je jij jou jouw jullie kan kon konden kun kunnen kunt liefst maar meer \
     mag meest mede men met mij mijn misschien moet moeten na naar naast nee niemand niet niets nog nooit nu of om omdat onder ons onze \
     onszelf ook op over per pas reeds rond samen sinds soms steeds te tegen ten ter terwijl toch toen tot tussen u uit uw vaak van vanaf \
     vanuit veel via vol volgens voor vooral waar waarbij waardoor waarin waarmee waarom waaronder wanneer want waren was wat we weer wel \
     welk welke werd werden wie wij wil wilde willen word worden wordt zal ze zeer zelf zich zij zijn zo zoals zodat zonder zou zouden zult \
     zullen bijv bijvoorbeeld ca circa graag eerst eerste laatste zelfs zowel toe terug mee heel gaan gaat ging komen komt kwam laten laat",
    "a about above after again against all also am an and any are as at be because been before being below between both but by can cannot \
     could did do does doing down during each either etc even every few for from further get gets getting go goes had has have having he her here \
     hers him his how however i if in into is it its itself just may me might more most much must my need no nor not now of off on once one only \
     or other others our ours out over own per same she should since so some such than that the their theirs them then there these they \
     this those through to together too under until up upon us use used uses using very via was we were what when where whether which while \
     who whom whose why will with within without would yes yet you your yours like e g ie eg shall still",
    "aber alle allem allen aller alles als also am an andere anderen anderer auch auf aus bei beim bereits bin bis bisher bzw da dabei dadurch \
     dafur dagegen daher damit danach daneben dann daran darauf daruber das dass davon dazu dein dem den denen denn der deren des deshalb dessen \
     die dies diese diesem diesen dieser dieses doch dort du durch eigene eigenen ein eine einem einen einer eines einige einigen er es etc \
     etwa etwas euch euer fur gegen gegenuber gern gerne geben gibt habe haben hat hatte hatten hier hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im \
     immer in indem innerhalb ins ist ja je jede jedem jeden jeder jedes jedoch kann kein keine keinem keinen keiner konnen konnte konnten konnten \
     lassen man mehr mehrere mein meine mit mochte mochten muss mussen nach neben nein nicht nichts noch nun nur ob oder ohne sehr sein seine \
     seinem seinen seiner seit sich sie sind so sobald sofern sogar solche soll sollen sollte sollten sondern sonst sowie statt uber um und uns \
     unser unsere unserem unseren unserer unter usw viel viele vielen vom von vor wahrend war waren warum was weil weitere weiteren welche welchem welchen \
     welcher welches wenn wer werden wie wieder will wir wird wo wobei wohl wollen worden wurde wurden z b zb zu zum zur zusammen zwar zwischen",
];

/// Ordinary words that are never a reason to propose a partner, whatever the subject. In a small catalogue
/// they look rare, so frequency alone does not find them.
const COMMON_WORDS: [&str; 3] =
    [include_str!("common/nl.txt"), include_str!("common/en.txt"), include_str!("common/de.txt")];

/// Whether the folded word is a function word of `language`.
pub fn is_function_word(language: Language, folded: &str) -> bool {
    sets().function[language.idx()].contains(folded)
}

/// Whether the folded word is a function word or an ordinary word of `language`.
pub fn is_stop_word(language: Language, folded: &str) -> bool {
    is_function_word(language, folded) || sets().common[language.idx()].contains(folded)
}

type WordSet = std::collections::HashSet<&'static str>;

struct Sets {
    function: [WordSet; 3],
    common: [WordSet; 3],
}

fn sets() -> &'static Sets {
    static SETS: std::sync::OnceLock<Sets> = std::sync::OnceLock::new();
    SETS.get_or_init(|| Sets {
        function: FUNCTION_WORDS.map(|words| words.split_whitespace().collect()),
        common: COMMON_WORDS.map(|words| words.split_whitespace().collect()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_folded() {
        for words in FUNCTION_WORDS.iter().chain(&COMMON_WORDS) {
            for word in words.split_whitespace() {
                assert_eq!(word, super::super::fold(word));
            }
        }
    }

    #[test]
    fn subject_words_are_no_stop_words() {
        for (language, word) in
            [(Language::Nl, "waterstof"), (Language::En, "sensor"), (Language::De, "holz")]
        {
            assert!(!is_stop_word(language, word));
        }
    }
}
