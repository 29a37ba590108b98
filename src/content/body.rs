//! Bodies, raw → model.

use std::sync::Arc;

use super::chart::chart;
use super::outline::{appendices, check_mentions, outline};
use super::prose::{prose, unknown_figure};
use super::raw::{Located, RawBlock, RawBody, RawSection};
use super::reading::{Catalogued, Lookup, Reading};
use super::table::table;
use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile};
use crate::model::{Block, Body, Figure, Section};

/// How many headline figures there can be: two rows of four.
const MOST_HEADLINES: usize = 8;

/// The body of a file; letters and briefings may have different things in it.
pub(super) fn body(
    raw: &RawBody,
    letter: bool,
    figures: &Catalogued<Figure>,
    file: &Arc<SourceFile>,
    findings: &mut Findings,
) -> Body {
    let mut reading = Reading { file, findings };
    let body = Body {
        opening: blocks(&raw.opening, figures, &mut reading),
        outline: outline(raw, letter, figures, &mut reading),
        closing: blocks(&raw.closing, figures, &mut reading),
        appendices: appendices(raw.appendices.as_ref(), letter, figures, &mut reading),
        place: Place::start_of(file),
    };
    check_mentions(&body, letter, &mut reading);
    body
}

/// Sections, and the sections within them.
pub(super) fn sections(raw: &[RawSection], figures: &Catalogued<Figure>, reading: &mut Reading<'_>) -> Vec<Section> {
    let section = |raw: &RawSection| Section {
        heading: reading.words(&raw.heading),
        blocks: blocks(&raw.blocks, figures, reading),
        sections: sections(&raw.sections, figures, reading),
    };
    raw.iter().map(section).collect()
}

/// Blocks; one that is faulty is left out, having been reported.
pub(super) fn blocks(raw: &[Located<RawBlock>], figures: &Catalogued<Figure>, reading: &mut Reading<'_>) -> Vec<Block> {
    raw.iter().filter_map(|raw| block(raw, figures, reading)).collect()
}

/// One block: exactly one of text, table, headline and chart.
fn block(raw: &Located<RawBlock>, figures: &Catalogued<Figure>, reading: &mut Reading<'_>) -> Option<Block> {
    let place = reading.place(raw);
    match &raw.0.value {
        RawBlock { text: Some(text), table: None, headline: None, chart: None } => {
            Some(Block::Text(prose(text, figures, reading)))
        }
        RawBlock { text: None, table: Some(raw), headline: None, chart: None } => {
            Some(Block::Table(table(raw, place, figures, reading)))
        }
        RawBlock { text: None, table: None, headline: Some(ids), chart: None } => {
            headline(ids, place, figures, reading)
        }
        RawBlock { text: None, table: None, headline: None, chart: Some(raw) } => {
            chart(raw, place, figures, reading).map(Block::Chart)
        }
        RawBlock { .. } => {
            let message = "a block has exactly one of `text`, `table`, `headline` and `chart`";
            let fault = Diagnostic::error(Code::Contradiction, &place, message);
            reading.error(fault.hint("begin a new block with `- ` for each of them"));
            None
        }
    }
}

/// The headline figures: as many as a reader takes in at a glance and a strip has places for.
fn headline(
    ids: &[Located<String>],
    place: Place,
    figures: &Catalogued<Figure>,
    reading: &mut Reading<'_>,
) -> Option<Block> {
    if ids.is_empty() || ids.len() > MOST_HEADLINES {
        let message = format!("a headline shows 1 to {MOST_HEADLINES} figures, not {}", ids.len());
        let at = ids.get(MOST_HEADLINES).map_or_else(|| place.clone(), |id| reading.place(id));
        let fault = Diagnostic::error(Code::Contradiction, &at, message);
        reading.error(
            fault.hint("keep those that a leader should see first, six to eight, and show the others in a table"),
        );
        return None;
    }
    Some(Block::Headline(named_figures(ids, figures, reading), place))
}

/// The figures that ids name; unknown ones are reported.
pub(super) fn named_figures(
    ids: &[Located<String>],
    figures: &Catalogued<Figure>,
    reading: &mut Reading<'_>,
) -> Vec<Arc<Figure>> {
    let mut found = Vec::new();
    for id in ids {
        match figures.find(&id.0.value) {
            Lookup::Found(figure) => found.push(figure),
            Lookup::Broken => {}
            Lookup::Unknown => {
                let place = reading.place(id);
                reading.error(unknown_figure(&id.0.value, &place, figures));
            }
        }
    }
    found
}
