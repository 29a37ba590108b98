//! Paper, margins, fonts, colours, page numbers: P1–P16 of Decree 30/2020/NĐ-CP, Annex I, and what Party documents share.

use icu_normalizer::ComposingNormalizerBorrowed;

use super::letter::{HEAD, Letter};
use super::measure::{EXACT, Measured, Missing, Rule, holds, near, regular, within};
use super::page::{Line, POINT, Page};

/// The rules of the page.
pub(super) const RULES: &[Rule] = &[
    Rule { id: "P1", words: "A4, 210 × 297 mm", tolerance: "0.1 mm: rounding of points", measure: paper },
    Rule { id: "P2", words: "upright; on its side only where there are tables", tolerance: "", measure: orientation },
    Rule { id: "P3", words: "top margin 20–25 mm", tolerance: "", measure: |letter| margin_top(letter, 20.0, 25.0) },
    Rule {
        id: "P4",
        words: "bottom margin 20–25 mm",
        tolerance: "upper bound two lines and a gap more: a page ends with a whole line, and never with the first of a paragraph",
        measure: |letter| margin_bottom(letter, 20.0, 25.0),
    },
    Rule {
        id: "P5", words: "left margin 30–35 mm", tolerance: "", measure: |letter| margin_left(letter, 30.0, 35.0)
    },
    Rule {
        id: "P6",
        words: "right margin 15–20 mm",
        tolerance: "",
        measure: |letter| margin_right(letter, 15.0, 20.0),
    },
    Rule { id: "P7", words: "text area 155–165 mm wide, at most 257 mm high", tolerance: "", measure: text_area },
    Rule {
        id: "P8",
        words: "Times New Roman for everything",
        tolerance: "Liberation Serif, its metric twin",
        measure: family,
    },
    Rule { id: "P9", words: "Unicode, no legacy encoding", tolerance: "", measure: unicode },
    Rule { id: "P10", words: "precomposed letters (NFC)", tolerance: "", measure: composed },
    Rule { id: "P11", words: "black; the urgency mark red", tolerance: "", measure: colours },
    Rule {
        id: "P12",
        words: "page number from 2 on, Arabic, 13–14 pt, upright, in the top margin; none on page 1",
        tolerance: "",
        measure: |letter| page_number(letter, 13.0, 14.0),
    },
    Rule {
        id: "P13",
        words: "page number centred on the text or on the sheet",
        tolerance: "0.3 mm: side bearings of digits",
        measure: number_centre,
    },
    Rule {
        id: "P14",
        words: "digits 10–16 mm from the upper edge",
        tolerance: "",
        measure: |letter| digits_top(letter, 10.0, 16.0),
    },
    Rule { id: "P15", words: "every appendix numbered on its own", tolerance: "", measure: appendix_numbers },
    Rule { id: "P16", words: "one size of body text", tolerance: "", measure: one_size },
];

/// P1.
pub(super) fn paper(letter: &Letter) -> Measured {
    let sizes = letter.pages.pages.iter().map(|page| (page.width.min(page.height), page.width.max(page.height)));
    let kept = sizes.clone().all(|(short, long)| (short - 210.0).abs() < EXACT && (long - 297.0).abs() < EXACT);
    let (short, long) = sizes.max_by(|one, other| one.1.total_cmp(&other.1)).unwrap_or_default();
    Ok(vec![holds(format!("{short:.1} × {long:.1} mm on every page"), kept)])
}

/// P2.
pub(super) fn orientation(letter: &Letter) -> Measured {
    let lying = letter.pages.pages.iter().filter(|page| page.width > page.height);
    let own = letter.own_pages().iter().filter(|page| page.width > page.height).count();
    Ok(vec![
        holds(format!("{} pages on their side, all with tables", lying.clone().count()), lying.clone().all(has_table)),
        holds(
            format!("{own} of them before the appendices"),
            letter.pages.pages[0].width < letter.pages.pages[0].height,
        ),
    ])
}

/// Whether there is a table on a page: three rules of one width.
fn has_table(page: &Page) -> bool {
    page.rules().filter(|rule| rule.area.width() > 100.0).count() >= 3
}

/// The first line below the head of the page.
fn first_line(page: &Page) -> Option<&Line> {
    page.lines.iter().find(|line| line.baseline > HEAD)
}

/// How far above its base line a line of text reaches in the way of word processors: the ascender of Times New Roman.
fn ascent(line: &Line) -> f64 {
    0.8 * line.size() * POINT
}

/// P3: the top of the first line of every page, or of the box that stands there.
pub(super) fn margin_top(letter: &Letter, low: f64, high: f64) -> Measured {
    let tops = letter.pages.pages.iter().filter_map(|page| {
        let line = first_line(page)?;
        Some(page.outline(line).map_or(line.baseline - ascent(line), |outline| outline.area.top))
    });
    let least = tops.fold(f64::INFINITY, f64::min);
    Ok(vec![within("first line at", least, low, high, "mm")])
}

/// P4: how far above the lower edge the lowest line ends. A page is full when its text runs on to the next; the page of
/// the signature begins with a paragraph that is held to it.
pub(super) fn margin_bottom(letter: &Letter, low: f64, high: f64) -> Measured {
    let pages = letter.own_pages();
    let (body, left) = (letter.body(), letter.left());
    let runs_on = |next: &Page| {
        let first = first_line(next).filter(|line| body.iter().any(|other| std::ptr::eq(*other, *line)));
        first.is_some_and(|line| line.page + 1 < pages.len() || line.left - left < 0.3)
    };
    let full = pages.windows(2).any(|pair| runs_on(&pair[1]));
    let lowest = pages
        .iter()
        .flat_map(|page| page.lines.iter().map(|line| page.height - line.baseline - 0.2 * line.size() * POINT));
    let lowest = lowest.fold(f64::INFINITY, f64::min);
    // Two lines at the pitch of the body and the gap above a paragraph.
    let most = if full { high + (2.0 * 19.0 + 6.0) * POINT } else { 297.0 };
    Ok(vec![within("last line ends above the edge by", lowest, low, most, "mm")])
}

/// P5.
pub(super) fn margin_left(letter: &Letter, low: f64, high: f64) -> Measured {
    Ok(vec![within("lines begin at", letter.left(), low, high, "mm")])
}

/// P6.
pub(super) fn margin_right(letter: &Letter, low: f64, high: f64) -> Measured {
    justified(letter)?;
    Ok(vec![within("lines end before the edge by", letter.pages.pages[0].width - letter.right(), low, high, "mm")])
}

/// P7.
fn text_area(letter: &Letter) -> Measured {
    justified(letter)?;
    let heights = letter.own_pages().iter().filter_map(|page| {
        let last = page.lines.last()?;
        Some(last.baseline + 0.2 * last.size() * POINT - first_line(page).map(|line| line.baseline - ascent(line))?)
    });
    let highest = heights.fold(0.0, f64::max);
    Ok(vec![
        within("width", letter.right() - letter.left(), 155.0, 165.0, "mm"),
        within("highest", highest, 0.0, 257.0, "mm"),
    ])
}

/// Fails where no paragraph has two lines, so that no line shows the right edge.
fn justified(letter: &Letter) -> Result<(), Missing> {
    if letter.continued().is_empty() { Err(Missing::NotFound("a paragraph of two lines".to_owned())) } else { Ok(()) }
}

/// P8.
pub(super) fn family(letter: &Letter) -> Measured {
    let mut families: Vec<&str> = letter.pages.runs().map(|run| run.family.as_str()).collect();
    families.sort_unstable();
    families.dedup();
    Ok(vec![holds(families.join(", "), families == ["Liberation Serif"])])
}

/// P9: no character that has no meaning in Unicode, and a glyph for each.
pub(super) fn unicode(letter: &Letter) -> Measured {
    let odd = |character: char| matches!(u32::from(character), 0x80..=0x9f | 0xe000..=0xf8ff | 0xfffd);
    let count = letter.pages.runs().filter(|run| run.missing || run.text.chars().any(odd)).count();
    Ok(vec![holds(format!("{count} runs with private, unknown or undrawn characters"), count == 0)])
}

/// P10.
pub(super) fn composed(letter: &Letter) -> Measured {
    let normal = ComposingNormalizerBorrowed::new_nfc();
    let count = letter.pages.runs().filter(|run| !normal.is_normalized(&run.text)).count();
    Ok(vec![holds(format!("{count} runs not in NFC"), count == 0)])
}

/// P11: everything black, but for the words and the box of the urgency mark.
fn colours(letter: &Letter) -> Measured {
    let urgency = letter.head("urgency").ok().map(|lines| lines[0].baseline);
    let of_mark =
        |page: usize, top: f64, bottom: f64| page == 0 && urgency.is_some_and(|at| top - 8.0 < at && at < bottom + 8.0);
    let mut odd = Vec::new();
    for (number, page) in letter.pages.pages.iter().enumerate() {
        let words = page.lines.iter().flat_map(|line| &line.runs).map(|run| (&run.colour, run.ink));
        let drawn = page
            .drawn
            .iter()
            .filter(|drawn| !is_hairline(page, drawn.area.width()))
            .map(|drawn| (&drawn.colour, drawn.area));
        for (colour, area) in words.chain(drawn).filter(|(colour, _)| *colour != "#000000") {
            if !(is_red(colour) && of_mark(number, area.top, area.bottom)) {
                odd.push(colour.as_str());
            }
        }
    }
    odd.sort_unstable();
    odd.dedup();
    let found =
        if odd.is_empty() { "nothing but black, and red at the urgency mark".to_owned() } else { odd.join(", ") };
    Ok(vec![holds(found, odd.is_empty())])
}

/// Whether a drawing is as wide as a table: the pale lines between its rows are no text.
fn is_hairline(page: &Page, width: f64) -> bool {
    has_table(page) && width > 100.0
}

/// Whether a colour is bright red.
pub(super) fn is_red(colour: &str) -> bool {
    let part = |at: usize| u8::from_str_radix(colour.get(at..at + 2).unwrap_or("ff"), 16).unwrap_or(255);
    part(1) >= 0xd8 && part(3) <= 0x20 && part(5) <= 0x20
}

/// P12 and D29: numbers, sizes and style; the pages of appendices have rules of their own.
pub(super) fn page_number(letter: &Letter, low: f64, high: f64) -> Measured {
    let numbers = &letter.page_numbers()[..letter.own_pages().len()];
    let shown: Vec<String> =
        numbers.iter().map(|line| line.map_or("none".to_owned(), |line| line.text.clone())).collect();
    let wanted: Vec<String> =
        (1..=numbers.len()).map(|page| if page == 1 { "none".to_owned() } else { page.to_string() }).collect();
    let lines: Vec<&Line> = numbers.iter().flatten().copied().collect();
    let first = numbers.first().copied().flatten();
    let mut measures = vec![holds(if first.is_none() { "none on page 1" } else { "one on page 1" }, shown == wanted)];
    if !lines.is_empty() {
        measures.push(regular(low, high).of(&lines));
        let lowest = lines.iter().map(|line| line.baseline).fold(0.0, f64::max);
        measures.push(within("base line at", lowest, 0.0, 20.0, "mm, in the top margin"));
    }
    Ok(measures)
}

/// The first page number shown.
fn shown_number(letter: &Letter) -> Result<(&Page, &Line), Missing> {
    let number = letter.page_numbers().into_iter().flatten().next();
    let number = number.ok_or(Missing::Inapplicable("one page, so no number"))?;
    Ok((&letter.pages.pages[number.page], number))
}

/// P13.
pub(super) fn number_centre(letter: &Letter) -> Measured {
    let (page, number) = shown_number(letter)?;
    let (text, sheet) = (number.centre() - letter.centre(), number.centre() - page.width / 2.0);
    Ok(vec![near("off centre by", if text.abs() < sheet.abs() { text } else { sheet }, 0.0, 0.3, "mm")])
}

/// P14 and D29.
pub(super) fn digits_top(letter: &Letter, low: f64, high: f64) -> Measured {
    let (_, number) = shown_number(letter)?;
    // The figures of Times New Roman are 0.676 em high.
    Ok(vec![within("digits at", number.baseline - 0.676 * number.size() * POINT, low, high, "mm")])
}

/// P15: on the pages behind the signature the numbers begin anew where a label opens an appendix.
pub(super) fn appendix_numbers(letter: &Letter) -> Measured {
    let own = letter.own_pages().len();
    if own == letter.pages.pages.len() {
        return Err(Missing::Inapplicable("no such part in this document"));
    }
    let (mut wanted, mut shown, mut number) = (Vec::new(), Vec::new(), 0);
    for (page, found) in letter.pages.pages.iter().zip(letter.page_numbers()).skip(own) {
        let opens =
            first_line(page).is_some_and(|line| line.text.starts_with("Phụ lục") || line.text.starts_with("Appendix"));
        number = if opens { 1 } else { number + 1 };
        wanted.push(if opens { "none".to_owned() } else { number.to_string() });
        shown.push(found.map_or("none".to_owned(), |line| line.text.clone()));
    }
    Ok(vec![holds(format!("page numbers {}", shown.join(", ")), wanted == shown && wanted[0] == "none")])
}

/// P16.
fn one_size(letter: &Letter) -> Measured {
    // Only paragraphs have lines from edge to edge.
    let (left, right) = (letter.left(), letter.right());
    let lines = letter.own_pages().iter().flat_map(|page| &page.lines);
    let full = lines.filter(|line| (right - line.right).abs() < EXACT && line.left - left < 13.0);
    let sizes: Vec<f64> = full.map(|line| line.size()).collect();
    let (least, most) =
        (sizes.iter().copied().fold(f64::INFINITY, f64::min), sizes.iter().copied().fold(0.0, f64::max));
    let found = if most - least < 0.01 { format!("{most:.1} pt") } else { format!("{least:.1} to {most:.1} pt") };
    Ok(vec![holds(found, most - least < 0.01)])
}
