//! Full text by BM25, in a tantivy index held in memory.
//!
//! Words are cut and stemmed by our own analyzer; document frequencies come from the catalogue's vocabulary,
//! not from the index, so that adding an organisation leaves the scores of the others alone.

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::query::{Bm25StatisticsProvider, BooleanQuery, BoostQuery, Occur, Query, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, Schema, TextFieldIndexing, TextOptions};
use tantivy::tokenizer::WhitespaceTokenizer;
use tantivy::{DocId, Index, Score, Searcher, SegmentOrdinal, SegmentReader, TantivyDocument, Term};

use super::OrgIdx;
use crate::embedding::{Dimension, Vocabulary};
use crate::error::IndexError;

/// Memory for building, in bytes.
const WRITER_MEMORY: usize = 64 << 20;
/// Stems hold no spaces, so spaces separate them.
const TOKENIZER: &str = "stems";
/// BM25's saturation, as tantivy has it: a word's part of the score stays below `idf × (1 + K1)`.
const K1: f32 = 1.2;

/// The words of every profile, one document an organisation.
pub struct FullTextIndex {
    searcher: Searcher,
    words: Field,
    statistics: Statistics,
}

impl std::fmt::Debug for FullTextIndex {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FullTextIndex").field("statistics", &self.statistics).finish_non_exhaustive()
    }
}

#[derive(Debug)]
struct Statistics {
    n_documents: u64,
    n_tokens: u64,
}

/// Frequencies of the words of one query, from the vocabulary.
struct QueryStatistics<'a> {
    held: &'a Statistics,
    frequencies: Vec<(Term, u64)>,
}

impl Bm25StatisticsProvider for QueryStatistics<'_> {
    fn total_num_tokens(&self, _: Field) -> tantivy::Result<u64> {
        Ok(self.held.n_tokens.max(1))
    }

    fn total_num_docs(&self) -> tantivy::Result<u64> {
        Ok(self.held.n_documents.max(1))
    }

    fn doc_freq(&self, term: &Term) -> tantivy::Result<u64> {
        Ok(self.frequencies.iter().find(|(known, _)| known == term).map_or(0, |&(_, frequency)| frequency))
    }
}

impl FullTextIndex {
    /// Indexes the stems of each organisation, in order of position.
    ///
    /// # Errors
    /// When tantivy cannot build the index, for want of memory.
    pub fn new<'a>(
        vocabulary: &Vocabulary,
        documents: impl IntoIterator<Item = impl Iterator<Item = &'a str>>,
    ) -> Result<Self, IndexError> {
        let mut schema = Schema::builder();
        let indexing = TextFieldIndexing::default()
            .set_tokenizer(TOKENIZER)
            .set_index_option(IndexRecordOption::WithFreqs)
            .set_fieldnorms(true);
        let words = schema.add_text_field("words", TextOptions::default().set_indexing_options(indexing));
        let position = schema.add_u64_field("position", FAST);
        let index = Index::create_in_ram(schema.build());
        index.tokenizers().register(TOKENIZER, WhitespaceTokenizer::default());
        let mut writer = index.writer_with_num_threads::<TantivyDocument>(1, WRITER_MEMORY)?;
        let mut text = String::new();
        for (idx, stems) in documents.into_iter().enumerate() {
            text.clear();
            for stem in stems {
                text.push_str(stem);
                text.push(' ');
            }
            let mut document = TantivyDocument::new();
            document.add_text(words, &text);
            document.add_u64(position, idx as u64);
            writer.add_document(document)?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        let statistics = Statistics {
            n_documents: u64::from(vocabulary.n_documents()),
            // tantivy divides the tokens by the documents for the mean length, which is per organisation.
            n_tokens: vocabulary.n_tokens() * u64::from(vocabulary.n_documents())
                / u64::from(vocabulary.n_organisations().max(1)),
        };
        Ok(Self { searcher: index.reader()?.searcher(), words, statistics })
    }

    /// BM25 of every organisation that has one of the words, as a share of the highest score these words could
    /// give; in [0, 1], in no particular order.
    ///
    /// # Errors
    /// When tantivy cannot read its own index.
    pub fn search(
        &self,
        vocabulary: &Vocabulary,
        query: &[(Dimension, f32)],
    ) -> Result<Vec<(OrgIdx, f32)>, IndexError> {
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        let mut frequencies = Vec::new();
        let mut ceiling = 0.0f32;
        for &(dimension, weight) in query {
            let Err(word) = vocabulary.meaning(dimension) else { continue };
            let frequency = vocabulary.frequency(dimension);
            let term = Term::from_field_text(self.words, word);
            ceiling += weight * (1.0 + K1) * bm25_idf(self.statistics.n_documents, frequency);
            let clause = TermQuery::new(term.clone(), IndexRecordOption::WithFreqs);
            clauses.push((Occur::Should, Box::new(BoostQuery::new(Box::new(clause), weight))));
            frequencies.push((term, u64::from(frequency)));
        }
        if ceiling <= 0.0 {
            return Ok(Vec::new());
        }
        let statistics = QueryStatistics { held: &self.statistics, frequencies };
        let mut hits = self.searcher.search_with_statistics_provider(
            &BooleanQuery::new(clauses),
            &EveryHit,
            &statistics,
        )?;
        for hit in &mut hits {
            hit.1 = (hit.1 / ceiling).clamp(0.0, 1.0);
        }
        Ok(hits)
    }
}

/// BM25's inverse document frequency, `ln(1 + (n − df + 0.5) / (df + 0.5))` (Robertson and Zaragoza 2009).
fn bm25_idf(n_documents: u64, frequency: u32) -> f32 {
    let (n, df) = (n_documents as f32, frequency as f32);
    (1.0 + (n - df + 0.5).max(0.0) / (df + 0.5)).ln()
}

/// Collects position and score of every document that matches.
struct EveryHit;

struct SegmentHits {
    positions: tantivy::columnar::Column<u64>,
    hits: Vec<(OrgIdx, f32)>,
}

impl Collector for EveryHit {
    type Fruit = Vec<(OrgIdx, f32)>;
    type Child = SegmentHits;

    fn for_segment(&self, _: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<SegmentHits> {
        Ok(SegmentHits { positions: segment.fast_fields().u64("position")?, hits: Vec::new() })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, fruits: Vec<Vec<(OrgIdx, f32)>>) -> tantivy::Result<Self::Fruit> {
        Ok(fruits.into_iter().flatten().collect())
    }
}

impl SegmentCollector for SegmentHits {
    type Fruit = Vec<(OrgIdx, f32)>;

    fn collect(&mut self, doc: DocId, score: Score) {
        if let Some(position) = self.positions.first(doc) {
            self.hits.push((position as OrgIdx, score));
        }
    }

    fn harvest(self) -> Self::Fruit {
        self.hits
    }
}
