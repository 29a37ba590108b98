//! One edition: view → template → source → PDF, in memory.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::assets::Assets;
use super::fault::Faults;
use crate::content::Loaded;
use crate::diagnostic::{Findings, SourceFile};
use crate::markup::Target;
use crate::model::{Body, Edition, Format, Report};
use crate::out::{EditionEntry, Output, Record, sha256, sha256_of_all};
use crate::pdf::{self, Job, Library};
use crate::view::{Page, ReportData};

/// The fingerprint of the program's own sources.
const FINGERPRINT: &str = env!("SONGNGU_FINGERPRINT");

/// Everything that making an edition needs.
pub(super) struct Workshop<'a> {
    /// What was read.
    pub(super) loaded: &'a Loaded,
    /// Templates, library, fonts.
    pub(super) assets: &'a Assets,
    /// The output folder.
    pub(super) output: &'a Output,
    /// What is known of finished PDFs; none when every PDF must be made anew.
    pub(super) record: Option<&'a Record>,
}

/// A finished edition.
#[derive(Debug)]
pub(super) struct Made {
    /// The bytes of each file, by its path below the output folder.
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// The key of each PDF, for the record.
    pub(super) keys: BTreeMap<String, String>,
    /// SHA-256 of everything the edition was made from.
    made_from: BTreeMap<String, String>,
    /// What Typst warned of.
    pub(super) warnings: Findings,
}

impl Made {
    /// Enters the edition into the manifest, beside files of formats that were not asked for this time.
    pub(super) fn enter(&self, entry: &mut EditionEntry) {
        if entry.made_from != self.made_from {
            // Files of other formats were made from something else: nothing is claimed of them.
            entry.files.clear();
        }
        entry.made_from = self.made_from.clone();
        entry.files.extend(self.files.iter().map(|(path, bytes)| (path.clone(), sha256(bytes))));
    }

    /// Whether the manifest says of these files what is true.
    pub(super) fn is_part_of(&self, entry: &EditionEntry) -> bool {
        let listed = |(path, bytes): (&String, &Vec<u8>)| entry.files.get(path) == Some(&sha256(bytes));
        entry.made_from == self.made_from && self.files.iter().all(listed)
    }
}

impl Workshop<'_> {
    /// Makes an edition in the formats asked for, all of its layout's where none are.
    ///
    /// # Errors
    ///
    /// Everything that forbids the edition.
    pub(super) fn make(
        &self,
        report: &Report,
        edition: &Edition,
        body: &Body,
        formats: &[Format],
    ) -> Result<Made, Findings> {
        let wanted = |format: Format| {
            edition.layout.formats().contains(&format) && (formats.is_empty() || formats.contains(&format))
        };
        let made_from = self.made_from(edition);
        let mut made = Made { files: BTreeMap::new(), keys: BTreeMap::new(), made_from, warnings: Findings::new() };
        if wanted(Format::Md) {
            let text = tidy(&self.source(report, edition, body, Format::Md)?);
            made.files.insert(edition.path(Format::Md), text.into_bytes());
        }
        if wanted(Format::Typ) || wanted(Format::Pdf) {
            let data = data_files(report);
            let source = tidy(&self.source(report, edition, body, Format::Typ)?);
            if wanted(Format::Pdf) {
                self.pdf(report, edition, &source, &data, &mut made)?;
            }
            if wanted(Format::Typ) {
                made.files.insert(edition.path(Format::Typ), source.into_bytes());
            }
            made.files.extend(data);
        }
        Ok(made)
    }

    /// The source text of an edition.
    fn source(&self, report: &Report, edition: &Edition, body: &Body, format: Format) -> Result<String, Findings> {
        let target = if format == Format::Md { Target::Markdown } else { Target::Typst };
        let (page, findings) = Page::new(report, edition, body, target);
        if findings.has_errors() {
            return Err(findings);
        }
        let rendered = self.assets.templates.render(edition, format, &page, |path| self.content(path));
        rendered.map_err(Findings::from)
    }

    /// Adds the PDF of a source to what was made, compiling it unless it already stands in the output folder.
    fn pdf(
        &self,
        report: &Report,
        edition: &Edition,
        source: &str,
        data: &[(String, Vec<u8>)],
        made: &mut Made,
    ) -> Result<(), Findings> {
        let path = edition.path(Format::Pdf);
        let pieces = [
            ("program", FINGERPRINT),
            ("templates", self.assets.templates_hash.as_str()),
            ("fonts", self.assets.fonts_hash.as_str()),
            ("edition", &edition.name()),
            ("date", &report.date.to_string()),
            ("source", source),
        ];
        let pieces = pieces.map(|(name, text)| (name, text.as_bytes()));
        let carried = data.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        let key = sha256_of_all(pieces.into_iter().chain(carried));
        let bytes = match self.record.and_then(|record| record.finished(self.output, &path, &key)) {
            Some(bytes) => bytes,
            None => {
                let virtual_path = format!("/out/{}", edition.path(Format::Typ));
                let date = (i32::from(report.date.year), report.date.month, report.date.day);
                let mut own = Library::new();
                for (path, bytes) in data {
                    // Typst refuses no path that is below a report's folder.
                    drop(own.insert(&format!("/out/{path}"), bytes.clone()));
                }
                let job = Job { path: &virtual_path, source, identity: &edition.name(), data: &own, date };
                let compiled = pdf::compile(job, self.assets.fonts()?, &self.assets.library);
                let emitted = SourceFile::new(self.output.shown(&edition.path(Format::Typ)), source);
                let faults = Faults { virtual_path: &virtual_path, emitted: &emitted, assets: self.assets };
                let translate = |found: Vec<pdf::Fault>| faults.diagnostics(found, edition, |path| self.content(path));
                let compiled = compiled.map_err(&translate)?;
                made.warnings.extend(translate(compiled.warnings));
                compiled.pdf
            }
        };
        if made.warnings.is_empty() {
            // A PDF with warnings is made again each time, so that they are said each time.
            made.keys.insert(path.clone(), key);
        }
        made.files.insert(path, bytes);
        Ok(())
    }

    /// A content file by its path.
    fn content(&self, path: &str) -> Option<Arc<SourceFile>> {
        self.loaded.files.iter().find(|file| file.path == path).map(Arc::clone)
    }

    /// The hashes of what an edition is made from.
    fn made_from(&self, edition: &Edition) -> BTreeMap<String, String> {
        let content = self.loaded.files.iter().filter(|file| edition.is_made_from(&file.path));
        let mut all: BTreeMap<String, String> =
            content.map(|file| (file.path.clone(), sha256(file.text.as_bytes()))).collect();
        all.insert("fonts".to_owned(), self.assets.fonts_hash.clone());
        all.insert("templates".to_owned(), self.assets.templates_hash.clone());
        all
    }
}

/// The figures of a report as data, with the hash that tells whether two have the same.
pub(super) fn data(report: &Report) -> ReportData {
    ReportData::new(report).sealed(|json| sha256(json.as_bytes()))
}

/// The data files that every PDF of a report carries: path and bytes.
fn data_files(report: &Report) -> [(String, Vec<u8>); 2] {
    let data = data(report);
    [
        (format!("{}/figures.csv", report.id), data.to_csv().into_bytes()),
        (format!("{}/figures.json", report.id), data.to_json().into_bytes()),
    ]
}

/// Takes trailing spaces and runs of blank lines out of a rendered text, and ends it with one newline.
fn tidy(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    let mut blank = true;
    for line in text.lines().map(|line| line.trim_end_matches([' ', '\t'])) {
        if !(line.is_empty() && blank) {
            result.push_str(line);
            result.push('\n');
        }
        blank = line.is_empty();
    }
    result.truncate(result.trim_end_matches('\n').len());
    result.push('\n');
    result
}

#[cfg(test)]
mod tests {
    use super::tidy;

    #[test]
    fn a_rendered_text_has_no_trailing_spaces_and_no_runs_of_blank_lines() {
        assert_eq!(tidy("\n\na  \n\n\n\nb\u{a0}\n\n"), "a\n\nb\u{a0}\n");
    }
}
