//! What is wrong in the text of a document, as diagnostics at its lines.

use std::sync::Arc;

use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile};
use crate::extract::{Document, TextFinding};

/// So many findings of one document are shown.
const MOST: usize = 200;

/// What is wrong in a document, whose text is empty where it cannot be quoted; beyond the most that is shown, findings are counted.
pub(super) fn diagnostics(file: &Arc<SourceFile>, document: &Document, found: &[TextFinding]) -> Findings {
    let mut all: Findings = found.iter().take(MOST).map(|finding| diagnostic(file, document, finding)).collect();
    if found.len() > MOST {
        let message = format!("{} more findings in this text are not shown", found.len() - MOST);
        let note = Diagnostic::note(Code::DocumentNote, &Place::path(file.path.clone()), message);
        all.push(note.hint("mend what is shown, then run the command again"));
    }
    all
}

/// One finding, at its characters or with its place in words.
fn diagnostic(file: &Arc<SourceFile>, document: &Document, finding: &TextFinding) -> Diagnostic {
    let (code, hint) = about(finding.code);
    if file.text.is_empty() {
        let spot = document.spot(finding.line, finding.column);
        let message = format!("{}, column {}: {}", spot.english(), finding.column, finding.message);
        return Diagnostic::warning(code, &Place::path(file.path.clone()), message).hint(hint);
    }
    let line = Place::at_line(file, finding.line, finding.column);
    let start = line.range().start;
    let length: usize = line.text().chars().take(finding.length).map(char::len_utf8).sum();
    let place = Place::new(file, start..start + length);
    Diagnostic::warning(code, &place, finding.message.clone()).hint(hint)
}

/// The code of a finding, and a way out.
fn about(finding: &str) -> (Code, &'static str) {
    match finding {
        "item-repeated" | "item-skipped" => {
            (Code::TextNumbering, "see whether an item is missing, or number them anew")
        }
        "percent-missing" => (Code::TextUnit, "add the sign, or see what the number counts"),
        "unit-glued" => (Code::TextUnit, "put a space between the number and its unit"),
        "unit-doubled" => (Code::TextUnit, "keep the unit that is meant"),
        "year" => (Code::TextYear, "see which year is meant"),
        "not-nfc" => (Code::TextSpelling, "save the text in Unicode NFC"),
        _ => (Code::TextSpelling, "see what is meant, and correct the document where it is yours"),
    }
}
