//! Relations applied: for each declared relation, the figures of each report and period that have all of its members.

use std::sync::Arc;

use super::observation::Observation;
use crate::model::{Figure, Identity, Indicator, Relation, Report, Workspace};

/// Every relation of a workspace with the figures that it joins.
pub(super) fn instances(workspace: &Workspace) -> Vec<Identity<Observation<'_>>> {
    let mut all = Vec::new();
    for report in &workspace.reports {
        all.extend(report.relations.iter().filter_map(|relation| of_figures(report, relation)));
        for relation in &workspace.relations {
            all.extend(of_indicators(report, relation));
        }
    }
    without_second_plans(all)
}

/// Of several plans of one result the first, as a report or the catalogue names them.
fn without_second_plans(all: Vec<Identity<Observation<'_>>>) -> Vec<Identity<Observation<'_>>> {
    let mut kept: Vec<Identity<Observation<'_>>> = Vec::with_capacity(all.len());
    for identity in all {
        let known = |other: &Identity<Observation<'_>>| {
            let (Identity::Plan { result, .. }, Identity::Plan { result: earlier, .. }) = (&identity, other) else {
                return false;
            };
            result.is(earlier)
        };
        if !kept.iter().any(known) {
            kept.push(identity);
        }
    }
    kept
}

/// A relation that names the figures.
fn of_figures<'a>(report: &'a Report, relation: &'a Relation<Arc<Figure>>) -> Option<Identity<Observation<'a>>> {
    relation.identity.map(|figure| Some(Observation { report, figure: figure.as_ref() }))
}

/// A relation of the catalogue, once for each figure of its first member with which a report has all members over one span.
fn of_indicators<'a>(report: &'a Report, relation: &'a Relation<Arc<Indicator>>) -> Vec<Identity<Observation<'a>>> {
    let measures = |one: &Observation<'_>, indicator: &Indicator| one.figure.indicator.id == indicator.id;
    let Some(first) = relation.identity.members().first().copied() else { return Vec::new() };
    let leading = Observation::of_report(report).filter(|one| measures(one, first));
    let instance = |lead: Observation<'a>| {
        let together = |one: &Observation<'_>| (one.span(), one.is_target()) == (lead.span(), lead.is_target());
        // A plan is that of the whole year, whenever it was printed.
        let is_plan = |one: &Observation<'_>| {
            one.span().period.year() == lead.span().period.year() && one.span().period.is_year()
        };
        let plan = if let Identity::Plan { plan, .. } = &relation.identity { Some(plan) } else { None };
        relation.identity.map(|indicator| {
            if Arc::ptr_eq(indicator, first) {
                return Some(lead);
            }
            let planned = plan.is_some_and(|plan| Arc::ptr_eq(plan, indicator));
            let mut all = Observation::of_report(report).filter(|one| measures(one, indicator));
            all.find(|one| if planned { is_plan(one) } else { together(one) })
        })
    };
    leading.filter_map(instance).collect()
}
