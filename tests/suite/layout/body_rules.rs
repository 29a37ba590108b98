//! Body text, outline and appendices of a State document: C15–C24, C32–C34 of Decree 30/2020/NĐ-CP, Annex I.

use regex::Regex;

use super::letter::{Letter, passage};
use super::measure::{
    EXACT, Measure, Measured, Missing, Rule, Style, bold, centred, holds, inapplicable, near, regular, within,
};
use super::page::{Line, POINT};

/// The rules of the body text.
pub(super) const BODY: &[Rule] = &[
    Rule {
        id: "C15",
        words: "body: 13–14 pt, upright, justified, first line 10 or 12.7 mm in, 6 pt between paragraphs, single to 1.5 lines",
        tolerance: "indent 1 pt, as in the table; full lines end to 0.1 mm",
        measure: |letter| body(letter, 13.0, 14.0),
    },
    Rule {
        id: "C15p",
        words: "pitch of body lines: 1.15 to 1.725 times the size, all alike",
        tolerance: "0.1 pt between lines",
        measure: pitch,
    },
    Rule { id: "C24", words: "`./.` after the last sentence", tolerance: "", measure: end_mark },
];

/// The rules of the outline.
pub(super) const OUTLINE: &[Rule] = &[
    Rule {
        id: "C16",
        words: "Phần, Chương with Roman number: 13–14 pt, bold, lower case, centred, on a line of its own",
        tolerance: "centred to 0.3 mm",
        measure: |letter| part_number(letter, 13.0, 14.0),
    },
    Rule {
        id: "C17",
        words: "their title: 13–14 pt, bold, capitals, centred right below",
        tolerance: "centred to 0.3 mm",
        measure: |letter| part_title(letter, 13.0, 14.0),
    },
    Rule {
        id: "C18",
        words: "Mục, Tiểu mục",
        tolerance: "",
        measure: inapplicable!("reports are divided as C23 says"),
    },
    Rule { id: "C19", words: "their title", tolerance: "", measure: inapplicable!("reports are divided as C23 says") },
    Rule { id: "C20", words: "Điều", tolerance: "", measure: inapplicable!("reports have no articles") },
    Rule {
        id: "C21",
        words: "1. with a title: bold, on a line of its own, indented as the body; without: regular",
        tolerance: "indent 1 pt",
        measure: |letter| clause(letter, 13.0, 14.0),
    },
    Rule {
        id: "C22",
        words: "a) regular, upright, indented; in the order a b c d đ e g, in English that of its own alphabet",
        tolerance: "indent 1 pt",
        measure: |letter| points(letter, 13.0, 14.0),
    },
    Rule {
        id: "C23",
        words: "I. in bold capitals, 13–14 pt, indented as the body",
        tolerance: "indent 1 pt",
        measure: |letter| section(letter, r"^[IVX]+\. ", bold(13.0, 14.0).capitals()),
    },
];

/// The rules of appendices.
pub(super) const APPENDIX: &[Rule] = &[
    Rule {
        id: "C32",
        words: "Phụ lục: 14 pt, bold, lower case, centred at the head of a page; Roman numbers for two or more",
        tolerance: "centred to 0.3 mm",
        measure: appendix_label,
    },
    Rule {
        id: "C33",
        words: "its title: 13–14 pt, bold, capitals, centred below",
        tolerance: "centred to 0.3 mm",
        measure: appendix_title,
    },
    Rule {
        id: "C34",
        words: "its reference: 13–14 pt, italic, centred below",
        tolerance: "centred to 0.3 mm",
        measure: appendix_reference,
    },
];

/// C15 and D15–D17.
pub(super) fn body(letter: &Letter, low: f64, high: f64) -> Measured {
    let pairs = letter.continued();
    if pairs.is_empty() {
        return Err(Missing::NotFound("a paragraph of two lines".to_owned()));
    }
    // Bold words at the beginning of a paragraph are emphasis, not the look of the body.
    let plain: Vec<&Line> =
        letter.body().into_iter().filter(|line| line.runs.iter().all(|run| run.weight == 400)).collect();
    let upright: Vec<&Line> = plain
        .into_iter()
        .filter(|line| !letter.bases().is_ok_and(|all| all.concat().iter().any(|basis| std::ptr::eq(*basis, *line))))
        .collect();
    let first: Vec<f64> = first_lines(letter).iter().map(|line| line.left - letter.left()).collect();
    let indent = first.iter().copied().fold(0.0, f64::max);
    let ragged = pairs.iter().map(|(line, _)| (letter.right() - line.right).abs()).fold(0.0, f64::max);
    let pitch = (pairs[0].1.baseline - pairs[0].0.baseline) / POINT;
    let gaps = letter.parted().into_iter().map(|(one, next)| (next.baseline - one.baseline) / POINT - pitch);
    let least = gaps.fold(f64::INFINITY, f64::min);
    let allowed = |indent: &f64| (indent - 10.0).abs() < 0.36 || (indent - 12.7).abs() < 0.36;
    Ok(vec![
        regular(low, high).of(&upright),
        holds(format!("first line {indent:.1} mm in"), first.iter().all(allowed)),
        near("full lines end off the margin by", ragged, 0.0, EXACT, "mm"),
        within("gap between paragraphs", least, 6.0, 30.0, "pt"),
    ])
}

/// The first lines of paragraphs that have more than one.
fn first_lines(letter: &Letter) -> Vec<&Line> {
    let pairs = letter.continued();
    let continues = |line: &Line| pairs.iter().any(|(_, next)| std::ptr::eq(*next, line));
    // The first line of a page may go on with a paragraph of the page before.
    let begins = |line: &Line| line.left - letter.left() > 0.3;
    pairs.iter().map(|(one, _)| *one).filter(|one| !continues(one) && begins(one)).collect()
}

/// The smallest and the largest pitch of lines within paragraphs, in points.
pub(super) fn pitches_within(letter: &Letter) -> Result<(f64, f64), Missing> {
    let pitches = letter.continued().into_iter().map(|(one, next)| (next.baseline - one.baseline) / POINT);
    let (least, most) = (pitches.clone().fold(f64::INFINITY, f64::min), pitches.fold(0.0, f64::max));
    if most > 0.0 { Ok((least, most)) } else { Err(Missing::NotFound("a paragraph of two lines".to_owned())) }
}

/// The pitch of the body: single spacing of Times New Roman is 1.15 times its size.
fn pitch(letter: &Letter) -> Measured {
    let (least, most) = pitches_within(letter)?;
    let size = letter.continued()[0].1.size();
    Ok(vec![
        within("pitch", least, 1.15 * size - 0.1, 1.725 * size, "pt"),
        near("varies by", most - least, 0.0, 0.1, "pt"),
    ])
}

/// C24.
fn end_mark(letter: &Letter) -> Measured {
    if !letter.vietnamese {
        return Err(Missing::Inapplicable("the mark is a Vietnamese sign"));
    }
    let last = last_words(letter)?;
    Ok(vec![holds(format!("ends `{}`", tail(&last)), last.ends_with("./."))])
}

/// The last line of the body.
pub(super) fn last_words(letter: &Letter) -> Result<String, Missing> {
    letter.body().last().map(|line| line.text.clone()).ok_or(Missing::NotFound("body text".to_owned()))
}

/// The last word of a text.
pub(super) fn tail(text: &str) -> &str {
    text.rsplit(' ').next().unwrap_or(text)
}

/// The lines of the numbers and of the titles of parts.
fn parts(letter: &Letter) -> Result<(Vec<&Line>, Vec<&Line>), Missing> {
    let (mut numbers, mut titles) = (Vec::new(), Vec::new());
    for call in letter.calls("part") {
        let number = call.text("number").unwrap_or_default();
        let page = letter
            .own_pages()
            .iter()
            .find_map(|page| Some((passage(&page.lines, &number)?, passage(&page.lines, &call.words)?)));
        let (number, title) = page
            .ok_or_else(|| Missing::NotFound(format!("`{number}` and `{}`, each on lines of their own", call.words)))?;
        numbers.extend(number);
        titles.extend(title);
    }
    if numbers.is_empty() { Err(Missing::Inapplicable("no such part in this document")) } else { Ok((numbers, titles)) }
}

/// C16 and D19.
pub(super) fn part_number(letter: &Letter, low: f64, high: f64) -> Measured {
    let (lines, _) = parts(letter)?;
    let pattern = Regex::new(r"^(Phần|Chương|Part|Chapter) [IVX]+$").unwrap();
    Ok(vec![
        bold(low, high).lower().of(&lines),
        centred(&lines, letter.centre()),
        holds(
            format!("{} of them, each on a line of its own", lines.len()),
            lines.iter().all(|line| pattern.is_match(&line.text)),
        ),
    ])
}

/// C17 and D20.
pub(super) fn part_title(letter: &Letter, low: f64, high: f64) -> Measured {
    let (numbers, titles) = parts(letter)?;
    let drop = titles[0].baseline - numbers[0].baseline;
    Ok(vec![
        bold(low, high).capitals().of(&titles),
        centred(&titles, letter.centre()),
        within("below by", drop, 3.0, 8.6, "mm"),
    ])
}

/// Whether the first lines of headings stand where the body begins its paragraphs.
fn indented(letter: &Letter, lines: &[&Line]) -> Measure {
    let wanted = first_lines(letter).first().map_or(0.0, |line| line.left);
    let off = lines.iter().map(|line| (line.left - wanted).abs()).fold(0.0, f64::max);
    near("off the indent of the body by", off, 0.0, 0.36, "mm")
}

/// C21.
pub(super) fn clause(letter: &Letter, low: f64, high: f64) -> Measured {
    let headings = letter.headings(2)?;
    let titled: Vec<&Line> = headings.iter().map(|lines| lines[0]).collect();
    let mut measures = vec![bold(low, high).of(&headings.concat()), indented(letter, &titled)];
    let number = Regex::new(r"^\d+\. ").unwrap();
    let plain: Vec<&Line> = letter.body().into_iter().filter(|line| number.is_match(&line.text)).collect();
    if !plain.is_empty() {
        measures.extend([regular(low, high).of(&plain), indented(letter, &plain)]);
    }
    Ok(measures)
}

/// C22.
pub(super) fn points(letter: &Letter, low: f64, high: f64) -> Measured {
    let letters = Regex::new(r"^(\p{Ll})\) ").unwrap();
    let lines: Vec<&Line> = letter.body().into_iter().filter(|line| letters.is_match(&line.text)).collect();
    if lines.is_empty() {
        return Err(if letter.has_points() {
            Missing::NotFound("a) b) c)".to_owned())
        } else {
            Missing::Inapplicable("no such part in this document")
        });
    }
    let order: String = lines.iter().filter_map(|line| line.text.chars().next()).collect();
    let alphabet = if letter.vietnamese { "abcdđeghiklmnopqrstuvxy" } else { "abcdefghijklmnopqrstuvwxyz" };
    // Every list of points begins with a) again.
    let ordered = order.split('a').skip(1).all(|behind| alphabet.starts_with(&format!("a{behind}")));
    let ordered = ordered && order.starts_with('a');
    Ok(vec![regular(low, high).of(&lines), holds(format!("order {order}"), ordered), indented(letter, &lines)])
}

/// C23 and D21.
pub(super) fn section(letter: &Letter, pattern: &str, style: Style) -> Measured {
    let headings = letter.headings(1)?;
    let lines: Vec<&Line> = headings.iter().map(|lines| lines[0]).collect();
    let first: String = lines[0].text.chars().take(12).collect();
    let number = Regex::new(pattern).unwrap();
    Ok(vec![
        holds(format!("`{first}…`"), lines.iter().all(|line| number.is_match(&line.text))),
        style.of(&headings.concat()),
        indented(letter, &lines),
    ])
}

/// The lines of an argument of every appendix, on the pages behind the signature.
fn of_appendices<'a>(letter: &'a Letter, key: &str) -> Result<Vec<&'a Line>, Missing> {
    let texts: Vec<String> = letter.calls("appendix").iter().filter_map(|call| call.text(key)).collect();
    if texts.is_empty() {
        return Err(Missing::Inapplicable("no such part in this document"));
    }
    let mut pages = letter.pages.pages[letter.own_pages().len()..].iter();
    let mut lines = Vec::new();
    for text in texts {
        let found = pages.find_map(|page| passage(&page.lines, &text));
        lines.extend(found.ok_or_else(|| Missing::NotFound(format!("`{text}` behind the signature")))?);
    }
    Ok(lines)
}

/// How far lines are off the middle of the text of their pages, which may lie on their side.
fn in_the_middle(letter: &Letter, lines: &[&Line]) -> Measure {
    let portrait = letter.pages.pages[0].width;
    let middle = |line: &Line| letter.centre() + (letter.pages.pages[line.page].width - portrait) / 2.0;
    let off = lines
        .iter()
        .map(|line| line.centre() - middle(line))
        .fold(0.0, |most: f64, off| if off.abs() > most.abs() { off } else { most });
    near("off centre by", off, 0.0, 0.3, "mm")
}

/// C32.
pub(super) fn appendix_label(letter: &Letter) -> Measured {
    let lines = of_appendices(letter, "label")?;
    let pattern =
        Regex::new(if lines.len() > 1 { r"^(Phụ lục|Appendix) [IVX]+$" } else { r"^(Phụ lục|Appendix)$" }).unwrap();
    let first = lines
        .iter()
        .all(|line| letter.pages.pages[line.page].lines.iter().all(|other| other.baseline >= line.baseline));
    Ok(vec![
        bold(14.0, 14.0).lower().of(&lines),
        holds(format!("{} of them", lines.len()), lines.iter().all(|line| pattern.is_match(&line.text))),
        holds("first on its page", first),
        in_the_middle(letter, &lines),
    ])
}

/// C33.
pub(super) fn appendix_title(letter: &Letter) -> Measured {
    let (labels, titles) = (of_appendices(letter, "label")?, of_appendices(letter, "title")?);
    Ok(vec![
        bold(13.0, 14.0).capitals().of(&titles),
        in_the_middle(letter, &titles),
        within("below the label by", titles[0].baseline - labels[0].baseline, 3.0, 8.6, "mm"),
    ])
}

/// C34.
pub(super) fn appendix_reference(letter: &Letter) -> Measured {
    let (titles, lines) = (of_appendices(letter, "title")?, of_appendices(letter, "reference")?);
    Ok(vec![
        regular(13.0, 14.0).italic().of(&lines),
        in_the_middle(letter, &lines),
        holds("below the title", titles[0].baseline < lines[0].baseline),
    ])
}
