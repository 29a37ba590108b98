//! Body, outline, signature, recipients and marks of Party documents: D15–D31 after 36-HD/VPTW and 05-HD/VPTW.

use super::body_rules::{body, last_words, part_number, part_title, pitches_within, section, tail};
use super::end_rules::{authority_with, label_place, list, name, position, room};
use super::letter::Letter;
use super::measure::{Measured, Missing, Rule, bold, holds, near, regular, within};
use super::number_rules::{issuing_date, spelling_of_uy};
use super::title_rules::{below_number, in_the_middle, mark};

/// The rules of what follows the opening of a Party document.
pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "D15",
        words: "body 14–15 pt, upright, justified; first line 10 mm in; 6 pt between paragraphs",
        tolerance: "indent 1 pt",
        measure: |letter| body(letter, 14.0, 15.0),
    },
    Rule { id: "D16", words: "first line about 10 mm in", tolerance: "0.5 mm, for `about`", measure: indent },
    Rule { id: "D17", words: "6 pt or more between paragraphs", tolerance: "", measure: gap },
    Rule { id: "D18", words: "exact pitch of 18 to 22 pt", tolerance: "0.1 pt between lines", measure: pitch },
    Rule { id: "D30", words: "ends with a full stop, not with `./.`", tolerance: "", measure: end_mark },
    Rule {
        id: "D19",
        words: "Phần, Chương with number: 14–15 pt, bold, lower case, centred",
        tolerance: "centred to 0.3 mm",
        measure: |letter| part_number(letter, 14.0, 15.0),
    },
    Rule {
        id: "D20",
        words: "their title: 14–15 pt, bold, capitals, centred",
        tolerance: "centred to 0.3 mm",
        measure: |letter| part_title(letter, 14.0, 15.0),
    },
    Rule {
        id: "D21",
        words: "`I- ` bold, indented as the body",
        tolerance: "indent 1 pt",
        measure: |letter| section(letter, r"^[IVX]+- ", bold(14.0, 15.0)),
    },
    Rule {
        id: "D23",
        words: "authority: 14 pt, bold, capitals, right, with T/M K/T T/L Q.",
        tolerance: "centred to 0.3 mm",
        measure: |letter| authority_with(letter, bold(14.0, 14.0).capitals(), r"^(T/M|K/T|T/L|Q\.) "),
    },
    Rule {
        id: "D24",
        words: "position: 14 pt, regular, capitals, below",
        tolerance: "centred to 0.3 mm",
        measure: |letter| position(letter, regular(14.0, 14.0).capitals()),
    },
    Rule {
        id: "D25",
        words: "name: 14 pt, bold, about four blank lines below",
        tolerance: "20–30 mm, for `about`",
        measure: signer,
    },
    Rule {
        id: "D26",
        words: "`Nơi nhận:` 14 pt, upright, underlined, left",
        tolerance: "line as long as the words to 10 %",
        measure: label,
    },
    Rule {
        id: "D27",
        words: "recipients: 12 pt, upright, dashes; `;`, at last `Lưu Văn phòng ….`",
        tolerance: "0.1 mm",
        measure: recipients,
    },
    Rule {
        id: "D28",
        words: "urgency: 14 pt, bold, capitals, under the number",
        tolerance: "centred to 0.3 mm",
        measure: urgency,
    },
    Rule { id: "D31", words: "Ủy or Uỷ, one of them throughout", tolerance: "", measure: spelling_of_uy },
    Rule {
        id: "T3",
        words: "date of issue: days below 10 and months 1 and 2 with zero",
        tolerance: "",
        measure: issuing_date,
    },
];

/// D16.
fn indent(letter: &Letter) -> Measured {
    let parted = letter.parted();
    let first = parted.first().ok_or(Missing::NotFound("two paragraphs".to_owned()))?.1;
    Ok(vec![near("first line in by", first.left - letter.left(), 10.0, 0.5, "mm")])
}

/// D17.
fn gap(letter: &Letter) -> Measured {
    let (pitch, _) = pitches_within(letter)?;
    let steps =
        letter.parted().into_iter().map(|(one, next)| (next.baseline - one.baseline) / super::page::POINT - pitch);
    Ok(vec![within("gap", steps.fold(f64::INFINITY, f64::min), 6.0, 30.0, "pt")])
}

/// D18.
fn pitch(letter: &Letter) -> Measured {
    let (least, most) = pitches_within(letter)?;
    Ok(vec![within("pitch", least, 18.0, 22.0, "pt"), near("varies by", most - least, 0.0, 0.1, "pt")])
}

/// D30.
fn end_mark(letter: &Letter) -> Measured {
    let last = last_words(letter)?;
    Ok(vec![holds(format!("ends `{}`", tail(&last)), last.ends_with('.') && !last.ends_with("./."))])
}

/// D25.
fn signer(letter: &Letter) -> Measured {
    let mut measures = name(letter, bold(14.0, 14.0))?;
    measures.extend(room(letter)?);
    Ok(measures)
}

/// D26.
fn label(letter: &Letter) -> Measured {
    let end = letter.end()?;
    let under: f64 = end
        .page
        .rules()
        .filter(|rule| {
            let drop = rule.area.top - end.label.baseline;
            drop > 0.0 && drop < 2.0 && rule.area.left < end.label.right
        })
        .map(|rule| rule.area.width())
        .sum();
    let mut measures = vec![
        regular(14.0, 14.0).of(&[end.label]),
        within("underlined", 100.0 * under / end.label.width(), 90.0, 110.0, "%"),
    ];
    measures.extend(label_place(letter, &end));
    Ok(measures)
}

/// D27.
fn recipients(letter: &Letter) -> Measured {
    let end = letter.end()?;
    let mut measures = vec![regular(12.0, 12.0).of(&end.recipients)];
    measures.extend(list(letter, &end, r"^- Lưu Văn phòng .*\.$")?);
    Ok(measures)
}

/// D28.
fn urgency(letter: &Letter) -> Measured {
    let (line, area, _) = mark(letter, "urgency")?;
    let mut measures = vec![bold(14.0, 14.0).capitals().of(&[line]), in_the_middle(line, area)];
    measures.extend(below_number(letter, area)?);
    Ok(measures)
}
