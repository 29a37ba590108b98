//! A mandatory part of an administrative document that is empty.
//!
//! # What it checks
//!
//! For reports that are set as letters, the parts of Decree 30/2020/NĐ-CP, article 8 that a file can leave empty: the lines of the
//! issuer's name, the code, the text itself and the recipients. All others are required when the file is read.
//!
//! # Why
//!
//! A document without one of them is not a valid document, however well it is set.
//!
//! # Example
//!
//! `recipients: []` is wrong. One recipient and a line `Lưu: VT` are right.
//!
//! # How to mend it
//!
//! Fill the part in `report.yaml`, in the body, or in `organisations.yaml`.

use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::model::Report;

/// Runs the rule.
pub(in crate::check) fn missing_part(report: &Report) -> Findings {
    let letters: Vec<_> = report.editions.iter().filter(|(edition, _)| edition.layout.is_letter()).collect();
    let Some(letter) = report.letter.as_ref().filter(|_| !letters.is_empty()) else { return Findings::new() };
    let without_text = letters.iter().any(|(_, body)| body.blocks().is_empty());
    let parts = [
        (report.issuer.letterhead.vi.is_empty(), "tên cơ quan ban hành", "the issuer's name is"),
        (letter.number.code.trim().is_empty(), "ký hiệu văn bản", "the code is"),
        (without_text, "nội dung văn bản", "the text is"),
        (letter.recipients.is_empty(), "nơi nhận", "the recipients are"),
    ];
    let missing = parts.into_iter().filter(|(is_empty, ..)| *is_empty);
    let complaint = |(_, vietnamese, english): (bool, &str, &str)| {
        let message = Message::both(
            format!("thiếu {vietnamese}, phần bắt buộc theo Điều 8 Nghị định 30/2020/NĐ-CP"),
            format!("{english} missing, which article 8 of Decree 30/2020/NĐ-CP requires"),
        );
        Diagnostic::new(Severity::Error, Code::MissingPart, &report.place, message)
            .about(&report.id, [])
            .hint(Message::both("bổ sung phần này", "fill this part"))
    };
    missing.map(complaint).collect()
}
