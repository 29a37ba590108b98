//! A signer whose position does not fit the authority that is signed with.
//!
//! # What it checks
//!
//! `KT.` is signed by a deputy, so the position begins with `Phó`. `TL.` and `TUQ.` are not signed by the head or a deputy. A deputy
//! of a State body signs with `KT.` (Decree 30/2020/NĐ-CP, article 13); Party bodies may sign `T/M` with a deputy.
//!
//! # Why
//!
//! A document that is signed with the wrong authority is not valid.
//!
//! # Example
//!
//! `authority: for_head` with the position `Chủ tịch` is wrong. With `Phó Chủ tịch` it is right.
//!
//! # How to mend it
//!
//! Look the signature up in the document, and correct authority or position in `report.yaml`.

use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::model::{Authority, Layout, Report};

/// How the position of a deputy begins.
const DEPUTY: &str = "phó";
/// The heads who do not sign by order of another.
const HEADS: [&str; 2] = ["chủ tịch", "bí thư"];

/// Runs the rule.
pub(in crate::check) fn authority(report: &Report) -> Findings {
    let Some(letter) = &report.letter else { return Findings::new() };
    let position = &letter.signature.position;
    let title = position.vi.text.to_lowercase();
    let is_deputy = title.starts_with(DEPUTY);
    let is_party = report.editions.iter().any(|(edition, _)| edition.layout == Layout::Party);
    let is_head = HEADS.iter().any(|head| title.starts_with(head) || title.starts_with(&format!("{DEPUTY} {head}")));
    let authority = letter.signature.authority.as_ref().map(|(authority, _)| *authority);
    let (vietnamese, english) = match authority {
        Some(Authority::ForHead) if !is_deputy => ("KT. phải do cấp phó ký", "KT. is signed by a deputy"),
        Some(Authority::ByOrder | Authority::ByAuthorization) if is_head => (
            "TL., TUQ. không do người đứng đầu hoặc cấp phó ký",
            "TL. and TUQ. are not signed by a head or deputy head",
        ),
        None if is_deputy && !is_party => ("cấp phó ký thay phải ghi KT.", "a deputy signs with KT."),
        Some(_) | None => return Findings::new(),
    };
    let message = Message::both(
        format!("{vietnamese}; người ký là `{}`", position.vi.text),
        format!("{english}; the signer is `{}`", position.vi.text),
    );
    Findings::from(
        Diagnostic::new(Severity::Error, Code::AuthorityDiffers, &position.vi.place, message)
            .about(&report.id, [])
            .hint(Message::both("đối chiếu chữ ký trên văn bản", "look the signature up in the document")),
    )
}
