//! Checks a catalogue's rows against each other: what single rows cannot show.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::Dataset;
use crate::explanation::KNOWN_ROLES;
use crate::organisation::{Gazetteer, Language};
use crate::text::fold;
use crate::theme::{Lexicon, Taxonomy};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Works, but something will be missing.
    Warning,
    /// Does not hold.
    Error,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// Which file.
    pub file: &'static str,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severity = match self.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        write!(f, "{severity}: {}: {}", self.file, self.message)
    }
}

/// Everything wrong with the rows, errors and warnings, in file order.
pub fn check(dataset: &Dataset) -> Vec<Finding> {
    let mut checker = Checker::default();
    checker.organisations(dataset);
    checker.relations(dataset);
    checker.themes(dataset);
    checker.sdgs(dataset);
    checker.lexicon(dataset);
    checker.situations(dataset);
    checker.questions(dataset);
    checker.programmes(dataset);
    checker.findings
}

#[derive(Default)]
struct Checker {
    findings: Vec<Finding>,
}

impl Checker {
    fn error(&mut self, file: &'static str, message: String) {
        self.findings.push(Finding { severity: Severity::Error, file, message });
    }

    fn warning(&mut self, file: &'static str, message: String) {
        self.findings.push(Finding { severity: Severity::Warning, file, message });
    }

    fn organisations(&mut self, dataset: &Dataset) {
        let file = dataset.organisations_file;
        let ids: BTreeSet<&str> = dataset.organisations.iter().map(|row| row.id.as_str()).collect();
        let themes: BTreeSet<&str> = dataset.themes.iter().map(|row| row.id.as_str()).collect();
        let gazetteer = Gazetteer::new(dataset.places.clone(), &dataset.postcodes, fold);
        let parents: BTreeMap<&str, &str> = dataset
            .organisations
            .iter()
            .filter_map(|row| Some((row.id.as_str(), row.part_of.as_deref()?)))
            .collect();
        if dataset.organisations.is_empty() {
            self.error(file, "there is no organisation in it: nothing can be found".to_owned());
        }
        for row in &dataset.organisations {
            let id = &row.id;
            let is_id = |c: char| c.is_ascii_alphanumeric() || "-_.:".contains(c);
            if id.is_empty() || !id.chars().all(is_id) {
                self.error(file, format!("id `{id}`: use letters, digits, `-`, `_`, `.` and `:` only"));
            }
            if row.name.trim().is_empty() {
                self.error(file, format!("`{id}` has an empty name"));
            }
            for theme in row.themes.iter().filter(|theme| !themes.contains(theme.as_str())) {
                self.error(file, format!("`{id}` names theme `{theme}`, which is not in themes.csv"));
            }
            for (field, other) in [("part_of", &row.part_of), ("succeeded_by", &row.succeeded_by)] {
                if let Some(other) = other
                    && !ids.contains(other.as_str())
                {
                    self.error(file, format!("`{id}`: `{field}` names `{other}`, which is not in the file"));
                }
            }
            let mut at = id.as_str();
            for step in 0..=dataset.organisations.len() {
                match parents.get(at) {
                    None => break,
                    Some(parent) if *parent == id || step == dataset.organisations.len() => {
                        self.error(file, format!("`{id}` is, by `part_of`, a part of itself"));
                        break;
                    }
                    Some(parent) => at = parent,
                }
            }
            if let Some(place) = &row.place
                && gazetteer.get(&fold(place)).is_none()
            {
                self.warning(
                    file,
                    format!("`{id}`: place `{place}` is in neither places.csv nor postcodes.csv; it gives no distance"),
                );
            }
            if let Some(kvk) = &row.kvk
                && !(kvk.len() == 8 && kvk.bytes().all(|byte| byte.is_ascii_digit()))
            {
                self.error(
                    file,
                    format!("`{id}`: kvk `{kvk}` is not eight digits (Excel drops leading zeros)"),
                );
            }
            for role in row.roles.iter().filter(|role| !KNOWN_ROLES.contains(&role.as_str())) {
                self.warning(file, format!("`{id}`: role `{role}` has no label in three languages"));
            }
            if row.about.is_empty()
                && row.offers.is_empty()
                && row.needs.is_empty()
                && row.evidence.is_empty()
            {
                self.warning(file, format!("`{id}` has no text at all; it can only be found by its name"));
            }
        }
    }

    fn relations(&mut self, dataset: &Dataset) {
        const FILE: &str = "relations.csv";
        let ids: BTreeSet<&str> = dataset.organisations.iter().map(|row| row.id.as_str()).collect();
        for row in &dataset.relations {
            for id in [&row.a, &row.b] {
                if !ids.contains(id.as_str()) {
                    self.error(FILE, format!("`{id}` is not in {}", dataset.organisations_file));
                }
            }
            if row.a == row.b {
                self.error(FILE, format!("`{}` is related to itself", row.a));
            }
        }
    }

    fn themes(&mut self, dataset: &Dataset) {
        const FILE: &str = "themes.csv";
        let ids: BTreeSet<&str> = dataset.themes.iter().map(|row| row.id.as_str()).collect();
        if ids.len() < dataset.themes.len() {
            self.error(FILE, "an id occurs twice".to_owned());
        }
        let taxonomy = Taxonomy::new(dataset.themes.clone());
        for theme in &dataset.themes {
            if let Some(parent) = &theme.parent
                && !ids.contains(parent.as_str())
            {
                self.error(FILE, format!("`{}`: parent `{parent}` is not in the file", theme.id));
            }
            if let Some(idx) = taxonomy.find(&theme.id)
                && taxonomy.ancestors(idx).any(|ancestor| ancestor == idx)
            {
                self.error(FILE, format!("`{}` is, by `parent`, broader than itself", theme.id));
            }
        }
        for (language, term, first, second) in Lexicon::collisions(&taxonomy) {
            self.error(
                FILE,
                format!("{language} `{term}` of `{second}` reads the same as a term of `{first}`"),
            );
        }
    }

    fn lexicon(&mut self, dataset: &Dataset) {
        const FILE: &str = "lexicon.csv";
        let ids: BTreeSet<&str> = dataset.themes.iter().map(|row| row.id.as_str()).collect();
        let mut owners = BTreeMap::<(Language, String), &str>::new();
        for theme in &dataset.themes {
            for language in Language::ALL {
                owners.insert((language, fold(theme.label(language))), &theme.id);
                for synonym in &theme.synonyms[language.idx()] {
                    owners.insert((language, fold(synonym)), &theme.id);
                }
            }
        }
        for cue in &dataset.cues {
            if !ids.contains(cue.theme.as_str()) {
                self.error(FILE, format!("theme `{}` is not in themes.csv", cue.theme));
            }
            if let Some(owner) = owners.insert((cue.language, fold(&cue.term)), &cue.theme) {
                let (language, term, theme) = (cue.language, &cue.term, &cue.theme);
                self.error(FILE, format!("{language} `{term}` of `{theme}` is already a term of `{owner}`"));
            }
        }
    }

    fn situations(&mut self, dataset: &Dataset) {
        let ids: BTreeSet<&str> = dataset.themes.iter().map(|row| row.id.as_str()).collect();
        for situation in dataset.situations.iter().filter(|row| !ids.contains(row.theme.as_str())) {
            self.error("situations.csv", format!("theme `{}` is not in themes.csv", situation.theme));
        }
    }

    fn sdgs(&mut self, dataset: &Dataset) {
        let ids: BTreeSet<&str> = dataset.themes.iter().map(|row| row.id.as_str()).collect();
        for (theme, _) in dataset.sdgs.iter().filter(|(theme, _)| !ids.contains(theme.as_str())) {
            self.error("sdgs.csv", format!("theme `{theme}` is not in themes.csv"));
        }
    }

    fn questions(&mut self, dataset: &Dataset) {
        let ids: BTreeSet<&str> = dataset.organisations.iter().map(|row| row.id.as_str()).collect();
        let of = dataset.questions.iter().map(|question| question.organisation.as_str());
        for id in of.filter(|id| !id.is_empty() && !ids.contains(id)) {
            self.error("questions.csv", format!("`{id}` is not in {}", dataset.organisations_file));
        }
    }

    fn programmes(&mut self, dataset: &Dataset) {
        let mut seen = BTreeSet::new();
        for programme in &dataset.programmes {
            if !seen.insert(&programme.id) {
                self.error("programmes.csv", format!("id `{}` occurs twice", programme.id));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_ecosystem_holds() {
        let errors: Vec<String> = check(&Dataset::bundled().unwrap())
            .iter()
            .filter(|finding| finding.severity == Severity::Error)
            .map(ToString::to_string)
            .collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }

    #[test]
    fn unknown_ids_cycles_and_duplicate_terms_are_found() {
        let mut dataset = Dataset::bundled().unwrap();
        dataset.organisations[0].part_of = Some(dataset.organisations[1].id.clone());
        dataset.organisations[1].part_of = Some(dataset.organisations[0].id.clone());
        dataset.organisations[2].themes.push("no-such-theme".to_owned());
        dataset.relations[0].b = "no-such-organisation".to_owned();
        let synonym = dataset.themes[0].synonyms[0][0].clone();
        dataset.themes[1].synonyms[0].push(synonym);
        let findings: Vec<String> = check(&dataset).iter().map(ToString::to_string).collect();
        for part in ["a part of itself", "no-such-theme", "no-such-organisation", "reads the same"] {
            assert!(findings.iter().any(|finding| finding.contains(part)), "{part}");
        }
    }
}
