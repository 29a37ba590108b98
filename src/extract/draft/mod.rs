//! Mentions → a draft of `figures.yaml`: one entry for each indicator and period, in document order, to be reviewed.

mod entry;
mod merge;
mod said;
mod slug;
mod time;
mod unit;
mod wording;
mod written;

use std::collections::{BTreeMap, BTreeSet};

pub use self::merge::{Merged, merge};

use self::entry::Entry;
use self::said::Said;
use self::time::Covered;
use self::unit::{PLACE, unit};
use self::wording::Wording;
use self::written::{Origin, written};
use super::document::Document;
use super::mention::{Kind, Mention};
use super::syllable::folded;
use crate::diagnostic::Spot;
use crate::figure::{Period, Status};
use crate::model::{Measure, Workspace};

/// The names of an indicator; English is empty where nothing gives it.
pub(super) struct Names {
    /// Vietnamese.
    vi: String,
    /// English.
    en: String,
}

/// Where a draft belongs.
#[derive(Clone, Debug)]
pub struct Setting<'a> {
    /// The catalogues, where there are any.
    pub workspace: Option<&'a Workspace>,
    /// The document's id.
    pub document: &'a str,
    /// Whether that is the report's own document, which sources need not name.
    pub is_own: bool,
    /// The report's period, which figures need not name.
    pub period: Option<Period>,
}

/// One entry of a draft.
#[derive(Clone, Debug)]
pub struct Drafted {
    /// Its id.
    pub id: String,
    /// Its lines.
    pub text: String,
    /// The document it comes from.
    document: String,
    /// Its printed forms with their places.
    forms: Vec<(Spot, Measure, String)>,
}

/// The draft of one or several documents.
#[derive(Clone, Debug, Default)]
pub struct FiguresDraft {
    /// The entries, in document order.
    pub entries: Vec<Drafted>,
    /// Statistics that no entry can hold, as comments.
    pub comments: Vec<String>,
    /// The text at each place of each document by its id, to be searched for printed forms.
    texts: BTreeMap<String, BTreeMap<Spot, String>>,
    /// The document that sources need not name.
    own: Option<String>,
    /// The ids that are taken.
    taken: BTreeSet<String>,
}

/// What keeps two mentions apart: their indicator, what is covered, and whether it is aimed at.
type Key = (String, Covered, bool);

impl FiguresDraft {
    /// Adds the statistics of a document.
    pub fn add(&mut self, document: &Document, mentions: &[Mention], setting: &Setting<'_>) {
        self.texts.insert(setting.document.to_owned(), texts(document));
        if setting.is_own {
            self.own = Some(setting.document.to_owned());
        }
        let origin = Origin { document: (!setting.is_own).then_some(setting.document), period: setting.period };
        for mut entry in self.grouped(document, mentions, setting) {
            entry.finish();
            unlink(&mut entry, setting);
            let indicator = entry.link.clone().unwrap_or_else(|| own_id(&entry));
            // The plain name is the result's.
            let target = entry.status == Status::Target;
            let stem = if target { format!("{indicator}_target") } else { indicator.clone() };
            let id = slug::free(&stem, &entry.covered.name(), &mut self.taken);
            let text = written(&id, &indicator, &names(&entry, setting), &entry, &origin);
            let forms = entry.forms.into_iter().map(|form| (form.spot, form.measure, form.printed)).collect();
            self.entries.push(Drafted { id, text, document: setting.document.to_owned(), forms });
        }
    }

    /// The mentions of a document, grouped by indicator and period.
    fn grouped(&mut self, document: &Document, mentions: &[Mention], setting: &Setting<'_>) -> Vec<Entry> {
        let catalogue = setting.workspace.map_or(&[][..], |workspace| workspace.units.as_slice());
        let mut entries: Vec<Entry> = Vec::new();
        let mut of_key: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
        for mention in mentions {
            let Some(said) = Said::of(mention).map(|said| said.of_growth(&mention.indicator)) else {
                let message = format!(
                    "not drafted: {} `{}`, {}: no number that a figure can hold",
                    document.spot(mention.line, mention.column).english(),
                    mention.printed,
                    mention.indicator
                );
                self.comments.push(message);
                continue;
            };
            let wording = Wording::of(document, mention);
            let covered = Covered::of(&mention.period);
            let target = mention.kind == Kind::Target;
            let subject = mention.indicator_id.clone().unwrap_or_else(|| format!("{} ", mention.group));
            let known = of_key.entry((subject, covered.clone(), target)).or_default();
            let unit = unit(mention, catalogue);
            let spot = document.spot(mention.line, mention.column);
            let fits = known.iter().copied().find(|index| {
                entries.get_mut(*index).is_some_and(|entry| entry.take(said, mention, unit.as_ref(), spot.clone()))
            });
            let index = fits.unwrap_or_else(|| {
                let mut entry = Entry::new(mention, covered, wording.status(target));
                entry.take(said, mention, unit.as_ref(), spot);
                known.push(entries.len());
                entries.push(entry);
                entries.len() - 1
            });
            if let Some(entry) = entries.get_mut(index) {
                warn(entry, said, mention, &wording);
            }
        }
        entries
    }

    /// The draft as a whole file.
    pub fn yaml(&self) -> String {
        let mut text = String::from(
            "# yaml-language-server: $schema=../../schema/figures.json\n# A draft of `songngu extract`: compare each entry with its lines, then write `review: reviewed` or delete the line.\n# An entry that is not wanted: put `#` before each of its lines. One that is deleted is drafted again.\nfigures:\n",
        );
        if self.entries.is_empty() {
            text = text.replace("figures:\n", "figures: {}\n");
        }
        self.entries.iter().for_each(|entry| text.push_str(&entry.text));
        self.comments.iter().for_each(|comment| text.push_str(&format!("  # {comment}\n")));
        text
    }
}

/// The text at each place of a document; lines of one place follow each other.
fn texts(document: &Document) -> BTreeMap<Spot, String> {
    let mut texts: BTreeMap<Spot, String> = BTreeMap::new();
    for line in &document.lines {
        let text = texts.entry(line.spot.clone()).or_default();
        text.push_str(&line.text);
        text.push('\n');
    }
    texts
}

/// The id of an indicator that the catalogue has not; places are one of their own beside the level they are given for.
fn own_id(entry: &Entry) -> String {
    let places = entry.unit.as_ref().is_some_and(|unit| unit.id == PLACE);
    slug::slug(&entry.phrase) + if places { "_rank" } else { "" }
}

/// Adds what a person should know of a mention.
fn warn(entry: &mut Entry, said: Said, mention: &Mention, wording: &Wording) {
    if matches!(said, Said::Value(_) | Said::Range(..) | Said::Ratio(..)) && entry.approximation.is_none() {
        entry.approximation = wording.approximation();
    }
    if let Said::Value(number) = said
        && number.to_string().parse().ok() != mention.value.parse::<rust_decimal::Decimal>().ok()
    {
        let words = mention.unit_text.as_deref().unwrap_or(&mention.unit);
        entry.warn(format!("look at the unit: `{}` is {} {words}", mention.printed, mention.value));
    }
    let unknown =
        entry.unit.as_ref().and_then(|unit| unit.unknown.as_ref().map(|words| (unit.id.clone(), words.clone())));
    if let Some((id, words)) = unknown {
        entry.warn(format!("the catalogue has no unit `{id}`: {words}"));
    }
    if entry.covered.period.is_none() {
        entry.warn("the text names no period here".to_owned());
    }
}

/// Takes back a link to an indicator that measures something else.
fn unlink(entry: &mut Entry, setting: &Setting<'_>) {
    let Some((workspace, link)) = setting.workspace.zip(entry.link.clone()) else { return };
    let Some(indicator) = workspace.indicators.iter().find(|indicator| indicator.id == link) else { return };
    let own = entry.unit.as_ref().map(|unit| {
        let known = workspace.units.iter().find(|known| known.id == unit.id);
        (unit.id.as_str(), known.map(|known| &known.dimension))
    });
    match own {
        Some((id, _)) if id == indicator.unit.id => entry.unit = None,
        Some((_, dimension)) if dimension != Some(&indicator.unit.dimension) => {
            entry.link = None;
            entry.warn(format!("named like `{link}`, which is measured in `{}`", indicator.unit.id));
        }
        Some(_) | None => {}
    }
}

/// The names of an entry's indicator: of the catalogue, or as the text has it with English from the glossary.
fn names(entry: &Entry, setting: &Setting<'_>) -> Names {
    let indicators = setting.workspace.map_or(&[][..], |workspace| workspace.indicators.as_slice());
    if let Some(indicator) = indicators.iter().find(|indicator| Some(&indicator.id) == entry.link.as_ref()) {
        return Names { vi: indicator.name.vi.text.clone(), en: indicator.name.en.text.clone() };
    }
    let terms = setting.workspace.map_or(&[][..], |workspace| workspace.glossary.as_slice());
    let wanted = folded(&entry.phrase);
    let term = terms.iter().find(|term| folded(&term.words.vi.text) == wanted);
    Names { vi: entry.phrase.clone(), en: term.map(|term| term.words.en.text.clone()).unwrap_or_default() }
}
