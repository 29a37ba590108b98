//! The figures of one indicator over several periods, for the columns of tables and the lines of charts.

use std::sync::Arc;

use super::reading::{Catalogued, Reading};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::figure::Period;
use crate::model::Figure;

/// The figure that measures the same indicator in another period; none where the report has none, which is shown as a gap.
/// Two that could be meant are reported at `place`.
pub(super) fn in_period(
    figure: &Arc<Figure>,
    period: Period,
    figures: &Catalogued<Figure>,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Option<Arc<Figure>> {
    if figure.period == period {
        return Some(Arc::clone(figure));
    }
    let mut meant = figures.sound().filter(|one| one.indicator.id == figure.indicator.id && one.period == period);
    let found = meant.next()?;
    if let Some(other) = meant.next() {
        let message = format!("`{}` and `{}` both measure `{}` in {period}", found.id, other.id, figure.indicator.id);
        let fault = Diagnostic::error(Code::Contradiction, place, message);
        reading.error(fault.hint("give one of them an indicator of its own, or take the period out"));
    }
    Some(Arc::clone(found))
}
