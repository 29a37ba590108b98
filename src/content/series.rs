//! The figures of one indicator over several periods, for the columns of tables and the lines of charts.

use std::sync::Arc;

use super::reading::{Catalogued, Reading};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::figure::Period;
use crate::model::{Figure, Only};

/// What a column or a line asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// The period.
    pub(super) period: Period,
    /// Which of its figures count; a result before a target where nothing is said.
    pub(super) only: Option<Only>,
}

/// The figure that measures the same indicator in another period; none where the report has none, which is shown as a gap.
/// Two that could be meant are reported at `place`.
pub(super) fn in_period(
    figure: &Arc<Figure>,
    asked: Asked,
    figures: &Catalogued<Figure>,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Option<Arc<Figure>> {
    let counts = |one: &Figure| asked.only.is_none_or(|only| only.admits(one));
    if figure.period == asked.period && counts(figure) {
        return Some(Arc::clone(figure));
    }
    let measures = |one: &&Arc<Figure>| one.indicator.id == figure.indicator.id && one.period == asked.period;
    let all: Vec<&Arc<Figure>> = figures.sound().filter(measures).filter(|one| counts(one)).collect();
    let some_result = all.iter().any(|one| Only::Results.admits(one));
    let mut meant = all.into_iter().filter(|one| Only::Results.admits(one) == some_result);
    let found = meant.next()?;
    // Over all reports, one figure may be known by several names.
    if let Some(other) = meant.find(|one| !Arc::ptr_eq(one, found)) {
        let message =
            format!("`{}` and `{}` both measure `{}` in {}", found.id, other.id, figure.indicator.id, asked.period);
        let fault = Diagnostic::error(Code::Contradiction, place, message);
        reading.error(fault.hint("give one of them an indicator of its own, or take the period out"));
    }
    Some(Arc::clone(found))
}
