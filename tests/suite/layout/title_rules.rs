//! Title, addressees, legal bases and marks of a State document: C9–C14, C35–C40 of Decree 30/2020/NĐ-CP, Annex I.

use super::header_rules::share;
use super::letter::Letter;
use super::measure::{
    EXACT, Measure, Measured, Missing, Rule, bold, centred, holds, inapplicable, near, regular, within,
};
use super::page::Line;
use super::page_rules::is_red;

/// The rules of title, addressees and legal bases.
pub(super) const TITLE: &[Rule] = &[
    Rule {
        id: "C9",
        words: "name of the type: 13–14 pt, bold, capitals, centred on the text",
        tolerance: "centred to 0.3 mm",
        measure: type_name,
    },
    Rule {
        id: "C10",
        words: "subject: 13–14 pt, bold, lower case, centred right below the type",
        tolerance: "centred to 0.3 mm",
        measure: subject,
    },
    Rule {
        id: "C11",
        words: "line of 1/3 to 1/2 of the subject, in the middle under it",
        tolerance: "the last line of a subject that wraps",
        measure: subject_rule,
    },
    Rule {
        id: "C12",
        words: "subject of an official letter (V/v)",
        tolerance: "",
        measure: inapplicable!("no document of this kind"),
    },
    Rule {
        id: "C13",
        words: "addressees: 13–14 pt, upright; one beside the label; several below, each with a dash under the colon, `;` and at last `.`",
        tolerance: "dash under the colon to 0.5 mm",
        measure: addressees,
    },
    Rule {
        id: "C14",
        words: "legal bases: 13–14 pt, italic, justified, first line indented, `;` and at last `.`",
        tolerance: "indent 1 pt, as in the table",
        measure: bases,
    },
];

/// The rules of marks and notes.
pub(super) const MARKS: &[Rule] = &[
    Rule {
        id: "C35",
        words: "secrecy: capitals in a box, left, below the number",
        tolerance: "its size is in other rules",
        measure: secrecy,
    },
    Rule {
        id: "C36",
        words: "urgency: 13–14 pt, bold, capitals, red, in a box of 30 × 8, 40 × 8 or 20 × 8 mm, below the secrecy",
        tolerance: "box to 0.1 mm",
        measure: urgency,
    },
    Rule {
        id: "C37",
        words: "circulation: 13–14 pt, bold, capitals, in a box above Quốc hiệu",
        tolerance: "",
        measure: circulation,
    },
    Rule {
        id: "C38",
        words: "drafter and copies: 11 pt, upright, right of the recipients",
        tolerance: "",
        measure: drafter,
    },
    Rule {
        id: "C39",
        words: "contact: 11–12 pt, upright, at the foot of page 1 under a line as wide as the text",
        tolerance: "width 0.1 mm",
        measure: contact,
    },
    Rule {
        id: "C40",
        words: "information of the electronic signature, 10 pt",
        tolerance: "",
        measure: inapplicable!("set by the signing program"),
    },
];

/// C9.
fn type_name(letter: &Letter) -> Measured {
    let lines = letter.head("type-name")?;
    Ok(vec![bold(13.0, 14.0).capitals().of(&lines), centred(&lines, letter.centre())])
}

/// C10.
fn subject(letter: &Letter) -> Measured {
    let (kind, lines) = (letter.head("type-name")?, letter.head("subject")?);
    let drop = lines[0].baseline - kind[kind.len() - 1].baseline;
    Ok(vec![
        bold(13.0, 14.0).lower().of(&lines),
        centred(&lines, letter.centre()),
        within("below the type by", drop, 3.0, 8.6, "mm"),
    ])
}

/// C11.
fn subject_rule(letter: &Letter) -> Measured {
    let lines = letter.head("subject")?;
    share(letter, lines[lines.len() - 1])
}

/// Whether addressees stand beside their label or in a list of dashes, and how they end.
pub(super) fn list_of_addressees(letter: &Letter) -> Result<Vec<Measure>, Missing> {
    let (lines, texts) = (letter.addressed()?, letter.texts("to"));
    if texts.len() == 2 {
        return Ok(vec![holds(
            "one, beside the label",
            lines[0].text.starts_with(&texts[0]) && lines[0].text.len() > texts[0].len(),
        )]);
    }
    let label = lines[0];
    let dashes: Vec<&&Line> = lines[1..].iter().filter(|line| line.text.starts_with('-')).collect();
    // A colon of Times New Roman is 0.278 em wide.
    let colon = label.right - 0.278 * label.size() * super::page::POINT;
    let ends: String =
        lines[1..].iter().filter_map(|line| line.text.chars().last().filter(|end| ";.".contains(*end))).collect();
    let wanted = format!("{}.", ";".repeat(texts.len() - 2));
    Ok(vec![
        holds(format!("{} below the label, each with a dash", dashes.len()), dashes.len() == texts.len() - 1),
        near(
            "dash right of the colon by",
            dashes.iter().map(|line| line.left - colon).fold(0.0, f64::max),
            0.0,
            0.5,
            "mm",
        ),
        holds(format!("ends `{ends}`"), ends == wanted),
    ])
}

/// C13.
fn addressees(letter: &Letter) -> Measured {
    let lines = letter.addressed()?;
    let mut measures = vec![regular(13.0, 14.0).of(&lines)];
    measures.extend(list_of_addressees(letter)?);
    let subject = letter.head("subject")?;
    measures.push(holds("below the subject", lines[0].baseline > subject[subject.len() - 1].baseline));
    Ok(measures)
}

/// C14.
fn bases(letter: &Letter) -> Measured {
    let bases = letter.bases()?;
    let mut measures = vec![regular(13.0, 14.0).italic().of(&bases.concat())];
    measures.extend(paragraphs(letter, &bases));
    Ok(measures)
}

/// Whether legal bases are paragraphs of their own, indented, justified, and closed with `;` and at last `.`.
pub(super) fn paragraphs(letter: &Letter, bases: &[Vec<&Line>]) -> Vec<Measure> {
    let indents = bases.iter().map(|basis| basis[0].left - letter.left());
    let (least, most) = (indents.clone().fold(f64::INFINITY, f64::min), indents.fold(0.0, f64::max));
    let allowed = |indent: f64| (indent - 10.0).abs() < 0.36 || (indent - 12.7).abs() < 0.36;
    let last = |basis: &Vec<&Line>| basis[basis.len() - 1].text.chars().last().unwrap_or(' ');
    let ends: String = bases.iter().map(last).collect();
    let full = bases.iter().flat_map(|basis| &basis[..basis.len() - 1]);
    let ragged = full.map(|line| (letter.right() - line.right).abs()).fold(0.0, f64::max);
    vec![
        holds(format!("indent {least:.1} mm"), allowed(least) && allowed(most)),
        near("full lines end off the margin by", ragged, 0.0, EXACT, "mm"),
        holds(format!("ends `{ends}`"), ends == format!("{}.", ";".repeat(bases.len() - 1))),
    ]
}

/// The box around a mark and its line.
pub(super) fn mark<'a>(letter: &'a Letter, key: &str) -> Result<(&'a Line, super::page::Area, &'a str), Missing> {
    let line = letter.head(key)?[0];
    let outline = letter.pages.pages[0]
        .outline(line)
        .ok_or_else(|| Missing::NotFound(format!("a box around `{}`", line.text)))?;
    Ok((line, outline.area, &outline.colour))
}

/// How far a mark is off the middle of its box, across and upright.
pub(super) fn in_the_middle(line: &Line, area: super::page::Area) -> Measure {
    let across = line.centre() - area.centre();
    let upright = line.middle() - (area.top + area.bottom) / 2.0;
    let off = if across.abs() > upright.abs() { across } else { upright };
    near("off the middle of its box by", off, 0.0, 0.7, "mm")
}

/// Whether a mark stands in the left block below the number.
pub(super) fn below_number(letter: &Letter, area: super::page::Area) -> Measured {
    let (number, issuer) = (letter.number()?, letter.block("issuer")?);
    Ok(vec![
        holds("below the number", area.top > number.baseline),
        near("off the middle of the left block by", area.centre() - issuer[0].centre(), 0.0, 0.3, "mm"),
    ])
}

/// C35.
fn secrecy(letter: &Letter) -> Measured {
    let (line, area, _) = mark(letter, "secrecy")?;
    let mut measures =
        vec![holds(format!("`{}`", line.text), line.text == line.text.to_uppercase()), in_the_middle(line, area)];
    measures.extend(below_number(letter, area)?);
    Ok(measures)
}

/// C36.
fn urgency(letter: &Letter) -> Measured {
    let (line, area, colour) = mark(letter, "urgency")?;
    let wide = match line.text.as_str() {
        "HỎA TỐC" | "HOẢ TỐC" => 30.0,
        "THƯỢNG KHẨN" => 40.0,
        "KHẨN" => 20.0,
        // The Decree knows no English words; the box is the next of its sizes.
        _ => [20.0, 30.0, 40.0].into_iter().find(|wide| wide - 1.0 > line.width()).unwrap_or_default(),
    };
    let mut measures = vec![
        bold(13.0, 14.0).capitals().of(&[line]),
        near("box", area.width(), wide, EXACT, "mm wide"),
        near("box", area.height(), 8.0, EXACT, "mm high"),
        holds(format!("{colour} and {}", line.runs[0].colour), is_red(colour) && is_red(&line.runs[0].colour)),
        in_the_middle(line, area),
    ];
    measures.extend(below_number(letter, area)?);
    if let Ok((_, over, _)) = mark(letter, "secrecy") {
        measures.push(holds("below the secrecy", area.top > over.bottom));
    }
    Ok(measures)
}

/// C37.
fn circulation(letter: &Letter) -> Measured {
    let (line, area, _) = mark(letter, "circulation")?;
    let nation = letter.head("nation")?;
    Ok(vec![
        bold(13.0, 14.0).capitals().of(&[line]),
        in_the_middle(line, area),
        holds("above Quốc hiệu", area.bottom < nation[0].baseline - 3.0),
        near("off its middle by", area.centre() - nation[0].centre(), 0.0, 0.3, "mm"),
    ])
}

/// C38.
pub(super) fn drafter(letter: &Letter) -> Measured {
    let (text, end) = (letter.text("drafter")?, letter.end()?);
    let line = end.page.lines.iter().find(|line| line.text == text && line.baseline > end.label.baseline);
    let line = line.ok_or_else(|| Missing::NotFound(format!("`{text}` beside the recipients")))?;
    let last = end.recipients.last().ok_or(Missing::NotFound("recipients".to_owned()))?;
    Ok(vec![
        regular(11.0, 11.0).of(&[line]),
        holds(
            "right of the recipients, at the end of the list",
            line.left > end.label.right && line.baseline > last.baseline - EXACT,
        ),
        holds("clear of the last", line.left > last.right || line.baseline > last.baseline + 3.0),
    ])
}

/// C39.
fn contact(letter: &Letter) -> Measured {
    let lines = letter.head("contact")?;
    let page = &letter.pages.pages[0];
    let (first, last) = (lines[0], lines[lines.len() - 1]);
    let rule = page
        .rules()
        .filter(|rule| rule.area.top < first.baseline)
        .max_by(|one, other| one.area.top.total_cmp(&other.area.top));
    let rule = rule.ok_or(Missing::NotFound("a line above the contact".to_owned()))?;
    Ok(vec![
        regular(11.0, 12.0).of(&lines),
        near("line", rule.area.width(), letter.right() - letter.left(), EXACT, "mm wide"),
        within("line above by", first.baseline - rule.area.top, 3.0, 8.0, "mm"),
        holds("lowest on page 1", page.lines.iter().all(|line| line.baseline <= last.baseline)),
    ])
}
