//! All organisations of the register, and ways to find the one a row of a file is about.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use schakel_core::catalogue::Dataset;
use schakel_core::text::fold;

use super::fact::StatedFact;
use super::field::Field;
use super::record::{Record, RegisterChanges};

/// Hosts many organisations have a page at.
const SHARED_HOSTS: [&str; 9] = [
    "facebook.com",
    "linkedin.com",
    "instagram.com",
    "twitter.com",
    "x.com",
    "youtube.com",
    "google.com",
    "wordpress.com",
    "github.com",
];
/// Parts of names that tell nothing apart.
const LEGAL_FORMS: [&str; 14] = [
    "bv",
    "nv",
    "vof",
    "gmbh",
    "ag",
    "ev",
    "ltd",
    "stichting",
    "vereniging",
    "cooperatie",
    "the",
    "de",
    "het",
    "holding",
];
/// Share of pairs of letters two names have in common from which one may be the other.
const ALIKE: f64 = 0.75;
/// Share below which a number or a host that agrees is doubted.
const RELATED: f64 = 0.2;

/// How many organisations may share a word that finds them.
const MOST_OWNERS: usize = 100;

/// All organisations, by id.
#[derive(Debug)]
pub struct Records {
    records: BTreeMap<String, Record>,
    /// Ids that were erased: nobody gets one again.
    erased: BTreeSet<String>,
    by_kvk: HashMap<String, Vec<String>>,
    by_domain: HashMap<String, Vec<String>>,
    by_word: HashMap<String, Vec<String>>,
}

impl Records {
    /// The organisations of the files with what was stated since, without those that were erased.
    pub fn new(base: &Dataset, changes: &RegisterChanges) -> Self {
        let mut records: BTreeMap<String, Record> =
            base.organisations.iter().map(|row| (row.id.clone(), Record::of(row))).collect();
        for StatedFact { fact, .. } in &changes.facts {
            let Some(value) = &fact.value else { continue };
            let record = records.entry(fact.organisation.clone()).or_insert_with_key(|id| Record::new(id));
            record.write(fact.field, value);
        }
        records.retain(|id, record| record.is_whole() && !changes.erased.contains(id));
        let mut all = Self {
            by_kvk: HashMap::new(),
            by_domain: HashMap::new(),
            by_word: HashMap::new(),
            records,
            erased: changes.erased.iter().cloned().collect(),
        };
        for (id, record) in &all.records {
            let kvk = record.read(Field::Kvk);
            if !kvk.is_empty() {
                all.by_kvk.entry(kvk).or_default().push(id.clone());
            }
            if let Some(domain) = domain(&record.read(Field::Website)) {
                all.by_domain.entry(domain).or_default().push(id.clone());
            }
            for word in names(record).iter().flat_map(|name| words(name)) {
                all.by_word.entry(word).or_default().push(id.clone());
            }
        }
        all
    }

    /// The organisation with this id.
    pub fn get(&self, id: &str) -> Option<&Record> {
        self.records.get(id)
    }

    /// Whether an id can be given to a new organisation: nobody has it, and nobody had it who was erased.
    pub fn is_free(&self, id: &str) -> bool {
        !self.records.contains_key(id) && !self.erased.contains(id)
    }

    /// Whether the organisation with this id was erased.
    pub(super) fn is_erased(&self, id: &str) -> bool {
        self.erased.contains(id)
    }

    /// All of them, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Record)> {
        self.records.iter().map(|(id, record)| (id.as_str(), record))
    }

    /// Who has this number of the Chamber of Commerce and, where both say one, of the branch.
    pub(super) fn with_kvk(&self, kvk: &str, branch: &str) -> Vec<&str> {
        let ids = self.by_kvk.get(kvk).map(Vec::as_slice).unwrap_or_default();
        let is_meant = |id: &&String| {
            let own = self.records[*id].read(Field::Branch);
            branch.is_empty() || own.is_empty() || own == branch
        };
        ids.iter().filter(is_meant).map(String::as_str).collect()
    }

    /// Who has a web address of this host.
    pub(super) fn with_domain(&self, website: &str) -> Vec<&str> {
        let ids = domain(website).and_then(|domain| self.by_domain.get(&domain));
        ids.map(|ids| ids.iter().map(String::as_str).collect()).unwrap_or_default()
    }

    /// Who seems to be the one that is added: the same number, the same host, or the same name but for legal forms. Who was taken up in
    /// another is left out.
    pub fn same_as(&self, new: &Record) -> Vec<&str> {
        let name = &new.organisation.name;
        let is_called = |known: &String| {
            fold(known) == fold(name) || (!words(name).is_empty() && words(known) == words(name))
        };
        let numbered = self.with_kvk(&new.read(Field::Kvk), &new.read(Field::Branch));
        let hosted = self.with_domain(&new.read(Field::Website));
        let same: BTreeSet<&str> = self
            .iter()
            .filter(|(_, record)| names(record).iter().any(is_called))
            .map(|(id, _)| id)
            .chain(numbered)
            .chain(hosted)
            .collect();
        let is_there = |id: &&str| self.records[*id].read(Field::SucceededBy).is_empty();
        same.into_iter().filter(is_there).collect()
    }

    /// Who may be called this: names that are the same but for legal forms, or nearly so.
    pub fn named_like(&self, name: &str) -> Vec<&str> {
        // Words that many share, such as "bedrijf", find nobody by themselves: the rarer ones do.
        let mut owners: Vec<&Vec<String>> =
            words(name).iter().filter_map(|word| self.by_word.get(word)).collect();
        owners.sort_by_key(|ids| ids.len());
        let rare = owners.iter().take_while(|ids| ids.len() <= MOST_OWNERS).count().max(1);
        let candidates: BTreeSet<&String> =
            owners.into_iter().take(rare).flat_map(|ids| ids.iter().take(MOST_OWNERS)).collect();
        let is_alike =
            |id: &&String| names(&self.records[*id]).iter().any(|known| likeness(known, name) >= ALIKE);
        candidates.into_iter().filter(is_alike).map(String::as_str).collect()
    }

    /// Whether a name may be one of an organisation's: at least some of its letters agree.
    pub(super) fn may_be_called(&self, id: &str, name: &str) -> bool {
        let record = self.records.get(id);
        record.is_some_and(|record| names(record).iter().any(|known| likeness(known, name) >= RELATED))
    }
}

fn names(record: &Record) -> Vec<String> {
    std::iter::once(&record.organisation.name).chain(&record.organisation.aka).cloned().collect()
}

/// The words of a name that tell it apart.
fn words(name: &str) -> Vec<String> {
    let folded = fold(&name.replace('.', ""));
    let words = folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.len() > 1);
    words.filter(|word| !LEGAL_FORMS.contains(word)).map(str::to_owned).collect()
}

/// Sørensen–Dice coefficient over pairs of neighbouring letters, in [0, 1].
fn likeness(one: &str, other: &str) -> f64 {
    let pairs = |name: &str| -> BTreeSet<(char, char)> {
        let letters: Vec<char> = words(name).join(" ").chars().collect();
        letters.windows(2).map(|pair| (pair[0], pair[1])).collect()
    };
    let (a, b) = (pairs(one), pairs(other));
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    2.0 * a.intersection(&b).count() as f64 / (a.len() + b.len()) as f64
}

/// The host of a web address, without `www.`; nothing for a host many share.
fn domain(website: &str) -> Option<String> {
    let host = website.split("://").last()?.split(['/', '?', '#', ':']).next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host).to_owned();
    let is_shared =
        SHARED_HOSTS.iter().any(|shared| host == *shared || host.ends_with(&format!(".{shared}")));
    (host.contains('.') && !is_shared).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_but_for_legal_forms_and_slips() {
        assert_eq!(likeness("Bakkerij Jansen B.V.", "bakkerij jansen"), 1.0);
        assert!(likeness("Bakkerij Jansen", "Bakkerij Janssen") >= ALIKE);
        assert!(likeness("Bakkerij Jansen", "Slagerij Jansen") < ALIKE);
        assert_eq!(domain("https://www.Example.org/nl"), Some("example.org".into()));
        assert_eq!(domain("https://nl.linkedin.com/company/x"), None);
        assert_eq!(domain(""), None);
    }
}
