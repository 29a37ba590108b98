//! The appendices of a letter, and how prose refers to them.

use serde::Serialize;

use super::Setting;
use super::figure::reference;
use super::flow::{Item, appendix_flow, written_place};
use super::head::type_label;
use super::text::{Voiced, words};
use crate::diagnostic::Findings;
use crate::language::{self, Label, Language, NO_BREAK};
use crate::markup::Target;
use crate::model::{Appendix, Layout, Mention, Prose};

/// An appendix, on pages of its own behind the signature.
#[derive(Debug, Serialize)]
pub struct AppendixView {
    /// Where it comes from.
    pub place: String,
    /// `Phụ lục`, numbered where there are several.
    pub label: Vec<Voiced>,
    /// Its title.
    pub title: Vec<Voiced>,
    /// To which document it belongs.
    pub reference: Vec<Voiced>,
    /// Whether its pages lie on their side.
    pub landscape: bool,
    /// What it holds.
    pub flow: Vec<Item>,
}

/// The appendices of an edition.
pub(super) fn appendices(setting: Setting<'_>, findings: &mut Findings) -> Vec<AppendixView> {
    let mut all = Vec::new();
    for (index, appendix) in setting.body.appendices.iter().enumerate() {
        let Appendix { title, landscape, blocks, sections, place, .. } = appendix;
        all.push(AppendixView {
            place: written_place(place),
            label: setting.voices(|language| name(setting, language, index, Label::Appendix)),
            title: words(setting, title),
            reference: setting.voices(|language| attached_to(setting, language)),
            landscape: *landscape,
            flow: appendix_flow(setting, blocks, sections, findings),
        });
    }
    all
}

/// `Phụ lục II`, or the word alone where there is only one.
fn name(setting: Setting<'_>, language: Language, index: usize, alone: Label) -> String {
    if setting.body.appendices.len() == 1 {
        language::label(language, alone).to_owned()
    } else {
        language::numbered(language::label(language, Label::Appendix), index + 1)
    }
}

/// The line that ties an appendix to its document.
fn attached_to(setting: Setting<'_>, language: Language) -> String {
    let report = setting.report;
    let party = setting.edition.layout == Layout::Party;
    // Room to write the number on paper; Markdown shows it as the head does.
    let room = match setting.target {
        Target::Typst => NO_BREAK.to_string().repeat(8),
        Target::Markdown => "……".to_owned(),
    };
    let number = report.letter.as_ref().map(|letter| &letter.number);
    let serial = number.and_then(|number| number.serial.as_deref()).unwrap_or(&room);
    let (code, mark) = (number.map_or("", |number| number.code.as_str()), if party { '-' } else { '/' });
    language::attached_to(
        language,
        &language::Parent {
            kind: language::label(language, type_label(report.kind)),
            number: &format!("{serial}{mark}{code}"),
            date: &language::date(language, report.date),
            issuer: &report.issuer.name.get(language).text,
            party,
        },
    )
}

/// What the references of a text are replaced by.
pub(super) fn substitutions(setting: Setting<'_>, prose: &Prose, language: Language) -> Vec<String> {
    let text = |(position, mention): (usize, &Mention)| match mention {
        Mention::Figure(figure) => reference(language, figure),
        Mention::Appendix(id, _) => {
            let index = setting.body.appendices.iter().position(|appendix| appendix.id == *id);
            // The reading of the body made sure that it is there.
            let name = index.map(|index| name(setting, language, index, Label::TheAppendix)).unwrap_or_default();
            if begins_sentence(prose, position) { capitalised(&name) } else { name }
        }
    };
    prose.references.iter().enumerate().map(text).collect()
}

/// Whether a reference is the first word of a sentence.
fn begins_sentence(prose: &Prose, position: usize) -> bool {
    let placeholder = u32::try_from(position)
        .ok()
        .and_then(|offset| char::from_u32(u32::from(Prose::FIRST_PLACEHOLDER).checked_add(offset)?));
    let before = placeholder.and_then(|placeholder| prose.markdown.split(placeholder).next());
    let before = before.unwrap_or_default().trim_end_matches(['*', '_', '(', '“', '"']);
    let last_line = before.lines().next_back().unwrap_or_default();
    let spoken = before.trim_end();
    spoken.is_empty() || spoken.ends_with(['.', '!', '?']) || before.ends_with("\n\n") || last_line.trim() == "-"
}

/// A text with its first letter in capitals.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
