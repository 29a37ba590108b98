//! Indicators of the catalogue that the phrases of a report name.

use super::syllable::folded;

/// An indicator of the catalogue, as far as its names go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its id.
    pub id: String,
    /// Its names, in full and short.
    pub names: Vec<String>,
}

/// The catalogue, ready to be searched.
pub(super) struct Links {
    /// The syllables of each name, sorted, and the id.
    names: Vec<(Vec<String>, String)>,
}

impl Links {
    /// The catalogue with its names in the compared form.
    pub(super) fn new(known: &[Known]) -> Self {
        let names = known
            .iter()
            .flat_map(|indicator| indicator.names.iter().map(|name| (syllables(name), indicator.id.clone())))
            .filter(|(name, _)| !name.is_empty())
            .collect();
        Self { names }
    }

    /// The indicator whose name shares at least four syllables of five with a phrase, if one is nearest.
    pub(super) fn find(&self, phrase: &str) -> Option<String> {
        if self.names.is_empty() {
            return None;
        }
        let phrase = syllables(phrase);
        let nearest =
            self.names.iter().map(|(name, id)| (likeness(name, &phrase), id)).max_by_key(|(likeness, _)| *likeness)?;
        let rivals = self.names.iter().any(|(name, id)| likeness(name, &phrase) == nearest.0 && id != nearest.1);
        (nearest.0 >= 800 && !rivals).then(|| nearest.1.clone())
    }
}

/// The syllables of a name, sorted; brackets are left out.
fn syllables(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = name
        .split(|character: char| !character.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(folded)
        .collect();
    parts.sort_unstable();
    parts
}

/// Shared syllables of two sorted lists, in thousandths of both together.
fn likeness(one: &[String], other: &[String]) -> usize {
    let (mut left, mut right, mut shared) = (0, 0, 0);
    while left < one.len() && right < other.len() {
        match one[left].cmp(&other[right]) {
            std::cmp::Ordering::Less => left += 1,
            std::cmp::Ordering::Greater => right += 1,
            std::cmp::Ordering::Equal => {
                (left, right, shared) = (left + 1, right + 1, shared + 1);
            }
        }
    }
    2000 * shared / (one.len() + other.len()).max(1)
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
        assert_eq!(links.find("Tỷ lệ hộ nghèo").as_deref(), Some("poverty_rate"));
        assert_eq!(links.find("Tỷ lệ độ che phủ rừng").as_deref(), Some("forest_cover"));
        assert_eq!(links.find("Tỷ lệ hộ nghèo các xã đặc biệt khó khăn"), None);
    }
}
