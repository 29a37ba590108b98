//! The flow of a body: headings with their numbers, prose, tables and headline figures, in reading order.

use serde::Serialize;

use super::chart::{ChartView, chart};
use super::figure::{Tile, reference, tile};
use super::table::{TableView, annex, table};
use super::text::{Voiced, words};
use super::{Markup, Setting};
use crate::diagnostic::{Code, Diagnostic, Findings, Place};
use crate::language::{Label, Language, Localized};
use crate::markup::{self, BlockKind};
use crate::model::{Block, Body, Layout, Prose, Section};

/// One thing in the flow, and the place in the content that it comes from.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Item {
    /// A heading.
    Heading {
        /// Where it comes from.
        place: String,
        /// Its depth, from 1.
        level: usize,
        /// Its number, where the layout numbers headings.
        number: Option<String>,
        /// Its words.
        text: Vec<Voiced>,
        /// Whether something as wide as the page follows: a table, a chart or headline figures.
        wide: bool,
    },
    /// A text block.
    Prose {
        /// Where it comes from.
        place: String,
        /// The whole block; empty in a briefing, which sets it in parts.
        text: Vec<Voiced>,
        /// In a briefing, its Markdown blocks one by one, so that two languages can be set side by side.
        parts: Vec<Part>,
        /// What follows the last sentence of the document; on the last text block only.
        end: Option<Vec<Voiced>>,
    },
    /// A table.
    Table {
        /// Where it comes from.
        place: String,
        /// The table.
        table: TableView,
    },
    /// A chart, or a row of charts of half the page's width.
    Charts {
        /// Where it comes from.
        place: String,
        /// The charts, from left to right.
        charts: Vec<ChartView>,
    },
    /// The headline figures.
    Headline {
        /// Where it comes from.
        place: String,
        /// The tiles.
        tiles: Vec<Tile>,
    },
}

/// One Markdown block of a text.
#[derive(Debug, Serialize)]
pub struct Part {
    /// Whether it is an item of a list.
    pub item: bool,
    /// Its number in a numbered list.
    pub number: Option<usize>,
    /// Its text.
    pub text: Vec<Voiced>,
}

/// The flow of a body.
pub(super) fn flow(setting: Setting<'_>, body: &Body, findings: &mut Findings) -> Vec<Item> {
    let mut flow = Flow { setting, items: Vec::new(), findings };
    flow.blocks(&body.opening);
    flow.sections(&body.sections, 1, "");
    flow.blocks(&body.closing);
    if setting.edition.layout == Layout::Annex {
        let place = written_place(&setting.report.place);
        flow.items.push(Item::Table { place, table: annex(setting) });
    }
    flow.end_mark(body);
    flow.items
}

/// The flow so far.
struct Flow<'a> {
    /// The edition.
    setting: Setting<'a>,
    /// The items so far.
    items: Vec<Item>,
    /// What could not be set.
    findings: &'a mut Findings,
}

impl Flow<'_> {
    /// Adds sections of one depth. `parent` is the number of the section above.
    fn sections(&mut self, sections: &[Section], level: usize, parent: &str) {
        for (index, section) in sections.iter().enumerate() {
            let layout = self.setting.edition.layout;
            let number = number(layout, level, index + 1, parent);
            let shown = layout.is_letter();
            self.items.push(Item::Heading {
                place: written_place(&section.heading.vi.place),
                level,
                number: shown.then(|| number.clone()),
                text: words(self.setting, &section.heading),
                wide: matches!(section.blocks.first(), Some(Block::Table(_) | Block::Headline(..) | Block::Chart(_))),
            });
            self.blocks(&section.blocks);
            self.sections(&section.sections, level + 1, &number);
        }
    }

    /// Adds blocks.
    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            let item = match block {
                Block::Text(prose) => self.prose(prose),
                Block::Table(own) => Item::Table { place: written_place(&own.place), table: table(self.setting, own) },
                Block::Chart(own) => {
                    let view = chart(self.setting, own);
                    match self.items.last_mut() {
                        Some(Item::Charts { charts, .. }) if charts.len() == 1 && charts[0].half && view.half => {
                            charts.push(view);
                            continue;
                        }
                        Some(_) | None => Item::Charts { place: written_place(&own.place), charts: vec![view] },
                    }
                }
                Block::Headline(figures, place) => {
                    self.refuse_headline(place);
                    let tiles = figures.iter().map(|figure| tile(self.setting, figure)).collect();
                    Item::Headline { place: written_place(place), tiles }
                }
            };
            self.items.push(item);
        }
    }

    /// A text block in the languages of the edition.
    fn prose(&self, prose: &Localized<Prose>) -> Item {
        let in_parts = self.setting.edition.layout == Layout::Briefing;
        Item::Prose {
            place: written_place(&prose.get(self.setting.first()).place),
            text: if in_parts { Vec::new() } else { self.whole(prose) },
            parts: if in_parts { self.parts(prose) } else { Vec::new() },
            end: None,
        }
    }

    /// A text block as one piece a language.
    fn whole(&self, prose: &Localized<Prose>) -> Vec<Voiced> {
        let one = |language: &Language| {
            let own = prose.get(*language);
            let text = markup::document(&own.markdown, &substitutions(own, *language), self.setting.target);
            Voiced { language: language.code(), text: Markup(text) }
        };
        self.setting.languages().iter().map(one).collect()
    }

    /// A text block by its Markdown blocks, each in every language; both have the same, as [`super::unpaired`] makes sure.
    fn parts(&self, prose: &Localized<Prose>) -> Vec<Part> {
        let blocks = |language: &Language| {
            let own = prose.get(*language);
            let rendered = markup::blocks(&own.markdown, &substitutions(own, *language), self.setting.target);
            let code = language.code();
            rendered.into_iter().map(move |block| (code, block))
        };
        let mut columns: Vec<_> = self.setting.languages().iter().map(blocks).collect();
        let mut parts = Vec::new();
        loop {
            let row: Vec<_> = columns.iter_mut().filter_map(Iterator::next).collect();
            let Some((_, first)) = row.first() else { break };
            let (item, number) = match first.kind {
                BlockKind::Item { ordered } => (true, ordered),
                BlockKind::Paragraph | BlockKind::Heading(_) | BlockKind::Code | BlockKind::Quote | BlockKind::Rule => {
                    (false, None)
                }
            };
            let text = row.into_iter().map(|(language, block)| Voiced { language, text: Markup(block.text) });
            parts.push(Part { item, number, text: text.collect() });
        }
        parts
    }

    /// Refuses headline figures in an official document, which has no place for them.
    fn refuse_headline(&mut self, place: &Place) {
        let layout = self.setting.edition.layout;
        if layout.is_letter() {
            let message = format!("the layout `{layout}` has no headline figures");
            let fault = Diagnostic::error(Code::Contradiction, place, message);
            self.findings.push(fault.hint("show the figures in a `table`, or move the block to briefing.yaml"));
        }
    }

    /// Gives the last text of an official document its end mark, whether or not the text ends in a full stop itself.
    fn end_mark(&mut self, body: &Body) {
        let mut texts = body.blocks().into_iter().filter_map(|block| match block {
            Block::Text(prose) => Some(prose),
            Block::Table(_) | Block::Headline(..) | Block::Chart(_) => None,
        });
        let Some(last) = texts.next_back().filter(|_| self.setting.edition.layout.is_letter()) else {
            return;
        };
        let stopped = |language| {
            let text = last.get(language).markdown.trim_end();
            text.trim_end_matches(['*', '_', '"', '”', '’', ')']).ends_with(['.', '!', '?', '…'])
        };
        let mark = |language| {
            // A Party document ends in a plain full stop.
            let party = self.setting.edition.layout == Layout::Party;
            let mark = if party { "." } else { crate::language::label(language, Label::EndMark) };
            if stopped(language) { mark.trim_start_matches('.') } else { mark }
        };
        let raw = |language: &Language| Voiced { language: language.code(), text: Markup(mark(*language).to_owned()) };
        let voices = self.setting.languages().iter().map(raw).collect();
        if let Some(Item::Prose { end, .. }) = self.items.iter_mut().rfind(|item| matches!(item, Item::Prose { .. })) {
            *end = Some(voices);
        }
    }
}

/// What the references of a text are replaced by.
fn substitutions(prose: &Prose, language: Language) -> Vec<String> {
    prose.references.iter().map(|one| reference(language, one)).collect()
}

/// The number of a heading in a letter: `I.` (`I-` in a Party document), `1.`, `1.1.`; deeper levels continue the last.
fn number(layout: Layout, level: usize, position: usize, parent: &str) -> String {
    match level {
        1 if layout == Layout::Party => format!("{}-", roman(position)),
        1 => format!("{}.", roman(position)),
        2 => format!("{position}."),
        _ => format!("{parent}{position}."),
    }
}

/// A Roman numeral.
fn roman(mut number: usize) -> String {
    let digits = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut text = String::new();
    for (value, digit) in digits {
        while number >= value {
            text.push_str(digit);
            number -= value;
        }
    }
    text
}

/// A place as a template writes it into a comment, so that faults of the emitted source lead back to the content.
fn written_place(place: &Place) -> String {
    format!("{}:{}", place.file.path, place.line())
}

#[cfg(test)]
mod tests {
    use super::{number, roman};
    use crate::model::Layout;

    #[test]
    fn headings_are_numbered_as_official_reports_number_them() {
        let official = |level, position, parent| number(Layout::Official, level, position, parent);
        assert_eq!([official(1, 2, ""), official(2, 1, "II."), official(3, 10, "2.")], ["II.", "1.", "2.10."]);
        assert_eq!(number(Layout::Party, 1, 2, ""), "II-");
    }

    #[test]
    fn roman_numerals_subtract() {
        assert_eq!([1, 4, 9, 14, 49].map(roman), ["I", "IV", "IX", "XIV", "XLIX"]);
    }
}
