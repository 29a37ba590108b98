//! What a template sees of one edition: everything resolved, formatted and escaped, nothing to compute.

mod appendix;
mod cell;
mod chart;
mod column;
mod difference;
mod figure;
mod flow;
mod head;
mod origin;
mod pairing;
mod record;
mod series;
mod table;
mod text;

use serde::Serialize;

pub use self::appendix::AppendixView;
pub use self::cell::Cell;
pub use self::chart::ChartView;
pub use self::column::{Column, Span};
pub use self::difference::{Became, Difference, Differences, Field, Side};
pub use self::flow::Item;
pub use self::head::{Document, Head, RecipientLine, SignatureBlock};
pub use self::origin::OriginView;
pub use self::pairing::unpaired;
pub use self::record::{
    ChangeRecord, ErratumRecord, FigureRecord, PlanRecord, ReportData, SourceRecord, figures_csv, figures_json,
    figures_table,
};
pub use self::table::{Group, Row, TableView, UnitLine};
pub use self::text::{Markup, Voiced};

use crate::diagnostic::Findings;
use crate::markup::Target;
use crate::model::{Body, Edition, Report};

/// One edition, ready for its template.
#[derive(Debug, Serialize)]
pub struct Page {
    /// The languages of the edition, in order: `vi`, `en` or both.
    pub languages: Vec<&'static str>,
    /// What the file says of itself.
    pub document: Document,
    /// The head of the first page.
    pub head: Head,
    /// Everything between head and signature, in reading order.
    pub flow: Vec<Item>,
    /// The signature; none where nobody signs.
    pub signature: Option<SignatureBlock>,
    /// The label over the recipients.
    pub recipients_label: Vec<Voiced>,
    /// The recipients.
    pub recipients: Vec<RecipientLine>,
    /// The appendices, behind the signature.
    pub appendices: Vec<AppendixView>,
    /// The heading over the reports that a document over all reports cites.
    pub origins_label: Vec<Voiced>,
    /// These reports.
    pub origins: Vec<OriginView>,
}

/// What all parts of a view need to know.
#[derive(Clone, Copy)]
struct Setting<'a> {
    /// The report.
    report: &'a Report,
    /// The edition.
    edition: &'a Edition,
    /// What it is made from.
    body: &'a Body,
    /// What text is escaped for.
    target: Target,
}

impl Page {
    /// The view of an edition, with what could not be set.
    pub fn new(report: &Report, edition: &Edition, body: &Body, target: Target) -> (Self, Findings) {
        let setting = Setting { report, edition, body, target };
        let mut findings = Findings::new();
        let page = Self {
            languages: edition.voice.languages().iter().map(|language| language.code()).collect(),
            document: head::document(setting),
            head: head::head(setting),
            flow: flow::flow(setting, body, &mut findings),
            signature: head::signature(setting),
            recipients_label: text::label(setting, crate::language::Label::Recipients),
            recipients: head::recipients(setting),
            appendices: appendix::appendices(setting, &mut findings),
            origins_label: text::label(setting, crate::language::Label::Origins),
            origins: origin::origins(setting),
        };
        (page, findings)
    }
}
