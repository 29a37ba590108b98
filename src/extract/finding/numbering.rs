//! Numbers of items that come twice or leave one out.

use crate::extract::item::{self, Mark};
use crate::extract::passage::Passage;
use crate::extract::token::Tokens;

use super::Fault;

/// The numbers of items so far.
#[derive(Default)]
pub(in crate::extract) struct Numbering {
    /// The last Roman number.
    roman: u32,
    /// The last number of each depth.
    numbers: Vec<u32>,
    /// The last number in brackets.
    bracket: u32,
}

impl Numbering {
    /// Reads the mark at the head of a passage, and the marks in brackets within it.
    pub(in crate::extract) fn read(&mut self, passage: &Passage, tokens: &Tokens, faults: &mut Vec<Fault>) {
        let mark = item::mark(&passage.text).map(|(mark, _)| mark);
        let start = passage.text.find(|character: char| character.is_alphanumeric() || character == '(').unwrap_or(0);
        match &mark {
            Some(Mark::Part) => *self = Self::default(),
            Some(Mark::Capital(_)) => {
                (self.roman, self.bracket) = (0, 0);
                self.numbers.clear();
            }
            Some(Mark::Roman(number)) => {
                check(self.roman, *number, &format!("{number}"), (start, passage.mark), faults);
                (self.roman, self.bracket) = (*number, 0);
                self.numbers.clear();
            }
            Some(Mark::Number(parts)) => self.number(parts, (start, passage.mark), faults),
            Some(Mark::Letter(_) | Mark::Bracket(_) | Mark::Bullet) | None => {}
        }
        self.brackets(tokens, faults);
    }

    /// A number such as `1.2.`: it follows the last one of its depth under the same parent.
    fn number(&mut self, parts: &[u32], place: (usize, usize), faults: &mut Vec<Fault>) {
        let (Some(number), depth) = (parts.last(), parts.len()) else { return };
        let parent = parts.get(..depth - 1).unwrap_or_default();
        let same = self.numbers.get(..depth - 1) == Some(parent);
        let last = self.numbers.get(depth - 1).copied().filter(|_| same).unwrap_or(0);
        let printed: Vec<String> = parts.iter().map(u32::to_string).collect();
        check(last, *number, &printed.join("."), place, faults);
        self.numbers = parts.to_vec();
        self.bracket = 0;
    }

    /// Marks in brackets, at the head of items or within a paragraph.
    fn brackets(&mut self, tokens: &Tokens, faults: &mut Vec<Fault>) {
        for at in 0..tokens.len().saturating_sub(2) {
            let enclosed = tokens.is_mark(at, '(') && tokens.is_mark(at + 2, ')') && tokens.is_word(at + 3);
            let opens = at == 0 || [';', '.', ':'].iter().any(|mark| tokens.is_mark(at - 1, *mark));
            let Some(number) =
                tokens.key(at + 1).parse().ok().filter(|number| enclosed && opens && (1..100).contains(number))
            else {
                continue;
            };
            if number == 1 || self.bracket > 0 {
                check(
                    self.bracket,
                    number,
                    &format!("({number})"),
                    (tokens.get(at).start, tokens.get(at + 2).end),
                    faults,
                );
                self.bracket = number;
            }
        }
    }
}

/// Compares a number with the last one; a list may begin anew with 1.
fn check(last: u32, number: u32, printed: &str, (start, end): (usize, usize), faults: &mut Vec<Fault>) {
    let fault = |code, message| Fault { start, end: end.max(start + 1), code, message };
    if last > 0 && number == last {
        faults.push(fault("item-repeated", format!("the number `{printed}` of an item comes twice")));
    } else if last > 0 && number > last + 1 {
        faults.push(fault("item-skipped", format!("the number before `{printed}` of an item is missing")));
    }
}
