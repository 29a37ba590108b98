//! `figures.yaml` of the new report: each figure moves on by the years between the two. What the old report already says of the
//! new place stands there with its source: results as bases, targets as plan. The rest is pending.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Move;
use super::entry::{Said, entry};
use super::typed::years_later;
use crate::diagnostic::SourceFile;
use crate::figure::{Period, Status};
use crate::model::Figure;

/// The figures of the new report.
pub(super) struct Made {
    /// The file.
    pub(super) text: String,
    /// The new name of each figure of the old report.
    pub(super) names: BTreeMap<String, String>,
    /// How many are to be filled in.
    pub(super) pending: usize,
    /// How many are known.
    pub(super) known: usize,
}

/// Moves all figures on.
pub(super) fn figures(moved: &Move<'_>, file: &Arc<SourceFile>) -> Made {
    let all = &moved.report.figures;
    let names = names(moved);
    let mut taken: BTreeSet<String> = names.values().cloned().collect();
    let used: Vec<&Arc<Figure>> = all.iter().filter_map(|figure| known_at(moved, figure)).collect();
    let mut made = Made { text: head(all, file), names, pending: 0, known: 0 };
    for (index, figure) in all.iter().enumerate() {
        let name = made.names.get(&figure.id).cloned().unwrap_or_default();
        let own = moved.period;
        let written = match (stays(moved, figure), known_at(moved, figure)) {
            (true, _) => entry(&name, figure, figure.period, own, Said::Whole, moved.years),
            (false, Some(known)) => entry(&name, known, known.period, own, said_of(known), moved.years),
            (false, None) => {
                let period = figure.period.years_later(moved.years).unwrap_or(figure.period);
                entry(&name, figure, period, own, Said::Pending, moved.years)
            }
        };
        let pending = !stays(moved, figure) && known_at(moved, figure).is_none();
        let stands = !stays(moved, figure) && known_at(moved, figure).is_some_and(|known| stays(moved, known));
        if !stands {
            made.pending += usize::from(pending);
            made.known += usize::from(!pending);
            made.text.push_str(&with_comments(&written, figure, file));
        }
        if !used.iter().any(|one| Arc::ptr_eq(one, figure))
            && let Some(said) = kept_besides(moved, figure)
        {
            let name = free(&figure.id, figure, &mut taken);
            made.text.push_str(&entry(&name, figure, figure.period, own, said, moved.years));
            made.known += 1;
        }
        made.text.push_str(between(all, index, file));
    }
    made
}

/// The new names of all figures: years in them move on, except where the figure stays as it is.
fn names(moved: &Move<'_>) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    let mut taken = BTreeSet::new();
    let (stay, go): (Vec<_>, Vec<_>) = moved.report.figures.iter().partition(|figure| stays(moved, figure));
    for figure in stay {
        taken.insert(figure.id.clone());
        names.insert(figure.id.clone(), figure.id.clone());
    }
    for figure in go {
        // What already stands where it goes is spoken of instead.
        if let Some(known) = known_at(moved, figure).filter(|known| stays(moved, known)) {
            names.insert(figure.id.clone(), known.id.clone());
            continue;
        }
        let mut name = years_later(&figure.id, moved.years);
        while !taken.insert(name.clone()) {
            name.push_str("_later");
        }
        names.insert(figure.id.clone(), name);
    }
    names
}

/// Whether a figure is as true in the new report as in the old: one of a span of years, or a target beyond the next period.
fn stays(moved: &Move<'_>, figure: &Figure) -> bool {
    let span = matches!(figure.period, Period::Span(..)) && !matches!(moved.period, Period::Span(..));
    span || (figure.status == Status::Target && figure.period.first_year() > moved.period.first_year())
}

/// What the old report says of the place to which a figure moves: the same indicator, a result for a result, a target for a target.
fn known_at<'a>(moved: &'a Move<'_>, figure: &Figure) -> Option<&'a Arc<Figure>> {
    let period = figure.period.years_later(moved.years)?;
    let day = figure.as_of.map(|day| day.years_later(moved.years));
    let target = figure.status == Status::Target;
    let fits = |other: &&Arc<Figure>| {
        other.indicator.id == figure.indicator.id
            && other.period == period
            && (other.status == Status::Target) == target
            && other
                .measures()
                .iter()
                .any(|measure| figure.measures().contains(measure) && *measure != crate::model::Measure::Period)
    };
    let mut found = moved.report.figures.iter().filter(fits).filter(|_| !stays(moved, figure));
    let first = found.clone().next();
    found.find(|other| other.as_of == day).or(first)
}

/// What is kept of a figure that is known at its new place: a base is a level, a target all that was set.
fn said_of(figure: &Figure) -> Said {
    if figure.status == Status::Target || (figure.value.is_none() && figure.rank.is_none()) {
        Said::Whole
    } else {
        Said::Level
    }
}

/// What of a figure is kept under a name of its own, beside its successor: the result of the old period as a base, and the target
/// of the new one.
fn kept_besides(moved: &Move<'_>, figure: &Figure) -> Option<Said> {
    let target = figure.status == Status::Target;
    let level = figure.value.is_some() || figure.rank.is_some();
    if target && figure.period == moved.period {
        Some(Said::Whole)
    } else {
        (!target && level && figure.period == moved.report.period).then_some(Said::Level)
    }
}

/// A name for a figure that is kept: its own with its period behind it.
fn free(id: &str, figure: &Figure, taken: &mut BTreeSet<String>) -> String {
    let period = figure.period.to_string().to_lowercase().replace(['/', '-'], "_");
    let target = if figure.status == Status::Target && !id.contains("target") { "_target" } else { "" };
    let mut name = if id.contains(&period) { id.to_owned() } else { format!("{id}{target}_{period}") };
    while !taken.insert(name.clone()) {
        name.push_str("_before");
    }
    name
}

/// Everything before the first entry.
fn head(all: &[Arc<Figure>], file: &Arc<SourceFile>) -> String {
    let start = all.first().map_or(file.text.len(), |figure| line_start(&file.text, figure.place.range().start));
    file.text.get(..start).unwrap_or_default().to_owned()
}

/// The beginning of the line that holds a byte.
fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
}

/// The lines of an entry, and whatever stands between it and the next.
fn lines<'a>(figure: &Figure, next: Option<&Arc<Figure>>, file: &'a Arc<SourceFile>) -> &'a str {
    let start = line_start(&file.text, figure.place.range().start);
    let end = next.map_or(file.text.len(), |next| line_start(&file.text, next.place.range().start));
    file.text.get(start..end).unwrap_or_default()
}

/// The comments and empty lines between an entry and the next.
fn between<'a>(all: &[Arc<Figure>], index: usize, file: &'a Arc<SourceFile>) -> &'a str {
    let Some(figure) = all.get(index) else { return "" };
    let text = lines(figure, all.get(index + 1), file);
    let outside = |line: &&str| line.trim().is_empty() || (line.trim_start().starts_with('#') && indent(line) <= 2);
    let kept: usize = text.split_inclusive('\n').rev().take_while(outside).map(str::len).sum();
    text.get(text.len() - kept..).unwrap_or_default()
}

/// How far a line is indented.
fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// An entry with the comments that stood within the old one, below its name.
fn with_comments(entry: &str, figure: &Arc<Figure>, file: &Arc<SourceFile>) -> String {
    let start = line_start(&file.text, figure.place.range().start);
    let text = file.text.get(start..).unwrap_or_default();
    let inside = text.split_inclusive('\n').skip(1).take_while(|line| line.trim().is_empty() || indent(line) > 2);
    let comments: String = inside.filter(|line| line.trim_start().starts_with('#')).collect();
    let (name, rest) = entry.split_at(entry.find('\n').map_or(entry.len(), |end| end + 1));
    format!("{name}{comments}{rest}")
}
