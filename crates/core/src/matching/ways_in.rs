//! How to reach a partner: networks that can introduce, programmes that can pay.

use std::collections::BTreeSet;

use super::{Engine, Query};
use crate::embedding::ThemeVector;
use crate::index::{Field, OrgIdx};
use crate::organisation::{Kind, RelationKind, Status, Visibility};

/// A programme fits from this similarity to the request on.
const PROGRAMME_FITS: f32 = 0.3;
/// Most programmes and clusters per match.
const MAX_EXTRAS: usize = 2;

impl Engine {
    /// Networks the partner belongs to: those shared with the asker when the asker is known, else any.
    pub(super) fn introduced_by(&self, query: &Query, partner: OrgIdx) -> Vec<OrgIdx> {
        let clusters = |of: OrgIdx| -> BTreeSet<OrgIdx> {
            self.profiles
                .graph
                .edges(of)
                .iter()
                .filter(|edge| {
                    edge.is_from && matches!(edge.kind, RelationKind::MemberOf | RelationKind::PartOf)
                        || edge.kind == RelationKind::Partner
                })
                .map(|edge| edge.to)
                .filter(|&to| {
                    let other = self.profiles.organisation(to);
                    other.kind == Kind::Network
                        && other.status == Status::Active
                        && other.visibility == Visibility::Public
                })
                .collect()
        };
        let mut networks = clusters(partner);
        if let Some(asker) = query.asker {
            let own = clusters(asker);
            networks.retain(|network| own.contains(network) || *network == asker);
        }
        networks.into_iter().take(MAX_EXTRAS).collect()
    }

    /// Programmes, by position in the catalogue's list, that fit both request and partner.
    pub(super) fn fitting_programmes(&self, query: &Query, partner: OrgIdx) -> Vec<usize> {
        let about = self
            .profiles
            .theme_index
            .items_of(partner)
            .filter(|(_, item)| matches!(item.field, Field::About(_)))
            .map(|(_, item)| &item.embedded.vector);
        let about: Vec<&ThemeVector> = about.collect();
        let mut fitting: Vec<(usize, f32)> = self
            .programmes
            .iter()
            .enumerate()
            .map(|(idx, (_, vector))| (idx, vector.cosine(&query.need) * query.known_share))
            .filter(|&(idx, cosine)| {
                cosine >= PROGRAMME_FITS
                    && about.iter().any(|vector| vector.cosine(&self.programmes[idx].1) > 0.05)
            })
            .collect();
        fitting.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        fitting.into_iter().take(MAX_EXTRAS).map(|(idx, _)| idx).collect()
    }
}
