//! A figure that no edition shows.
//!
//! # What it checks
//!
//! Where a report has no annex, which shows all figures, every figure is named by a text, table, headline or chart of a body.
//!
//! # Why
//!
//! It costs work to keep up to date, or it was forgotten in the text.
//!
//! # Example
//!
//! A figure `pci_rank` that neither `body.yaml` nor `briefing.yaml` names is noted. Named once, or in a report with an annex, it is not.
//!
//! # How to mend it
//!
//! Name it, or delete it; it is a note, since another report may be held against it.

use crate::check::observation::Observation;
use crate::check::say::{finding, say};
use crate::diagnostic::{Code, Findings, Message, Severity};
use crate::model::{Block, Drawn, Figure, Layout, Report};

/// Runs the rule.
pub(in crate::check) fn unused(report: &Report) -> Findings {
    if report.editions.iter().any(|(edition, _)| edition.layout == Layout::Annex) {
        return Findings::new();
    }
    let shown = shown(report);
    let unused = Observation::of_report(report).filter(|of| !shown.iter().any(|one| std::ptr::eq(*one, of.figure)));
    let complaint = |of: Observation<'_>| {
        let id = &of.figure.id;
        let message = say(|_| format!("`{id}` không được dùng ở đâu"), |_| format!("`{id}` is shown nowhere"));
        finding(Code::Unused, Severity::Note, &of, message)
            .hint(Message::both("dẫn số liệu này, hoặc xóa đi", "name it in a body, or delete it"))
    };
    unused.map(complaint).collect()
}

/// Every figure that a body shows.
fn shown(report: &Report) -> Vec<&Figure> {
    let mut all: Vec<&Figure> = Vec::new();
    for block in report.bodies().into_iter().flat_map(|body| body.blocks()) {
        match block {
            Block::Text(prose) => {
                let references = prose.vi.references.iter().chain(&prose.en.references);
                all.extend(references.filter_map(|mention| mention.figure()).map(|one| one.figure.as_ref()));
            }
            Block::Table(table) => {
                for row in table.rows() {
                    all.push(&row.figure);
                    all.extend(row.periods.values().map(AsRef::as_ref));
                }
            }
            Block::Headline(figures, _) => all.extend(figures.iter().map(AsRef::as_ref)),
            Block::Chart(chart) => match &chart.drawn {
                Drawn::Figures(figures) => all.extend(figures.iter().map(AsRef::as_ref)),
                Drawn::Series(_, series) => {
                    all.extend(series.iter().flat_map(|one| one.points.iter().flatten()).map(AsRef::as_ref));
                }
            },
        }
    }
    all
}
