//! The `songngu` program: parse, call, return the exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    songngu::cli::run()
}
