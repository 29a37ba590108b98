//! Which editions a command asks for.

use std::sync::Arc;

use crate::content::Loaded;
use crate::diagnostic::{Code, Diagnostic, Findings, Place};
use crate::model::{Body, Edition, Format, Layout, Report, TRENDS, Voice};

/// What is asked for; an empty list asks for all.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Report ids.
    pub reports: Vec<String>,
    /// Layouts.
    pub layouts: Vec<Layout>,
    /// Languages.
    pub voices: Vec<Voice>,
    /// Formats.
    pub formats: Vec<Format>,
}

/// An edition with what it is made from.
pub(super) type Chosen<'a> = (&'a Report, &'a Edition, &'a Arc<Body>);

impl Selection {
    /// Whether nothing is left out.
    pub fn is_everything(&self) -> bool {
        self.reports.is_empty() && self.layouts.is_empty() && self.voices.is_empty() && self.formats.is_empty()
    }

    /// The editions asked for, and complaints about what does not exist.
    pub(super) fn choose<'a>(&self, loaded: &'a Loaded, found: &Findings) -> (Vec<Chosen<'a>>, Findings) {
        let reports: Vec<&Report> = loaded.workspace.iter().flat_map(|workspace| workspace.publications()).collect();
        let mut findings = Findings::new();
        for id in &self.reports {
            // A report that could not be read was reported with its own faults.
            let folder = format!("content/reports/{id}/");
            let trends = |path: &str| id == Report::TRENDS && path == TRENDS;
            let known = loaded.files.iter().any(|file| file.path.starts_with(&folder) || trends(&file.path));
            if !known {
                let fault = Diagnostic::error(
                    Code::NoSuchEdition,
                    &Place::path("content/reports"),
                    format!("there is no report `{id}`"),
                )
                .did_you_mean(id, reports.iter().map(|report| report.id.as_str()))
                .hint("`songngu list` shows the reports and their editions");
                findings.push(fault);
            }
        }
        let fits = |edition: &Edition| {
            (self.reports.is_empty() || self.reports.contains(&edition.report))
                && (self.layouts.is_empty() || self.layouts.contains(&edition.layout))
                && (self.voices.is_empty() || self.voices.contains(&edition.voice))
                && (self.formats.is_empty()
                    || self.formats.iter().any(|format| edition.layout.formats().contains(format)))
        };
        let all = reports
            .iter()
            .flat_map(|report| report.editions.iter().map(move |(edition, body)| (*report, edition, body)));
        let chosen: Vec<Chosen<'a>> = all.filter(|(_, edition, _)| fits(edition)).collect();
        if chosen.is_empty() && findings.is_empty() && !found.has_errors() && loaded.workspace.is_some() {
            let fault = Diagnostic::error(
                Code::NoSuchEdition,
                &Place::path("content/reports"),
                "no edition fits what was asked for",
            )
            .hint("`songngu list` shows the reports and their editions");
            findings.push(fault);
        }
        (chosen, findings)
    }
}
