//! The end of a build: what was made is written, or compared with what is there.

use std::collections::BTreeMap;

use super::Request;
use super::edition::Made;
use crate::diagnostic::{Code, Diagnostic, Findings, Place};
use crate::model::Edition;
use crate::out::{EditionEntry, MANIFEST, Manifest, Outcome, Output, Record};

/// What a build gives.
#[derive(Debug, Default)]
pub struct Built {
    /// Everything that is wrong.
    pub findings: Findings,
    /// Every file that was asked for and could be made, with what became of it.
    pub files: Vec<(String, Outcome)>,
}

impl Built {
    /// Compares what was made with what is there.
    pub(super) fn compare(&mut self, output: &Output, made: Vec<(&Edition, Result<Made, Findings>)>, everything: bool) {
        let manifest = Manifest::read(output.read(MANIFEST).as_deref());
        let stale = |name: &&String| everything && !made.iter().any(|(edition, _)| edition.name() == **name);
        for name in manifest.editions.keys().filter(stale) {
            self.findings
                .push(drift(&output.shown(MANIFEST), &format!("describes `{name}`, which no report asks for")));
        }
        for (edition, made) in made {
            let Some(made) = self.sound(made) else { continue };
            let before = self.findings.len();
            for (path, bytes) in &made.files {
                if self.knows(path) {
                    continue;
                }
                let there = output.read(path);
                if there.as_ref() == Some(bytes) {
                    self.files.push((path.clone(), Outcome::Unchanged));
                    continue;
                }
                let what = if there.is_some() { "is not what the content makes" } else { "is missing" };
                self.findings.push(drift(&output.shown(path), what));
            }
            let entry = manifest.editions.get(&edition.name());
            let drifted = self.findings.len() > before;
            if !drifted && entry.is_none_or(|entry| !made.is_part_of(entry)) {
                self.findings.push(drift(&output.shown(MANIFEST), &format!("does not describe `{}`", edition.name())));
            }
        }
    }

    /// Writes what was made, then the manifest.
    pub(super) fn write(
        &mut self,
        request: &Request,
        output: &Output,
        mut record: Record,
        made: Vec<(&Edition, Result<Made, Findings>)>,
    ) {
        let mut manifest = Manifest::read(output.read(MANIFEST).as_deref());
        let failed = self.findings.has_errors() || made.iter().any(|(_, made)| made.is_err());
        let whole = request.selection.is_everything() && !failed;
        let before = manifest.files();
        let mut fresh: BTreeMap<String, EditionEntry> =
            if whole { BTreeMap::new() } else { std::mem::take(&mut manifest.editions) };
        for (edition, made) in made {
            let Some(made) = self.sound(made) else { continue };
            if !self.write_files(output, &made) {
                // The manifest goes on describing what stands there.
                continue;
            }
            made.enter(fresh.entry(edition.name()).or_default());
            made.keys
                .into_iter()
                .for_each(|(path, key)| record.remember(&path, key, made.files.get(&path).map_or(&[], Vec::as_slice)));
        }
        let manifest = Manifest { editions: fresh, ..Manifest::default() };
        let kept = manifest.files();
        for (path, hash) in before.into_iter().filter(|(path, _)| whole && !kept.contains_key(path)) {
            match output.remove(&path, &hash) {
                Ok(outcome) => self.files.extend(outcome.map(|outcome| (path, outcome))),
                Err(fault) => self.findings.push(fault),
            }
        }
        self.findings.extend(output.write(MANIFEST, &manifest.to_bytes()).err());
        self.findings.extend(record.write(output).err());
    }

    /// Writes the files of one edition; whether all of them could be written.
    fn write_files(&mut self, output: &Output, made: &Made) -> bool {
        let mut all = true;
        for (path, bytes) in &made.files {
            if self.knows(path) {
                continue;
            }
            match output.write(path, bytes) {
                Ok(outcome) => self.files.push((path.clone(), outcome)),
                Err(fault) => {
                    self.findings.push(fault);
                    all = false;
                }
            }
        }
        all
    }

    /// Whether a file was already dealt with: the data of a report belongs to all of its editions.
    fn knows(&self, path: &str) -> bool {
        self.files.iter().any(|(known, _)| known == path)
    }

    /// What was made, with its warnings reported, or nothing, with its faults reported.
    fn sound(&mut self, made: Result<Made, Findings>) -> Option<Made> {
        match made {
            Ok(mut made) => {
                self.findings.extend(std::mem::take(&mut made.warnings));
                Some(made)
            }
            Err(faults) => {
                self.findings.extend(faults);
                None
            }
        }
    }
}

/// The complaint about an output file.
fn drift(path: &str, what: &str) -> Diagnostic {
    Diagnostic::error(Code::Drift, &Place::path(path), format!("the file {what}"))
        .hint("run `songngu build` and look at the difference")
}
