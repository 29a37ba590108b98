//! A printed share that its own count and total do not give.
//!
//! # What it checks
//!
//! Where a figure has a value, a total and a share (`138/184 xã`, `75%`), the share is computed from the two. Whole numbers are
//! counts and exact; numbers with decimals are rounded, and stand for ± half a unit of their last digit, as the share does.
//!
//! # Why
//!
//! A share is the number that readers remember, and it is often left standing when the count is corrected.
//!
//! # Example
//!
//! `value: 138`, `total: 184`, `share: 57` is wrong: 138 / 184 is 75 %.
//!
//! # How to mend it
//!
//! Look all three up in the source document and correct the one that was mistyped.

use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::figure::{Number, exact_share, share_agrees};
use crate::model::{Figure, Report};

/// Runs the rule.
pub(in crate::check) fn share_of_total(report: &Report) -> Findings {
    report.figures.iter().filter_map(|figure| wrong_share(figure)).collect()
}

/// The complaint about one figure's share.
fn wrong_share(figure: &Figure) -> Option<Diagnostic> {
    let (value, total, share) = (figure.value?, figure.total?, figure.share?);
    if share_agrees(value, total, share) {
        return None;
    }
    let computed = Number::new(exact_share(value, total)?).rounded(share.decimals() + 2);
    let message = format!("{value} of {total} is {computed} per cent, but the share of `{}` is {share}", figure.id);
    Some(Diagnostic::error(Code::ShareOfTotal, &figure.place, message).hint("look the three numbers up in the source"))
}
