//! How a body is divided, raw → model: parts or sections, appendices, and the references that name appendices.

use super::body::{blocks, sections};
use super::raw::{Entries, RawAppendix, RawBody, RawSection};
use super::reading::{Catalogued, Reading};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::language::Localized;
use crate::model::{Appendix, Block, Body, Figure, Mention, Outline, Prose};

/// How many levels of numbered headings a letter has below a part: `I.`, `1.` and `a)`.
const LETTER_LEVELS: usize = 3;

/// The parts or the sections of a body, of which it has exactly one.
pub(super) fn outline(raw: &RawBody, letter: bool, figures: &Catalogued<Figure>, reading: &mut Reading<'_>) -> Outline {
    if let Some(parts) = raw.parts.as_ref().filter(|_| !letter) {
        refuse_in_briefing("parts", &reading.place(parts), reading);
    }
    if letter {
        let divided = raw.parts.iter().flat_map(|parts| &parts.0.value);
        divided.for_each(|part| refuse_deep(&part.sections, 1, reading));
        raw.sections.iter().for_each(|own| refuse_deep(own, 1, reading));
    }
    match (&raw.parts, &raw.sections) {
        (Some(parts), Some(_)) => {
            let message = "a body has either `parts` or `sections`";
            let fault = Diagnostic::error(Code::Contradiction, &reading.place(parts), message);
            reading.error(fault.hint("write these sections under `sections:` of a part, or leave the parts out"));
            Outline::Parts(sections(&parts.0.value, figures, reading))
        }
        (Some(parts), None) => Outline::Parts(sections(&parts.0.value, figures, reading)),
        (None, Some(own)) => Outline::Sections(sections(own, figures, reading)),
        (None, None) => {
            let (message, hint) = if letter {
                let hint = "add `sections:`; `parts:` is for a report so long that it is divided into Phần I, II";
                ("a letter needs `sections`, or `parts` that hold them", hint)
            } else {
                ("a briefing needs `sections`", "add `sections:` with a heading and blocks in each")
            };
            reading.error(Diagnostic::error(Code::MissingField, &Place::start_of(reading.file), message).hint(hint));
            Outline::Sections(Vec::new())
        }
    }
}

/// Refuses what only letters have.
fn refuse_in_briefing(what: &str, place: &Place, reading: &mut Reading<'_>) {
    let fault = Diagnostic::error(Code::Contradiction, place, format!("a briefing has no {what}"));
    reading.error(fault.hint(format!("{what} belong in body.yaml, from which letters are made")));
}

/// Refuses sections that are deeper than a letter can number.
fn refuse_deep(raw: &[RawSection], level: usize, reading: &mut Reading<'_>) {
    for section in raw {
        if level > LETTER_LEVELS {
            let place = reading.place(&section.heading.vi);
            let message = "a letter has no heading below `a)`";
            let fault = Diagnostic::error(Code::Contradiction, &place, message);
            reading.error(fault.hint("make it items of a list in the section above: `- ` in its text"));
        } else {
            refuse_deep(&section.sections, level + 1, reading);
        }
    }
}

/// The appendices of a body.
pub(super) fn appendices(
    raw: Option<&Entries<RawAppendix>>,
    letter: bool,
    figures: &Catalogued<Figure>,
    reading: &mut Reading<'_>,
) -> Vec<Appendix> {
    let mut all = Vec::new();
    for (id, raw) in raw.iter().flat_map(|entries| &entries.0) {
        let place = reading.place(id);
        if letter {
            refuse_deep(&raw.sections, 1, reading);
        } else {
            refuse_in_briefing("appendices", &place, reading);
        }
        all.push(Appendix {
            id: id.0.value.clone(),
            title: reading.words(&raw.title),
            landscape: raw.landscape,
            blocks: blocks(&raw.blocks, figures, reading),
            sections: sections(&raw.sections, figures, reading),
            place,
        });
    }
    all
}

/// Reports references to appendices that are not there, and appendices to which the main text does not refer in both
/// languages (Decree 30/2020/NĐ-CP, Annex I, III.1: the text must point to them).
pub(super) fn check_mentions(body: &Body, letter: bool, reading: &mut Reading<'_>) {
    let mut all_known = true;
    for (id, place) in mentions(&body.blocks(), |text| vec![&text.vi, &text.en]) {
        if !letter {
            refuse_in_briefing("appendices", place, reading);
        } else if !body.appendices.iter().any(|appendix| appendix.id == id) {
            all_known = false;
            reading.error(unknown(id, place, body));
        }
    }
    if letter && all_known {
        body.appendices.iter().for_each(|appendix| refuse_unmentioned(body, appendix, reading));
    }
}

/// Refuses an appendix to which the main text does not refer in both languages.
fn refuse_unmentioned(body: &Body, appendix: &Appendix, reading: &mut Reading<'_>) {
    let main = body.main_blocks();
    let silent = |mentioned: Vec<(&str, &Place)>| !mentioned.iter().any(|(id, _)| *id == appendix.id);
    let vietnamese = silent(mentions(&main, |text| vec![&text.vi]));
    let english = silent(mentions(&main, |text| vec![&text.en]));
    let which = match (vietnamese, english) {
        (false, false) => return,
        (true, true) => "text",
        (true, false) => "Vietnamese text",
        (false, true) => "English text",
    };
    let message = format!("the {which} never refers to the appendix `{}`", appendix.id);
    let hint = format!("write {{{{ appendix.{} }}}} where the text speaks of it, in both languages", appendix.id);
    reading.error(Diagnostic::error(Code::UnmentionedAppendix, &appendix.place, message).hint(hint));
}

/// The appendices to which some texts refer, with the places.
fn mentions<'a>(
    blocks: &[&'a Block],
    sides: impl Fn(&'a Localized<Prose>) -> Vec<&'a Prose>,
) -> Vec<(&'a str, &'a Place)> {
    let texts = blocks.iter().filter_map(|block| match block {
        Block::Text(text) => Some(text),
        Block::Table(_) | Block::Headline(..) | Block::Chart(_) => None,
    });
    let named = texts.flat_map(sides).flat_map(|prose| &prose.references).filter_map(|mention| match mention {
        Mention::Appendix(id, place) => Some((id.as_str(), place)),
        Mention::Figure(_) => None,
    });
    named.collect()
}

/// The complaint about an id that no appendix has.
fn unknown(id: &str, place: &Place, body: &Body) -> Diagnostic {
    let known: Vec<&str> = body.appendices.iter().map(|appendix| appendix.id.as_str()).collect();
    let hint = if known.is_empty() {
        "this body has no appendices: add one under `appendices:`".to_owned()
    } else {
        format!("the appendices are {}", known.join(", "))
    };
    Diagnostic::error(Code::UnknownName, place, format!("there is no appendix `{id}`"))
        .did_you_mean(id, known.iter().copied())
        .hint(hint)
}
