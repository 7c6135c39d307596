//! Measures of one ranking, as trec_eval and ranx have them.

use std::collections::BTreeMap;

/// Normalised discounted cumulative gain at `k`: gain `2^grade − 1`, discount `log2(rank + 1)`, divided by the
/// best possible (Järvelin and Kekäläinen 2002; ranx `ndcg_burges`). Zero without a positive grade.
pub fn ndcg<S: AsRef<str>>(ranked: &[S], grades: &BTreeMap<String, u8>, k: usize) -> f64 {
    let gain = |grade: u8| f64::from((1u32 << grade) - 1);
    let discounted = |gains: &mut dyn Iterator<Item = f64>| {
        gains.take(k).enumerate().map(|(idx, gain)| gain / ((idx + 2) as f64).log2()).sum::<f64>()
    };
    let found = discounted(&mut ranked.iter().map(|id| gain(grades.get(id.as_ref()).copied().unwrap_or(0))));
    let mut ideal: Vec<u8> = grades.values().copied().collect();
    ideal.sort_unstable_by(|a, b| b.cmp(a));
    let best = discounted(&mut ideal.into_iter().map(gain));
    if best == 0.0 { 0.0 } else { found / best }
}

/// Share of the organisations with a positive grade that stand among the first `k`.
pub fn recall<S: AsRef<str>>(ranked: &[S], grades: &BTreeMap<String, u8>, k: usize) -> f64 {
    let n_relevant = grades.values().filter(|&&grade| grade > 0).count();
    if n_relevant == 0 {
        return 0.0;
    }
    let is_relevant = |id: &S| grades.get(id.as_ref()).is_some_and(|&grade| grade > 0);
    ranked.iter().take(k).filter(|id| is_relevant(id)).count() as f64 / n_relevant as f64
}

/// Mean of the precision at each organisation with a positive grade; one that is not ranked counts as zero (trec_eval
/// `map`).
pub fn average_precision<S: AsRef<str>>(ranked: &[S], grades: &BTreeMap<String, u8>) -> f64 {
    let n_relevant = grades.values().filter(|&&grade| grade > 0).count();
    if n_relevant == 0 {
        return 0.0;
    }
    let (mut sum, mut n_found) = (0.0, 0.0);
    for (idx, id) in ranked.iter().enumerate() {
        if grades.get(id.as_ref()).is_some_and(|&grade| grade > 0) {
            n_found += 1.0;
            sum += n_found / (idx + 1) as f64;
        }
    }
    sum / n_relevant as f64
}

/// How unevenly exposure is shared: the Gini coefficient of how often each is shown, 0 when all are shown alike, near 1
/// when one is shown always (Gini 1912; over all that could be shown, also those never shown).
pub fn gini(counts: &[usize]) -> f64 {
    let mut sorted: Vec<f64> = counts.iter().map(|&count| count as f64).collect();
    sorted.sort_by(f64::total_cmp);
    let (n, total) = (sorted.len() as f64, sorted.iter().sum::<f64>());
    if total == 0.0 {
        return 0.0;
    }
    let weighted: f64 = sorted.iter().enumerate().map(|(idx, count)| (idx + 1) as f64 * count).sum();
    2.0 * weighted / (n * total) - (n + 1.0) / n
}

/// One over the rank of the first organisation with a positive grade; zero if there is none.
pub fn reciprocal_rank<S: AsRef<str>>(ranked: &[S], grades: &BTreeMap<String, u8>) -> f64 {
    let first = ranked.iter().position(|id| grades.get(id.as_ref()).is_some_and(|&grade| grade > 0));
    first.map_or(0.0, |idx| 1.0 / (idx + 1) as f64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn grades(rows: &[(&str, u8)]) -> BTreeMap<String, u8> {
        rows.iter().map(|&(id, grade)| (id.to_owned(), grade)).collect()
    }

    #[test]
    fn ndcg_is_the_arithmetic_of_its_definition() {
        let grades = grades(&[("a", 3), ("b", 2), ("c", 1)]);
        let found = 3.0 / 1.0 + 0.0 + 7.0 / 2.0;
        let best = 7.0 / 1.0 + 3.0 / 3f64.log2() + 1.0 / 2.0;
        assert!((ndcg(&["b", "x", "a"], &grades, 10) - found / best).abs() < 1e-12);
        assert_eq!(ndcg(&["a", "b", "c"], &grades, 10), 1.0);
        assert_eq!(ndcg(&["x"], &grades, 10), 0.0);
    }

    #[test]
    fn recall_and_reciprocal_rank_count_positive_grades() {
        let grades = grades(&[("a", 3), ("b", 1), ("z", 0)]);
        assert_eq!(recall(&["z", "b"], &grades, 10), 1.0 / 2.0);
        assert_eq!(recall(&["z", "b"], &grades, 1), 0.0);
        assert_eq!(reciprocal_rank(&["z", "b"], &grades), 1.0 / 2.0);
    }

    #[test]
    fn average_precision_and_gini_are_the_arithmetic_of_their_definitions() {
        let grades = grades(&[("a", 3), ("b", 1), ("c", 2)]);
        assert!((average_precision(&["a", "x", "b"], &grades) - (1.0 + 2.0 / 3.0) / 3.0).abs() < 1e-12);
        assert_eq!(gini(&[2, 2, 2]), 0.0);
        assert!((gini(&[0, 0, 9]) - 2.0 / 3.0).abs() < 1e-12);
        assert_eq!(gini(&[0, 0]), 0.0);
    }

    /// Figures of ranx 0.3.21 (`ndcg_burges`) and pytrec_eval 0.5.11 (`map`, `recip_rank`, `recall`) on the same run.
    #[test]
    fn figures_equal_those_of_ranx_and_pytrec_eval() {
        let rows = [("o01", 3), ("o02", 0), ("o03", 2), ("o05", 1), ("o09", 3), ("o12", 1), ("o20", 2)];
        let grades = grades(&rows);
        let ranked = ["o02", "o03", "o07", "o01", "o12", "o04", "o06", "o08", "o09", "o10", "o11", "o20"];
        let figures = [
            (ndcg(&ranked, &grades, 5), 0.362_743_146_984_344_1),
            (ndcg(&ranked, &grades, 10), 0.495_036_582_179_974_37),
            (average_precision(&ranked, &grades), 0.410_185_185_185_185_15),
            (reciprocal_rank(&ranked, &grades), 0.5),
            (recall(&ranked, &grades, 10), 0.666_666_666_666_666_6),
        ];
        for (own, theirs) in figures {
            assert!((own - theirs).abs() < 1e-9, "{own} is not {theirs}");
        }
    }

    proptest! {
        #[test]
        fn measures_lie_in_the_unit_interval(
            ids in prop::collection::btree_set("[a-f]", 0..6),
            rows in prop::collection::btree_map("[a-f]", 0u8..=3, 0..6),
            k in 1usize..12,
        ) {
            let ranked: Vec<String> = ids.into_iter().collect();
            let measures = [
                ndcg(&ranked, &rows, k),
                recall(&ranked, &rows, k),
                reciprocal_rank(&ranked, &rows),
                average_precision(&ranked, &rows),
            ];
            for measure in measures {
                prop_assert!((0.0..=1.0).contains(&measure));
            }
        }
    }
}
