//! The unit of a mention in the catalogue: by its key, or by the Vietnamese words of a unit.

use std::sync::Arc;

use crate::extract::mention::Mention;
use crate::extract::syllable::folded;
use crate::model::Unit;

use super::slug::slug;

/// The unit of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DraftUnit {
    /// Its id: of the catalogue, or a new one.
    pub(super) id: String,
    /// Its words, where the catalogue has no such unit.
    pub(super) unknown: Option<String>,
}

/// Levels in per cent.
pub(super) const PERCENT: &str = "percent";
/// Differences of them.
pub(super) const PERCENTAGE_POINT: &str = "percentage_point";
/// Places.
pub(super) const PLACE: &str = "place";
/// The key of a mention whose unit has none.
const OTHER: &str = "unit_other";

/// The unit of a mention; `None` where nothing stands behind the number.
pub(super) fn unit(mention: &Mention, catalogue: &[Arc<Unit>]) -> Option<DraftUnit> {
    let key = match mention.unit.as_str() {
        "rank" => PLACE,
        "m2" => "square_metre",
        key => key,
    };
    if key == PERCENT || key == PERCENTAGE_POINT || catalogue.iter().any(|unit| unit.id == key) {
        return Some(DraftUnit { id: key.to_owned(), unknown: None });
    }
    let words = mention.unit_text.as_deref().map(str::trim).filter(|words| !words.is_empty());
    if key != OTHER {
        return Some(DraftUnit { id: key.to_owned(), unknown: Some(words.unwrap_or(key).to_owned()) });
    }
    let words = words?;
    let wanted = folded(words);
    let called = |unit: &&Arc<Unit>| {
        let text = unit.words.text.vi.replace("{}", "");
        folded(&unit.words.head.vi) == wanted || folded(text.trim()) == wanted
    };
    Some(match catalogue.iter().find(called) {
        Some(unit) => DraftUnit { id: unit.id.clone(), unknown: None },
        None => DraftUnit { id: slug(words), unknown: Some(words.to_owned()) },
    })
}
