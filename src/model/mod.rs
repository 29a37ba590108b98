//! What a workspace holds once it is read: every required thing is there, in both languages, and every name is resolved.

mod body;
mod edition;
mod figure;
mod guideline;
mod relation;
mod report;
mod table;

use std::sync::Arc;

pub use self::body::{
    Appendix, Block, Body, Chart, ChartKind, ChartWidth, Drawn, Mention, Outline, Prose, Reference, Section, Series,
};
pub use self::edition::{Edition, Format, Layout, TRENDS, Voice};
pub use self::figure::{
    Erratum, Figure, Form, Indicator, Measure, Nature, Sector, Sense, Source, TargetList, TargetOutcome, Unit,
};
pub use self::guideline::Guideline;
pub use self::relation::{Identity, Relation, Whole};
pub use self::report::{
    Authority, Circulation, DocumentKind, DocumentNumber, Letter, Marks, Organisation, Origin, Recipient, Report,
    ReportStatus, Secrecy, Signature, Urgency,
};
pub use self::table::{Only, ShownColumn, Table, TableColumn, TableGroup, TableMeasure, TableRow};

use crate::diagnostic::{Code, Place};
use crate::language::Localized;

/// A piece of plain text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The text, in NFC.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// Plain text in both languages.
pub type Words = Localized<Text>;

/// Everything in `content/`.
#[derive(Debug)]
pub struct Workspace {
    /// Whose reports these are.
    pub name: Words,
    /// The legacy documents that figures come from, in the order of the file.
    pub documents: Vec<Arc<Document>>,
    /// The sectors, in the order in which tables show them.
    pub sectors: Vec<Arc<Sector>>,
    /// The units.
    pub units: Vec<Arc<Unit>>,
    /// What is measured.
    pub indicators: Vec<Arc<Indicator>>,
    /// Who issues reports.
    pub organisations: Vec<Arc<Organisation>>,
    /// The terms and their translation.
    pub glossary: Vec<Term>,
    /// What must follow from what, in every report.
    pub relations: Vec<Relation<Arc<Indicator>>>,
    /// The reports whose files could be read, sorted by id.
    pub reports: Vec<Report>,
    /// The findings that may stand.
    pub acceptances: Vec<Arc<Acceptance>>,
    /// What all reports say over the years, where the workspace asks for it.
    pub trends: Option<Report>,
}

impl Workspace {
    /// Everything of which editions are made: the reports, then what they say over the years.
    pub fn publications(&self) -> impl Iterator<Item = &Report> {
        self.reports.iter().chain(&self.trends)
    }
}

/// A finding that is real but must stand.
#[derive(Debug)]
pub struct Acceptance {
    /// The rule.
    pub code: Code,
    /// What the finding is about: figures as `report/figure`, or a report.
    pub subjects: Vec<String>,
    /// Why it may stand.
    pub reason: Words,
    /// Where the content says so.
    pub place: Place,
}

/// A legacy document.
#[derive(Debug)]
pub struct Document {
    /// The id that sources name.
    pub id: String,
    /// What it is called.
    pub title: Words,
    /// Its file name.
    pub file: String,
}

/// A term of the glossary.
#[derive(Debug)]
pub struct Term {
    /// The term in both languages.
    pub words: Words,
    /// Its abbreviation in both, where there is one.
    pub abbreviation: Option<Words>,
}
