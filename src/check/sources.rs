//! Printed forms against the documents themselves, where these are at hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile};
use crate::model::{Report, Source};

/// The printed forms of a report that do not stand on their lines. `documents` holds the texts by document id; forms of
/// a document that is not among them are not judged.
pub fn check_sources(report: &Report, documents: &BTreeMap<String, Arc<SourceFile>>) -> Findings {
    let sources = report.figures.iter().flat_map(|figure| &figure.sources);
    sources.filter_map(|source| missing_form(source, documents.get(&source.document)?)).collect()
}

/// The complaint about a printed form that is not on its line.
fn missing_form(source: &Source, document: &Arc<SourceFile>) -> Option<Diagnostic> {
    let lines: Vec<&str> = document.text.lines().collect();
    let named = usize::try_from(source.line).unwrap_or(usize::MAX);
    let place = named.checked_sub(1).and_then(|index| lines.get(index));
    if place.is_some_and(|line| stands_in(line, &source.printed)) {
        return None;
    }
    let message = format!("`{}` does not stand on line {named} of {}", source.printed, document.path);
    let fault = Diagnostic::error(Code::NotInSource, &source.place, message);
    let nearest = (1..)
        .zip(&lines)
        .filter(|(_, line)| stands_in(line, &source.printed))
        .map(|(number, _)| number)
        .min_by_key(|number: &usize| number.abs_diff(named));
    let hint = match nearest {
        Some(number) => format!("it stands on line {number}: correct the line, or look the figure up"),
        None => format!("it stands nowhere in the document, which has {} lines: look the figure up", lines.len()),
    };
    let fault = fault.hint(hint);
    let start: usize = document.text.split_inclusive('\n').take(named.saturating_sub(1)).map(str::len).sum();
    Some(match place {
        Some(line) => fault.related(&Place::new(document, start..start + line.len()), "the line of the document"),
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
