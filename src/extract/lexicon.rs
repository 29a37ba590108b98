//! A dictionary of phrases, looked up at a place in a row of tokens: the longest phrase that stands there.

use super::syllable::{folded, hash};
use super::token::Tokens;

/// Phrases with what each means; alternatives stand in one entry with `|` between them.
pub(super) struct Lexicon<T: 'static> {
    /// Numbers of phrases by the hash of their first syllable.
    buckets: Vec<Vec<usize>>,
    /// The syllables of each phrase, folded, with their hashes, and its meaning; longer phrases before shorter ones.
    phrases: Vec<(Vec<(u32, String)>, T)>,
    /// The most syllables that a phrase has.
    longest: usize,
}

/// How many buckets a dictionary has; a power of two.
const BUCKETS: usize = 1024;

/// The bucket of a syllable with a hash.
fn bucket(hash: u32) -> usize {
    usize::try_from(hash).unwrap_or_default() % BUCKETS
}

impl<T: Copy> Lexicon<T> {
    /// A dictionary of the given entries.
    pub(super) fn new(entries: &[(&str, T)]) -> Self {
        let mut phrases: Vec<(Vec<(u32, String)>, T)> = Vec::new();
        for (alternatives, meaning) in entries {
            for phrase in alternatives.split('|') {
                let syllables = phrase.split_whitespace().map(folded).map(|syllable| (hash(&syllable), syllable));
                phrases.push((syllables.collect(), *meaning));
            }
        }
        phrases.retain(|(syllables, _)| !syllables.is_empty());
        phrases.sort_by_key(|(syllables, _)| std::cmp::Reverse(syllables.len()));
        let mut buckets = vec![Vec::new(); BUCKETS];
        for (number, (syllables, _)) in phrases.iter().enumerate() {
            buckets[bucket(syllables[0].0)].push(number);
        }
        let longest = phrases.first().map_or(0, |(syllables, _)| syllables.len());
        Self { buckets, phrases, longest }
    }

    /// The longest phrase that begins at a token and ends before another: how many tokens it has, and what it means.
    pub(super) fn find(&self, tokens: &Tokens, at: usize, end: usize) -> Option<(usize, T)> {
        if at >= end {
            return None;
        }
        self.buckets[bucket(tokens.hash(at))].iter().map(|number| &self.phrases[*number]).find_map(
            |(syllables, meaning)| {
                let fits = at + syllables.len() <= end
                    && syllables.iter().enumerate().all(|(step, (hash, _))| tokens.hash(at + step) == *hash)
                    && syllables.iter().enumerate().all(|(step, (_, syllable))| tokens.key(at + step) == syllable);
                fits.then_some((syllables.len(), *meaning))
            },
        )
    }

    /// The longest phrase that ends right before a token and does not begin before another.
    pub(super) fn find_before(&self, tokens: &Tokens, start: usize, end: usize) -> Option<(usize, T)> {
        (1..=self.longest)
            .rev()
            .filter(|length| start + length <= end)
            .find_map(|length| self.find(tokens, end - length, end).filter(|(found, _)| *found == length))
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;
    use crate::extract::token::Tokens;

    #[test]
    fn the_longest_phrase_wins_whatever_its_case_and_tone_placement() {
        let lexicon = Lexicon::new(&[("giảm", 1), ("giảm xuống còn|giảm còn", 2), ("hoá đơn", 3)]);
        let tokens = Tokens::of("Giảm xuống còn 5 Hóa đơn");
        assert_eq!(lexicon.find(&tokens, 0, tokens.len()), Some((3, 2)));
        assert_eq!(lexicon.find(&tokens, 0, 2), Some((1, 1)));
        assert_eq!(lexicon.find(&tokens, 4, tokens.len()), Some((2, 3)));
        assert_eq!(lexicon.find_before(&tokens, 0, 3), Some((3, 2)));
        assert_eq!(lexicon.find(&tokens, 3, tokens.len()), None);
    }
}
