//! Indicators of the catalogue that the phrases of a report name.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::syllable::folded;

/// An indicator of the catalogue, as far as its names go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its id.
    pub id: String,
    /// Its names, in full and short.
    pub names: Vec<String>,
}

/// How alike a phrase and a name must be, in thousandths: four syllables of five.
const ALIKE: usize = 800;

/// The catalogue, ready to be searched.
pub(super) struct Links {
    /// The ids of the indicators.
    ids: Vec<String>,
    /// For each name how many syllables it has, and its indicator.
    names: Vec<(usize, usize)>,
    /// For each syllable the names that have it, each with how often.
    having: BTreeMap<String, Vec<(usize, usize)>>,
    /// What was found for the phrases so far: a report names its indicators again and again.
    found: RefCell<BTreeMap<String, Option<usize>>>,
}

impl Links {
    /// The catalogue with its names by their syllables.
    pub(super) fn new(known: &[Known]) -> Self {
        let mut links = Self { ids: Vec::new(), names: Vec::new(), having: BTreeMap::new(), found: RefCell::default() };
        for (index, indicator) in known.iter().enumerate() {
            links.ids.push(indicator.id.clone());
            for name in &indicator.names {
                let syllables = syllables(name);
                for (syllable, times) in &syllables {
                    links.having.entry(syllable.clone()).or_default().push((links.names.len(), *times));
                }
                links.names.push((length(&syllables), index));
            }
        }
        links
    }

    /// The indicator whose name shares at least four syllables of five with a phrase, if one is nearest.
    pub(super) fn find(&self, phrase: &str) -> Option<String> {
        if self.names.is_empty() {
            return None;
        }
        let before = self.found.borrow().get(phrase).copied();
        let found = before.unwrap_or_else(|| {
            let found = self.nearest(phrase);
            self.found.borrow_mut().insert(phrase.to_owned(), found);
            found
        });
        self.ids.get(found?).cloned()
    }

    /// The index of that indicator.
    fn nearest(&self, phrase: &str) -> Option<usize> {
        let phrase = syllables(phrase);
        let mut shared = vec![0; self.names.len()];
        for (syllable, times) in &phrase {
            for (name, own) in self.having.get(syllable).into_iter().flatten() {
                shared[*name] += own.min(times);
            }
        }
        let length = length(&phrase);
        let likeness =
            |(shared, (own, indicator)): (&usize, &(usize, usize))| (2000 * shared / (own + length).max(1), *indicator);
        let alike = || shared.iter().zip(&self.names).filter(|(shared, _)| **shared > 0).map(likeness);
        let (nearest, found) = alike().max_by_key(|(likeness, _)| *likeness)?;
        let rivals = alike().any(|(likeness, indicator)| likeness == nearest && indicator != found);
        (nearest >= ALIKE && !rivals).then_some(found)
    }
}

/// Words that names have or lack without naming something else, the longer ones first.
const CONNECTIVES: [&[&str]; 10] = [
    &["trên", "địa", "bàn", "tỉnh"],
    &["trên", "địa", "bàn"],
    &["khu", "vực"],
    &["lĩnh", "vực"],
    &["toàn", "tỉnh"],
    &["ngành"],
    &["của"],
    &["và"],
    &["các"],
    &["được"],
];

/// The syllables of a name, each with how often it stands there; brackets and connectives are left out.
fn syllables(name: &str) -> BTreeMap<String, usize> {
    let parts = name.split(|character: char| !character.is_alphanumeric()).filter(|part| !part.is_empty());
    let all: Vec<String> = parts.map(folded).collect();
    let mut counted = BTreeMap::new();
    let mut rest = all.as_slice();
    while let Some((first, behind)) = rest.split_first() {
        let connective = CONNECTIVES
            .iter()
            .find(|words| rest.iter().zip(**words).filter(|(own, word)| own == word).count() == words.len());
        match connective {
            Some(words) => rest = rest.get(words.len()..).unwrap_or_default(),
            None => {
                *counted.entry(first.clone()).or_insert(0) += 1;
                rest = behind;
            }
        }
    }
    counted
}

/// How many syllables there are.
fn length(syllables: &BTreeMap<String, usize>) -> usize {
    syllables.values().sum()
}

#[cfg(test)]
mod tests {
    use super::{Known, Links};

    #[test]
    fn a_phrase_is_linked_to_the_indicator_it_nearly_names() {
        let known = [
            Known { id: "poverty_rate".into(), names: vec!["Tỷ lệ hộ nghèo".into()] },
            Known { id: "forest_cover".into(), names: vec!["Tỷ lệ che phủ rừng".into()] },
        ];
        let links = Links::new(&known);
        assert_eq!(links.find("Tỷ lệ của các hộ nghèo trên địa bàn tỉnh").as_deref(), Some("poverty_rate"));
        assert_eq!(links.find("Tỷ lệ hộ nghèo").as_deref(), Some("poverty_rate"));
        assert_eq!(links.find("Tỷ lệ độ che phủ rừng").as_deref(), Some("forest_cover"));
        assert_eq!(links.find("Tỷ lệ hộ nghèo các xã đặc biệt khó khăn"), None);
    }
}
