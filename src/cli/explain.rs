//! `songngu explain`

use super::Ended;
use super::args::ExplainArguments;
use super::terminal::Terminal;
use crate::check::RULES;
use crate::diagnostic::{Code, Diagnostic, Findings, Place};

/// Runs the command.
pub(super) fn run(arguments: &ExplainArguments, terminal: &Terminal) -> Ended {
    let Some(text) = &arguments.code else {
        terminal.data(&Code::ALL.iter().map(|code| format!("{} {}\n", code.number(), code.name())).collect::<String>());
        return Ended::Well;
    };
    let Some(code) = Code::find(text) else {
        let fault =
            Diagnostic::error(Code::NoSuchCode, &Place::path("songngu explain"), format!("there is no code `{text}`"))
                .did_you_mean(&text.to_uppercase(), Code::ALL.iter().map(|code| code.number()))
                .did_you_mean(&text.to_lowercase(), Code::ALL.iter().map(|code| code.name()))
                .hint("`songngu explain` lists all codes");
        return terminal.report(&Findings::from(fault));
    };
    terminal.data(&format!("{} {}\n\n{}\n", code.number(), code.name(), explanation(code)));
    Ended::Well
}

/// The explanation of a code: a rule explains itself in its own file, everything else in one list.
pub(super) fn explanation(code: Code) -> String {
    let rule = RULES.iter().find(|rule| rule.code == code);
    rule.map_or_else(|| code.explanation().to_owned(), |rule| rule.explanation().trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::explanation;
    use crate::diagnostic::Code;

    #[test]
    fn every_code_is_explained_with_a_way_out() {
        for code in Code::ALL {
            let text = explanation(*code);
            assert!(text.len() > 120, "{} is not explained", code.number());
            assert!(text.to_lowercase().contains("mend"), "{} does not say how to mend it", code.number());
        }
    }
}
