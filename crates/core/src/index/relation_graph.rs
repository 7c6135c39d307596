//! Who is tied to whom.

use std::collections::{BTreeMap, BTreeSet};

use super::OrgIdx;
use crate::organisation::{Relation, RelationKind};

/// One tie, seen from one end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// The other organisation.
    pub to: OrgIdx,
    /// The kind of tie.
    pub kind: RelationKind,
    /// Whether this end is the `a` of the stated row.
    pub is_from: bool,
    /// In which context.
    pub via: String,
}

/// Ties by organisation, both ways.
#[derive(Debug, Clone, Default)]
pub struct RelationGraph {
    edges: Vec<Vec<Edge>>,
    kinds: BTreeSet<RelationKind>,
}

impl RelationGraph {
    /// Indexes `relations`; rows that name an unknown organisation are skipped, as `schakel check` reports
    /// them.
    pub fn new(n_organisations: usize, by_id: &BTreeMap<String, OrgIdx>, relations: &[Relation]) -> Self {
        let mut edges = vec![Vec::new(); n_organisations];
        for relation in relations {
            let (Some(&a), Some(&b)) = (by_id.get(&relation.a), by_id.get(&relation.b)) else { continue };
            if a == b {
                continue;
            }
            let kind = relation.relation;
            edges[a as usize].push(Edge { to: b, kind, is_from: true, via: relation.via.clone() });
            edges[b as usize].push(Edge { to: a, kind, is_from: false, via: relation.via.clone() });
        }
        for list in &mut edges {
            list.sort_by(|x, y| (x.to, x.kind, x.is_from, &x.via).cmp(&(y.to, y.kind, y.is_from, &y.via)));
        }
        let kinds = edges.iter().flatten().map(|edge| edge.kind).collect();
        Self { edges, kinds }
    }

    /// The ties of one organisation, by the other's position.
    pub fn edges(&self, of: OrgIdx) -> &[Edge] {
        &self.edges[of as usize]
    }

    /// The kinds of tie that occur.
    pub fn kinds(&self) -> impl Iterator<Item = RelationKind> + '_ {
        self.kinds.iter().copied()
    }

    /// How many contacts each organisation shares with `of`, a contact that few share counting for more:
    /// the sum of `1 / ln(1 + degree)` over shared contacts (Adamic and Adar 2003), by position.
    pub fn shared_contacts(&self, of: OrgIdx) -> Vec<f32> {
        let mut shared = vec![0.0; self.edges.len()];
        for contact in self.edges(of).chunk_by(|a, b| a.to == b.to).map(|ties| ties[0].to) {
            let ties = self.edges(contact);
            let weight = 1.0 / (1.0 + ties.len() as f32).ln();
            for other in ties.chunk_by(|a, b| a.to == b.to).map(|ties| ties[0].to) {
                shared[other as usize] += weight;
            }
        }
        shared
    }

    /// The tie between two organisations, if there is one.
    pub fn between(&self, a: OrgIdx, b: OrgIdx) -> Option<&Edge> {
        let edges = self.edges(a);
        edges.get(edges.partition_point(|edge| edge.to < b)).filter(|edge| edge.to == b)
    }
}
