//! What plain methods give on the same texts, so that a figure says what our own reading is worth.

use std::collections::{BTreeMap, HashMap};

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, MoreLikeThisQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, INDEXED, IndexRecordOption, OwnedValue, STORED, Schema, TEXT, Value};
use tantivy::{Index, IndexReader, TantivyDocument, Term, doc};

use crate::catalogue::{FNV_OFFSET, fnv1a};
use crate::error::IndexError;
use crate::organisation::Organisation;
use crate::text::{detect_language, fold, is_stop_word};

/// So many pieces of evidence that fit best are added up, each for all who share it.
const N_BEST_EVIDENCE: usize = 30;
/// Memory of the index writer, in bytes; tantivy's least is 15 MB.
const WRITER_MEMORY: usize = 50_000_000;

/// A way to rank organisations for a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Baseline {
    /// In an order that depends on the ids alone.
    Random,
    /// Who has most relations and evidence first.
    Popularity,
    /// Cosine of TF-IDF vectors over words.
    TfIdf,
    /// tantivy's more-like-this, with its defaults but for frequencies, which a request is too short for.
    MoreLikeThis,
    /// tantivy's BM25 on all texts of an organisation as one.
    Bm25,
    /// tantivy's BM25 on each piece of evidence: the best 30 of all, added up for those who share them.
    Bm25Evidence,
}

impl Baseline {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Random, Self::Popularity, Self::TfIdf, Self::MoreLikeThis, Self::Bm25, Self::Bm25Evidence];

    /// What it is called in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Random => "random",
            Self::Popularity => "popularity",
            Self::TfIdf => "TF-IDF cosine",
            Self::MoreLikeThis => "more like this",
            Self::Bm25 => "BM25",
            Self::Bm25Evidence => "BM25, evidence",
        }
    }
}

/// All baselines over the same organisations.
pub struct Baselines {
    ids: Vec<String>,
    popularity: Vec<f64>,
    tf_idf: TfIdf,
    whole: WordIndex,
    evidence: Option<WordIndex>,
}

impl Baselines {
    /// Indexes the organisations' texts: words as they stand, with no stems or themes. A request's stop words are left
    /// out. `n_relations` by
    /// organisation.
    ///
    /// # Errors
    /// When tantivy fails.
    pub fn new(organisations: &[Organisation], n_relations: &[usize]) -> Result<Self, IndexError> {
        let ids: Vec<String> = organisations.iter().map(|row| row.id.clone()).collect();
        let texts: Vec<String> = organisations.iter().map(whole_text).collect();
        let popularity =
            organisations.iter().zip(n_relations).map(|(row, n)| (row.evidence.len() + n) as f64).collect();
        let mut pieces = BTreeMap::<&str, Vec<usize>>::new();
        for (idx, row) in organisations.iter().enumerate() {
            for item in &row.evidence {
                pieces.entry(&item.text).or_default().push(idx);
            }
        }
        let evidence = if pieces.is_empty() { None } else { Some(WordIndex::new(pieces)?) };
        let whole = WordIndex::new(texts.iter().enumerate().map(|(idx, text)| (text.as_str(), vec![idx])))?;
        Ok(Self { popularity, tf_idf: TfIdf::new(&texts), whole, evidence, ids })
    }

    /// Which of them this catalogue can be ranked by.
    pub fn available(&self) -> impl Iterator<Item = Baseline> + '_ {
        Baseline::ALL.into_iter().filter(|one| *one != Baseline::Bm25Evidence || self.evidence.is_some())
    }

    /// Ids with a positive score, best first, ties by id.
    ///
    /// # Errors
    /// When tantivy fails.
    pub fn rank(&self, baseline: Baseline, request: &str, text: &str) -> Result<Vec<&str>, IndexError> {
        let scores: Vec<f64> = match baseline {
            Baseline::Random => self.ids.iter().map(|id| noise(request, id)).collect(),
            Baseline::Popularity => self.popularity.clone(),
            Baseline::TfIdf => self.tf_idf.cosines(text),
            Baseline::Bm25 => self.whole.scores(&self.whole.bm25(text), usize::MAX, self.ids.len())?,
            Baseline::MoreLikeThis => {
                self.whole.scores(&self.whole.more_like_this(text), usize::MAX, self.ids.len())?
            }
            Baseline::Bm25Evidence => match &self.evidence {
                Some(index) => index.scores(&index.bm25(text), N_BEST_EVIDENCE, self.ids.len())?,
                None => Vec::new(),
            },
        };
        let mut ranked: Vec<usize> = (0..scores.len()).filter(|&idx| scores[idx] > 0.0).collect();
        ranked.sort_by(|&a, &b| scores[b].total_cmp(&scores[a]).then_with(|| self.ids[a].cmp(&self.ids[b])));
        Ok(ranked.into_iter().map(|idx| self.ids[idx].as_str()).collect())
    }
}

/// A number in (0, 1] that depends on both ids alone.
fn noise(request: &str, id: &str) -> f64 {
    ((draw(&[request.as_bytes(), &[0], id.as_bytes()]) >> 11) + 1) as f64 / (1u64 << 53) as f64
}

/// A number that looks random and depends on the parts alone; its high bits are the better ones.
pub(super) fn draw(parts: &[&[u8]]) -> u64 {
    let hash = parts.iter().fold(FNV_OFFSET, |hash, part| fnv1a(hash, part));
    // The high bits of FNV-1a depend little on the last letters; mixing spreads them.
    (hash ^ (hash >> 31)).wrapping_mul(0x7fb5_d329_728e_a185)
}

/// Names and texts of a profile as one, as a keyword search would index them.
fn whole_text(organisation: &Organisation) -> String {
    let names =
        std::iter::once(organisation.name.as_str()).chain(organisation.aka.iter().map(String::as_str));
    names.chain(organisation.texts()).collect::<Vec<_>>().join("\n")
}

/// A tantivy index with its default tokenizer.
struct WordIndex {
    reader: IndexReader,
    index: Index,
    text: Field,
    position: Field,
    /// Whose each text is.
    owners: Vec<Vec<usize>>,
}

impl WordIndex {
    fn new<'t>(texts: impl IntoIterator<Item = (&'t str, Vec<usize>)>) -> Result<Self, IndexError> {
        let mut schema = Schema::builder();
        let text = schema.add_text_field("text", TEXT);
        let position = schema.add_u64_field("position", INDEXED | STORED);
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, WRITER_MEMORY)?;
        let mut owners = Vec::new();
        for (words, of) in texts {
            writer.add_document(doc!(text => words, position => owners.len() as u64))?;
            owners.push(of);
        }
        writer.commit()?;
        Ok(Self { reader: index.reader()?, index, text, position, owners })
    }

    fn bm25(&self, text: &str) -> Box<dyn Query> {
        let mut words = Vec::new();
        if let Ok(mut tokenizer) = self.index.tokenizer_for_field(self.text) {
            tokenizer.token_stream(text).process(&mut |token| words.push(token.text.clone()));
        }
        // What every text has says nothing, and added up over many pieces of evidence it would decide.
        let language = detect_language(text, None);
        words.retain(|word| !is_stop_word(language, &fold(word)));
        let clause = |word: &String| -> (Occur, Box<dyn Query>) {
            let term = Term::from_field_text(self.text, word);
            (Occur::Should, Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs)))
        };
        Box::new(BooleanQuery::new(words.iter().map(clause).collect()))
    }

    fn more_like_this(&self, text: &str) -> Box<dyn Query> {
        let fields = vec![(self.text, vec![OwnedValue::Str(text.to_owned())])];
        let builder = MoreLikeThisQuery::builder().with_min_term_frequency(1).with_min_doc_frequency(1);
        Box::new(builder.with_document_fields(fields))
    }

    /// Per owner the sum of the scores of its texts among the `n_best` best of all.
    fn scores(&self, query: &dyn Query, n_best: usize, n_owners: usize) -> Result<Vec<f64>, IndexError> {
        let searcher = self.reader.searcher();
        let limit = n_best.min(self.owners.len()).max(1);
        let found = searcher.search(query, &TopDocs::with_limit(limit).order_by_score())?;
        let mut scores = vec![0.0; n_owners];
        for (score, address) in found {
            let document: TantivyDocument = searcher.doc(address)?;
            let position = document.get_first(self.position).and_then(|value| value.as_u64());
            for &owner in
                position.and_then(|position| self.owners.get(position as usize)).into_iter().flatten()
            {
                scores[owner] += f64::from(score);
            }
        }
        Ok(scores)
    }
}

/// TF-IDF vectors over lower-case words, `(1 + ln tf) × ln(n / df)`, of length one.
struct TfIdf {
    idfs: HashMap<String, f64>,
    postings: HashMap<String, Vec<(usize, f64)>>,
    n_texts: usize,
}

impl TfIdf {
    fn new(texts: &[String]) -> Self {
        let counted: Vec<BTreeMap<String, f64>> = texts.iter().map(|text| counts(text)).collect();
        let mut frequencies = HashMap::<&str, f64>::new();
        for word in counted.iter().flat_map(BTreeMap::keys) {
            *frequencies.entry(word).or_default() += 1.0;
        }
        let n = texts.len() as f64;
        let idfs: HashMap<String, f64> =
            frequencies.into_iter().map(|(word, df)| (word.to_owned(), (n / df).ln())).collect();
        let mut postings = HashMap::<String, Vec<(usize, f64)>>::new();
        for (idx, words) in counted.iter().enumerate() {
            for (word, weight) in weigh(words, &idfs) {
                postings.entry(word.to_owned()).or_default().push((idx, weight));
            }
        }
        Self { idfs, postings, n_texts: texts.len() }
    }

    fn cosines(&self, text: &str) -> Vec<f64> {
        let mut cosines = vec![0.0; self.n_texts];
        for (word, weight) in weigh(&counts(text), &self.idfs) {
            for &(idx, other) in self.postings.get(word).into_iter().flatten() {
                cosines[idx] += weight * other;
            }
        }
        cosines
    }
}

fn counts(text: &str) -> BTreeMap<String, f64> {
    let mut counts = BTreeMap::new();
    let words = text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    for word in words {
        *counts.entry(word.to_lowercase()).or_default() += 1.0;
    }
    counts
}

fn weigh<'w>(words: &'w BTreeMap<String, f64>, idfs: &HashMap<String, f64>) -> Vec<(&'w str, f64)> {
    let mut weights: Vec<(&str, f64)> = words
        .iter()
        .filter_map(|(word, count)| Some((word.as_str(), (1.0 + count.ln()) * idfs.get(word)?)))
        .collect();
    let length = weights.iter().map(|(_, weight)| weight * weight).sum::<f64>().sqrt();
    for (_, weight) in &mut weights {
        *weight /= length.max(f64::MIN_POSITIVE);
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    fn baselines() -> Baselines {
        let rows = [
            r#"{"id":"a","name":"robot lab","kind":"testbed"}"#,
            r#"{"id":"b","name":"robot lab and much more beside it","kind":"testbed","evidence":[{"text":"pumps"},{"text":"pumps and robot"}]}"#,
            r#"{"id":"c","name":"lab","kind":"testbed","evidence":[{"text":"pumps"}]}"#,
        ];
        let organisations: Vec<Organisation> =
            rows.iter().map(|row| serde_json::from_str(row).unwrap()).collect();
        Baselines::new(&organisations, &[0, 0, 0]).unwrap()
    }

    #[test]
    fn rare_words_and_short_texts_win() {
        let baselines = baselines();
        for baseline in [Baseline::Bm25, Baseline::TfIdf, Baseline::MoreLikeThis] {
            assert_eq!(baselines.rank(baseline, "q", "Robot").unwrap(), ["a", "b"], "{}", baseline.name());
            assert!(baselines.rank(baseline, "q", "nothing known").unwrap().is_empty());
        }
    }

    #[test]
    fn evidence_adds_up_and_popularity_counts() {
        let baselines = baselines();
        assert_eq!(baselines.rank(Baseline::Bm25Evidence, "q", "pumps").unwrap(), ["b", "c"]);
        assert_eq!(baselines.rank(Baseline::Popularity, "q", "x").unwrap(), ["b", "c"]);
        let random = baselines.rank(Baseline::Random, "q", "x").unwrap();
        assert_eq!(random.len(), 3);
        assert_eq!(random, baselines.rank(Baseline::Random, "q", "y").unwrap());
    }
}
