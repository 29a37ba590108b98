//! Signature and recipients of a State document: C25–C31 of Decree 30/2020/NĐ-CP, Annex I.

use regex::Regex;

use super::letter::{End, Letter};
use super::measure::{EXACT, Measured, Missing, Rule, bold, centred, holds, inapplicable, near, regular, within};
use super::page::{Line, POINT};

/// The rules of the signature.
pub(super) const SIGNATURE: &[Rule] = &[
    Rule {
        id: "C25",
        words: "authority: 13–14 pt, bold, capitals, centred in the right block, with TM. KT. TL. TUQ. Q.",
        tolerance: "centred to 0.3 mm",
        measure: authority,
    },
    Rule {
        id: "C26",
        words: "position: 13–14 pt, bold, capitals, centred below",
        tolerance: "centred to 0.3 mm",
        measure: |letter| position(letter, bold(13.0, 14.0).capitals()),
    },
    Rule {
        id: "C27",
        words: "room for the signature between position and name",
        tolerance: "20–30 mm: four to five lines, which the Decree leaves open",
        measure: room,
    },
    Rule {
        id: "C28",
        words: "name: 13–14 pt, bold, centred below the position",
        tolerance: "centred to 0.3 mm",
        measure: |letter| name(letter, bold(13.0, 14.0)),
    },
    Rule { id: "C29", words: "image of the seal", tolerance: "", measure: inapplicable!("set by whoever seals") },
];

/// The rules of the recipients.
pub(super) const RECIPIENTS: &[Rule] = &[
    Rule {
        id: "C30",
        words: "`Nơi nhận:` 12 pt, bold italic, flush left, level with the first line of the signature",
        tolerance: "0.1 mm",
        measure: label,
    },
    Rule {
        id: "C31",
        words: "recipients: 11 pt, upright, dash flush left, `;` at the ends, at last `Lưu: VT, ….`; first `Như trên` where there are addressees",
        tolerance: "0.1 mm",
        measure: recipients,
    },
];

/// C25.
fn authority(letter: &Letter) -> Measured {
    authority_with(letter, bold(13.0, 14.0).capitals(), r"^(TM|KT|TL|TUQ|Q)\. ")
}

/// C25 and D23.
pub(super) fn authority_with(letter: &Letter, style: super::measure::Style, pattern: &str) -> Measured {
    letter.text("authority")?;
    let end = letter.end()?;
    let lines = end.authority.unwrap_or_default();
    let mut measures = vec![style.of(&lines), centred(&lines, end.name[0].centre()), right_of_centre(letter, &lines)];
    if letter.vietnamese {
        let first: String = lines[0].text.chars().take(8).collect();
        measures.push(holds(format!("`{first}…`"), Regex::new(pattern).unwrap().is_match(&lines[0].text)));
    }
    Ok(measures)
}

/// Whether lines stand in the right half of the text.
fn right_of_centre(letter: &Letter, lines: &[&Line]) -> super::measure::Measure {
    let left = lines.iter().map(|line| line.centre()).fold(f64::INFINITY, f64::min);
    within("middle right of that of the text by", left - letter.centre(), 20.0, 60.0, "mm")
}

/// C26 and D24.
pub(super) fn position(letter: &Letter, style: super::measure::Style) -> Measured {
    let End { authority, position, name, .. } = letter.end()?;
    let mut measures = vec![style.of(&position), centred(&position, name[0].centre())];
    if let Some(over) = authority.as_ref().and_then(|lines| lines.last()) {
        measures.push(within("below the authority by", position[0].baseline - over.baseline, 3.0, 8.6, "mm"));
    }
    Ok(measures)
}

/// C27 and D25.
pub(super) fn room(letter: &Letter) -> Measured {
    let end = letter.end()?;
    let from = end.position[end.position.len() - 1];
    let to = end.name[0];
    Ok(vec![within(
        "room",
        to.baseline - 0.8 * to.size() * POINT - from.baseline - 0.2 * from.size() * POINT,
        20.0,
        30.0,
        "mm",
    )])
}

/// C28 and D25.
pub(super) fn name(letter: &Letter, style: super::measure::Style) -> Measured {
    let end = letter.end()?;
    let text = &end.name[0].text;
    let title = text.split(' ').all(|word| word.starts_with(char::is_uppercase)) && *text != text.to_uppercase();
    Ok(vec![
        style.of(&end.name),
        centred(&end.name, end.position[0].centre()),
        right_of_centre(letter, &end.name),
        holds(format!("`{text}`"), title),
    ])
}

/// C30.
fn label(letter: &Letter) -> Measured {
    let end = letter.end()?;
    let mut measures = vec![bold(12.0, 12.0).italic().of(&[end.label])];
    measures.extend(label_place(letter, &end));
    Ok(measures)
}

/// Whether the label is flush left and level with the first line of the signature.
pub(super) fn label_place(letter: &Letter, end: &End<'_>) -> Vec<super::measure::Measure> {
    let first = end.authority.as_ref().map_or(end.position[0], |lines| lines[0]);
    vec![
        near("in from the margin by", end.label.left - letter.left(), 0.0, EXACT, "mm"),
        near("off the level of the signature by", end.label.baseline - first.baseline, 0.0, EXACT, "mm"),
    ]
}

/// C31.
fn recipients(letter: &Letter) -> Measured {
    let end = letter.end()?;
    let mut measures = vec![regular(11.0, 11.0).of(&end.recipients)];
    measures.extend(list(letter, &end, r"^[-+] Lưu: VT.*\.$")?);
    Ok(measures)
}

/// Whether the list of recipients has dashes at the margin, end marks, and an archive in the last place.
pub(super) fn list(letter: &Letter, end: &End<'_>, archive: &str) -> Measured {
    let lines = &end.recipients;
    let last = lines.last().ok_or(Missing::NotFound("recipients".to_owned()))?;
    let items: Vec<&&Line> = lines.iter().filter(|line| line.text.starts_with('-')).collect();
    let off = items.iter().map(|line| (line.left - letter.left()).abs()).fold(0.0, f64::max);
    let before_dash =
        lines.iter().zip(&lines[1..]).filter(|(_, next)| next.text.starts_with(['-', '+'])).map(|(line, _)| line);
    let mut measures = vec![
        holds(format!("{} with a dash", items.len()), !items.is_empty()),
        near("dash in from the margin by", off, 0.0, EXACT, "mm"),
        holds(
            "each ends with `;`, or `:` over its units",
            before_dash.clone().all(|line| line.text.ends_with([';', ':'])),
        ),
        holds("the last with `.`", last.text.ends_with('.')),
    ];
    if letter.vietnamese {
        // The last item may take several lines.
        let start = lines.iter().rposition(|line| line.text.starts_with(['-', '+'])).unwrap_or_default();
        let words = lines[start..].iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        measures.push(holds(format!("`{words}`"), Regex::new(archive).unwrap().is_match(&words)));
        if letter.text("to").is_ok() {
            measures.push(holds("`Như trên` first", lines[0].text.starts_with("- Như trên")));
        }
    }
    Ok(measures)
}
