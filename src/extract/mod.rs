//! Reports of earlier years → statistics with the place each stands at, for a person to review.
//!
//! 1. A reader ([`read`]) makes a [`Document`] of located lines.
//! 2. Lines are joined into passages (`passage.rs`) and cut into tokens (`token.rs`, `numeral.rs`).
//! 3. The [`grammar`] finds each statistic with what it says and of what.
//! 4. Mentions of one indicator are grouped (`group.rs`) and linked to the catalogue (`link.rs`).
//!
//! Beside it, [`finding`] reports what is wrong in the text itself. All of it is deterministic and works on text alone.

mod document;
pub mod finding;
mod grammar;
mod group;
mod item;
mod lexicon;
mod link;
mod mention;
mod numeral;
mod passage;
pub mod read;
mod syllable;
mod token;

pub use self::document::{Document, Line, Location, Role};
pub use self::finding::{TextFinding, findings};
pub use self::link::Known;
pub use self::mention::{Confidence, Direction, Extent, Kind, Mention, quantity};

use self::grammar::Reader;
use self::group::Groups;
use self::link::Links;
use self::passage::each_passage;
use self::token::Tokens;

/// The statistics of a document, in the order of their places.
pub fn mentions(document: &Document, known: &[Known]) -> Vec<Mention> {
    let mut reader = Reader::new(document);
    let mut tokens = Tokens::default();
    let mut groups = Groups::default();
    let links = Links::new(known);
    let mut mentions = Vec::new();
    each_passage(document, |passage| {
        tokens.read(&passage.text);
        reader.passage(passage, &tokens, |draft, sentence| {
            let Some((index, byte)) = passage.place(draft.start) else { return };
            let Some(line) = document.lines.get(index) else { return };
            let printed = passage.text.get(draft.start..draft.end).unwrap_or_default().replace('\u{a0}', " ");
            let group = groups.of(draft.subject, &draft.name, &draft.period);
            mentions.push(Mention {
                line: line.number,
                column: line.column(byte),
                printed,
                basis: draft.basis(),
                value: draft.value,
                unit: draft.unit,
                unit_text: draft.unit_text,
                kind: draft.kind,
                direction: draft.direction,
                approx: draft.approx,
                indicator_id: links.find(&draft.name),
                indicator: draft.name,
                period: draft.period,
                group,
                footnote: passage.footnote.clone(),
                confidence: draft.confidence,
                sentence: Extent {
                    start: passage.offset(document, sentence.0),
                    end: passage.offset(document, sentence.1.saturating_sub(1)) + 1,
                },
            });
        });
    });
    mentions.sort_by_key(|mention| (mention.line, mention.column));
    mentions
}
