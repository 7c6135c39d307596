//! How to reach a partner: networks that can introduce, programmes that can pay.

use std::collections::BTreeSet;

use super::{Engine, Query, Want};
use crate::embedding::ThemeVector;
use crate::index::{Field, OrgIdx};
use crate::organisation::{Kind, RelationKind, Status, Visibility};

/// A programme fits from this similarity to the request on.
const PROGRAMME_FITS: f32 = 0.3;
/// Most programmes and clusters per match.
const MAX_EXTRAS: usize = 2;
/// Most programmes for a request that asks for money.
const MAX_FUNDING: usize = 5;

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
        let items = self.profiles.theme_index.items_of(partner);
        let about: Vec<&ThemeVector> = items
            .filter(|(_, item)| matches!(item.field, Field::About(_)))
            .map(|(_, item)| &item.embedded.vector)
            .collect();
        let fits_partner =
            |idx: &usize| about.iter().any(|vector| vector.cosine(&self.programmes[*idx].1) > 0.05);
        self.programmes_for(query).filter(fits_partner).take(MAX_EXTRAS).collect()
    }

    /// Programmes that fit a request which asks for money or investors.
    pub(super) fn funding(&self, query: &Query) -> Vec<usize> {
        let asks = |(want, _): &(Want, String)| matches!(want, Want::Role(role) if role == "funder" || role == "investor");
        if !query.wants.iter().any(asks) {
            return Vec::new();
        }
        self.programmes_for(query).take(MAX_FUNDING).collect()
    }

    /// Programmes similar to what is asked, most similar first.
    fn programmes_for(&self, query: &Query) -> impl Iterator<Item = usize> {
        let mut fitting: Vec<(usize, f32)> = self
            .programmes
            .iter()
            .enumerate()
            .map(|(idx, (_, vector))| (idx, vector.cosine(&query.need) * query.known_share))
            .filter(|&(_, cosine)| cosine >= PROGRAMME_FITS)
            .collect();
        fitting.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        fitting.into_iter().map(|(idx, _)| idx)
    }
}
