//! The body of an edition: parts and sections of blocks, appendices, and prose whose figures are references.

use std::sync::Arc;

use super::{Figure, Form, Table, Words};
use crate::diagnostic::{Place, SourceFile};
use crate::figure::{ChangeAmount, Number, Period, Plan};
use crate::language::Localized;

/// What stands between the head and the signature.
#[derive(Debug)]
pub struct Body {
    /// Before the first heading.
    pub opening: Vec<Block>,
    /// The parts, or the sections.
    pub outline: Outline,
    /// After the last section.
    pub closing: Vec<Block>,
    /// Behind the signature, in the order of their numbers.
    pub appendices: Vec<Appendix>,
    /// Where the file begins.
    pub place: Place,
}

/// How the main text is divided.
#[derive(Debug)]
pub enum Outline {
    /// Into parts (Phần I, Phần II), whose sections are numbered anew in each.
    Parts(Vec<Section>),
    /// Into sections.
    Sections(Vec<Section>),
}

/// What stands behind the signature on pages of its own (phụ lục).
#[derive(Debug)]
pub struct Appendix {
    /// The name by which prose refers to it.
    pub id: String,
    /// Its title.
    pub title: Words,
    /// Whether its pages lie on their side.
    pub landscape: bool,
    /// Directly under the title.
    pub blocks: Vec<Block>,
    /// Its sections, numbered on their own.
    pub sections: Vec<Section>,
    /// Where its entry begins.
    pub place: Place,
}

/// A heading and what stands under it.
#[derive(Debug)]
pub struct Section {
    /// The heading, without its number.
    pub heading: Words,
    /// Directly under the heading.
    pub blocks: Vec<Block>,
    /// Deeper sections.
    pub sections: Vec<Section>,
}

/// One thing in the flow of a body.
#[derive(Debug)]
pub enum Block {
    /// Paragraphs and lists.
    Text(Localized<Prose>),
    /// A table of figures.
    Table(Table),
    /// The figures a leader should see first.
    Headline(Vec<Arc<Figure>>, Place),
    /// Figures drawn to scale.
    Chart(Chart),
}

/// Markdown in which every figure reference is one private-use character, counted from
/// [`Prose::FIRST_PLACEHOLDER`] in the order of [`Prose::references`].
#[derive(Debug)]
pub struct Prose {
    /// The Markdown, in NFC.
    pub markdown: String,
    /// What the placeholders stand for.
    pub references: Vec<Mention>,
    /// Where the text stands.
    pub place: Place,
    /// For each character of the Markdown, the byte of the file it came from.
    pub origins: Vec<usize>,
    /// Whether every reference could be resolved; where not, that was reported, and nothing can be said of what is missing.
    pub complete: bool,
}

/// What prose refers to.
#[derive(Clone, Debug)]
pub enum Mention {
    /// A figure.
    Figure(Reference),
    /// An appendix of the same body, by its id.
    Appendix(String, Place),
}

/// A figure named in prose.
#[derive(Clone, Debug)]
pub struct Reference {
    /// The figure.
    pub figure: Arc<Figure>,
    /// In which form.
    pub form: Form,
    /// Where the reference stands.
    pub place: Place,
}

impl Prose {
    /// The character that stands for the first reference (supplementary private use area A).
    pub const FIRST_PLACEHOLDER: char = '\u{F0000}';

    /// Where a range of characters of the Markdown (not bytes) came from.
    pub fn place_of(&self, characters: std::ops::Range<usize>) -> Place {
        let file: &Arc<SourceFile> = &self.place.file;
        let start = self.origins.get(characters.start).copied().unwrap_or(self.place.range().start);
        let last = self.origins.get(characters.end.saturating_sub(1)).copied().unwrap_or(start);
        let width = file.text.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Place::new(file, start..last + width)
    }
}

/// Figures drawn to scale.
#[derive(Debug)]
pub struct Chart {
    /// How they are drawn.
    pub kind: ChartKind,
    /// Above the chart.
    pub title: Words,
    /// What is drawn.
    pub drawn: Drawn,
    /// How much of the page's width it takes.
    pub width: ChartWidth,
    /// Below the chart.
    pub note: Option<Words>,
    /// Where it stands.
    pub place: Place,
}

/// How figures are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// Levels as upright bars; one unit.
    Column,
    /// Levels as lying bars; one unit.
    Bar,
    /// Changes in per cent as lying bars.
    Change,
    /// Results against their plans.
    Bullet,
    /// Levels over periods, a line for each indicator; one unit.
    Line,
    /// Shares of a whole over periods, a bar for each period.
    Stacked,
}

impl ChartKind {
    /// The name used in YAML and in templates.
    pub fn name(self) -> &'static str {
        match self {
            Self::Column => "column",
            Self::Bar => "bar",
            Self::Change => "change",
            Self::Bullet => "bullet",
            Self::Line => "line",
            Self::Stacked => "stacked",
        }
    }

    /// The number of a figure that is drawn; none where the figure has none.
    pub fn number(self, figure: &Figure) -> Option<Number> {
        match self {
            Self::Column | Self::Bar | Self::Line => figure.value,
            Self::Change => match figure.change.as_ref()?.amount {
                ChangeAmount::Rate(rate) => Some(rate),
                ChangeAmount::Difference(_) | ChangeAmount::Times(_) => None,
            },
            Self::Bullet => figure.plan.map(Plan::percentage),
            Self::Stacked => figure.share.or(figure.value.filter(|_| figure.unit.is_percent())),
        }
    }

    /// Whether levels are drawn, whose lengths can only be compared in one unit.
    pub fn draws_levels(self) -> bool {
        matches!(self, Self::Column | Self::Bar | Self::Line)
    }
}

/// What a chart draws.
#[derive(Debug)]
pub enum Drawn {
    /// These figures, in order; each has what the kind draws.
    Figures(Vec<Arc<Figure>>),
    /// Indicators over periods; where one has a figure, that has what the kind draws.
    Series(Vec<Period>, Vec<Series>),
}

/// One indicator over the periods of a chart.
#[derive(Debug)]
pub struct Series {
    /// The figure that names the indicator.
    pub named: Arc<Figure>,
    /// Its figure in each period; none where the report has none, which is a gap.
    pub points: Vec<Option<Arc<Figure>>>,
}

/// How much of the page's width a chart takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartWidth {
    /// All of it.
    Full,
    /// Half of it; two such charts in succession stand side by side.
    Half,
}

impl Body {
    /// The body of an edition that consists of the report's figures alone.
    pub fn empty(place: Place) -> Self {
        let outline = Outline::Sections(Vec::new());
        Self { opening: Vec::new(), outline, closing: Vec::new(), appendices: Vec::new(), place }
    }

    /// All blocks in reading order, those of the appendices last.
    pub fn blocks(&self) -> Vec<&Block> {
        let mut all = self.main_blocks();
        for appendix in &self.appendices {
            all.extend(&appendix.blocks);
            appendix.sections.iter().for_each(|section| section.collect(&mut all));
        }
        all
    }

    /// The blocks before the signature, in reading order.
    pub fn main_blocks(&self) -> Vec<&Block> {
        let mut all: Vec<&Block> = self.opening.iter().collect();
        self.outline.headed().iter().for_each(|section| section.collect(&mut all));
        all.extend(&self.closing);
        all
    }

    /// Every heading and title, in reading order.
    pub fn headings(&self) -> Vec<&Words> {
        let mut all = Vec::new();
        self.outline.headed().iter().for_each(|section| section.collect_headings(&mut all));
        for appendix in &self.appendices {
            all.push(&appendix.title);
            appendix.sections.iter().for_each(|section| section.collect_headings(&mut all));
        }
        all
    }
}

impl Outline {
    /// The parts or sections: what has a heading of the highest level.
    pub fn headed(&self) -> &[Section] {
        match self {
            Self::Parts(headed) | Self::Sections(headed) => headed,
        }
    }
}

impl Mention {
    /// The figure, where it is one.
    pub fn figure(&self) -> Option<&Reference> {
        match self {
            Self::Figure(reference) => Some(reference),
            Self::Appendix(..) => None,
        }
    }
}

impl Section {
    /// Adds this section's blocks and those of its sections.
    fn collect<'a>(&'a self, all: &mut Vec<&'a Block>) {
        all.extend(&self.blocks);
        for section in &self.sections {
            section.collect(all);
        }
    }

    /// Adds this section's heading and those below it.
    fn collect_headings<'a>(&'a self, all: &mut Vec<&'a Words>) {
        all.push(&self.heading);
        self.sections.iter().for_each(|section| section.collect_headings(all));
    }
}
