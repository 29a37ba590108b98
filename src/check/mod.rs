//! What can be checked once everything is read and resolved: one rule a file, each pure, over one report.

mod rules;
mod sources;

pub use self::sources::check_sources;

use crate::diagnostic::{Code, Findings};
use crate::model::Report;

/// A rule: its code, the text that `songngu explain` prints, and the check itself.
pub struct Rule {
    /// The code of its findings.
    pub code: Code,
    /// The source of its file; the leading `//!` lines are the explanation.
    source: &'static str,
    /// The check.
    run: fn(&Report) -> Findings,
}

/// All rules, in the order of their codes.
pub const RULES: &[Rule] = &[
    Rule {
        code: Code::HandTypedDigit,
        source: include_str!("rules/hand_typed_digit.rs"),
        run: rules::hand_typed_digit,
    },
    Rule { code: Code::FigureParity, source: include_str!("rules/figure_parity.rs"), run: rules::figure_parity },
    Rule { code: Code::PrintedForm, source: include_str!("rules/printed_form.rs"), run: rules::printed_form },
    Rule { code: Code::ShareOfTotal, source: include_str!("rules/share_of_total.rs"), run: rules::share_of_total },
];

impl Rule {
    /// What it checks, why, an example and how to mend it, as Markdown.
    pub fn explanation(&self) -> String {
        let lines = self.source.lines().map_while(|line| line.strip_prefix("//!"));
        lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    }
}

/// Applies every rule to a report.
pub fn check(report: &Report) -> Findings {
    let mut findings = Findings::new();
    for rule in RULES {
        findings.extend((rule.run)(report));
    }
    findings
}
