//! How far mentions agree with labels; the tests measure with it as well.

use std::collections::BTreeMap;

use serde::Deserialize;
use songngu::extract::quantity;

/// A mention as far as it is measured.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Label {
    /// The line of the number.
    pub(crate) line: usize,
    /// Its printed form.
    pub(crate) printed: String,
    /// Its value.
    pub(crate) value: String,
    /// The key of its unit.
    pub(crate) unit: String,
    /// The words of its unit.
    #[serde(default)]
    pub(crate) unit_text: Option<String>,
    /// What it says.
    pub(crate) kind: String,
    /// Which way it goes.
    pub(crate) direction: String,
    /// The name of its indicator.
    pub(crate) indicator: String,
    /// Its group.
    pub(crate) group: String,
}

impl Label {
    /// Whether two labels give the same amount in the same unit.
    pub(crate) fn same_amount(&self, other: &Self) -> bool {
        let plain = |label: &Self| match (label.kind.as_str(), label.value.split_once('/')) {
            ("rank", Some((rank, _))) => rank.to_owned(),
            _ => label.value.clone(),
        };
        let (mine, theirs) = (plain(self), plain(other));
        let (value, unit) = quantity(&mine, &self.unit, self.unit_text.as_deref());
        let (other_value, other_unit) = quantity(&theirs, &other.unit, other.unit_text.as_deref());
        unit == other_unit && if value.is_some() { value == other_value } else { mine == theirs }
    }

    /// Whether two labels say the same; level and share count as one where the unit is per cent.
    pub(crate) fn same_sense(&self, other: &Self) -> bool {
        let kind = |label: &Self| match label.kind.as_str() {
            "share" if label.unit == "percent" => "level".to_owned(),
            kind => kind.to_owned(),
        };
        kind(self) == kind(other) && self.direction == other.direction
    }

    /// Whether the names of two labels share enough words: a token F1 of 0.6 or more.
    pub(crate) fn same_indicator(&self, other: &Self) -> bool {
        let (mine, theirs) = (words(&self.indicator), words(&other.indicator));
        let mut rest = theirs.clone();
        let shared = mine
            .iter()
            .filter(|word| rest.iter().position(|other| other == *word).map(|at| rest.swap_remove(at)).is_some())
            .count();
        20 * shared >= 6 * (mine.len() + theirs.len())
    }
}

/// The words of a name, in small letters.
fn words(name: &str) -> Vec<String> {
    let parts = name.split(|character: char| !character.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(str::to_lowercase).collect()
}

/// The pairs of labels and mentions that stand at the same place.
pub(crate) fn matched(gold: &[Label], draft: &[Label]) -> Vec<(usize, usize)> {
    let mut places: BTreeMap<(usize, String), Vec<usize>> = BTreeMap::new();
    let form = |label: &Label| label.printed.split_whitespace().collect::<String>();
    for (index, label) in draft.iter().enumerate() {
        places.entry((label.line, form(label))).or_default().push(index);
    }
    let mut pairs = Vec::new();
    for (index, label) in gold.iter().enumerate() {
        if let Some(found) = places.get_mut(&(label.line, form(label))).filter(|found| !found.is_empty()) {
            pairs.push((index, found.remove(0)));
        }
    }
    pairs
}

/// The pairwise agreement of the groups of matched mentions: agreeing pairs, pairs of the labels, pairs of the draft.
pub(crate) fn grouping(pairs: &[(usize, usize)], gold: &[Label], draft: &[Label]) -> (usize, usize, usize) {
    let (mut both, mut of_gold, mut of_draft) = (0, 0, 0);
    for (index, (one, mine)) in pairs.iter().enumerate() {
        for (other, theirs) in pairs.iter().skip(index + 1) {
            let together = gold[*one].group == gold[*other].group;
            let found = draft[*mine].group == draft[*theirs].group;
            of_gold += usize::from(together);
            of_draft += usize::from(found);
            both += usize::from(together && found);
        }
    }
    (both, of_gold, of_draft)
}

/// The five measures of a draft, each as a part of a whole, in the order of the table.
pub(crate) fn measures(pairs: &[(usize, usize)], gold: &[Label], draft: &[Label]) -> [(&'static str, usize, usize); 5] {
    let both = gold.len() + draft.len();
    let count = |holds: fn(&Label, &Label) -> bool| {
        pairs.iter().filter(|(one, other)| holds(&gold[*one], &draft[*other])).count()
    };
    let (agreeing, of_gold, of_draft) = grouping(pairs, gold, draft);
    [
        ("found: F1", 2 * pairs.len(), both),
        ("found with value and unit: F1", 2 * count(Label::same_amount), both),
        ("found with kind and direction: F1", 2 * count(Label::same_sense), both),
        ("grouping: pairwise F1", 2 * agreeing, of_gold + of_draft),
        ("indicator acceptable", count(Label::same_indicator), pairs.len()),
    ]
}
