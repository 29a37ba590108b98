//! `songngu build`

use std::path::Path;
use std::sync::Mutex;

use super::Ended;
use super::args::{BuildArguments, FormatChoice, LanguageChoice, LayoutChoice};
use super::terminal::Terminal;
use crate::content::Project;
use crate::model::{Format, Layout, Voice};
use crate::out::Outcome;
use crate::pipeline::{Progress, Request, Selection, build};

/// Runs the command.
pub(super) fn run(project: &Path, arguments: BuildArguments, terminal: &Terminal) -> Ended {
    let out = arguments.out.unwrap_or_else(|| project.join("out"));
    let request = Request {
        project: Project::new(project),
        selection: Selection {
            reports: arguments.reports,
            layouts: arguments.layout.into_iter().map(layout).collect(),
            voices: arguments.lang.into_iter().map(voice).collect(),
            formats: arguments.format.into_iter().map(format).collect(),
        },
        out: out.clone(),
        jobs: arguments.jobs.map(usize::from),
        compare: arguments.check,
        allow_pending: arguments.allow_pending,
    };
    let bar = Mutex::new(terminal.bar(0));
    let built = build(&request, &|progress| {
        let Ok(bar) = bar.lock() else { return };
        match progress {
            Progress::Begun(count) => bar.set_length(u64::try_from(count).unwrap_or_default()),
            Progress::Edition(name) => {
                bar.set_message(name);
                bar.inc(1);
            }
        }
    });
    if let Ok(bar) = bar.lock() {
        bar.finish_and_clear();
    }
    let shown = |path: &str| out.join(path).display().to_string().trim_start_matches("./").to_owned();
    let (mut written, mut unchanged) = (0, 0);
    for (path, outcome) in &built.files {
        match outcome {
            Outcome::Written => {
                written += 1;
                terminal.say(&format!("wrote {}", shown(path)));
            }
            Outcome::Unchanged => {
                unchanged += 1;
                terminal.say_verbosely(&format!("unchanged {}", shown(path)));
            }
            Outcome::Removed => terminal.say(&format!("removed {}", shown(path))),
        }
    }
    let ended = terminal.report(&built.findings);
    match (&ended, arguments.check) {
        (Ended::Well, true) => terminal.say(&format!("{unchanged} files are as the content makes them")),
        (Ended::WithErrors | Ended::WithoutResult, true) => {}
        (Ended::Well | Ended::WithErrors | Ended::WithoutResult, false) => {
            terminal.say(&format!("{written} written, {unchanged} unchanged in {}", shown("").trim_end_matches('/')));
        }
    }
    ended
}

/// The model's layout.
fn layout(choice: LayoutChoice) -> Layout {
    match choice {
        LayoutChoice::Official => Layout::Official,
        LayoutChoice::Party => Layout::Party,
        LayoutChoice::PressRelease => Layout::PressRelease,
        LayoutChoice::Briefing => Layout::Briefing,
        LayoutChoice::Annex => Layout::Annex,
        LayoutChoice::Trends => Layout::Trends,
    }
}

/// The model's voice.
fn voice(choice: LanguageChoice) -> Voice {
    match choice {
        LanguageChoice::Vi => Voice::Vi,
        LanguageChoice::En => Voice::En,
        LanguageChoice::ViEn => Voice::ViEn,
    }
}

/// The model's format.
fn format(choice: FormatChoice) -> Format {
    match choice {
        FormatChoice::Pdf => Format::Pdf,
        FormatChoice::Typ => Format::Typ,
        FormatChoice::Md => Format::Md,
    }
}
