//! A sparse vector over themes and words.

/// A sparse vector of unit length, or the zero vector; dimensions ascend.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ThemeVector {
    entries: Vec<(u32, f32)>,
}

impl ThemeVector {
    /// Scales `entries` to unit length. Weights that are not finite and positive are dropped; dimensions that
    /// occur twice are added up.
    pub fn new(mut entries: Vec<(u32, f32)>) -> Self {
        entries.retain(|&(_, weight)| weight.is_finite() && weight > 0.0);
        entries.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)));
        entries.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 += next.1;
            }
            same
        });
        let length = entries.iter().map(|&(_, weight)| f64::from(weight).powi(2)).sum::<f64>().sqrt();
        if length == 0.0 || !length.is_finite() {
            return Self::default();
        }
        for entry in &mut entries {
            entry.1 = (f64::from(entry.1) / length) as f32;
        }
        Self { entries }
    }

    /// Dimensions and weights, ascending by dimension.
    pub fn entries(&self) -> &[(u32, f32)] {
        &self.entries
    }

    /// Whether nothing is known of the text.
    pub fn is_zero(&self) -> bool {
        self.entries.is_empty()
    }

    /// Cosine similarity, in [0, 1]: weights are never negative.
    pub fn cosine(&self, other: &Self) -> f32 {
        let (mut a, mut b) = (self.entries.iter().peekable(), other.entries.iter().peekable());
        let mut sum = 0.0f32;
        while let (Some(&&(dim_a, weight_a)), Some(&&(dim_b, weight_b))) = (a.peek(), b.peek()) {
            match dim_a.cmp(&dim_b) {
                std::cmp::Ordering::Less => drop(a.next()),
                std::cmp::Ordering::Greater => drop(b.next()),
                std::cmp::Ordering::Equal => {
                    sum += weight_a * weight_b;
                    a.next();
                    b.next();
                }
            }
        }
        sum.min(1.0)
    }

    /// The sum of `vectors`, each times its factor, scaled to unit length again; what a negative factor takes
    /// away stops at zero.
    pub fn combine<'v>(vectors: impl IntoIterator<Item = (&'v Self, f32)>) -> Self {
        let mut sums = std::collections::BTreeMap::<u32, f32>::new();
        for (vector, factor) in vectors {
            for &(dim, weight) in &vector.entries {
                *sums.entry(dim).or_default() += weight * factor;
            }
        }
        Self::new(sums.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::ThemeVector;

    fn any_vector() -> impl Strategy<Value = ThemeVector> {
        prop::collection::vec((0u32..40, 0.0f32..10.0), 0..20).prop_map(ThemeVector::new)
    }

    proptest! {
        #[test]
        fn cosine_is_symmetric_and_bounded(a in any_vector(), b in any_vector()) {
            prop_assert_eq!(a.cosine(&b), b.cosine(&a));
            prop_assert!((0.0..=1.0).contains(&a.cosine(&b)));
        }

        #[test]
        fn length_is_one_or_zero(a in any_vector()) {
            let length: f32 = a.entries().iter().map(|entry| entry.1 * entry.1).sum();
            prop_assert!(a.is_zero() || (length - 1.0).abs() < 1e-5);
        }
    }

    #[test]
    fn hostile_weights_are_dropped() {
        assert!(ThemeVector::new(vec![(1, f32::NAN), (2, f32::INFINITY), (3, -1.0)]).is_zero());
    }

    #[test]
    fn combine_takes_away_down_to_zero() {
        let (a, b) = (ThemeVector::new(vec![(1, 1.0), (2, 1.0)]), ThemeVector::new(vec![(2, 1.0)]));
        assert_eq!(ThemeVector::combine([(&a, 1.0), (&b, -1.0)]).entries(), [(1, 1.0)]);
    }
}
