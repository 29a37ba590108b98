//! A figure of a draft as YAML, in the schema of `figures.yaml`.

use std::fmt::Write as _;

use crate::content::quoted;
use crate::figure::Number;

use super::Names;
use super::entry::{Entry, Form};
use super::said::Said;

/// Where the figures of a draft come from.
#[derive(Clone, Debug)]
pub(super) struct Origin<'a> {
    /// The document that each source names; `None` where it is the report's own.
    pub(super) document: Option<&'a str>,
    /// The period that need not be written.
    pub(super) period: Option<crate::figure::Period>,
}

/// The lines of one figure.
pub(super) fn written(id: &str, indicator: &str, names: &Names, entry: &Entry, origin: &Origin<'_>) -> String {
    let mut text = format!("  {id}:\n");
    let mut line = |words: String| _ = writeln!(text, "    {words}");
    line(format!("# name: {{ vi: {}, en: {} }}", quoted(&names.vi), quoted(&names.en)));
    entry.warnings.iter().for_each(|warning| line(format!("# {warning}")));
    line("review: pending".to_owned());
    if id != indicator {
        line(format!("indicator: {indicator}"));
    }
    if let Some(period) = entry.covered.period.filter(|period| Some(*period) != origin.period) {
        line(format!("period: {period}"));
    }
    if let Some(day) = &entry.covered.as_of {
        line(format!("as_of: {day}"));
    }
    if let Some(unit) = &entry.unit {
        line(format!("unit: {}", unit.id));
    }
    line(format!("status: {}", entry.status.name()));
    if let Some(approximation) = entry.approximation.filter(|_| entry.level.is_some()) {
        line(format!("approximation: {}", approximation.name()));
    }
    match entry.level {
        Some(Said::Range(low, high)) => line(format!("value: {low}\n    upper: {high}")),
        Some(Said::Ratio(part, total)) => line(format!("value: {part}\n    total: {total}")),
        Some(Said::Value(value)) => line(format!("value: {value}")),
        _ => {}
    }
    if let Some(share) = entry.share {
        line(format!("share: {share}"));
    }
    if let Some(rank) = entry.rank {
        line(format!("rank: {rank}"));
    }
    change(entry).into_iter().chain(plan(entry)).for_each(&mut line);
    text.push_str("    sources:\n");
    for form in rows(&entry.forms) {
        text.push_str(&source(&form, origin));
    }
    text
}

/// The movement.
fn change(entry: &Entry) -> Option<String> {
    let main = if let Some(Said::Rate(rate)) = entry.change {
        Some(("rate", rate))
    } else if let Some(Said::Index(index)) = entry.change {
        Some(("index", index))
    } else if let Some(Said::Times(times)) = entry.change {
        Some(("times", times))
    } else {
        None
    };
    let parts: Vec<(&str, Number)> =
        main.into_iter().chain(entry.difference.map(|difference| ("difference", difference))).collect();
    if parts.is_empty() {
        return None;
    }
    let mut parts: Vec<String> = parts.into_iter().map(|(name, number)| format!("{name}: {number}")).collect();
    parts.extend(entry.base.as_ref().map(|base| format!("base: {base}")));
    Some(format!("change: {{ {} }}", parts.join(", ")))
}

/// The plan ratio.
fn plan(entry: &Entry) -> Option<String> {
    let (said, estimate) = entry.plan?;
    let (name, number) = if let Said::Reached(number) = said {
        ("ratio", number)
    } else if let Said::Above(number) = said {
        ("above", number)
    } else if let Said::Below(number) = said {
        ("below", number)
    } else {
        return None;
    };
    let of = if estimate { ", of: estimate" } else { "" };
    Some(format!("plan: {{ {name}: {number}{of} }}"))
}

/// The forms by place; a place that prints one measure twice has two rows.
fn rows(forms: &[Form]) -> Vec<Vec<&Form>> {
    let mut rows: Vec<Vec<&Form>> = Vec::new();
    for form in forms {
        let row = rows.iter_mut().find(|row| {
            row.first().is_some_and(|first| first.spot == form.spot)
                && row.iter().all(|other| other.measure != form.measure)
        });
        match row {
            Some(row) => row.push(form),
            None => rows.push(vec![form]),
        }
    }
    rows
}

/// One row of the sources.
fn source(row: &[&Form], origin: &Origin<'_>) -> String {
    let Some(first) = row.first() else { return String::new() };
    let document = origin.document.map_or_else(String::new, |document| format!("document: {document}, "));
    let forms: String =
        row.iter().map(|form| format!(", {}: {}", form.measure.name(), quoted(&form.printed))).collect();
    format!("      - {{ {document}{}{forms} }}\n", first.spot.yaml())
}
