//! Charts, raw → model: every figure must have what is drawn of it, and lengths are compared in one unit.

use super::body::named_figures;
use super::raw::{Located, RawChart, RawChartKind};
use super::reading::{Catalogued, Reading};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::figure::ChangeAmount;
use crate::model::{Chart, ChartKind, Figure, Measure};

/// A chart.
pub(super) fn chart(raw: &RawChart, place: Place, figures: &Catalogued<Figure>, reading: &mut Reading<'_>) -> Chart {
    let kind = match raw.kind {
        RawChartKind::Column => ChartKind::Column,
        RawChartKind::Bar => ChartKind::Bar,
        RawChartKind::Change => ChartKind::Change,
        RawChartKind::Bullet => ChartKind::Bullet,
    };
    let drawn = named_figures(&raw.figures, figures, reading);
    if let Some(first) = drawn.first() {
        for figure in &drawn {
            let id = raw.figures.iter().find(|id| id.0.value == figure.id);
            id.iter().for_each(|id| refuse_undrawable(figure, first, kind, id, reading));
        }
    }
    let title = reading.words(&raw.title);
    Chart { kind, title, figures: drawn, note: raw.note.as_ref().map(|note| reading.words(note)), place }
}

/// Refuses a figure that lacks what the chart draws, or whose level is in another unit than the first one's.
fn refuse_undrawable(
    figure: &Figure,
    first: &Figure,
    kind: ChartKind,
    id: &Located<String>,
    reading: &mut Reading<'_>,
) {
    let measure = kind.measure();
    let rate = matches!(figure.change.as_ref().map(|change| change.amount), Some(ChangeAmount::Rate(_)));
    let (there, what) = match kind {
        ChartKind::Change => (rate, "change in per cent"),
        ChartKind::Column | ChartKind::Bar | ChartKind::Bullet => {
            (figure.measures().contains(&measure), measure.name())
        }
    };
    if !there {
        let message = format!("the figure `{}` has no {what} to draw", figure.id);
        let fault = Diagnostic::error(Code::MissingMeasure, &reading.place(id), message);
        reading.error(fault.hint("take it out of the chart, or choose another kind of chart"));
    }
    if measure == Measure::Value && first.unit.id != figure.unit.id {
        let message = format!("`{}` is in {}, but `{}` in {}", figure.id, figure.unit.id, first.id, first.unit.id);
        let fault = Diagnostic::error(Code::Contradiction, &reading.place(id), message);
        reading.error(fault.hint("lengths are compared in one unit: draw a chart for each"));
    }
}
