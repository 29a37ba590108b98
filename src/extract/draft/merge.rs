//! A draft that meets the file of an earlier one: what stands there stays byte for byte, what changed in the source is marked,
//! what is new comes behind the last entry. An entry that is commented out is left out; one that is deleted is new again.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::FiguresDraft;
use crate::diagnostic::Spot;

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The file.
    pub text: String,
    /// How many entries stand as they stood.
    pub kept: usize,
    /// How many entries are marked.
    pub changed: usize,
    /// How many are new.
    pub new: usize,
    /// How many are commented out.
    pub left_out: usize,
}

/// The file of an earlier draft, as far as it is compared.
#[derive(Deserialize)]
struct Earlier {
    /// Its entries.
    figures: BTreeMap<String, EarlierFigure>,
}

/// An entry of an earlier draft.
#[derive(Deserialize)]
struct EarlierFigure {
    /// Its printed forms.
    #[serde(default)]
    sources: Vec<EarlierSource>,
}

/// A place with printed forms.
#[derive(Deserialize)]
struct EarlierSource {
    /// The document; the report's own where none is given.
    document: Option<String>,
    /// Where in it.
    #[serde(flatten)]
    spot: Spot,
    /// The level.
    value: Option<String>,
    /// So many of so many.
    ratio: Option<String>,
    /// The percentage of a total.
    share: Option<String>,
    /// The place.
    rank: Option<String>,
    /// The change.
    change: Option<String>,
    /// The change as an index.
    index: Option<String>,
    /// The difference beside a rate.
    difference: Option<String>,
    /// The plan ratio.
    plan: Option<String>,
}

impl EarlierSource {
    /// The forms by measure.
    fn forms(&self) -> impl Iterator<Item = &str> {
        let all = [
            &self.value,
            &self.ratio,
            &self.share,
            &self.rank,
            &self.change,
            &self.index,
            &self.difference,
            &self.plan,
        ];
        all.into_iter().filter_map(|form| form.as_deref())
    }
}

/// How a mark begins.
const MARK: &str = "# changed in the source: ";

/// What stands before the number of a line that is commented out, where entries have their id.
const LEFT_OUT: char = '#';

/// A printed form at its place: the document, the place and the form.
type Form = (String, Spot, String);

/// Merges a draft into the text of an earlier one.
///
/// # Errors
///
/// When the earlier text is no `figures.yaml`, or its entries do not each begin on a line of their own.
pub fn merge(earlier: &str, draft: &FiguresDraft) -> Result<Merged, String> {
    let mut read: Earlier = serde_saphyr::from_str(earlier).map_err(|fault| fault.to_string())?;
    let end = end(earlier);
    let heads = heads(earlier.get(..end).unwrap_or_default(), &read)?;
    let is_empty = read.figures.is_empty();
    read.figures.extend(left_out(earlier));
    let spots: BTreeMap<&str, Vec<Form>> =
        read.figures.iter().map(|(id, figure)| (id.as_str(), spots(figure, draft))).collect();
    let mut marks: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut merged = Merged { text: String::new(), kept: 0, changed: 0, new: 0, left_out: 0 };
    let found = matched(&spots, draft);
    for (id, at) in &heads {
        let own = spots.get(id.as_str()).map_or(&[][..], Vec::as_slice);
        let drafted = found.iter().filter(|(_, earlier)| *earlier == Some(id.as_str())).map(|(index, _)| *index);
        let said = differences(own, drafted, &spots, draft);
        match said.is_empty() {
            true => merged.kept += 1,
            false => {
                merged.changed += 1;
                marks.insert(*at, said);
            }
        }
    }
    let new: Vec<&str> = found
        .iter()
        .filter(|(_, earlier)| earlier.is_none())
        .filter_map(|(index, _)| draft.entries.get(*index))
        .map(|entry| entry.text.as_str())
        .collect();
    merged.new = new.len();
    merged.left_out = found.iter().filter(|(_, earlier)| earlier.is_some_and(is_left_out)).count();
    let line_end = if earlier.contains("\r\n") { "\r\n" } else { "\n" };
    let mut before = marked(earlier.get(..end).unwrap_or_default(), &marks, line_end);
    if !before.ends_with('\n') {
        before.push_str(line_end);
    }
    if is_empty && !new.is_empty() {
        before = before.replacen("figures: {}", "figures:", 1);
    }
    let new = new.concat().replace('\n', line_end);
    merged.text = [&before, &new, earlier.get(end..).unwrap_or_default()].concat();
    Ok(merged)
}

/// The byte behind the last line of the entries: what else the file has begins at the margin, with remarks and blanks before it.
fn end(text: &str) -> usize {
    let (mut at, mut end, mut inside) = (0, 0, false);
    for line in text.split_inclusive('\n') {
        at += line.len();
        let is_entry = line.starts_with(' ') && !line.trim().is_empty();
        let is_other = !line.trim().is_empty() && !line.starts_with([' ', '#']);
        if line.starts_with("figures:") || (inside && is_entry) {
            (inside, end) = (true, at);
        } else if inside && is_other {
            return end;
        }
    }
    text.len()
}

/// The lines of printed forms that are commented out, each as an entry of its own; they say what shall not be drafted.
fn left_out(text: &str) -> Vec<(String, EarlierFigure)> {
    let remarks = text.lines().filter_map(|line| line.trim_start().strip_prefix('#'));
    let sources =
        remarks.map(|remark| remark.trim_start_matches(['#', ' ', '\t'])).filter(|text| text.starts_with("- {"));
    let figure = |source| serde_saphyr::from_str(source).ok().map(|sources| EarlierFigure { sources });
    sources.filter_map(figure).enumerate().map(|(index, figure)| (format!("{LEFT_OUT}{index}"), figure)).collect()
}

/// Whether an id is one of those that [`left_out`] gives.
fn is_left_out(id: &str) -> bool {
    id.starts_with(LEFT_OUT)
}

/// The spots of an entry, in the documents of the draft.
fn spots(figure: &EarlierFigure, draft: &FiguresDraft) -> Vec<Form> {
    let own = draft.own.as_deref().unwrap_or_default();
    let of = |source: &EarlierSource| -> Vec<Form> {
        let document = source.document.as_deref().unwrap_or(own);
        source.forms().map(|form| (document.to_owned(), source.spot.clone(), form.to_owned())).collect()
    };
    figure.sources.iter().flat_map(of).filter(|(document, ..)| draft.texts.contains_key(document)).collect()
}

/// The byte at which the line of each entry begins.
fn heads(text: &str, read: &Earlier) -> Result<Vec<(String, usize)>, String> {
    let mut heads = Vec::new();
    let mut at = 0;
    let mut inside = false;
    for line in text.split_inclusive('\n') {
        inside |= line.starts_with("figures:");
        let id = line.strip_prefix("  ").filter(|_| inside).and_then(|rest| rest.split_once(':')).map(|(id, _)| id);
        if let Some(id) = id.filter(|id| read.figures.contains_key(id.trim_matches(['"', '\'']))) {
            heads.push((id.trim_matches(['"', '\'']).to_owned(), at));
        }
        at += line.len();
    }
    if heads.len() == read.figures.len() {
        return Ok(heads);
    }
    Err("its entries do not each begin on a line of their own, two spaces deep".to_owned())
}

/// For each entry of the draft, the earlier entry that it repeats: one that has one of its forms at the same place; one whose
/// forms are the same but stand elsewhere now; or one of the same id.
fn matched<'a>(spots: &BTreeMap<&'a str, Vec<Form>>, draft: &FiguresDraft) -> Vec<(usize, Option<&'a str>)> {
    let mut owner: BTreeMap<&Form, &'a str> = BTreeMap::new();
    let mut moved: BTreeMap<Vec<&str>, &'a str> = BTreeMap::new();
    let (left_out, entries): (Vec<_>, Vec<_>) = spots.iter().partition(|(id, _)| is_left_out(id));
    for (id, own) in entries.into_iter().chain(left_out) {
        own.iter().for_each(|spot| _ = owner.entry(spot).or_insert(id));
        if own.iter().any(|spot| !stands(spot, draft)) {
            let mut forms: Vec<&str> = own.iter().map(|(.., form)| form.as_str()).collect();
            forms.sort_unstable();
            moved.entry(forms).or_insert(id);
        }
    }
    let all = draft.entries.iter().enumerate().map(|(index, entry)| {
        let here = entry
            .forms
            .iter()
            .find_map(|(spot, _, form)| owner.get(&(entry.document.clone(), spot.clone(), form.clone())).copied());
        let mut forms: Vec<&str> = entry.forms.iter().map(|(.., form)| form.as_str()).collect();
        forms.sort_unstable();
        let elsewhere = || moved.get(&forms).copied();
        let same = || spots.get_key_value(entry.id.as_str()).map(|(id, _)| *id);
        (index, here.or_else(elsewhere).or_else(same))
    });
    all.collect()
}

/// Whether a form stands at its place.
fn stands((document, spot, form): &Form, draft: &FiguresDraft) -> bool {
    let texts = draft.texts.get(document);
    texts.and_then(|texts| texts.get(spot)).is_some_and(|text| text.contains(form.as_str()))
}

/// What the source says otherwise than an earlier entry: forms that are gone from their places, and forms that no entry has.
fn differences(
    own: &[Form],
    drafted: impl Iterator<Item = usize>,
    spots: &BTreeMap<&str, Vec<Form>>,
    draft: &FiguresDraft,
) -> Vec<String> {
    let gone = own.iter().filter(|spot| !stands(spot, draft));
    let mut said: Vec<String> =
        gone.map(|(_, spot, form)| format!("`{form}` no longer stands on {}", spot.english())).collect();
    for entry in drafted.filter_map(|index| draft.entries.get(index)) {
        for (spot, measure, form) in &entry.forms {
            let here = (entry.document.clone(), spot.clone(), form.clone());
            if !spots.values().any(|all| all.contains(&here)) {
                said.push(format!("{} prints {} `{form}`", spot.english(), measure.name()));
            }
        }
    }
    said
}

/// The text with a mark above each entry that changed; marks that stand there already are not repeated.
fn marked(text: &str, marks: &BTreeMap<usize, Vec<String>>, line_end: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, said) in marks {
        out.push_str(text.get(from..*at).unwrap_or_default());
        let above: Vec<&str> = out.lines().rev().take_while(|line| line.trim_start().starts_with('#')).collect();
        let new: Vec<String> =
            said.iter().map(|said| format!("  {MARK}{said}")).filter(|mark| !above.contains(&mark.as_str())).collect();
        for mark in new {
            out.push_str(&mark);
            out.push_str(line_end);
        }
        from = *at;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}
