//! The command line: what was typed → a call of the library → words on the terminal and an exit code.

mod annotation;
mod args;
mod build;
mod check;
mod diff;
mod explain;
mod extract;
mod figures;
mod init;
mod json;
mod list;
mod new;
mod sarif;
mod schema;
mod terminal;
mod verify;
mod verify_sources;

use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use self::args::{Arguments, Command};
use self::terminal::{Loudness, Terminal};

/// How a command ended.
enum Ended {
    /// All is well: exit code 0.
    Well,
    /// The content has errors, or the output drifted: exit code 1.
    WithErrors,
    /// The content could not be read, so that nothing can be said of it: exit code 2.
    WithoutResult,
}

/// Runs the program.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let loudness = match (arguments.quiet, arguments.verbose) {
        (true, _) => Loudness::Quiet,
        (false, false) => Loudness::Usual,
        (false, true) => Loudness::Verbose,
    };
    let terminal = Terminal::new(loudness);
    let project = &arguments.project;
    let ended = match arguments.command {
        Command::Build(build) => build::run(project, build, &terminal),
        Command::Check(check) => check::run(project, &check, &terminal),
        Command::List => list::run(project, &terminal),
        Command::Figures(figures) => figures::run(project, &figures, &terminal),
        Command::Schema(schema) => schema::run(project, &schema, &terminal),
        Command::Diff(diff) => diff::run(project, &diff, &terminal),
        Command::New(new) => new::run(project, &new, &terminal),
        Command::Init(init) => init::run(&init, &terminal),
        Command::Extract(extract) => extract::run(project, extract, &terminal),
        Command::Verify(verify) => verify::run(project, &verify, &terminal),
        Command::VerifySources(verify) => verify_sources::run(project, &verify, &terminal),
        Command::Explain(explain) => explain::run(&explain, &terminal),
        Command::Completions(completions) => {
            let mut script = Vec::new();
            clap_complete::generate(completions.shell, &mut Arguments::command(), "songngu", &mut script);
            terminal.data(&String::from_utf8_lossy(&script));
            Ended::Well
        }
    };
    match ended {
        Ended::Well => ExitCode::SUCCESS,
        Ended::WithErrors => ExitCode::FAILURE,
        Ended::WithoutResult => ExitCode::from(2),
    }
}
