//! One reporting occasion: who says it, when, under which number, who signs, who receives.

use std::sync::Arc;

use super::{Acceptance, Body, Document, Edition, Figure, Relation, Sector, Text, Words};
use crate::diagnostic::Place;
use crate::figure::{Date, Period};
use crate::language::Localized;

/// A body that issues documents.
#[derive(Debug)]
pub struct Organisation {
    /// Its id.
    pub id: String,
    /// Its full official name (English as in Circular 03/2009/TT-BNG).
    pub name: Words,
    /// Its usual short name.
    pub short: Words,
    /// The lines of its name at the head of a document, in capitals.
    pub letterhead: Localized<Vec<Text>>,
    /// Its code in document numbers, e.g. `UBND`.
    pub code: String,
    /// The lines of the name of the body above it, where its documents show one.
    pub superior: Option<Localized<Vec<Text>>>,
}

/// The type of a document (Decree 30/2020/NĐ-CP, Annex III).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// Báo cáo.
    Report,
    /// Thông báo.
    Notice,
    /// Thông cáo báo chí.
    PressRelease,
}

/// Whether a report may still change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportStatus {
    /// May change.
    Draft,
    /// Published.
    Final,
}

/// Number and code of a document: `Số: 15/BC-UBND`.
#[derive(Debug)]
pub struct DocumentNumber {
    /// The running number; blank until registration.
    pub serial: Option<String>,
    /// Type and agency, e.g. `TB-UBND`.
    pub code: String,
}

/// In whose place the signer signs (Decree 30/2020/NĐ-CP, Annex I, II.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authority {
    /// TM.: for a collective.
    OnBehalf,
    /// KT.: a deputy for the head.
    ForHead,
    /// TL.: by order of the head.
    ByOrder,
    /// TUQ.: by delegated authority.
    ByAuthorization,
    /// Q.: acting head.
    Acting,
}

/// How secret a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// Mật.
    Confidential,
    /// Tối mật.
    Secret,
    /// Tuyệt mật.
    TopSecret,
}

/// How fast a document must travel (Decree 30/2020/NĐ-CP, Annex I, III.2b).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Khẩn.
    Urgent,
    /// Thượng khẩn.
    VeryUrgent,
    /// Hỏa tốc.
    Express,
}

/// How far a document may travel (Decree 30/2020/NĐ-CP, Annex I, III.2c).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circulation {
    /// Lưu hành nội bộ.
    Internal,
    /// Xem xong trả lại.
    ReturnAfterReading,
}

/// What a letter may carry besides the mandatory parts.
#[derive(Debug, Default)]
pub struct Marks {
    /// To whom it is addressed (Kính gửi).
    pub to: Vec<Words>,
    /// The legal bases, one a line.
    pub bases: Vec<Words>,
    /// How secret it is.
    pub secrecy: Option<Secrecy>,
    /// How fast it must travel.
    pub urgency: Option<Urgency>,
    /// How far it may travel.
    pub circulation: Option<Circulation>,
    /// Address, telephone and site of the issuer, at the foot of the first page.
    pub contact: Option<Words>,
    /// The drafter's code and the number of copies, e.g. `PL.(300)`.
    pub drafter: Option<String>,
}

/// Who signs.
#[derive(Debug)]
pub struct Signature {
    /// In whose place, and how.
    pub authority: Option<(Authority, Words)>,
    /// The signer's own position.
    pub position: Words,
    /// The signer's name, the same in both languages.
    pub name: Text,
}

/// A line of the list of recipients.
#[derive(Debug)]
pub struct Recipient {
    /// Who receives it.
    pub name: Words,
    /// Units within the recipient.
    pub under: Vec<Words>,
}

/// What only letters carry.
#[derive(Debug)]
pub struct Letter {
    /// The number of the document.
    pub number: DocumentNumber,
    /// What its letters carry besides the mandatory parts.
    pub marks: Marks,
    /// Who signs.
    pub signature: Signature,
    /// Who receives it.
    pub recipients: Vec<Recipient>,
}

/// A report whose figures another document repeats.
#[derive(Debug)]
pub struct Origin {
    /// The report's id.
    pub report: String,
    /// Its type.
    pub kind: DocumentKind,
    /// Its subject.
    pub title: Words,
    /// When it was issued.
    pub date: Date,
    /// The legacy document behind it.
    pub document: Arc<Document>,
}

/// One reporting occasion, or the document that says what all reports say over the years ([`Report::TRENDS`]).
#[derive(Debug)]
pub struct Report {
    /// Its id, the name of its folder, e.g. `2021`.
    pub id: String,
    /// The subject of the document (trích yếu).
    pub title: Words,
    /// Its type.
    pub kind: DocumentKind,
    /// Who issues it.
    pub issuer: Arc<Organisation>,
    /// Where it is issued.
    pub place_of_issue: Words,
    /// When it is issued.
    pub date: Date,
    /// What it reports on.
    pub period: Period,
    /// Whether it may still change.
    pub status: ReportStatus,
    /// The legacy document its figures come from, where a source names no other; none where they come from all reports.
    pub document: Option<Arc<Document>>,
    /// What only its letters carry; none in a document that is never sent as one.
    pub letter: Option<Letter>,
    /// The figures, in the order of the file; in a document over all reports, all that these say of its indicators.
    pub figures: Vec<Arc<Figure>>,
    /// What must follow from what among them, besides the relations of the catalogue.
    pub relations: Vec<Relation<Arc<Figure>>>,
    /// The findings about its figures that may stand.
    pub acceptances: Vec<Arc<Acceptance>>,
    /// In a document over all reports, those it cites, the earliest first.
    pub origins: Vec<Origin>,
    /// The editions to make, each with the body it is made from.
    pub editions: Vec<(Edition, Arc<Body>)>,
    /// Where its metadata begins.
    pub place: Place,
}

impl Report {
    /// The id of the document over all reports.
    pub const TRENDS: &'static str = "trends";

    /// All figures by sector, in the order of the catalogue; within a sector in the order of the file.
    pub fn figures_by_sector(&self) -> Vec<(Arc<Sector>, Vec<Arc<Figure>>)> {
        let mut groups: Vec<(Arc<Sector>, Vec<Arc<Figure>>)> = Vec::new();
        for figure in &self.figures {
            let sector = &figure.indicator.sector;
            match groups.iter_mut().find(|(known, _)| known.id == sector.id) {
                Some((_, figures)) => figures.push(Arc::clone(figure)),
                None => groups.push((Arc::clone(sector), vec![Arc::clone(figure)])),
            }
        }
        groups.sort_by_key(|(sector, _)| sector.position);
        groups
    }

    /// The bodies, each once, in the order of the editions.
    pub fn bodies(&self) -> Vec<&Arc<Body>> {
        let mut bodies: Vec<&Arc<Body>> = Vec::new();
        for (_, body) in &self.editions {
            if !bodies.iter().any(|known| Arc::ptr_eq(known, body)) {
                bodies.push(body);
            }
        }
        bodies
    }
}
