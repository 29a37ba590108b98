//! Figures that are still to be filled in: each is named at its line, and no edition of its report is made.

use super::raw::{Located, RawFigure, RawPending};
use super::reading::Reading;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{Language, list};

/// Every measure that can be pending, by its name in YAML, with whether a figure gives it.
pub(super) fn measures(raw: &RawFigure) -> [(RawPending, &'static str, bool); 6] {
    [
        (RawPending::Value, "value", raw.value.is_some()),
        (RawPending::Total, "total", raw.total.is_some()),
        (RawPending::Share, "share", raw.share.is_some()),
        (RawPending::Rank, "rank", raw.rank.is_some()),
        (RawPending::Change, "change", raw.change.is_some()),
        (RawPending::Plan, "plan", raw.plan.is_some()),
    ]
}

/// Reports what a figure still lacks, and what it is said to lack though it is there.
pub(super) fn report_pending(id: &Located<String>, raw: &RawFigure, reading: &mut Reading<'_>) {
    let Some(pending) = &raw.pending else { return };
    let awaited: Vec<_> = measures(raw).into_iter().filter(|(measure, ..)| pending.0.value.contains(measure)).collect();
    let names = |given: bool| -> Vec<String> {
        awaited.iter().filter(|(.., has)| *has == given).map(|(_, name, _)| (*name).to_owned()).collect()
    };
    let (lacking, given) = (names(false), names(true));
    let id = &id.0.value;
    let (message, hint) = if !given.is_empty() {
        let given = list(Language::En, &given);
        (format!("`{id}` has its {given}, but calls it pending"), "take it out of `pending:`, or the whole line")
    } else if lacking.is_empty() {
        (format!("`{id}` is pending, but does not say what it awaits"), "write `pending: [value]`, or delete the line")
    } else {
        let lacking = list(Language::En, &lacking);
        let hint = "write it in the place of `pending:`, as the document prints it, with `sources:`";
        (format!("`{id}` awaits its {lacking}"), hint)
    };
    reading.error(Diagnostic::error(Code::Pending, &reading.place(pending), message).hint(hint));
}
