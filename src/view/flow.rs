//! The flow of a body: headings with their numbers, prose, tables and headline figures, in reading order.

use serde::Serialize;

use super::appendix::substitutions;
use super::chart::{ChartView, chart};
use super::figure::{Tile, tile};
use super::table::{TableView, annex, table};
use super::text::{Voiced, words};
use super::{Markup, Setting};
use crate::diagnostic::{Code, Diagnostic, Findings, Place};
use crate::language::{self, Label, Language, Localized};
use crate::markup::{self, BlockKind};
use crate::model::{Block, Body, Layout, Outline, Prose, Section, Voice};

/// One thing in the flow, and the place in the content that it comes from.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Item {
    /// The beginning of a part (Phần I).
    Part {
        /// Where it comes from.
        place: String,
        /// Its number.
        number: Vec<Voiced>,
        /// Its title.
        text: Vec<Voiced>,
    },
    /// A heading.
    Heading {
        /// Where it comes from.
        place: String,
        /// Its level, from 1, anew in each part.
        level: usize,
        /// How deep it stands in the document, parts and appendices counted.
        depth: usize,
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
        /// The whole block; empty where it is set in passages.
        text: Vec<Voiced>,
        /// In a briefing and in two languages, its Markdown blocks one by one, so that they can be set side by side.
        passages: Vec<Passage>,
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
pub struct Passage {
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
    match &body.outline {
        Outline::Sections(sections) => flow.sections(sections, 1, 1),
        Outline::Parts(parts) => parts.iter().enumerate().for_each(|(index, part)| flow.part(part, index + 1)),
    }
    flow.blocks(&body.closing);
    if setting.edition.layout == Layout::Annex {
        let place = written_place(&setting.report.place);
        flow.items.push(Item::Table { place, table: annex(setting) });
    }
    flow.end_mark(body);
    flow.items
}

/// The flow of an appendix.
pub(super) fn appendix_flow(
    setting: Setting<'_>,
    blocks: &[Block],
    sections: &[Section],
    findings: &mut Findings,
) -> Vec<Item> {
    let mut flow = Flow { setting, items: Vec::new(), findings };
    flow.blocks(blocks);
    flow.sections(sections, 1, 2);
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
    /// Adds a part and its sections.
    fn part(&mut self, part: &Section, position: usize) {
        self.items.push(Item::Part {
            place: written_place(&part.heading.vi.place),
            number: self
                .setting
                .voices(|language| language::numbered(language::label(language, Label::Part), position)),
            text: words(self.setting, &part.heading),
        });
        self.blocks(&part.blocks);
        self.sections(&part.sections, 1, 2);
    }

    /// Adds sections of one level, which stand so deep in the document.
    fn sections(&mut self, sections: &[Section], level: usize, depth: usize) {
        for (index, section) in sections.iter().enumerate() {
            let layout = self.setting.edition.layout;
            let number = layout.is_letter().then(|| number(layout, self.setting.first(), level, index + 1));
            self.items.push(Item::Heading {
                place: written_place(&section.heading.vi.place),
                level,
                depth,
                number,
                text: words(self.setting, &section.heading),
                wide: matches!(section.blocks.first(), Some(Block::Table(_) | Block::Headline(..) | Block::Chart(_))),
            });
            self.blocks(&section.blocks);
            self.sections(&section.sections, level + 1, depth + 1);
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
        let apart = self.setting.edition.layout.is_briefing() || self.setting.edition.voice == Voice::ViEn;
        Item::Prose {
            place: written_place(&prose.get(self.setting.first()).place),
            text: if apart { Vec::new() } else { self.whole(prose) },
            passages: if apart { self.passages(prose) } else { Vec::new() },
            end: None,
        }
    }

    /// A text block as one piece a language.
    fn whole(&self, prose: &Localized<Prose>) -> Vec<Voiced> {
        let one = |language: &Language| {
            let own = prose.get(*language);
            let text =
                markup::document(&own.markdown, &substitutions(self.setting, own, *language), self.setting.target);
            Voiced { language: language.code(), text: Markup(text) }
        };
        self.setting.languages().iter().map(one).collect()
    }

    /// A text block by its Markdown blocks, each in every language; both have the same, as [`super::unpaired`] makes sure.
    fn passages(&self, prose: &Localized<Prose>) -> Vec<Passage> {
        let blocks = |language: &Language| {
            let own = prose.get(*language);
            let substitutions = substitutions(self.setting, own, *language);
            let rendered = markup::blocks(&own.markdown, &substitutions, self.setting.target);
            let code = language.code();
            rendered.into_iter().map(move |block| (code, block))
        };
        let mut columns: Vec<_> = self.setting.languages().iter().map(blocks).collect();
        let mut passages = Vec::new();
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
            passages.push(Passage { item, number, text: text.collect() });
        }
        passages
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
        let mut texts = body.main_blocks().into_iter().filter_map(|block| match block {
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
            let mark = if party { "." } else { language::label(language, Label::EndMark) };
            if stopped(language) { mark.trim_start_matches('.') } else { mark }
        };
        let raw = |language: &Language| Voiced { language: language.code(), text: Markup(mark(*language).to_owned()) };
        let voices = self.setting.languages().iter().map(raw).collect();
        if let Some(Item::Prose { end, .. }) = self.items.iter_mut().rfind(|item| matches!(item, Item::Prose { .. })) {
            *end = Some(voices);
        }
    }
}

/// The number of a heading in a letter: `I.` (`I-` in a Party document), `1.`, `a)`; there is no deeper level.
fn number(layout: Layout, language: Language, level: usize, position: usize) -> String {
    match level {
        1 if layout == Layout::Party => format!("{}-", language::roman(position)),
        1 => format!("{}.", language::roman(position)),
        2 => format!("{position}."),
        _ => format!("{})", language::clause(language, position)),
    }
}

/// A place as a template writes it into a comment, so that faults of the emitted source lead back to the content.
pub(super) fn written_place(place: &Place) -> String {
    format!("{}:{}", place.file.path, place.line())
}

#[cfg(test)]
mod tests {
    use super::number;
    use crate::language::Language;
    use crate::model::Layout;

    #[test]
    fn headings_are_numbered_as_official_reports_number_them() {
        let official = |language, level, position| number(Layout::Official, language, level, position);
        let vietnamese = |level, position| official(Language::Vi, level, position);
        assert_eq!([vietnamese(1, 2), vietnamese(2, 1), vietnamese(3, 5), vietnamese(3, 6)], ["II.", "1.", "đ)", "e)"]);
        assert_eq!(official(Language::En, 3, 5), "e)");
        assert_eq!(number(Layout::Party, Language::Vi, 1, 2), "II-");
    }
}
