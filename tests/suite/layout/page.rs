//! Laid-out frames turned into plain pieces a ruler can be held to: lines of text, drawn rules, boxes; all in millimetres.

use icu_normalizer::ComposingNormalizerBorrowed;
use typst::foundations::{NativeElement as _, StyleChain};
use typst::introspection::Introspector as _;
use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::model::HeadingElem;
use typst::text::{FontStyle, TextItem};
use typst::visualize::{Geometry, Paint, Shape};
use typst_layout::PagedDocument;

/// Millimetres in a typographic point.
pub(super) const POINT: f64 = 25.4 / 72.0;

/// Text on one base line that stands nearer together than this is one line; no two columns of a layout come so near.
const WORD_GAP: f64 = 2.7;

/// An upright rectangle, from the top left corner of the page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    /// The left edge.
    pub(super) left: f64,
    /// The upper edge.
    pub(super) top: f64,
    /// The right edge.
    pub(super) right: f64,
    /// The lower edge.
    pub(super) bottom: f64,
}

/// A run of text in one font, size and colour.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Its characters.
    pub(super) text: String,
    /// The family of its font.
    pub(super) family: String,
    /// The size in points.
    pub(super) size: f64,
    /// The weight of its font, 400 for regular and 700 for bold.
    pub(super) weight: u16,
    /// Whether its font is italic.
    pub(super) italic: bool,
    /// Its colour, such as `#000000`.
    pub(super) colour: String,
    /// The language it is marked as.
    pub(super) language: String,
    /// Where its commas stand.
    pub(super) commas: Vec<f64>,
    /// Whether some character has no glyph.
    pub(super) missing: bool,
    /// Where it begins on the base line.
    pub(super) start: f64,
    /// Where it ends, without spaces at the end.
    pub(super) end: f64,
    /// Where it ends with them.
    tail: f64,
    /// The base line, from the upper edge of the page.
    pub(super) baseline: f64,
    /// What its glyphs cover.
    pub(super) ink: Area,
}

/// Runs on one base line, each near the next.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The page, counted from 0.
    pub(super) page: usize,
    /// The characters of all runs.
    pub(super) text: String,
    /// Where the first character begins.
    pub(super) left: f64,
    /// Where the last one ends.
    pub(super) right: f64,
    /// The base line, from the upper edge of the page.
    pub(super) baseline: f64,
    /// The runs from left to right, without those of spaces alone.
    pub(super) runs: Vec<Run>,
}

/// What a drawn shape is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Drawing {
    /// A horizontal line.
    Rule,
    /// A rectangle with an outline.
    Outline,
    /// Anything else: bars, marks, filled boxes.
    Other,
}

/// A drawn shape.
#[derive(Clone, Debug)]
pub(super) struct Drawn {
    /// What it is.
    pub(super) drawing: Drawing,
    /// What it covers, without the thickness of its stroke.
    pub(super) area: Area,
    /// The colour of its stroke, or else of its filling.
    pub(super) colour: String,
}

/// One page.
#[derive(Debug)]
pub(super) struct Page {
    /// Its width.
    pub(super) width: f64,
    /// Its height.
    pub(super) height: f64,
    /// Its lines of text from top to bottom, and from left to right.
    pub(super) lines: Vec<Line>,
    /// Everything drawn.
    pub(super) drawn: Vec<Drawn>,
}

/// A document taken apart.
#[derive(Debug)]
pub(super) struct Pages {
    /// The pages.
    pub(super) pages: Vec<Page>,
    /// The level of every heading of the tag tree, in order.
    pub(super) headings: Vec<usize>,
}

impl Area {
    /// The middle between left and right.
    pub(super) fn centre(self) -> f64 {
        (self.left + self.right) / 2.0
    }

    /// From left to right.
    pub(super) fn width(self) -> f64 {
        self.right - self.left
    }

    /// From top to bottom.
    pub(super) fn height(self) -> f64 {
        self.bottom - self.top
    }
}

impl Line {
    /// The middle between both ends.
    pub(super) fn centre(&self) -> f64 {
        (self.left + self.right) / 2.0
    }

    /// From the first to the last character.
    pub(super) fn width(&self) -> f64 {
        self.right - self.left
    }

    /// The size of its largest run in points.
    pub(super) fn size(&self) -> f64 {
        self.runs.iter().map(|run| run.size).fold(0.0, f64::max)
    }

    /// Whether all of it is bold.
    pub(super) fn bold(&self) -> bool {
        self.runs.iter().all(|run| run.weight >= 700)
    }

    /// The vertical middle of its capitals: what is centred in a box is centred by it, and what strikes it out crosses it.
    pub(super) fn middle(&self) -> f64 {
        self.baseline - 0.33 * self.size() * POINT
    }
}

impl Page {
    /// The horizontal lines drawn on it.
    pub(super) fn rules(&self) -> impl Iterator<Item = &Drawn> {
        self.drawn.iter().filter(|drawn| drawn.drawing == Drawing::Rule)
    }

    /// The first horizontal line within `reach` below a line of text that overlaps it.
    pub(super) fn rule_below(&self, line: &Line, reach: f64) -> Option<&Drawn> {
        let below = self.rules().filter(|rule| {
            let drop = rule.area.top - line.baseline;
            drop > 0.0 && drop < reach && rule.area.left < line.right && rule.area.right > line.left
        });
        below.min_by(|one, other| one.area.top.total_cmp(&other.area.top))
    }

    /// The box around a line of text.
    pub(super) fn outline(&self, line: &Line) -> Option<&Drawn> {
        self.drawn.iter().find(|drawn| {
            let area = drawn.area;
            drawn.drawing == Drawing::Outline
                && area.left <= line.left
                && area.right >= line.right
                && area.top < line.middle()
                && area.bottom > line.middle()
        })
    }
}

impl Pages {
    /// Takes a document apart.
    pub(super) fn new(document: &PagedDocument) -> Self {
        let pages = document.pages().iter().enumerate().map(|(number, page)| {
            let mut pieces = Pieces::default();
            pieces.frame(&page.frame, Transform::identity());
            let size = page.frame.size();
            let lines = lines(number, pieces.runs);
            Page { width: size.x.to_mm(), height: size.y.to_mm(), lines, drawn: pieces.drawn }
        });
        let headings = document.introspector().query(&HeadingElem::ELEM.select());
        let level = |heading: &typst::foundations::Content| {
            heading.to_packed::<HeadingElem>().unwrap().resolve_level(StyleChain::default()).get()
        };
        Self { pages: pages.collect(), headings: headings.iter().map(level).collect() }
    }

    /// All lines of all pages.
    pub(super) fn lines(&self) -> impl Iterator<Item = &Line> {
        self.pages.iter().flat_map(|page| &page.lines)
    }

    /// All runs of all pages.
    pub(super) fn runs(&self) -> impl Iterator<Item = &Run> {
        self.lines().flat_map(|line| &line.runs)
    }
}

/// What a frame holds, gathered from it and the frames inside it.
#[derive(Default)]
struct Pieces {
    /// The text.
    runs: Vec<Run>,
    /// The shapes.
    drawn: Vec<Drawn>,
}

impl Pieces {
    /// Gathers a frame, which lies on the page as `transform` says.
    fn frame(&mut self, frame: &Frame, transform: Transform) {
        for (position, item) in frame.items() {
            let here = transform.pre_concat(Transform::translate(position.x, position.y));
            if let FrameItem::Group(group) = item {
                self.frame(&group.frame, here.pre_concat(group.transform));
            } else if let FrameItem::Text(text) = item {
                self.runs.push(run(text, here));
            } else if let FrameItem::Shape(shape, _) = item {
                self.drawn.push(drawn(shape, here));
            } else if let FrameItem::Image(_, size, _) = item {
                let area = area(Point::zero(), size.to_point(), here);
                self.drawn.push(Drawn { drawing: Drawing::Other, area, colour: String::new() });
            }
        }
    }
}

/// What two opposite corners span on the page.
fn area(one: Point, other: Point, transform: Transform) -> Area {
    let corners = [(one.x, one.y), (one.x, other.y), (other.x, one.y), (other.x, other.y)];
    let corners = corners.map(|(x, y)| Point::new(x, y).transform(transform));
    let (x, y) = (corners.map(|corner| corner.x.to_mm()), corners.map(|corner| corner.y.to_mm()));
    let least = |values: [f64; 4]| values.into_iter().fold(f64::INFINITY, f64::min);
    let most = |values: [f64; 4]| values.into_iter().fold(f64::NEG_INFINITY, f64::max);
    Area { left: least(x), top: least(y), right: most(x), bottom: most(y) }
}

/// The name of a plain colour.
fn colour(paint: &Paint) -> String {
    if let Paint::Solid(colour) = paint { colour.to_hex().to_string() } else { "not one colour".to_owned() }
}

/// A run of text.
fn run(item: &TextItem, transform: Transform) -> Run {
    let origin = Point::zero().transform(transform);
    let mut end = 0.0;
    let mut cursor = 0.0;
    let mut commas = Vec::new();
    for glyph in &item.glyphs {
        let cluster = item.text.get(glyph.range()).unwrap_or_default();
        if cluster == "," {
            commas.push(origin.x.to_mm() + cursor);
        }
        cursor += glyph.x_advance.at(item.size).to_mm();
        if !cluster.trim().is_empty() {
            end = cursor;
        }
    }
    let bounds = item.bbox();
    let information = item.font.info();
    Run {
        text: item.text.to_string(),
        family: information.family.to_string(),
        size: item.size.to_pt(),
        weight: information.variant.weight.to_number(),
        italic: information.variant.style != FontStyle::Normal,
        colour: colour(&item.fill),
        language: item.lang.as_str().to_owned(),
        commas,
        missing: item.glyphs.iter().any(|glyph| glyph.id == 0),
        start: origin.x.to_mm(),
        end: origin.x.to_mm() + end,
        tail: origin.x.to_mm() + cursor,
        baseline: origin.y.to_mm(),
        ink: area(bounds.min, bounds.max, transform),
    }
}

/// A drawn shape.
fn drawn(shape: &Shape, transform: Transform) -> Drawn {
    let bounds = shape.bbox(false);
    let area = area(bounds.min, bounds.max, transform);
    let paint = shape.stroke.as_ref().map(|stroke| &stroke.paint).or(shape.fill.as_ref());
    let drawing = match &shape.geometry {
        Geometry::Line(_) if area.height() < 0.01 => Drawing::Rule,
        Geometry::Rect(_) if shape.stroke.is_some() => Drawing::Outline,
        Geometry::Line(_) | Geometry::Rect(_) | Geometry::Curve(_) => Drawing::Other,
    };
    Drawn { drawing, area, colour: paint.map(colour).unwrap_or_default() }
}

/// Puts the runs of a page together to lines.
fn lines(page: usize, mut runs: Vec<Run>) -> Vec<Line> {
    runs.sort_by(|one, other| {
        let level = |run: &Run| (run.baseline / 0.02).round();
        level(one).total_cmp(&level(other)).then(one.start.total_cmp(&other.start))
    });
    let mut all: Vec<Vec<Run>> = Vec::new();
    for run in runs {
        match all.last_mut() {
            Some(line) if continues(line, &run) => line.push(run),
            _ => all.push(vec![run]),
        }
    }
    all.into_iter().filter_map(|runs| line(page, runs)).collect()
}

/// Whether a run stands beside the last of these.
fn continues(line: &[Run], run: &Run) -> bool {
    line.last().is_some_and(|last| (last.baseline - run.baseline).abs() < 0.05 && run.start - last.tail < WORD_GAP)
}

/// A line out of its runs, unless they are spaces alone.
fn line(page: usize, runs: Vec<Run>) -> Option<Line> {
    let mut text = String::new();
    for (position, run) in runs.iter().enumerate() {
        // A mark in a box of its own, such as the dash of a list, has a gap behind it and no space.
        if position > 0 && run.start - runs[position - 1].tail > 0.4 {
            text.push(' ');
        }
        text.push_str(&run.text);
    }
    let text = ComposingNormalizerBorrowed::new_nfc().normalize(&text).replace('\u{200b}', "").replace('\u{a0}', " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let runs: Vec<Run> = runs.into_iter().filter(|run| !run.text.trim().is_empty()).collect();
    let (first, last) = (runs.first()?, runs.last()?);
    Some(Line { page, text, left: first.start, right: last.end, baseline: first.baseline, runs })
}
