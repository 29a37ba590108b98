//! Relations between indicators or figures, raw → model.

use std::sync::Arc;

use super::raw::{Entries, Located, RawRelation, RawWhole};
use super::reading::{Catalogued, Reading};
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{Identity, Relation, Whole};

/// The relations whose members are all known; `what` they are is said in messages.
pub(super) fn relations<T>(
    raw: &Entries<RawRelation>,
    what: &str,
    known: &Catalogued<T>,
    reading: &mut Reading<'_>,
) -> Vec<Relation<Arc<T>>> {
    let mut all = Vec::new();
    for (id, raw) in &raw.0 {
        let Some(named) = identity(raw) else {
            let message = format!("the relation `{}` is not exactly one of the kinds", id.0.value);
            let fault = Diagnostic::error(Code::Contradiction, &reading.place(id), message);
            reading.error(fault.hint(
                "write one of sum, within, shares, contributions, between, mean, product, average, share and plan",
            ));
            continue;
        };
        if let Some(fault) = unfit(&named, id, reading) {
            reading.error(fault);
            continue;
        }
        let place = reading.place(id);
        // Every unknown name is reported, not only the first.
        let found = named.map(|name| Some(reading.named(what, name, known)));
        if let Some(identity) = found.and_then(|found| found.map(Clone::clone)) {
            all.push(Relation { id: id.0.value.clone(), identity, place });
        }
    }
    all
}

/// The complaint about a relation with too few members or with weights that do not fit its parts.
fn unfit(named: &Identity<&Located<String>>, id: &Located<String>, reading: &Reading<'_>) -> Option<Diagnostic> {
    let fault = |message: String| Diagnostic::error(Code::Contradiction, &reading.place(id), message);
    let id = &id.0.value;
    if let Identity::Mean(whole, weights) = named
        && weights.len() + 1 != whole.parts.len()
    {
        let message = format!("the relation `{id}` has {} parts and {} weights", whole.parts.len(), weights.len());
        return Some(fault(message).hint("name a weight for each part but the last, which has the rest of a hundred"));
    }
    let few = named.members().len() < 2;
    few.then(|| {
        fault(format!("the relation `{id}` has too few members"))
            .hint("name the total and its parts, or at least two shares")
    })
}

/// The identity with the names as written; `None` when not exactly one kind is given.
fn identity(raw: &RawRelation) -> Option<Identity<&Located<String>>> {
    let mut found: Vec<Identity<&Located<String>>> = Vec::new();
    found.extend(raw.sum.as_ref().map(|raw| Identity::Sum(total(raw))));
    found.extend(raw.within.as_ref().map(|raw| Identity::Within(total(raw))));
    found.extend(raw.shares.as_ref().map(|parts| Identity::Shares(parts.iter().collect())));
    found.extend(raw.contributions.as_ref().map(|raw| Identity::Contributions(total(raw))));
    found.extend(raw.between.as_ref().map(|raw| Identity::Between(total(raw))));
    found.extend(raw.mean.as_ref().map(|raw| {
        let whole = Whole { total: &raw.total, parts: raw.parts.iter().collect() };
        Identity::Mean(whole, raw.weights.iter().collect())
    }));
    found.extend(
        raw.product
            .as_ref()
            .map(|raw| Identity::Product(Whole { total: &raw.growth, parts: raw.factors.iter().collect() })),
    );
    found.extend(raw.average.as_ref().map(|raw| Identity::Average {
        average: &raw.average,
        total: &raw.total,
        counts: raw.counts.iter().collect(),
    }));
    found.extend(raw.share.as_ref().map(|raw| Identity::Share {
        share: raw.share.as_ref(),
        part: &raw.part,
        total: &raw.total,
    }));
    found.extend(raw.plan.as_ref().map(|raw| Identity::Plan { result: &raw.result, plan: &raw.plan }));
    if found.len() == 1 { found.pop() } else { None }
}

/// A total and its parts.
fn total(raw: &RawWhole) -> Whole<&Located<String>> {
    Whole { total: &raw.total, parts: raw.parts.iter().collect() }
}
