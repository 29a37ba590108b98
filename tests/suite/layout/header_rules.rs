//! The head of a State document: C1–C8 of Decree 30/2020/NĐ-CP, Annex I.

use regex::Regex;

use super::letter::{Letter, squeezed};
use super::measure::{EXACT, Measured, Missing, Rule, bold, centred, holds, near, pitches, regular, within};
use super::page::Line;

/// The rules of the head.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "C1",
        words: "Quốc hiệu: 12–13 pt, bold, capitals, one line, right side of page 1",
        tolerance: "",
        measure: nation,
    },
    Rule {
        id: "C2",
        words: "Tiêu ngữ: 13–14 pt, bold, lower case, centred under Quốc hiệu, single spacing",
        tolerance: "single spacing is 1.15 lines; centred to 0.3 mm",
        measure: motto,
    },
    Rule {
        id: "C3",
        words: "line under Tiêu ngữ as long as its text",
        tolerance: "0.5 %: rounding of widths",
        measure: motto_rule,
    },
    Rule {
        id: "C4",
        words: "superior body: 12–13 pt, regular, capitals, level with Quốc hiệu",
        tolerance: "0.3 mm",
        measure: superior,
    },
    Rule {
        id: "C5",
        words: "issuing body: 12–13 pt, bold, capitals, centred under the superior body",
        tolerance: "centred to 0.3 mm",
        measure: issuer,
    },
    Rule {
        id: "C6",
        words: "line of 1/3 to 1/2 of the name, in the middle under it",
        tolerance: "the last line of a name that wraps",
        measure: issuer_rule,
    },
    Rule {
        id: "C7",
        words: "number and code: 13 pt, upright, centred under the body",
        tolerance: "centred to 0.3 mm; a place name wider than the right block may push it",
        measure: number,
    },
    Rule {
        id: "C7a",
        words: "code: abbreviation of the type, hyphen, abbreviation of the body, no spaces",
        tolerance: "",
        measure: code,
    },
    Rule {
        id: "C8",
        words: "place and date: 13–14 pt, italic, level with the number, centred under Quốc hiệu",
        tolerance: "a place name wider than the right block ends at the margin instead",
        measure: place_date,
    },
    Rule {
        id: "R1.5",
        words: "middles of the two blocks about 30 % and 70 % of the sheet, as in the Decree’s own form",
        tolerance: "3 mm: the form’s margins are 35 and 20 mm, which moves its text by 2.5 mm",
        measure: blocks,
    },
];

/// The abbreviations of types of documents, Annex III, Part I.
const TYPES: &str =
    "NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB SY TrS SL";

/// Folds the two ways of placing a tone mark on `oa` and `uy` into one: both are accepted.
pub(super) fn folded(text: &str) -> String {
    squeezed(text).replace("HÒA", "HOÀ").replace("ỦY", "UỶ")
}

/// C1.
fn nation(letter: &Letter) -> Measured {
    let lines = letter.head("nation")?;
    let wanted = if letter.vietnamese {
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    } else {
        "SOCIALIST REPUBLIC OF VIET NAM"
    };
    let text: String = lines.iter().map(|line| line.text.as_str()).collect();
    Ok(vec![
        holds(format!("`{text}`"), folded(&text) == folded(wanted)),
        bold(12.0, 13.0).capitals().of(&lines),
        holds(format!("{} line", lines.len()), lines.len() == 1),
        within("begins at", lines[0].left, letter.centre() - 20.0, 210.0, "mm"),
    ])
}

/// C2.
fn motto(letter: &Letter) -> Measured {
    let (nation, lines) = (letter.head("nation")?, letter.head("motto")?);
    let pitch = pitches(&[nation[nation.len() - 1], lines[0]]);
    let mut measures = vec![bold(13.0, 14.0).lower().of(&lines), centred(&lines, nation[0].centre())];
    if letter.vietnamese {
        measures.push(holds(format!("`{}`", lines[0].text), lines[0].text == "Độc lập - Tự do - Hạnh phúc"));
    }
    measures.push(within("pitch", pitch[0], 1.0 * lines[0].size(), 1.25 * lines[0].size(), "pt"));
    Ok(measures)
}

/// C3.
fn motto_rule(letter: &Letter) -> Measured {
    let lines = letter.head("motto")?;
    let last = lines[lines.len() - 1];
    let rule =
        letter.pages.pages[0].rule_below(last, 4.0).ok_or(Missing::NotFound("a line below Tiêu ngữ".to_owned()))?;
    Ok(vec![
        near("length", rule.area.width(), last.width(), 0.005 * last.width(), "mm"),
        near("off centre by", rule.area.centre() - last.centre(), 0.0, EXACT, "mm"),
    ])
}

/// C4.
fn superior(letter: &Letter) -> Measured {
    let (lines, issuer, nation) = (letter.block("superior")?, letter.block("issuer")?, letter.head("nation")?);
    Ok(vec![
        regular(12.0, 13.0).capitals().of(&lines),
        centred(&lines, issuer[0].centre()),
        near("level with Quốc hiệu by", lines[0].baseline - nation[0].baseline, 0.0, 0.3, "mm"),
        holds("over the issuing body", lines[lines.len() - 1].baseline < issuer[0].baseline),
    ])
}

/// C5.
fn issuer(letter: &Letter) -> Measured {
    let (lines, nation) = (letter.block("issuer")?, letter.head("nation")?);
    let over = letter.block("superior").unwrap_or_default();
    let block: Vec<&Line> = over.iter().chain(&lines).copied().collect();
    let pitch = pitches(&block).into_iter().fold(0.0, f64::max);
    let right = block.iter().map(|line| line.right).fold(0.0, f64::max);
    let mut measures = vec![
        bold(12.0, 13.0).capitals().of(&lines),
        centred(&lines, lines[0].centre()),
        near("level with Quốc hiệu by", block[0].baseline - nation[0].baseline, 0.0, 0.3, "mm"),
        // Two words’ space keeps the blocks apart for the eye.
        within("clear of Quốc hiệu by", nation[0].left - right, 2.0, 210.0, "mm"),
    ];
    if block.len() > 1 {
        measures.push(within("pitch", pitch, lines[0].size(), 1.35 * lines[0].size(), "pt"));
    }
    Ok(measures)
}

/// C6.
fn issuer_rule(letter: &Letter) -> Measured {
    let lines = letter.block("issuer")?;
    share(letter, lines[lines.len() - 1])
}

/// C6 and C11: a line below a text, a third to a half as long, in its middle.
pub(super) fn share(letter: &Letter, line: &Line) -> Measured {
    let rule = letter.pages.pages[0].rule_below(line, 5.0);
    let rule = rule.ok_or_else(|| Missing::NotFound(format!("a line below `{}`", line.text)))?;
    Ok(vec![
        within("share of the text", 100.0 * rule.area.width() / line.width(), 100.0 / 3.0, 50.0, "%"),
        near("off centre by", rule.area.centre() - line.centre(), 0.0, 0.3, "mm"),
    ])
}

/// C7.
fn number(letter: &Letter) -> Measured {
    let (number, issuer, nation) = (letter.number()?, letter.block("issuer")?, letter.head("nation")?);
    let date = letter.head("place-date")?[0];
    let pattern = if letter.vietnamese {
        r"^Số:\s*(\d{2,})?\s*/[A-ZĐa-zđ]+-[A-ZĐ0-9&.-]+$"
    } else {
        r"^No\.\s*(\d{2,})?\s*/[A-ZĐa-zđ]+-[A-ZĐ0-9&.-]+$"
    };
    Ok(vec![
        holds(format!("`{}`", number.text), Regex::new(pattern).unwrap().is_match(&number.text)),
        regular(13.0, 13.0).of(&[&number]),
        if is_wide(letter, date, nation[0]) {
            within("clear of the date by", date.left - number.right, 2.0, 210.0, "mm")
        } else {
            centred(&[&number], issuer[0].centre())
        },
    ])
}

/// Whether place and date are too wide to be centred under Quốc hiệu within the right margin.
pub(super) fn is_wide(letter: &Letter, date: &Line, head: &Line) -> bool {
    date.width() / 2.0 > letter.right() - head.centre()
}

/// C7a.
fn code(letter: &Letter) -> Measured {
    let number = letter.number()?;
    let code = number.text.rsplit('/').next().unwrap_or_default().to_owned();
    let kind = code.split('-').next().unwrap_or_default();
    Ok(vec![holds(
        format!("`{code}`"),
        TYPES.split(' ').any(|known| known == kind) && !code.contains(' ') && code.contains('-'),
    )])
}

/// C8.
fn place_date(letter: &Letter) -> Measured {
    let (lines, nation, number) = (letter.head("place-date")?, letter.head("nation")?, letter.number()?);
    let text = &lines[0].text;
    Ok(vec![
        holds(format!("`{text}`"), lines.len() == 1 && text.contains(", ") && text.starts_with(char::is_uppercase)),
        regular(13.0, 14.0).italic().of(&lines),
        near("level with the number by", lines[0].baseline - number.baseline, 0.0, EXACT, "mm"),
        if is_wide(letter, lines[0], nation[0]) {
            near("ends before the margin by", letter.right() - lines[0].right, 0.0, 0.3, "mm")
        } else {
            centred(&lines, nation[0].centre())
        },
    ])
}

/// The middles of the two blocks as measured on the Decree’s own form.
fn blocks(letter: &Letter) -> Measured {
    let (issuer, nation) = (letter.block("issuer")?, letter.head("nation")?);
    Ok(vec![
        near("left block at", issuer[0].centre(), 63.8, 3.0, "mm"),
        near("right block at", nation[0].centre(), 147.6, 3.0, "mm"),
    ])
}
