//! A mean that its parts and their weights do not give.
//!
//! # What it checks
//!
//! Where a relation `mean` names a rate, the rates of its parts and the weight of each part but the last in per cent, the weighted
//! mean is computed and held against the rate. The last part has the rest of a hundred. Loosely printed numbers count for all they
//! may stand for.
//!
//! # Why
//!
//! The rate of a province follows from town, countryside and the share of the towns. It is often taken from another table.
//!
//! # Example
//!
//! Clean water for 63.8 per cent, with 93.2 in towns, 56.6 in the countryside and 24 per cent in towns, is wrong:
//! 24 % × 93.2 + 76 % × 56.6 = 65.4. A total of 65.4 is right.
//!
//! # How to mend it
//!
//! Look all of them up in the source. If the document itself is wrong, accept the finding in `content/acceptances.yaml` with
//! the reason.

use rust_decimal::Decimal;

use crate::check::comparison::{Comparison, nothing_more};
use crate::check::observation::Observation;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::figure::{PrintedLevel, Quantity};
use crate::model::{Identity, Whole};

/// Runs the rule.
pub(in crate::check) fn mean(identity: &Identity<Observation<'_>>) -> Findings {
    let Identity::Mean(whole, weights) = identity else { return Findings::new() };
    disagreement(whole, weights).into_iter().collect()
}

/// The complaint about one mean.
fn disagreement(whole: &Whole<Observation<'_>>, weighing: &[Observation<'_>]) -> Option<Diagnostic> {
    let of = whole.total;
    let parts: Option<Vec<PrintedLevel>> = whole.parts.iter().map(Observation::level).collect();
    let weights: Option<Vec<Quantity>> = weighing.iter().map(|one| Some(one.share()?.quantity)).collect();
    let (parts, mut weights) = (parts?, weights?);
    let rest = Quantity::exact(Decimal::ONE_HUNDRED).minus(Quantity::sum(weights.iter().copied())?)?;
    weights.push(rest);
    let products = parts
        .iter()
        .zip(&weights)
        .map(|(part, weight)| part.quantity.times(*weight)?.over(Quantity::exact(Decimal::ONE_HUNDRED)));
    let products: Option<Vec<Quantity>> = products.collect();
    let comparison = Comparison {
        code: Code::MeanDiffers,
        of,
        others: whole.parts.iter().chain(weighing).copied().collect(),
        printed: of.level()?,
        decimals: of.decimals(),
        is_percent: of.figure.unit.is_percent(),
        computed: Quantity::sum(products?)?,
    };
    comparison.finding(
        |marks| {
            let terms = parts.iter().zip(&weights).map(|(part, weight)| {
                let (part, weight) = (part.quantity.best, weight.best);
                format!("{} × {}", marks.percent(weight, weight.scale()), marks.value(part, part.scale()))
            });
            terms.collect::<Vec<_>>().join(" + ")
        },
        nothing_more,
    )
}
