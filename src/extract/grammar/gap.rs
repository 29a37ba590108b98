//! The words between two numbers: which subject, verb or bracket they bring.

use crate::extract::token::{Shape, Tokens};

use super::phrase;
use super::words::{Measure, WORDS};

/// What a stretch of words names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A measure with its object, e.g. `tỷ lệ hộ nghèo`.
    Measured(Measure, usize, usize),
    /// A noun without a measure, e.g. `dịch vụ`.
    Noun(usize, usize),
    /// An action, e.g. `xử lý hành chính`.
    Action(usize, usize),
    /// Nothing.
    Nothing,
}

/// One step through a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A bracket opens that holds a number, behind words that name something.
    Open(Named),
    /// A bracket closes.
    Close,
    /// A colon ends a label, whose words are given.
    Label(usize, usize),
    /// A clause ends, behind words that may name something.
    Clause(Named),
}

/// The words between two numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Gap {
    /// Brackets, labels and ends of clauses in order.
    pub(super) steps: Vec<Step>,
    /// The stretches between commas in the last clause.
    chunks: Vec<(usize, usize)>,
    /// Whether `trong đó` or its like stands in the last clause.
    pub(super) within: bool,
    /// Whether the first stretch follows the number before without a mark.
    attached: bool,
    /// Whether a number of the same sentence comes before.
    after_number: bool,
}

impl Gap {
    /// Reads the tokens from the end of one mention to the cue of the next.
    pub(super) fn read(tokens: &Tokens, start: usize, end: usize, after_number: bool) -> Self {
        let mut gap = Self { attached: after_number, after_number, ..Self::default() };
        let mut open = start;
        let mut at = start;
        while at < end {
            let mark = match tokens.get(at).shape {
                Shape::Mark(mark) => mark,
                Shape::Word | Shape::Numeral(_) => ' ',
            };
            match mark {
                '(' => {
                    if let Some(close) = closing(tokens, at, end) {
                        at = close + 1;
                        continue;
                    }
                    gap.chunk(open, at);
                    let named = gap.named(tokens);
                    gap.step(Step::Open(named));
                }
                ')' => gap.step(Step::Close),
                ';' => {
                    gap.chunk(open, at);
                    let named = gap.named(tokens);
                    gap.step(Step::Clause(named));
                }
                ':' if at + 1 == end => {
                    gap.chunk(open, at);
                    gap.attached = false;
                }
                ':' => {
                    gap.chunk(open, at);
                    let label = gap.chunks.first().map_or((at, at), |first| (first.0, at));
                    gap.step(Step::Label(label.0, label.1));
                    gap.within = true;
                }
                ',' => gap.chunk(open, at),
                _ => {
                    at += 1;
                    continue;
                }
            }
            at += 1;
            open = at;
        }
        gap.chunk(open, end);
        gap.within |= gap
            .chunks
            .iter()
            .any(|(from, to)| WORDS.within.find(tokens, first_word(tokens, *from, *to), *to).is_some());
        gap
    }

    /// Adds a stretch.
    fn chunk(&mut self, start: usize, end: usize) {
        if start < end {
            self.chunks.push((start, end));
        } else if self.chunks.is_empty() {
            self.attached = false;
        }
    }

    /// Ends a clause.
    fn step(&mut self, step: Step) {
        self.steps.push(step);
        self.chunks.clear();
        self.within = false;
        self.attached = false;
    }

    /// What the gap names.
    pub(super) fn named(&self, tokens: &Tokens) -> Named {
        let Some((_, end)) = self.chunks.last().copied() else { return Named::Nothing };
        let sized = self.chunks.first().is_some_and(|(from, to)| {
            tokens.key(*from) == "với" && WORDS.measures.find(tokens, from + 1, *to).is_some()
        });
        let skip = usize::from(self.attached && self.chunks.len() > 1 && !sized);
        for (index, (from, to)) in self.chunks.iter().copied().enumerate().skip(skip).rev() {
            let head = concluded(tokens, from, to).unwrap_or_else(|| phrase::opened(tokens, from, to));
            if let Some((_, measure)) = WORDS.measures.find(tokens, head, to) {
                let weak_verb = measure == Measure::Weak && is_action(tokens, head, to);
                let half = tokens.is_mark(from.wrapping_sub(1), ',')
                    && matches!(tokens.key(from.wrapping_sub(2)), "xuất" | "thu");
                let second = half && index > skip;
                let rest = skip.max(index.saturating_sub(NEAR))..index;
                let earlier = self.chunks.get(rest).unwrap_or_default();
                let taken_off = earlier.iter().take_while(|_| tokens.key(head) == "thu").find_map(|(from, to)| {
                    let head = phrase::opened(tokens, *from, *to);
                    (tokens.key(head) == "thu" && tokens.key(head + 1) == "trừ").then_some(head)
                });
                if let Some(first) = taken_off {
                    return measured(tokens, Measure::Amount, first, to);
                }
                if !weak_verb && !second {
                    let last = self.list_end(tokens, index);
                    return measured(tokens, measure, head, last);
                }
            }
        }
        let (from, to) = self.chunks.last().copied().unwrap_or((end, end));
        if let Some(found) = inner_measure(tokens, from, to) {
            return found;
        }
        if self.attached && self.chunks.len() == 1 {
            return attached(tokens, from, to);
        }
        self.unmeasured(tokens, from, to)
    }

    /// The noun at the head of the last clause, whatever measure stands behind it.
    pub(super) fn first_noun(&self, tokens: &Tokens) -> Option<(usize, usize)> {
        let (from, to) = (self.chunks.first()?.0, self.chunks.last()?.1);
        let (start, end) = phrase::trimmed(tokens, from, to);
        let giver =
            (start..end).find(|at| matches!(tokens.key(*at), "tiếp" | "là" | "với" | "đã" | "làm")).unwrap_or(end);
        (start < giver).then_some((start, giver))
    }

    /// The noun right before a bare measure, with the short stretches of a list before it: `lúa lai diện tích đạt …`.
    pub(super) fn noun_before(&self, tokens: &Tokens, measure: usize) -> Option<(usize, usize)> {
        let place = self.chunks.iter().position(|(from, to)| (*from..*to).contains(&measure))?;
        let from = self.chunks[place].0;
        let (start, end) = phrase::trimmed(tokens, from, measure);
        let noun = start < end
            && (end == measure
                || (place == 0 && !self.after_number)
                || matches!(tokens.key(measure - 1), "có" | "chiếm" | "giữ"))
            && !(self.attached && place == 0)
            && !is_action(tokens, start, end)
            && (start..end).all(|at| WORDS.measures.find(tokens, at, end).is_none());
        if !noun {
            return None;
        }
        let skip = usize::from(self.attached);
        let listed = start == from && place > skip;
        let first = self.chunks[skip..place].iter().rev().take_while(|_| listed).take(2).map(|(from, to)| {
            let opened = phrase::opened(tokens, *from, *to);
            let short = to.saturating_sub(opened) <= 12
                && opened < *to
                && tokens.key(*from) != "theo"
                && !is_action(tokens, opened, *to);
            (short && WORDS.stops.find(tokens, opened, *to).is_none()).then_some(opened)
        });
        Some((first.map_while(|first| first).last().unwrap_or(start), end))
    }

    /// The noun in the stretch before the last, which a bare measure in the last one belongs to.
    pub(super) fn noun_before_last(&self, tokens: &Tokens) -> Option<(usize, usize)> {
        let (from, to) = self.chunks.len().checked_sub(2).and_then(|index| self.chunks.get(index)).copied()?;
        let (start, end) = phrase::trimmed(tokens, from, to);
        let noun = start + 1 < end
            && !self.attached
            && !is_action(tokens, start, end)
            && WORDS.measures.find(tokens, start, end).is_none();
        noun.then_some((start, end))
    }

    /// The end of the list of stretches that begins at one of them.
    fn list_end(&self, tokens: &Tokens, index: usize) -> usize {
        let mut end = self.chunks[index].1;
        for (from, to) in self.chunks.iter().skip(index + 1) {
            let opener = phrase::opened(tokens, *from, *to);
            if opener != *from || WORDS.stops.find(tokens, *from, *to).is_some() || opener == *to {
                break;
            }
            end = *to;
        }
        end
    }

    /// Where the name of a sector begins whose last stretch this is: `khu vực công nghiệp, xây dựng`.
    fn sector(&self, tokens: &Tokens) -> Option<usize> {
        let earlier = self.chunks.iter().rev().skip(1).take(2);
        let mut opened = earlier.map(|(from, to)| (phrase::opened(tokens, *from, *to), *to));
        let opens = |(at, to): &(usize, usize)| {
            let named =
                matches!((tokens.key(*at), tokens.key(at + 1)), ("khu" | "lĩnh", "vực")) || tokens.key(*at) == "ngành";
            named && to - at <= 6
        };
        opened.find(opens).map(|(at, _)| at)
    }

    /// A noun or an action without a measure, with the short stretches of a list before it.
    fn unmeasured(&self, tokens: &Tokens, from: usize, to: usize) -> Named {
        let (start, end) = phrase::trimmed(tokens, from, to);
        if start >= end {
            return Named::Nothing;
        }
        if let Some(sector) = self.sector(tokens) {
            return Named::Noun(sector, end);
        }
        if is_action(tokens, start, end) {
            return Named::Action(start, end);
        }
        if tokens.key(start) == "thu" && start + 1 == end && tokens.key(end) == "được" {
            return Named::Action(start, end + 1);
        }
        let mut first = start;
        if start == from || first_word(tokens, from, to) == start {
            let earlier = self.chunks.iter().rev().skip(1);
            for (index, (before, until)) in earlier.enumerate() {
                let opened = phrase::opened(tokens, *before, *until);
                let first_chunk = self.attached && index + 2 == self.chunks.len();
                let short = until.saturating_sub(opened) <= 6 && opened < *until && tokens.key(*before) != "theo";
                if !short || first_chunk || is_action(tokens, opened, *until) {
                    break;
                }
                first = opened;
                if opened != *before {
                    break;
                }
            }
        }
        Named::Noun(first, end)
    }
}

/// The measure that a condition leads to: `nếu tính cả vốn vay thì tổng vốn …`.
fn concluded(tokens: &Tokens, from: usize, to: usize) -> Option<usize> {
    let then = (from..to).find(|at| tokens.key(*at) == "thì")?;
    WORDS.measures.find(tokens, then + 1, to).map(|_| then + 1)
}

/// The measure with its object, trimmed; a measure alone at the end of a list is kept.
fn measured(tokens: &Tokens, measure: Measure, start: usize, end: usize) -> Named {
    let (from, to) = phrase::trimmed(tokens, start, end);
    if from >= to {
        return Named::Measured(measure, start, end);
    }
    Named::Measured(measure, from, to)
}

/// A plain measure inside a stretch, e.g. behind a verb: `nâng tổng số vốn huy động`.
fn inner_measure(tokens: &Tokens, from: usize, to: usize) -> Option<Named> {
    (from..to).find_map(|at| {
        let (length, measure) = WORDS.measures.find(tokens, at, to)?;
        let strong = measure != Measure::Weak && length > 1;
        let before = at.checked_sub(1).map_or("", |before| tokens.key(before));
        let changed =
            matches!(before, "giảm" | "tăng") && at.checked_sub(2).is_none_or(|verb| tokens.key(verb) != "làm");
        let held = before == "có" && tokens.key(at).starts_with("vốn");
        let bound = changed || held || matches!(before, "của" | "mức");
        (strong && !bound).then(|| measured(tokens, measure, at, to))
    })
}

/// What a stretch names that follows a number without a mark: only an action that is named by its verb.
fn attached(tokens: &Tokens, from: usize, to: usize) -> Named {
    let (start, end) = phrase::trimmed(tokens, from, to);
    let caused = |at: usize| at > start && tokens.key(at - 1) == "do";
    let verb = (start..end).find(|at| is_action(tokens, *at, end) && !caused(*at));
    verb.map_or(Named::Nothing, |verb| Named::Action(verb, end))
}

/// Whether a stretch begins with a verb of administration, and not with a measure that is as long.
pub(super) fn is_action(tokens: &Tokens, start: usize, end: usize) -> bool {
    let verb = WORDS.verbs.find(tokens, start, end).map_or(0, |(length, ())| length);
    let measure = WORDS.measures.find(tokens, start, end).map_or(0, |(length, _)| length);
    let noun = matches!(
        (tokens.key(start), tokens.key(start + 1)),
        ("giao", "thông" | "dịch") | ("cấp", "xã" | "huyện" | "tỉnh" | "cơ" | "độ" | "ủy") | ("trồng", "trọt")
    );
    let device = tokens.key(start) == "bị"
        && start.checked_sub(1).is_some_and(|before| matches!(tokens.key(before), "thiết" | "chuẩn" | "trang"));
    verb > measure && !noun && !device
}

/// The first token of a stretch that is no mark.
fn first_word(tokens: &Tokens, start: usize, end: usize) -> usize {
    (start..end).find(|at| !matches!(tokens.get(*at).shape, Shape::Mark(_))).unwrap_or(end)
}

/// How many stretches back the whole may stand that receipts are taken off from: `thu trừ tiền đất, thu xổ số`.
const NEAR: usize = 4;

/// How many tokens a bracket without numbers may hold.
const FAR: usize = 60;

/// The bracket that closes one within a stretch.
fn closing(tokens: &Tokens, at: usize, end: usize) -> Option<usize> {
    (at + 1..end.min(at + FAR)).find(|index| tokens.is_mark(*index, ')'))
}
