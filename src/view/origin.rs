//! The reports that a document over all of them cites: the mark beside each number, what the marks mean, and what other
//! reports give for the same figure.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use super::Setting;
use super::cell::level;
use super::figure::{status_mark, value_phrase};
use super::head::type_label;
use super::text::Voiced;
use crate::figure::{Number, Period};
use crate::language::{self, Label, Language};
use crate::model::{Figure, Origin, Table, TableColumn, TableMeasure, TableRow};

/// A report that is cited, with its mark.
#[derive(Debug, Serialize)]
pub struct OriginView {
    /// The letter that stands beside its numbers.
    mark: String,
    /// Its type and date, then its subject.
    text: Vec<Voiced>,
    /// The file name of the legacy document behind it.
    file: String,
}

/// All reports that the document cites.
pub(super) fn origins(setting: Setting<'_>) -> Vec<OriginView> {
    let view = |(position, origin): (usize, &Origin)| OriginView {
        mark: mark(position),
        text: setting.voices(|language| format!("{}: {}", name(language, origin), origin.title.get(language).text)),
        file: origin.document.file.clone(),
    };
    setting.report.origins.iter().enumerate().map(view).collect()
}

/// The place of the report that a figure comes from among those cited; none in the report's own editions.
pub(super) fn position(setting: Setting<'_>, figure: &Figure) -> Option<usize> {
    setting.report.origins.iter().position(|origin| origin.report == figure.report)
}

/// The letter of the report in a place: a, b … z, aa, ab …
pub(super) fn mark(position: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(position % 26).unwrap_or_default());
    let before = if position < 26 { String::new() } else { mark(position / 26 - 1) };
    format!("{before}{letter}")
}

/// A report by its type and date.
fn name(language: Language, origin: &Origin) -> String {
    language::dated(language, language::label(language, type_label(origin.kind)), origin.date)
}

/// The note on which report each mark means; none where nothing is cited.
pub(super) fn cited(setting: Setting<'_>, positions: &BTreeSet<usize>) -> Option<Vec<Voiced>> {
    let named = |language, position: &usize| {
        let origin = setting.report.origins.get(*position)?;
        Some(format!("{}\u{a0}{}", mark(*position), name(language, origin)))
    };
    let all = |language| positions.iter().filter_map(|position| named(language, position)).collect::<Vec<_>>();
    (!positions.is_empty()).then(|| {
        setting
            .voices(|language| format!("{} {}", language::label(language, Label::OriginNote), all(language).join("; ")))
    })
}

/// The note on which reports the figures of a chart come from, each with its periods; none where nothing is cited.
pub(super) fn drawn(setting: Setting<'_>, figures: &[&Arc<Figure>]) -> Option<Vec<Voiced>> {
    let positions: BTreeSet<usize> = figures.iter().filter_map(|figure| position(setting, figure)).collect();
    let periods = |wanted: usize| -> BTreeSet<Period> {
        let own = figures.iter().filter(|figure| position(setting, figure) == Some(wanted));
        own.map(|figure| figure.period).collect()
    };
    let one = |language, wanted: &usize| {
        let origin = setting.report.origins.get(*wanted)?;
        let periods: Vec<String> =
            periods(*wanted).into_iter().map(|period| language::brief_period(language, period)).collect();
        Some(format!("{} ({})", name(language, origin), periods.join(", ")))
    };
    (!positions.is_empty()).then(|| {
        setting.voices(|language| {
            let all: Vec<String> = positions.iter().filter_map(|position| one(language, position)).collect();
            format!("{} {}", language::label(language, Label::OriginNote), all.join("; "))
        })
    })
}

/// The note on figures for which another report gives another level; none where all agree within their rounding.
pub(super) fn given_otherwise(setting: Setting<'_>, table: &Table, rows: &[&TableRow]) -> Option<Vec<Voiced>> {
    if setting.report.origins.is_empty() {
        return None;
    }
    let mut found: Vec<(Arc<Figure>, Vec<&Arc<Figure>>)> = Vec::new();
    for row in rows {
        let all = shown_levels(table, row);
        for figure in &all {
            let others: Vec<_> = (setting.report.figures.iter())
                .filter(|other| other.indicator.id == figure.indicator.id && other.period == figure.period)
                .filter(|other| !all.iter().any(|one| is_same(one, other)) && differs(figure, other))
                .collect();
            let noted = found
                .iter()
                .any(|(known, _)| known.period == figure.period && known.indicator.id == figure.indicator.id);
            if !others.is_empty() && !noted {
                found.push((Arc::clone(figure), others));
            }
        }
    }
    let said = |language, (figure, others): &(Arc<Figure>, Vec<&Arc<Figure>>)| {
        let others: Vec<String> = others.iter().filter_map(|other| one_other(setting, language, other)).collect();
        let name = &figure.indicator.short.get(language).text;
        format!("{name}, {}: {}", language::brief_period(language, figure.period), others.join(", "))
    };
    (!found.is_empty()).then(|| {
        setting.voices(|language| {
            let all: Vec<String> = found.iter().map(|one| said(language, one)).collect();
            format!("{} {}", language::label(language, Label::OtherwiseNote), all.join("; "))
        })
    })
}

/// What another report gives: `a 3.000 USD (số ước thực hiện)`.
fn one_other(setting: Setting<'_>, language: Language, other: &Figure) -> Option<String> {
    let mark = position(setting, other).map(mark)?;
    let level = value_phrase(language, other).or(other.rank.map(|rank| language::ordinal(language, rank)))?;
    let status = status_mark(other.status).map(|(_, note)| format!(" ({})", language::label(language, note)));
    Some(format!("{mark}\u{a0}{level}{}", status.unwrap_or_default()))
}

/// The figures of a row whose levels the columns show.
fn shown_levels(table: &Table, row: &TableRow) -> Vec<Arc<Figure>> {
    let of = |leaf: &&TableColumn| match leaf {
        TableColumn::Shown(shown) if shown.measure == TableMeasure::Value => row.shown_in(shown).map(Arc::clone),
        TableColumn::Shown(_) | TableColumn::Trend { .. } | TableColumn::Spanning { .. } => None,
    };
    table.leaves().iter().filter_map(of).collect()
}

/// Whether two are the same figure of the same report, in whatever unit.
fn is_same(one: &Figure, other: &Figure) -> bool {
    one.report == other.report && one.id == other.id
}

/// Whether another figure has a level that no rounding makes that of the one shown.
fn differs(shown: &Figure, other: &Figure) -> bool {
    let pair = level(shown).zip(level(other));
    let restated = |number: Number| other.unit.scale.restated(number, shown.unit.scale).unwrap_or(number);
    pair.is_some_and(|(one, another)| {
        let (one, another) = (one, restated(another));
        // A range is another level than one number, however near.
        shown.upper.is_some() != other.upper.is_some() || !one.interval().meets(another.interval())
    })
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn reports_are_lettered_beyond_z() {
        assert_eq!([0, 1, 25, 26, 27, 52].map(mark), ["a", "b", "z", "aa", "ab", "ba"]);
    }
}
