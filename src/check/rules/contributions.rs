//! Contributions that do not sum to the growth.
//!
//! # What it checks
//!
//! Where a relation `contributions` names a growth rate and the points that each sector contributes to it, the points are added and
//! held against the growth. Every number stands for ± half a unit of its last digit.
//!
//! # Why
//!
//! Contributions are computed last and copied by hand; one that is wrong in its sign is found at once.
//!
//! # Example
//!
//! Growth of 6.4 with contributions of 5.86, 0.61, 0.16 and 0.23 is wrong: they sum to 6.86. With -0.23 for services they
//! sum to 6.40, which is right.
//!
//! # How to mend it
//!
//! Look all of them up in the source, signs above all. If the document itself is wrong, accept the finding in
//! `content/acceptances.yaml` with the reason.

use crate::check::comparison::{Comparison, nothing_more};
use crate::check::observation::Observation;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::figure::Quantity;
use crate::model::{Identity, Whole};

/// Runs the rule.
pub(in crate::check) fn contributions(identity: &Identity<Observation<'_>>) -> Findings {
    let Identity::Contributions(whole) = identity else { return Findings::new() };
    disagreement(whole).into_iter().collect()
}

/// The complaint about one growth rate.
fn disagreement(whole: &Whole<Observation<'_>>) -> Option<Diagnostic> {
    let of = whole.total;
    let parts: Option<Vec<Quantity>> =
        whole.parts.iter().map(|part| part.level().map(|level| level.quantity)).collect();
    let parts = parts?;
    let comparison = Comparison {
        code: Code::ContributionsDiffer,
        of,
        others: whole.parts.clone(),
        printed: of.growth()?,
        decimals: whole.parts.iter().map(Observation::decimals).max().unwrap_or_default(),
        is_percent: false,
        computed: Quantity::sum(parts.iter().copied())?,
    };
    comparison.finding(|marks| marks.sum(parts.iter().map(|part| part.best.into())), nothing_more)
}
