//! The findings that may stand, raw → model.

use std::sync::Arc;

use super::raw::{Located, RawAcceptances};
use super::reading::Reading;
use crate::diagnostic::{Code, Diagnostic, Findings, SourceFile};
use crate::model::{Acceptance, Report};

/// The letter of the codes of check rules; only their findings can be accepted.
const CHECK: char = 'K';

/// The acceptances; `reports` is given when all reports could be read, so that a name can be called unknown.
pub(super) fn acceptances(
    raw: &RawAcceptances,
    reports: Option<&Vec<Report>>,
    file: &Arc<SourceFile>,
    findings: &mut Findings,
) -> Vec<Arc<Acceptance>> {
    let mut reading = Reading { file, findings };
    let mut all = Vec::new();
    for located in &raw.acceptances {
        let raw = &located.0.value;
        let place = reading.place(located);
        let code = rule(&raw.rule, &mut reading);
        if raw.figures.is_empty() == raw.report.is_none() {
            let fault = Diagnostic::error(Code::Contradiction, &place, "an acceptance names figures, or else a report");
            reading
                .error(fault.hint("write `figures: [2020/retail_sales]`, or `report: 2020` for what is no figure's"));
            continue;
        }
        let named: Vec<&Located<String>> = raw.figures.iter().chain(&raw.report).collect();
        for subject in &named {
            refuse_unknown(subject, reports, &mut reading);
        }
        let subjects = named.into_iter().map(|subject| subject.0.value.clone()).collect();
        let reason = reading.words(&raw.reason);
        all.extend(code.map(|code| Arc::new(Acceptance { code, subjects, reason, place })));
    }
    all
}

/// The rule whose findings are accepted.
fn rule(raw: &Located<String>, reading: &mut Reading<'_>) -> Option<Code> {
    let text = &raw.0.value;
    let rules = || Code::ALL.iter().filter(|code| code.number().starts_with(CHECK));
    let known = Code::find(text).filter(|code| code.number().starts_with(CHECK));
    if known.is_none() {
        let message = format!("there is no check rule `{text}`");
        let fault = Diagnostic::error(Code::UnknownName, &reading.place(raw), message)
            .did_you_mean(text, rules().flat_map(|code| [code.number(), code.name()]));
        reading.error(fault.hint("`songngu explain` lists the rules; their codes begin with K"));
    }
    known
}

/// Reports a figure or report that there is not.
fn refuse_unknown(subject: &Located<String>, reports: Option<&Vec<Report>>, reading: &mut Reading<'_>) {
    let Some(reports) = reports else { return };
    let name = &subject.0.value;
    let names = || {
        let figures = |report: &Report| -> Vec<String> {
            report.figures.iter().map(|figure| format!("{}/{}", report.id, figure.id)).collect()
        };
        reports.iter().flat_map(move |report| std::iter::once(report.id.clone()).chain(figures(report)))
    };
    if names().any(|known| known == *name) {
        return;
    }
    let known: Vec<String> = names().collect();
    let fault = Diagnostic::error(Code::UnknownFigure, &reading.place(subject), format!("there is no figure `{name}`"))
        .did_you_mean(name, known.iter().map(String::as_str));
    reading.error(fault.hint("write report/figure, as in 2020/retail_sales"));
}
