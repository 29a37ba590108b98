//! What reports say of one level: printed, or implied by a movement from it, by a ratio to it.

use std::collections::BTreeMap;

use super::observation::{Observation, Span};
use crate::figure::{PlanBasis, Quantity};
use crate::model::{Identity, Indicator, Workspace};

/// Something that a report says of a level, in the unit of the indicator.
#[derive(Clone, Copy)]
pub(super) struct Claim<'a> {
    /// The figure that says it.
    pub(super) of: Observation<'a>,
    /// The level.
    pub(super) level: Quantity,
    /// Whether it is printed itself and not implied.
    pub(super) is_printed: bool,
}

/// The claims about one level.
pub(super) struct Claims<'a> {
    /// What is measured.
    pub(super) indicator: &'a Indicator,
    /// Over what.
    pub(super) span: Span,
    /// Who says what.
    pub(super) claims: Vec<Claim<'a>>,
}

/// The claims about each level, by indicator and span.
type Known<'a> = BTreeMap<(&'a str, Span), Claims<'a>>;

/// The claims about results, by indicator and span; only levels that two figures speak of.
pub(super) fn results(workspace: &Workspace) -> Vec<Claims<'_>> {
    let mut all = Known::new();
    for of in Observation::all(workspace).into_iter().filter(|of| !of.is_target()) {
        if let Some(level) = of.quantity() {
            add(&mut all, of.span(), Claim { of, level, is_printed: true });
        }
        let Some(scale) = of.figure.unit.scale.ratio_to(of.figure.indicator.unit.scale) else { continue };
        for (base, level) in of.implied_bases() {
            if let Some(level) = level.scaled(scale) {
                add(&mut all, of.base_span(base), Claim { of, level, is_printed: false });
            }
        }
    }
    all.into_values().filter(|claims| claims.claims.len() > 1).collect()
}

/// The claims about the plans of years, by indicator: implied by ratios, or printed as targets.
pub(super) fn plans<'a>(workspace: &'a Workspace, identities: &[Identity<Observation<'a>>]) -> Vec<Claims<'a>> {
    let mut all = Known::new();
    // A result whose plan is an indicator of its own is held against that.
    let elsewhere: Vec<_> = identities
        .iter()
        .filter_map(|identity| if let Identity::Plan { result, .. } = identity { Some(result) } else { None })
        .collect();
    for of in Observation::all(workspace).into_iter().filter(|of| !elsewhere.iter().any(|result| result.is(of))) {
        let year = crate::figure::Period::Year(of.figure.period.year());
        if of.figure.period.is_span() {
            continue;
        }
        let span = Span { period: year, day: None };
        if of.is_target() {
            if let Some(level) = of.quantity().filter(|_| of.figure.period == year) {
                add(&mut all, span, Claim { of, level, is_printed: true });
            }
            continue;
        }
        let yearly = of.figure.plan.filter(|plan| plan.basis != PlanBasis::Target);
        let scale = of.figure.unit.scale.ratio_to(of.figure.indicator.unit.scale);
        let implied = yearly.and_then(|_| of.implied_plan()?.scaled(scale?));
        if let Some(level) = implied {
            add(&mut all, span, Claim { of, level, is_printed: false });
        }
    }
    all.into_values().collect()
}

/// Adds a claim to those about the same level.
fn add<'a>(all: &mut Known<'a>, span: Span, claim: Claim<'a>) {
    let indicator = claim.of.figure.indicator.as_ref();
    let known = all.entry((&indicator.id, span));
    known.or_insert_with(|| Claims { indicator, span, claims: Vec::new() }).claims.push(claim);
}

impl<'a> Claims<'a> {
    /// Every two claims that no rounding joins, once for every two figures.
    pub(super) fn contradictions(&self) -> Vec<(Claim<'a>, Claim<'a>)> {
        let mut found: Vec<(Claim<'a>, Claim<'a>)> = Vec::new();
        for (index, one) in self.claims.iter().enumerate() {
            for other in self.claims.iter().skip(index + 1) {
                let known = |(first, second): &(Claim<'_>, Claim<'_>)| first.of.is(&one.of) && second.of.is(&other.of);
                let apart = !one.of.is(&other.of) && !one.level.interval.meets(other.level.interval);
                if apart && !found.iter().any(known) {
                    found.push((*one, *other));
                }
            }
        }
        found
    }
}
