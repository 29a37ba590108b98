//! What holds of every page of every layout: nothing outside the text area, nothing on top of anything else, our fonts,
//! page numbers in order, headings that skip no level.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use icu_normalizer::ComposingNormalizerBorrowed;
use regex::Regex;

use super::editions::{FIXTURE, MEASURED, REPOSITORY, emit, laid_out, library};
use super::letter::is_number;
use super::page::{Area, Page, Pages, Run};
use crate::harness::{Project, repository_text};

/// How far a glyph may reach over the edge of the text: side bearings of italics.
const OVERHANG: f64 = 0.4;

/// How far stacked accents of capitals (Ầ, Ử) may reach above the edge: text stands on it with 0.8 em over its base line.
const ACCENT: f64 = 0.7;

/// How far letters of the last line may reach below the edge: in the briefing it stands on the edge with its base line.
const DESCENT: f64 = 0.9;

/// How far the ink of two lines may reach into each other: rounding.
const TOUCH: f64 = 0.05;

/// The margins of `official`, `party` and `briefing` in millimetres, as `theme.typ` has them: left, right, top, bottom.
static MARGINS: LazyLock<[[f64; 4]; 3]> = LazyLock::new(|| {
    let theme = repository_text("templates/typst/theme.typ");
    ["official", "party", "briefing"].map(|layout| {
        let part = r"(\d+)mm";
        let sides = format!("left: {part}, right: {part}, top: {part}, bottom: {part}");
        let pattern = Regex::new(&format!(r"#let {layout}[^\n]*\n\s*margin: \({sides}\)")).unwrap();
        let found = pattern.captures(&theme).unwrap_or_else(|| panic!("theme.typ has the margins of {layout}"));
        [1, 2, 3, 4].map(|side| found[side].parse().unwrap())
    })
});

/// The margins of a layout.
fn margins(layout: &str) -> [f64; 4] {
    match layout {
        "official" | "press-release" => MARGINS[0],
        "party" => MARGINS[1],
        _ => MARGINS[2],
    }
}

/// Whether a layout is a letter: serif, page numbers in the head, appendices.
fn is_letter(layout: &str) -> bool {
    matches!(layout, "official" | "press-release" | "party")
}

/// Everything that is wrong with a document of a layout, by the general rules.
pub(super) fn faults(layout: &str, document: &Pages) -> Vec<String> {
    let mut faults = Vec::new();
    for (number, page) in document.pages.iter().enumerate() {
        let mut say = |what: String| faults.push(format!("page {}: {what}", number + 1));
        outside(layout, page, &mut say);
        overlaps(page, &mut say);
    }
    fonts(layout, document, &mut faults);
    page_numbers(layout, document, &mut faults);
    let mut level = 0;
    for heading in &document.headings {
        if *heading > level + 1 {
            faults.push(format!("a heading of level {heading} follows one of level {level}"));
        }
        level = *heading;
    }
    faults
}

/// Whether a place is in the head or foot of the page, where only page number and running foot stand.
fn in_margin(layout: &str, page: &Page, area: Area) -> bool {
    let [left, right, top, bottom] = margins(layout);
    let sides = area.left > left - OVERHANG && area.right < page.width - right + OVERHANG;
    let head = is_letter(layout) && area.bottom < top && area.top > 8.0;
    let foot = !is_letter(layout) && area.top > page.height - bottom && area.bottom < page.height - 6.0;
    sides && (head || foot)
}

/// Text and drawings outside the text area.
fn outside(layout: &str, page: &Page, say: &mut impl FnMut(String)) {
    let [left, right, top, bottom] = margins(layout);
    let runs = page.lines.iter().flat_map(|line| &line.runs).map(|run| (run.ink, run.text.as_str()));
    for (area, what) in runs.chain(page.drawn.iter().map(|drawn| (drawn.area, "a drawing"))) {
        let inside = area.left > left - OVERHANG
            && area.right < page.width - right + OVERHANG
            && area.top > top - ACCENT
            && area.bottom < page.height - bottom + DESCENT;
        if !inside && !in_margin(layout, page, area) {
            let corner = |value: f64| format!("{value:.1}");
            let corners = [area.left, area.top, area.right, area.bottom].map(corner).join(", ");
            say(format!("`{what}` at {corners} mm is outside the text area"));
        }
    }
}

/// Text on top of other text.
fn overlaps(page: &Page, say: &mut impl FnMut(String)) {
    let runs: Vec<&Run> = page.lines.iter().flat_map(|line| &line.runs).collect();
    for (position, one) in runs.iter().enumerate() {
        for other in &runs[position + 1..] {
            let across = one.ink.right.min(other.ink.right) - one.ink.left.max(other.ink.left);
            let upright = one.ink.bottom.min(other.ink.bottom) - one.ink.top.max(other.ink.top);
            // Runs of one line may lean into each other, as an italic letter into the next upright one.
            let allowed = if (one.baseline - other.baseline).abs() < TOUCH { 0.6 } else { TOUCH };
            if across > allowed && upright > TOUCH {
                say(format!("`{}` stands on `{}`", one.text, other.text));
            }
        }
    }
}

/// Other families than those of the theme, characters without glyph, letters not composed.
fn fonts(layout: &str, document: &Pages, faults: &mut Vec<String>) {
    let wanted = if is_letter(layout) { "Liberation Serif" } else { "Inter" };
    let normal = ComposingNormalizerBorrowed::new_nfc();
    let mut odd = BTreeSet::new();
    for run in document.runs() {
        if run.family != wanted {
            odd.insert(format!("`{}` is set in {}", run.text, run.family));
        }
        if run.missing || !normal.is_normalized(&run.text) {
            odd.insert(format!("`{}` has characters without glyph or not composed", run.text));
        }
    }
    faults.extend(odd);
}

/// Page numbers that are not one more than the last; those of an appendix begin anew behind a page without number.
fn page_numbers(layout: &str, document: &Pages, faults: &mut Vec<String>) {
    let total = document.pages.len();
    let of_foot = Regex::new(r"(\d+) ?/ ?(\d+)$").unwrap();
    let mut number = 0;
    for (position, page) in document.pages.iter().enumerate() {
        if is_letter(layout) {
            let shown = page.lines.iter().find(|line| is_number(line)).map(|line| line.text.as_str());
            number = if shown.is_none() { 1 } else { number + 1 };
            if shown.is_some_and(|shown| shown != number.to_string()) || (position == 0 && shown.is_some()) {
                faults.push(format!("page {} has the number {}", position + 1, shown.unwrap_or("none")));
            }
        } else {
            let foot = page.lines.iter().filter(|line| line.baseline > page.height - margins(layout)[3]);
            let shown = foot.filter_map(|line| of_foot.captures(&line.text)).next_back();
            let shown = shown.map(|found| (found[1].to_owned(), found[2].to_owned()));
            if shown != Some(((position + 1).to_string(), total.to_string())) {
                faults.push(format!("page {} has the number {shown:?}", position + 1));
            }
        }
    }
}

#[test]
fn every_page_of_every_layout_keeps_the_general_rules() {
    let mut found = String::new();
    for edition in REPOSITORY.iter().chain(FIXTURE.iter()) {
        for fault in faults(edition.layout(), &edition.pages) {
            found += &format!("{}: {fault}\n", edition.name);
        }
    }
    assert!(found.is_empty(), "\n{found}");
}

#[test]
fn every_letter_keeps_the_general_rules() {
    for letter in MEASURED.iter() {
        let layout = if letter.party { "party" } else { "official" };
        assert_eq!(faults(layout, &letter.pages), Vec::<String>::new(), "{}", letter.name);
    }
}

#[test]
fn each_general_rule_can_be_broken() {
    let project = Project::new();
    emit(&project);
    let source = project.read("out/2024/press-release.vi.typ");
    let wrong = "#place(dx: -8mm)[Ngoài lề]\n\
        #block[Thêm một đoạn.]\n#v(-12mm)\n#block[Đè lên đoạn.]\n\
        #text(font: \"Inter\")[Chữ khác]\n\
        ca\u{309}i cách\n\
        #heading(level: 4)[Nhảy bậc]\n#counter(page).update(5)\n#pagebreak()\nTrang sau\n";
    let source = source.replace("#signature(", &format!("{wrong}\n#signature("));
    let document = laid_out(&project, &library(&project), "2024/press-release.vi", &source);
    let found = faults("press-release", &Pages::new(&document));
    for sign in [
        "is outside the text area",
        "stands on",
        "is set in Inter",
        "not composed",
        "follows one of level",
        "has the number 6",
    ] {
        assert!(found.iter().any(|fault| fault.contains(sign)), "nothing `{sign}`: {found:#?}");
    }
}
