//! Page and opening of Party documents: D1–D14, D22 and D29 after guidelines 36-HD/VPTW (2018) and 05-HD/VPTW (2026), whose values can be met together.

use regex::Regex;

use super::header_rules::{folded, is_wide};
use super::letter::Letter;
use super::measure::{
    EXACT, Measured, Missing, Rule, bold, centred, holds, inapplicable, near, pitches, regular, within,
};
use super::page::Line;
use super::page_rules::{digits_top, family, margin_bottom, margin_left, margin_right, margin_top, page_number, paper};
use super::title_rules::{list_of_addressees, paragraphs};

/// The rules of page, head, title, addressees and legal bases.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "D1",
        words: "A4, Times New Roman, black",
        tolerance: "Liberation Serif, its metric twin",
        measure: page,
    },
    Rule {
        id: "D2",
        words: "margins 20, 20, 30 and 15 mm",
        tolerance: "0.1 mm; at the foot two lines and a gap more: a page ends with a whole line, and never with the first of a paragraph",
        measure: margins,
    },
    Rule {
        id: "D29",
        words: "page number 14 pt, upright, centred, 10 mm from the upper edge; none on page 1",
        tolerance: "0.5 mm: height of digits",
        measure: page_numbers,
    },
    Rule {
        id: "D3",
        words: "name of the Party: 15 pt, bold, capitals, one line, right side of page 1",
        tolerance: "",
        measure: party,
    },
    Rule {
        id: "D4",
        words: "line under it, as long as it",
        tolerance: "0.5 %: rounding of widths",
        measure: party_rule,
    },
    Rule {
        id: "D5",
        words: "superior body: 14 pt, regular, capitals, level with the name of the Party",
        tolerance: "0.3 mm",
        measure: superior,
    },
    Rule {
        id: "D6",
        words: "issuing body: 14 pt, bold, capitals, under the superior body",
        tolerance: "centred to 0.3 mm",
        measure: issuer,
    },
    Rule {
        id: "D7",
        words: "asterisk under the issuing body, and no line",
        tolerance: "centred to 0.3 mm",
        measure: asterisk,
    },
    Rule {
        id: "D8",
        words: "number: 14 pt, regular, under the asterisk",
        tolerance: "centred to 0.3 mm; a place name wider than the right block may push it",
        measure: number,
    },
    Rule {
        id: "D8a",
        words: "`Số` without colon, two digits at least, hyphen, type, slash, body",
        tolerance: "",
        measure: number_form,
    },
    Rule {
        id: "D9",
        words: "place and date: 14 pt, italic, right, under the line",
        tolerance: "centred to 0.3 mm; a wide place name ends at the margin",
        measure: place_date,
    },
    Rule {
        id: "D10",
        words: "name of the type: 15–16 pt, bold, capitals, centred",
        tolerance: "centred to 0.3 mm",
        measure: type_name,
    },
    Rule {
        id: "D11",
        words: "subject: 14–15 pt, bold, beginning in lower case, centred below",
        tolerance: "centred to 0.3 mm",
        measure: subject,
    },
    Rule { id: "D12", words: "five hyphens under it, and no line", tolerance: "centred to 0.3 mm", measure: hyphens },
    Rule {
        id: "D13",
        words: "subject of an official letter",
        tolerance: "",
        measure: inapplicable!("no document of this kind"),
    },
    Rule {
        id: "D14",
        words: "addressees: 14 pt, label italic, names upright, after the title",
        tolerance: "dash under the colon to 0.5 mm",
        measure: addressees,
    },
    Rule {
        id: "D22",
        words: "legal bases: each with `- `, upright, `;`, at last `.`",
        tolerance: "indent 1 pt",
        measure: bases,
    },
];

/// D1.
fn page(letter: &Letter) -> Measured {
    let black = letter.pages.runs().all(|run| run.colour == "#000000");
    let mut measures = paper(letter)?;
    measures.extend(family(letter)?);
    measures.push(holds("black text", black));
    Ok(measures)
}

/// D2.
fn margins(letter: &Letter) -> Measured {
    let mut measures = margin_top(letter, 20.0 - EXACT, 20.0 + EXACT)?;
    measures.extend(margin_bottom(letter, 20.0 - EXACT, 20.0)?);
    measures.extend(margin_left(letter, 30.0 - EXACT, 30.0 + EXACT)?);
    measures.extend(margin_right(letter, 15.0 - EXACT, 15.0 + EXACT)?);
    Ok(measures)
}

/// D29.
fn page_numbers(letter: &Letter) -> Measured {
    let mut measures = page_number(letter, 14.0, 14.0)?;
    measures.extend(super::page_rules::number_centre(letter)?);
    measures.extend(digits_top(letter, 9.5, 10.5)?);
    Ok(measures)
}

/// D3.
fn party(letter: &Letter) -> Measured {
    let lines = letter.head("party-title")?;
    let text: String = lines.iter().map(|line| line.text.as_str()).collect();
    let wanted = if letter.vietnamese { "ĐẢNG CỘNG SẢN VIỆT NAM" } else { "COMMUNIST PARTY OF VIET NAM" };
    Ok(vec![
        holds(format!("`{text}`"), folded(&text) == folded(wanted)),
        holds(format!("{} line", lines.len()), lines.len() == 1 || !letter.vietnamese),
        bold(15.0, 15.0).capitals().of(&lines),
        within("begins at", lines[0].left, letter.centre() - 20.0, 210.0, "mm"),
    ])
}

/// The line of the name of the Party.
fn title(letter: &Letter) -> Result<&Line, Missing> {
    letter.head("party-title").map(|lines| lines[0])
}

/// D4.
fn party_rule(letter: &Letter) -> Measured {
    let lines = letter.head("party-title")?;
    let (title, wide) = (lines[lines.len() - 1], lines.iter().map(|line| line.width()).fold(0.0, f64::max));
    let rule = letter.pages.pages[0].rule_below(title, 4.0).ok_or(Missing::NotFound("a line below it".to_owned()))?;
    Ok(vec![
        near("length", rule.area.width(), wide, 0.005 * wide, "mm"),
        near("off centre by", rule.area.centre() - title.centre(), 0.0, EXACT, "mm"),
    ])
}

/// D5.
fn superior(letter: &Letter) -> Measured {
    let (lines, issuer) = (letter.block("superior")?, letter.block("issuer")?);
    Ok(vec![
        regular(14.0, 14.0).capitals().of(&lines),
        centred(&lines, issuer[0].centre()),
        near("level with the name of the Party by", lines[0].baseline - title(letter)?.baseline, 0.0, 0.3, "mm"),
    ])
}

/// D6.
fn issuer(letter: &Letter) -> Measured {
    let (lines, title) = (letter.block("issuer")?, title(letter)?);
    let over = letter.block("superior").unwrap_or_default();
    let block: Vec<&Line> = over.iter().chain(&lines).copied().collect();
    let right = block.iter().map(|line| line.right).fold(0.0, f64::max);
    let mut measures = vec![
        bold(14.0, 14.0).capitals().of(&lines),
        centred(&lines, lines[0].centre()),
        near("first line level with the name of the Party by", block[0].baseline - title.baseline, 0.0, 0.3, "mm"),
        within("clear of it by", title.left - right, 2.0, 210.0, "mm"),
    ];
    if block.len() > 1 {
        measures.push(within("pitch", pitches(&block).into_iter().fold(0.0, f64::max), 14.0, 20.0, "pt"));
    }
    Ok(measures)
}

/// The asterisk.
fn star(letter: &Letter) -> Result<&Line, Missing> {
    let star = letter.pages.pages[0].lines.iter().find(|line| line.text == "*");
    star.ok_or(Missing::NotFound("an asterisk".to_owned()))
}

/// D7.
fn asterisk(letter: &Letter) -> Measured {
    let (star, issuer, title) = (star(letter)?, letter.block("issuer")?, title(letter)?);
    let page = &letter.pages.pages[0];
    let rules = page.rules().filter(|rule| rule.area.right < title.left && rule.area.top < star.baseline + 4.0).count();
    Ok(vec![
        regular(14.0, 14.0).of(&[star]),
        centred(&[star], issuer[0].centre()),
        holds("below the issuing body", star.baseline > issuer[issuer.len() - 1].baseline),
        holds(format!("{rules} lines in the left block"), rules == 0),
    ])
}

/// D8.
fn number(letter: &Letter) -> Measured {
    let (number, star, title) = (letter.number()?, star(letter)?, title(letter)?);
    let date = letter.head("place-date")?[0];
    Ok(vec![
        regular(14.0, 14.0).of(&[&number]),
        holds("below the asterisk", number.baseline > star.baseline),
        if is_wide(letter, date, title) {
            within("clear of the date by", date.left - number.right, 2.0, 210.0, "mm")
        } else {
            centred(&[&number], star.centre())
        },
    ])
}

/// D8a.
fn number_form(letter: &Letter) -> Measured {
    let number = letter.number()?;
    let label = if letter.vietnamese { r"^Số\s*" } else { r"^No\.\s*" };
    let form = Regex::new(&format!(r"{label}\d{{2,}}-[A-ZĐa-z]+/[A-ZĐ0-9]+$")).unwrap();
    Ok(vec![holds(format!("`{}`", number.text), form.is_match(&number.text))])
}

/// D9.
fn place_date(letter: &Letter) -> Measured {
    let (lines, title, number) = (letter.head("place-date")?, title(letter)?, letter.number()?);
    Ok(vec![
        regular(14.0, 14.0).italic().of(&lines),
        holds(
            "below the line, level with the number",
            lines[0].baseline > title.baseline + 3.0 && (lines[0].baseline - number.baseline).abs() < EXACT,
        ),
        if is_wide(letter, lines[0], title) {
            near("ends before the margin by", letter.right() - lines[0].right, 0.0, 0.3, "mm")
        } else {
            centred(&lines, title.centre())
        },
    ])
}

/// D10.
fn type_name(letter: &Letter) -> Measured {
    let lines = letter.head("type-name")?;
    Ok(vec![bold(15.0, 16.0).capitals().of(&lines), centred(&lines, letter.centre())])
}

/// D11.
fn subject(letter: &Letter) -> Measured {
    let (kind, lines) = (letter.head("type-name")?, letter.head("subject")?);
    let mut measures = vec![
        bold(14.0, 15.0).lower().of(&lines),
        centred(&lines, letter.centre()),
        within("below the type by", lines[0].baseline - kind[0].baseline, 3.0, 8.6, "mm"),
    ];
    if letter.vietnamese {
        let first: String = lines[0].text.chars().take(8).collect();
        measures.push(holds(format!("`{first}…`"), first.starts_with(char::is_lowercase)));
    }
    Ok(measures)
}

/// D12.
fn hyphens(letter: &Letter) -> Measured {
    let page = &letter.pages.pages[0];
    let subject = letter.head("subject")?;
    let last = subject[subject.len() - 1];
    let sign = page.lines.iter().find(|line| line.text == "-----" && line.baseline > last.baseline);
    let sign = sign.ok_or(Missing::NotFound("five hyphens".to_owned()))?;
    let rules =
        page.rules().filter(|rule| rule.area.top > last.baseline && rule.area.top < sign.baseline + 4.0).count();
    Ok(vec![
        regular(14.0, 14.0).of(&[sign]),
        centred(&[sign], letter.centre()),
        holds(format!("{rules} lines there"), rules == 0),
    ])
}

/// D14.
fn addressees(letter: &Letter) -> Measured {
    let (lines, label) = (letter.addressed()?, letter.texts("to").remove(0));
    let runs: Vec<_> = lines.iter().flat_map(|line| &line.runs).collect();
    let of_label = |text: &str| label.starts_with(text.trim());
    let kept = runs.iter().all(|run| run.italic == of_label(&run.text) && run.size > 13.99 && run.size < 14.01);
    let mut measures =
        vec![holds("14.0 pt, label italic, names upright", kept && runs.iter().any(|run| of_label(&run.text)))];
    measures.extend(list_of_addressees(letter)?);
    Ok(measures)
}

/// D22.
fn bases(letter: &Letter) -> Measured {
    let bases = letter.bases()?;
    let mut measures = vec![
        regular(14.0, 15.0).of(&bases.concat()),
        holds("each with `- `", bases.iter().all(|basis| basis[0].text.starts_with("- "))),
    ];
    measures.extend(paragraphs(letter, &bases));
    Ok(measures)
}
