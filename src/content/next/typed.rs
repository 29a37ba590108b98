//! Edits of a file by place, and the years that are typed by hand in what they leave.

use std::ops::Range;
use std::sync::Arc;

use super::Move;
use crate::diagnostic::SourceFile;

/// How the first line of a content file names its schema.
const MODELINE: &str = "# yaml-language-server:";

/// Replacements in a file, none within another.
#[derive(Default)]
pub(super) struct Edits {
    /// Where, and by what.
    all: Vec<(Range<usize>, String)>,
}

impl Edits {
    /// Replaces a range of bytes.
    pub(super) fn replace(&mut self, range: Range<usize>, text: String) {
        self.all.push((range, text));
    }

    /// The text with everything replaced.
    fn apply(&self, text: &str) -> String {
        let mut sorted: Vec<&(Range<usize>, String)> = self.all.iter().collect();
        sorted.sort_by_key(|(range, _)| range.start);
        let mut result = String::with_capacity(text.len());
        let mut rest = 0;
        for (range, new) in sorted.into_iter().filter(|(range, _)| range.start <= range.end) {
            if range.start < rest {
                continue;
            }
            result.push_str(text.get(rest..range.start).unwrap_or_default());
            result.push_str(new);
            rest = range.end;
        }
        result.push_str(text.get(rest..).unwrap_or_default());
        result
    }

    /// Whether a byte is replaced.
    fn covers(&self, byte: usize) -> bool {
        self.all.iter().any(|(range, _)| range.contains(&byte))
    }
}

/// The years in a text, each with the byte at which it begins: four digits that are no part of a word or longer number.
fn years(text: &str) -> impl Iterator<Item = (usize, u16)> {
    let bytes = text.as_bytes();
    let part_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let at = move |start: usize| {
        let digits = bytes.get(start..start + 4)?;
        let before = start.checked_sub(1).and_then(|before| bytes.get(before));
        let alone = !before.is_some_and(part_of_word) && !bytes.get(start + 4).is_some_and(part_of_word);
        let year = digits.iter().all(u8::is_ascii_digit).then(|| text.get(start..start + 4)?.parse::<u16>().ok())??;
        (alone && (1900..=2199).contains(&year)).then_some((start, year))
    };
    (0..text.len()).filter_map(at)
}

/// A name with every year in it moved on: `grdp_growth_2022` becomes `grdp_growth_2023`.
pub(super) fn years_later(name: &str, later: u16) -> String {
    // In names, years stand between underscores and hyphens.
    let apart = name.replace('_', "-");
    let mut result = name.to_owned();
    for (start, year) in years(&apart) {
        result.replace_range(start..start + 4, &(year + later).to_string());
    }
    result
}

/// A file after its edits, and the lines on which years near those of the report are typed by hand, which nobody can move on but
/// the editor. They are also said in a comment at the head of the file.
pub(super) fn with_lines(moved: &Move<'_>, file: &Arc<SourceFile>, edits: Edits) -> (String, Vec<usize>) {
    let first = moved.report.period.first_year();
    let near = first.saturating_sub(moved.years)..=first + 2 * moved.years;
    let typed = years(&file.text).filter(|(start, year)| near.contains(year) && !edits.covers(*start));
    let line_of = |start: usize| file.text.get(..start).map_or(0, |before| before.matches('\n').count());
    let mut lines: Vec<usize> = typed.map(|(start, _)| line_of(start)).collect();
    lines.dedup();
    let text = edits.apply(&file.text);
    if lines.is_empty() {
        return (text, lines);
    }
    // Edits never add or take away a line before the first that they leave, except a whole line of `serial:`.
    let gone = |line: usize| {
        edits
            .all
            .iter()
            .filter(|(range, new)| {
                new.is_empty()
                    && line_of(range.end) <= line
                    && file.text.get(range.clone()).is_some_and(|old| old.ends_with('\n'))
            })
            .count()
    };
    let numbers: Vec<usize> = lines.iter().map(|line| line - gone(*line) + 2).collect();
    let named = numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    let comment = format!("# Years typed by hand, to be looked at, by line: {named}.\n");
    let head = if text.starts_with(MODELINE) { text.find('\n').map_or(0, |end| end + 1) } else { 0 };
    let (before, after) = text.split_at(head);
    (format!("{before}{comment}{after}"), numbers)
}

#[cfg(test)]
mod tests {
    use super::{years, years_later};

    #[test]
    fn a_year_is_four_digits_that_stand_alone() {
        let found: Vec<u16> = years("năm 2021, 15.745 và 20210, x_2021, 2016-2020").map(|(_, year)| year).collect();
        assert_eq!(found, [2021, 2016, 2020]);
    }

    #[test]
    fn the_years_in_a_name_move_on() {
        assert_eq!(years_later("grdp_growth_2022", 1), "grdp_growth_2023");
        assert_eq!(years_later("2023-annual-report", 1), "2024-annual-report");
        assert_eq!(years_later("doctors_per_10000", 1), "doctors_per_10000");
    }
}
