//! Printed forms against the documents themselves, where these are at hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile, Spot};
use crate::model::{Report, Source};

/// The text of a document that figures come from.
#[derive(Debug)]
pub struct SourceText {
    /// Its file name.
    pub name: String,
    /// Its lines, each with its place; several may share one.
    pub lines: Vec<(Spot, String)>,
    /// The file, where it is a text that can be quoted.
    pub file: Option<Arc<SourceFile>>,
}

/// The printed forms of a report that do not stand at their places. `documents` holds the texts by document id; forms of
/// a document that is not among them are not judged.
pub fn check_sources(report: &Report, documents: &BTreeMap<String, SourceText>) -> Findings {
    let sources = report.figures.iter().flat_map(|figure| &figure.sources);
    sources.filter_map(|source| missing_form(source, documents.get(&source.document)?)).collect()
}

/// The complaint about a printed form that is not at its place.
fn missing_form(source: &Source, document: &SourceText) -> Option<Diagnostic> {
    let lines = || (0..).zip(&document.lines);
    let named = lines().find(|(_, (spot, _))| *spot == source.spot).map(|(index, _): (usize, _)| index);
    if lines().any(|(_, (spot, text))| *spot == source.spot && stands_in(text, &source.printed)) {
        return None;
    }
    let (printed, name) = (&source.printed, &document.name);
    let message = match named {
        Some(_) => format!("`{printed}` does not stand at {} of {name}", source.spot.english()),
        None => format!("{name} has no {}, where `{printed}` should stand", source.spot.english()),
    };
    let fault = Diagnostic::error(Code::NotInSource, &source.place, message);
    let nearest = lines()
        .filter(|(_, (_, text))| stands_in(text, printed))
        .min_by_key(|(index, _)| index.abs_diff(named.unwrap_or(document.lines.len())));
    let hint = match nearest {
        Some((_, (spot, _))) => {
            format!("it stands at {}: write `{}`, or look the figure up", spot.english(), spot.yaml())
        }
        None => "it stands nowhere in the document: look the figure up".to_owned(),
    };
    let fault = fault.hint(hint);
    let line = match (&document.file, &source.spot, named) {
        (Some(file), Spot::Line { line }, Some(_)) => Some(Place::at_line(file, *line, 1)),
        _ => None,
    };
    Some(match line {
        Some(line) => fault.related(&line, "the line of the document"),
        None => fault,
    })
}

/// Whether a printed form stands in a line as a whole number, and not as a part of a longer one.
fn stands_in(line: &str, printed: &str) -> bool {
    let digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
    let mark = |character: Option<char>| matches!(character, Some('.' | ','));
    line.match_indices(printed).any(|(start, _)| {
        let mut before = line[..start].chars().rev();
        let mut after = line[start + printed.len()..].chars();
        let (last, first) = (before.next(), after.next());
        let began = digit(last) || (mark(last) && digit(before.next()));
        let ends_in_digit = printed.ends_with(|end: char| end.is_ascii_digit());
        let goes_on = ends_in_digit && (digit(first) || (mark(first) && digit(after.next())));
        !began && !goes_on
    })
}

#[cfg(test)]
mod tests {
    use super::stands_in;

    #[test]
    fn a_number_stands_only_where_it_is_whole() {
        assert!(stands_in("đạt 395 ha, tăng 5,2%.", "395"));
        assert!(stands_in("đạt 395.", "395") && stands_in("(138/184 xã)", "138/184"));
        assert!(!stands_in("đạt 1.395 ha", "395") && !stands_in("năm 2020", "20"));
        assert!(!stands_in("đạt 395,5 ha", "395") && !stands_in("15,2%", "5,2%"));
    }

    #[test]
    fn an_earlier_part_of_a_longer_number_does_not_hide_the_number_itself() {
        assert!(stands_in("từ 1.395 lên 395 ha", "395"));
    }
}
