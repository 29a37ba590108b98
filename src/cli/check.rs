//! `songngu check`

use std::path::Path;

use super::args::{CheckArguments, FindingsFormat, SeverityChoice, TellingChoice};
use super::terminal::{Terminal, counted, in_language, is_shown};
use super::{Ended, annotation, json, sarif};
use crate::check::RULES;
use crate::content::Project;
use crate::diagnostic::{Diagnostic, Severity};
use crate::language::{Label, Language, label};
use crate::pipeline::{Checked, check};

/// Runs the command.
pub(super) fn run(project: &Path, arguments: &CheckArguments, terminal: &Terminal) -> Ended {
    let checked = check(&Project::new(project), &arguments.reports, arguments.allow_pending);
    let least = match arguments.min_severity {
        SeverityChoice::Note => Severity::Note,
        SeverityChoice::Warning => Severity::Warning,
        SeverityChoice::Error => Severity::Error,
    };
    let language = match arguments.lang {
        TellingChoice::Vi => Language::Vi,
        TellingChoice::En => Language::En,
    };
    let findings = checked.findings.sorted();
    match arguments.format {
        FindingsFormat::Text => tell(&checked, &findings, least, language, terminal),
        FindingsFormat::Json => terminal.data(&json::findings(&checked, &findings)),
        FindingsFormat::Sarif => terminal.data(&sarif::log(&findings, language)),
        FindingsFormat::Github => terminal.data(&annotation::annotations(&findings, language)),
    }
    if checked.is_incomplete {
        Ended::WithoutResult
    } else if findings.iter().any(|one| is_shown(one, least)) {
        Ended::WithErrors
    } else {
        Ended::Well
    }
}

/// Tells the findings with their excerpts, then what is accepted, then the counts.
fn tell(checked: &Checked, findings: &[&Diagnostic], least: Severity, language: Language, terminal: &Terminal) {
    let least = least.min(Severity::Warning);
    let shown: Vec<&Diagnostic> = findings.iter().filter(|one| is_shown(one, least)).copied().collect();
    terminal.excerpts(&shown, language);
    let accepted: Vec<&&Diagnostic> = findings.iter().filter(|one| one.is_accepted()).collect();
    for finding in &accepted {
        let reason = finding.concern.acceptance.as_ref().map_or("", |reason| in_language(reason, language));
        let word = label(language, Label::AcceptedWord);
        let (code, place, said) = (finding.code.number(), &finding.place, in_language(&finding.message, language));
        terminal.say_verbosely(&format!("{word}[{code}]: {said}\n  {place}\n  {reason}"));
    }
    let open: Vec<&Diagnostic> = findings.iter().filter(|one| !one.is_accepted()).copied().collect();
    let counts = counted(&open, language);
    let (reports, figures, rules, accepted) = (checked.reports.len(), checked.figures, RULES.len(), accepted.len());
    terminal.say(&match language {
        Language::Vi => {
            let counts = if counts.is_empty() { "không có phát hiện".to_owned() } else { counts };
            format!("{figures} số liệu của {reports} báo cáo, {rules} quy tắc: {counts}; {accepted} phát hiện được chấp nhận")
        }
        Language::En => {
            let counts = if counts.is_empty() { "nothing found".to_owned() } else { counts };
            let (one, other) = (if figures == 1 { "" } else { "s" }, if reports == 1 { "" } else { "s" });
            format!("{figures} figure{one} of {reports} report{other} under {rules} rules: {counts}; {accepted} accepted")
        }
    });
}
