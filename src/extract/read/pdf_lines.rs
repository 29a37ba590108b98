//! The letters of a page with their positions → its lines from top to bottom: words joined by gaps, raised digits kept raised,
//! footnotes and page furniture told apart.
#![expect(clippy::float_arithmetic, reason = "positions on a page, not figures")]

use std::collections::{BTreeMap, BTreeSet};

use kurbo::Point;

use crate::diagnostic::Spot;
use crate::extract::document::Role;

use super::fault::ReadFault;
use super::pdf::KIND;
use super::raised::{is_raised, mark, raised_digit};
use super::source::{Piece, Pieces};

/// One letter, or what stands for several.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    /// Its text.
    pub(super) text: String,
    /// Where it begins on the page; down is positive.
    pub(super) start: Point,
    /// Where the next letter begins.
    pub(super) end: Point,
    /// The size of its font on the page.
    pub(super) size: f64,
    /// Whether it is page furniture: running head, page number.
    pub(super) furniture: bool,
}

/// How far letters of one line may stand above or below each other, in parts of the larger size.
const SAME_LINE: f64 = 0.45;

/// How far raised digits may stand above their line, in parts of its size: some programs raise them by half and more.
const SAME_LINE_RAISED: f64 = 0.65;

/// The gap between two letters that is a space.
const SPACE: f64 = 0.16;

/// The gap that divides columns.
const COLUMN: f64 = 1.6;

/// What divides columns in a line.
const COLUMN_GAP: &str = "   ";

/// How near the same letter must stand to be the same one drawn twice to look bold.
const TWICE: f64 = 0.08;

/// How small a raised digit is beside its line.
const RAISED_SIZE: f64 = 0.85;

/// How far a raised digit stands above its line.
const RAISED_BY: f64 = 0.15;

/// How much smaller than the text of the page a footnote is.
const FOOTNOTE_SIZE: f64 = 0.95;

/// Letters that fonts draw as one.
const LIGATURES: [(char, &str); 5] = [('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl"), ('ﬃ', "ffi"), ('ﬄ', "ffl")];

/// A letter in the frame of its own direction of writing.
struct Set {
    /// The direction in quarter turns: upright first.
    turn: u8,
    /// Along the line.
    from: f64,
    /// Where the next letter begins.
    to: f64,
    /// Across the lines.
    base: f64,
    /// The letter.
    letter: Letter,
}

/// A line of a page.
struct PageLine {
    /// Its text.
    text: String,
    /// The size of its largest letters.
    size: f64,
    /// Whether all of it is page furniture.
    furniture: bool,
}

/// The note that is being read.
struct Note {
    /// Its mark.
    mark: String,
    /// Whether it is set smaller than the text.
    small: bool,
}

/// Adds the lines of a page.
///
/// # Errors
///
/// When there is more text than is read.
pub(super) fn add(page: usize, letters: Vec<Letter>, pieces: &mut Pieces) -> Result<(), ReadFault> {
    let lines = lines(letters);
    let usual = usual_size(&lines);
    let mut note: Option<Note> = None;
    let mut referred: Vec<String> = Vec::new();
    let last = lines.len();
    for (index, line) in lines.into_iter().enumerate() {
        let number = index + 1;
        let is_edge = index == 0 || number == last;
        let furniture = line.furniture || (is_edge && is_page_number(&line.text));
        let small = line.size < usual * FOOTNOTE_SIZE;
        // Not all programs set notes smaller; one that the page refers to is a note in any size.
        let opens = mark(&line.text).filter(|mark| !furniture && (small || referred.contains(mark)));
        note = match &opens {
            Some(mark) => Some(Note { mark: mark.clone(), small }),
            None => note.filter(|note| !furniture && (small || !note.small)),
        };
        let role = match &note {
            _ if furniture => Role::Furniture,
            Some(note) => Role::Footnote(note.mark.clone()),
            None => Role::Body,
        };
        if role == Role::Body {
            referred.extend(references(&line.text));
        }
        let note_mark =
            opens.map(|_| line.text.chars().take_while(|letter| is_raised(*letter)).map(char::len_utf8).sum());
        let body = Piece::body(&Spot::Page { page, line: number }, &line.text);
        pieces.add(KIND, Piece { role, note_mark, opens_page: index == 0, ..body })?;
    }
    Ok(())
}

/// A short line at the head or foot of pages that is the same on three of them, but for its numbers, is a running head.
pub(super) fn mark_running_heads(pieces: &mut Pieces) {
    let opens: Vec<usize> =
        pieces.list.iter().enumerate().filter(|(_, piece)| piece.opens_page).map(|(index, _)| index).collect();
    let closes = opens.iter().skip(1).copied().chain([pieces.list.len()]).filter_map(|next| next.checked_sub(1));
    let key = |index: usize| {
        pieces
            .list
            .get(index)
            .map_or_else(String::new, |piece| piece.text.replace(|letter: char| letter.is_numeric(), ""))
    };
    let edges: BTreeSet<usize> = opens.iter().copied().chain(closes).collect();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for index in &edges {
        *times.entry(key(*index)).or_default() += 1;
    }
    let is_head = |index: &usize| {
        let key = key(*index);
        (4..=MOST_OF_A_HEAD).contains(&key.trim().chars().count()) && times.get(&key).is_some_and(|times| *times >= 3)
    };
    let heads: Vec<usize> = edges.iter().copied().filter(is_head).collect();
    for index in heads {
        if let Some(piece) = pieces.list.get_mut(index) {
            piece.role = Role::Furniture;
        }
    }
}

/// How many letters a running head has at most.
const MOST_OF_A_HEAD: usize = 80;

/// The words before the number of a page.
const PAGE: [&str; 2] = ["Trang", "Page"];

/// Whether a line is the number of a page, such as `3`, `- 3 -`, `3/12` or `Trang 3`.
fn is_page_number(text: &str) -> bool {
    let text = text.trim_matches(['-', '–', ' ']);
    let text = PAGE.iter().find_map(|word| text.strip_prefix(word)).map_or(text, str::trim_start);
    let digits = |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once('/').map_or_else(|| digits(text), |(page, of)| digits(page.trim()) && digits(of.trim()))
}

/// The raised numbers inside a line: marks of notes. Those of `km²` and the like do no harm, for no line begins with them.
fn references(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut before = None;
    for (at, letter) in text.char_indices() {
        if is_raised(letter) && before.is_some_and(|before| !is_raised(before)) {
            found.extend(text.get(at..).and_then(mark));
        }
        before = Some(letter);
    }
    found
}

/// The size that most of the text has.
fn usual_size(lines: &[PageLine]) -> f64 {
    let mut sizes: Vec<(f64, usize)> = Vec::new();
    for line in lines.iter().filter(|line| !line.furniture) {
        let size = line.size.round();
        match sizes.iter_mut().find(|(known, _)| (*known - size).abs() < 0.5) {
            Some((_, count)) => *count += line.text.len(),
            None => sizes.push((size, line.text.len())),
        }
    }
    sizes.iter().max_by_key(|(_, count)| *count).map_or(0.0, |(size, _)| *size)
}

/// The lines of a page in reading order.
fn lines(letters: Vec<Letter>) -> Vec<PageLine> {
    let mut set: Vec<Set> = letters.into_iter().map(turned).collect();
    set.sort_by(|one, other| one.turn.cmp(&other.turn).then(one.base.total_cmp(&other.base)));
    let mut lines = Vec::new();
    let mut line: Vec<Set> = Vec::new();
    let (mut turn, mut base, mut size) = (0, 0.0, 0.0_f64);
    for letter in set {
        let is_raised = size < letter.letter.size * RAISED_SIZE && line.iter().all(is_digit);
        let reach = if is_raised { SAME_LINE_RAISED } else { SAME_LINE };
        let same = letter.turn == turn && (letter.base - base).abs() <= reach * size.max(letter.letter.size);
        if !same && !line.is_empty() {
            lines.extend(joined(std::mem::take(&mut line)));
        }
        // The largest letters say where the line stands; raised digits come before them.
        if line.is_empty() || letter.letter.size > size {
            (turn, base, size) = (letter.turn, letter.base, letter.letter.size);
        }
        line.push(letter);
    }
    lines.extend(joined(line));
    lines
}

/// Whether a letter is a digit or a blank.
fn is_digit(set: &Set) -> bool {
    set.letter.text.trim().bytes().all(|byte| byte.is_ascii_digit())
}

/// A letter in the frame of its direction.
fn turned(letter: Letter) -> Set {
    let along = letter.end - letter.start;
    let (start, end) = (letter.start, letter.end);
    let (turn, from, to, base) = if along.x.abs() >= along.y.abs() {
        if along.x >= 0.0 { (0, start.x, end.x, start.y) } else { (2, -start.x, -end.x, -start.y) }
    } else if along.y < 0.0 {
        (1, -start.y, -end.y, start.x)
    } else {
        (3, start.y, end.y, -start.x)
    };
    Set { turn, from, to, base, letter }
}

/// The text of a line, unless it is blank.
fn joined(mut line: Vec<Set>) -> Option<PageLine> {
    line.sort_by(|one, other| one.from.total_cmp(&other.from));
    let printed = |set: &&Set| !set.letter.text.trim().is_empty();
    let size = line.iter().filter(printed).map(|set| set.letter.size).fold(0.0, f64::max);
    let base =
        line.iter().filter(|set| set.letter.size >= size * RAISED_SIZE).map(|set| set.base).fold(f64::MIN, f64::max);
    let furniture = line.iter().filter(printed).all(|set| set.letter.furniture);
    let mut text = String::new();
    let mut last: Option<&Set> = None;
    for set in &line {
        let blank = set.letter.text.trim().is_empty();
        if let Some(last) = last {
            let twice = (set.from - last.from).abs() < TWICE * size && set.letter.text == last.letter.text;
            if twice && !blank {
                continue;
            }
            let gap = set.from - last.to;
            if gap > COLUMN * size {
                text.truncate(text.trim_end().len());
                text.push_str(COLUMN_GAP);
            } else if (blank || gap > SPACE * size) && !text.ends_with(' ') {
                text.push(' ');
            }
        }
        if blank {
            // A space reaches as far as it is wide, so that columns are told by what is printed.
            continue;
        }
        let raised = set.letter.size < size * RAISED_SIZE && base - set.base > RAISED_BY * size;
        for character in set.letter.text.chars() {
            match LIGATURES.iter().find(|(ligature, _)| *ligature == character) {
                Some((_, letters)) => text.push_str(letters),
                None => text.push(if raised { raised_digit(character) } else { character }),
            }
        }
        last = Some(set);
    }
    let text = text.trim_end().to_owned();
    (!text.is_empty()).then_some(PageLine { text, size, furniture })
}

#[cfg(test)]
mod tests {
    use kurbo::Point;

    use super::{Letter, lines};
    use crate::extract::read::raised::settled;

    /// Letters half an em wide from a point on.
    fn word(text: &str, x: f64, y: f64, size: f64) -> Vec<Letter> {
        let place = |index: usize| x + size / 2.0 * f64::from(u32::try_from(index).unwrap());
        let letter = |(index, character): (usize, char)| Letter {
            text: character.to_string(),
            start: Point::new(place(index), y),
            end: Point::new(place(index + 1), y),
            size,
            furniture: false,
        };
        text.chars().enumerate().map(letter).collect()
    }

    /// The texts of the lines of some words.
    fn texts(words: &[Vec<Letter>]) -> Vec<String> {
        lines(words.concat()).into_iter().map(|line| settled(&line.text)).collect()
    }

    #[test]
    fn lines_are_read_from_top_to_bottom_and_words_from_left_to_right() {
        let page = [
            word("đồng", 43.0, 20.0, 10.0),
            word("tỷ", 28.0, 20.0, 10.0),
            word("1.234", 0.0, 20.0, 10.0),
            word("Thu", 0.0, 8.0, 10.0),
        ];
        assert_eq!(texts(&page), ["Thu", "1.234 tỷ đồng"]);
    }

    #[test]
    fn a_raised_digit_belongs_to_its_line_and_stays_raised() {
        let page = [word("km", 0.0, 20.0, 10.0), word("2", 10.0, 16.0, 6.0), word("sau", 0.0, 32.0, 10.0)];
        assert_eq!(texts(&page), ["km²", "sau"]);
    }

    #[test]
    fn a_mark_that_is_raised_far_belongs_to_its_line_and_ligatures_are_letters() {
        let page = [word("oﬃce", 0.0, 20.0, 12.0), word("1", 24.0, 13.5, 8.0), word("sau", 0.0, 34.0, 12.0)];
        assert_eq!(texts(&page), ["office¹", "sau"]);
    }

    #[test]
    fn columns_are_divided_and_bold_made_of_two_is_read_once() {
        let page = [word("Thu", 0.0, 20.0, 10.0), word("Thu", 0.3, 20.0, 10.0), word("9,5", 60.0, 20.0, 10.0)];
        assert_eq!(texts(&page), ["Thu   9,5"]);
    }
}
