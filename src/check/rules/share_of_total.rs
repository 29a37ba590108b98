//! A printed share that its own part and total do not give.
//!
//! # What it checks
//!
//! Where a figure has a value, a total and a share (`138/184 xã`, `75%`), and where a relation `share` names part and
//! total, the share is computed from the two. Whole counts are exact; other numbers are rounded, and stand for ± half a unit
//! of their last digit, as the share does.
//!
//! # Why
//!
//! A share is the number that readers remember, and it is often left standing when the count is corrected.
//!
//! # Example
//!
//! `value: 138`, `total: 184`, `share: 57` is wrong: 138 / 184 is 75 %. `share: 75` is right.
//!
//! # How to mend it
//!
//! Look all three up in the source document and correct the one that was mistyped. If the document itself is wrong, accept the
//! finding in `content/acceptances.yaml` with the reason.

use rust_decimal::Decimal;

use crate::check::comparison::Comparison;
use crate::check::evidence::Evidence;
use crate::check::observation::Observation;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::figure::{PrintedLevel, Quantity};
use crate::model::Identity;

/// Runs the rule.
pub(in crate::check) fn share_of_total(evidence: &Evidence<'_>) -> Findings {
    let own = Observation::all(evidence.workspace).into_iter().filter_map(of_own_total);
    let related = evidence.identities.iter().filter_map(|identity| {
        if let Identity::Share { share, part, total } = identity {
            of_related_total(*share, *part, *total)
        } else {
            None
        }
    });
    own.chain(related).collect()
}

/// The complaint about a share beside its own count and total.
fn of_own_total(of: Observation<'_>) -> Option<Diagnostic> {
    let (total, share) = (of.figure.total?, of.figure.share?);
    let whole = PrintedLevel::of_level(total, None, None, of.figure.unit.counted);
    let printed = PrintedLevel::new(share);
    disagreement(Parts { of, others: Vec::new(), printed, part: of, whole: whole.quantity, decimals: total.decimals() })
}

/// The complaint about a share whose total is another figure.
fn of_related_total<'a>(
    share: Option<Observation<'a>>,
    part: Observation<'a>,
    total: Observation<'a>,
) -> Option<Diagnostic> {
    let printed = match &share {
        Some(share) => share.share()?,
        None => PrintedLevel::new(part.figure.share?),
    };
    let of = share.unwrap_or(part);
    let others = share.map(|_| part).into_iter().chain([total]).collect();
    let whole = total.level_in(&part.figure.unit)?.quantity;
    disagreement(Parts { of, others, printed, part, whole, decimals: total.decimals() })
}

/// A share with what it is computed from.
struct Parts<'a> {
    /// The figure that prints the share.
    of: Observation<'a>,
    /// The other figures.
    others: Vec<Observation<'a>>,
    /// The share.
    printed: PrintedLevel,
    /// The part.
    part: Observation<'a>,
    /// The whole, in the unit of the part.
    whole: Quantity,
    /// How many decimals the whole is shown with.
    decimals: u32,
}

/// The complaint about one share.
fn disagreement(parts: Parts<'_>) -> Option<Diagnostic> {
    let Parts { of, others, printed, part, whole, decimals } = parts;
    let level = part.level()?.quantity;
    let share = printed.quantity.best;
    let implied = level.best.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(share)?;
    let comparison = Comparison {
        code: Code::ShareOfTotal,
        of,
        others,
        printed,
        decimals: share.scale(),
        is_percent: true,
        computed: level.over(whole)?.scaled(Decimal::ONE_HUNDRED)?,
    };
    comparison.finding(
        |marks| format!("{} / {}", marks.value(level.best, part.decimals()), marks.value(whole.best, decimals)),
        |marks| {
            let implied = marks.value(implied, decimals);
            (format!("nếu đúng thì tổng số phải là {implied}"), format!("the total would have to be {implied}"))
        },
    )
}
