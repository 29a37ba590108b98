//! The head of a document, its signature and its recipients.

use serde::Serialize;

use super::text::{Voiced, label, words};
use super::{Markup, Setting};
use crate::language::{self, Label, Language, Localized};
use crate::model::{
    Authority, Circulation, DocumentKind, Guideline, Layout, Marks, Recipient, ReportStatus, Secrecy, Text, Urgency,
    Voice,
};

/// What a file says of itself. Plain strings, for string literals and metadata.
#[derive(Debug, Serialize)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// Who issued it.
    pub author: String,
    /// The year of issue.
    pub year: u16,
    /// The month of issue.
    pub month: u8,
    /// The day of issue.
    pub day: u8,
    /// The subject in the other language and the period, for searching.
    pub keywords: Vec<String>,
    /// What the data attached to it is.
    pub attachment: String,
}

/// The head of the first page.
#[derive(Debug, Serialize)]
pub struct Head {
    /// Quốc hiệu.
    pub nation: Vec<Voiced>,
    /// Tiêu ngữ.
    pub motto: Vec<Voiced>,
    /// The lines of the issuer's name, in the first language.
    pub issuer: Vec<Markup>,
    /// The lines of the name of the body above the issuer, in the first language.
    pub superior: Option<Vec<Markup>>,
    /// The lines of both names, the body above first, in the second language; empty where there is none.
    pub agencies_second: Vec<Markup>,
    /// The issuer's short name.
    pub issuer_short: Vec<Voiced>,
    /// The word before the number.
    pub number_label: Vec<Voiced>,
    /// The running number; none before registration.
    pub serial: Option<String>,
    /// Type and agency.
    pub code: String,
    /// Place and date of issue.
    pub place_date: Vec<Voiced>,
    /// The type of the document.
    pub type_name: Vec<Voiced>,
    /// The subject.
    pub subject: Vec<Voiced>,
    /// The line over the heading of a briefing.
    pub kicker: Vec<Voiced>,
    /// The word before a page number.
    pub page: Vec<Voiced>,
    /// The period reported on, as a noun of its own.
    pub period: Vec<Voiced>,
    /// Marks an English edition of an official document.
    pub translation: Option<Vec<Voiced>>,
    /// Marks a letter in both languages.
    pub bilingual: Option<Vec<Voiced>>,
    /// Marks an edition that may still change.
    pub draft: Option<Vec<Voiced>>,
    /// The guideline after which a Party document is laid out.
    pub guideline: Option<&'static str>,
    /// The name of the Party over its documents.
    pub party_title: Vec<Voiced>,
    /// The word over the addressees.
    pub to_label: Vec<Voiced>,
    /// The addressees; none where the document has none.
    pub to: Vec<Vec<Voiced>>,
    /// The legal bases, one a line.
    pub bases: Vec<Vec<Voiced>>,
    /// How secret it is.
    pub secrecy: Option<Vec<Voiced>>,
    /// How fast it must travel.
    pub urgency: Option<Vec<Voiced>>,
    /// How far it may travel.
    pub circulation: Option<Vec<Voiced>>,
    /// Address, telephone and site of the issuer.
    pub contact: Option<Vec<Voiced>>,
    /// The drafter's code and the number of copies.
    pub drafter: Option<String>,
}

/// The signature.
#[derive(Debug, Serialize)]
pub struct SignatureBlock {
    /// In whose place, e.g. `TL. Chủ tịch`; capitals are the template's.
    pub authority: Option<Vec<Voiced>>,
    /// The signer's position.
    pub position: Vec<Voiced>,
    /// The signer's name.
    pub name: Markup,
}

/// A recipient and the units within it.
#[derive(Debug, Serialize)]
pub struct RecipientLine {
    /// Who receives it.
    pub text: Vec<Voiced>,
    /// Units within the recipient.
    pub under: Vec<Vec<Voiced>>,
}

/// What the file says of itself.
pub(super) fn document(setting: Setting<'_>) -> Document {
    let report = setting.report;
    let joined = |say: &dyn Fn(Language) -> String| -> String {
        setting.languages().iter().map(|language| say(*language)).collect::<Vec<_>>().join(" / ")
    };
    let kind = match setting.edition.layout {
        Layout::Official | Layout::Party | Layout::PressRelease => type_label(report.kind),
        Layout::Briefing | Layout::Annex | Layout::Trends => kicker(setting),
    };
    let draft = |language| match report.status {
        ReportStatus::Draft => format!(" ({})", language::label(language, Label::Draft).to_lowercase()),
        ReportStatus::Final => String::new(),
    };
    let title = |language| {
        format!("{}: {}{}", language::label(language, kind), report.title.get(language).text, draft(language))
    };
    let keywords = match setting.edition.voice {
        Voice::ViEn => Vec::new(),
        Voice::Vi => vec![report.title.en.text.clone()],
        Voice::En => vec![report.title.vi.text.clone()],
    };
    Document {
        title: joined(&title),
        author: joined(&|language| report.issuer.name.get(language).text.clone()),
        year: report.date.year,
        month: report.date.month,
        day: report.date.day,
        attachment: joined(&|language| language::label(language, Label::Attachment).to_owned()),
        keywords: keywords.into_iter().chain([report.period.to_string()]).collect(),
    }
}

/// The head of the first page.
pub(super) fn head(setting: Setting<'_>) -> Head {
    let report = setting.report;
    let issuer = report.issuer.letterhead.get(setting.first());
    let translated = setting.edition.voice == Voice::En;
    let party = setting.edition.layout == Layout::Party;
    let two = setting.edition.voice == Voice::ViEn && setting.edition.layout.is_letter();
    let letter = report.letter.as_ref();
    let none = Marks::default();
    let marks = letter.map_or(&none, |letter| &letter.marks);
    Head {
        nation: label(setting, Label::Nation),
        motto: label(setting, Label::Motto),
        issuer: issuer.iter().map(|line| setting.plain(&line.text)).collect(),
        issuer_short: words(setting, &report.issuer.short),
        superior: report
            .issuer
            .superior
            .as_ref()
            .map(|lines| lines.get(setting.first()).iter().map(|line| setting.plain(&line.text)).collect()),
        agencies_second: second_agencies(setting),
        number_label: label(setting, if party { Label::PartyNumber } else { Label::Number }),
        serial: letter.and_then(|letter| letter.number.serial.clone()),
        code: letter.map(|letter| letter.number.code.clone()).unwrap_or_default(),
        place_date: setting.voices(|language| {
            let place = &report.place_of_issue.get(language).text;
            format!("{place}, {}", language::date(language, report.date))
        }),
        type_name: label(setting, type_label(report.kind)),
        subject: subject(setting),
        kicker: label(setting, kicker(setting)),
        page: label(setting, Label::Page),
        period: setting.voices(|language| language::period(language, report.period)),
        translation: translated.then(|| label(setting, Label::Translation)),
        bilingual: two.then(|| label(setting, Label::Bilingual)),
        draft: (report.status == ReportStatus::Draft).then(|| label(setting, Label::Draft)),
        guideline: party.then(|| Guideline::on(report.date).name()),
        party_title: label(setting, Label::PartyTitle),
        to_label: label(setting, Label::To),
        to: marks.to.iter().map(|one| words(setting, one)).collect(),
        bases: marks.bases.iter().map(|one| words(setting, one)).collect(),
        secrecy: marks.secrecy.map(|secrecy| label(setting, secrecy_label(secrecy))),
        urgency: marks.urgency.map(|urgency| label(setting, urgency_label(urgency))),
        circulation: marks.circulation.map(|circulation| label(setting, circulation_label(circulation))),
        contact: marks.contact.as_ref().map(|one| words(setting, one)),
        drafter: marks.drafter.clone(),
    }
}

/// The lines of the names of issuer and superior in the second language.
fn second_agencies(setting: Setting<'_>) -> Vec<Markup> {
    let Some(second) = setting.languages().get(1) else { return Vec::new() };
    let issuer = &setting.report.issuer;
    let lines = |lines: &Localized<Vec<Text>>| -> Vec<Markup> {
        lines.get(*second).iter().map(|line| setting.plain(&line.text)).collect()
    };
    issuer.superior.iter().chain([&issuer.letterhead]).flat_map(lines).collect()
}

/// The label of the line over the heading.
fn kicker(setting: Setting<'_>) -> Label {
    match setting.edition.layout {
        Layout::Official | Layout::Party | Layout::PressRelease | Layout::Briefing => Label::BriefingKicker,
        Layout::Annex => Label::AnnexKicker,
        Layout::Trends => Label::TrendsKicker,
    }
}

/// The label of a document's type.
pub(super) fn type_label(kind: DocumentKind) -> Label {
    match kind {
        DocumentKind::Report => Label::Report,
        DocumentKind::Notice => Label::Notice,
        DocumentKind::PressRelease => Label::PressRelease,
    }
}

/// The label of a secrecy mark.
fn secrecy_label(secrecy: Secrecy) -> Label {
    match secrecy {
        Secrecy::Confidential => Label::Confidential,
        Secrecy::Secret => Label::Secret,
        Secrecy::TopSecret => Label::TopSecret,
    }
}

/// The label of an urgency mark.
fn urgency_label(urgency: Urgency) -> Label {
    match urgency {
        Urgency::Urgent => Label::Urgent,
        Urgency::VeryUrgent => Label::VeryUrgent,
        Urgency::Express => Label::Express,
    }
}

/// The label of a circulation mark.
fn circulation_label(circulation: Circulation) -> Label {
    match circulation {
        Circulation::Internal => Label::Internal,
        Circulation::ReturnAfterReading => Label::ReturnAfterReading,
    }
}

/// The signature.
pub(super) fn signature(setting: Setting<'_>) -> Option<SignatureBlock> {
    let signature = &setting.report.letter.as_ref()?.signature;
    let authority = signature.authority.as_ref().map(|(authority, principal)| {
        setting.voices(|language| {
            let prefix = language::label(language, authority_label(*authority, setting.edition.layout));
            format!("{prefix} {}", principal.get(language).text)
        })
    });
    Some(SignatureBlock {
        authority,
        position: words(setting, &signature.position),
        name: setting.plain(&signature.name.text),
    })
}

/// The label of an authority; Party documents abbreviate with a slash.
fn authority_label(authority: Authority, layout: Layout) -> Label {
    match authority {
        Authority::OnBehalf if layout == Layout::Party => Label::PartyOnBehalf,
        Authority::ForHead if layout == Layout::Party => Label::PartyForHead,
        Authority::ByOrder if layout == Layout::Party => Label::PartyByOrder,
        Authority::OnBehalf => Label::OnBehalf,
        Authority::ForHead => Label::ForHead,
        Authority::ByOrder => Label::ByOrder,
        Authority::ByAuthorization => Label::ByAuthorization,
        Authority::Acting => Label::Acting,
    }
}

/// The recipients, each line with its end mark: semicolons, a full stop at the very end.
pub(super) fn recipients(setting: Setting<'_>) -> Vec<RecipientLine> {
    let all = setting.report.letter.as_ref().map_or(&[][..], |letter| &letter.recipients);
    let line = |(index, recipient): (usize, &Recipient)| {
        let last = index + 1 == all.len();
        let own_end = if !recipient.under.is_empty() {
            ":"
        } else if last {
            "."
        } else {
            ";"
        };
        let under = recipient.under.iter().enumerate().map(|(position, unit)| {
            let end = if last && position + 1 == recipient.under.len() { "." } else { ";" };
            setting.voices(|language| format!("{}{end}", unit.get(language).text))
        });
        RecipientLine {
            text: setting.voices(|language| format!("{}{own_end}", recipient.name.get(language).text)),
            under: under.collect(),
        }
    };
    all.iter().enumerate().map(line).collect()
}

/// The subject. In a Party document the Vietnamese begins with a small letter (guidelines 36-HD/VPTW and 05-HD/VPTW),
/// unless it begins with an abbreviation.
fn subject(setting: Setting<'_>) -> Vec<Voiced> {
    let title = &setting.report.title;
    setting.voices(|language| {
        let text = &title.get(language).text;
        let mut rest = text.chars();
        let party = setting.edition.layout == Layout::Party && language == Language::Vi;
        match (rest.next(), rest.clone().next()) {
            (Some(first), second) if party && !second.is_some_and(char::is_uppercase) => {
                first.to_lowercase().chain(rest).collect()
            }
            _ => text.clone(),
        }
    })
}
