//! A list of recipients that does not end with the filing line.
//!
//! # What it checks
//!
//! The last line of the recipients of a letter begins with `Lưu:` (Decree 30/2020/NĐ-CP, Annex I, II.9), in English with `Filed`.
//!
//! # Why
//!
//! It says where the original is kept, and always comes last.
//!
//! # Example
//!
//! Recipients that end with `Văn phòng UBND tỉnh` are told. With `Lưu: VT` below them they are right.
//!
//! # How to mend it
//!
//! Add the line, or move it to the end.

use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::model::Report;

/// How the filing line begins.
const FILED: &str = "Lưu";

/// Runs the rule.
pub(in crate::check) fn filing_line(report: &Report) -> Findings {
    let is_letter = report.editions.iter().any(|(edition, _)| edition.layout.is_letter());
    let last = report
        .letter
        .as_ref()
        .and_then(|letter| letter.recipients.last())
        .map(|recipient| recipient.under.last().unwrap_or(&recipient.name));
    let Some(last) = last.filter(|last| is_letter && !last.vi.text.starts_with(FILED)) else { return Findings::new() };
    let message = Message::both(
        "nơi nhận phải kết thúc bằng dòng `Lưu:`",
        "the recipients must end with the line `Lưu:`, where the original is filed",
    );
    Findings::from(
        Diagnostic::new(Severity::Warning, Code::FilingLine, &last.vi.place, message).about(&report.id, []).hint(
            Message::both(
                "thêm dòng `Lưu: VT` vào cuối nơi nhận",
                "add the line `Lưu: VT` at the end of the recipients",
            ),
        ),
    )
}
