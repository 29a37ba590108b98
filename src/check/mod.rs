//! What can be checked once everything is read and resolved: one rule a file, each pure, over one report or all of them.

mod claim;
mod comparison;
mod evidence;
mod instance;
mod observation;
mod passage;
mod rules;
mod say;
mod sources;

pub use self::sources::{SourceText, check_sources};

use rayon::prelude::*;

use self::evidence::Evidence;
use self::observation::Observation;
use crate::diagnostic::{Code, Diagnostic, Findings, Message, Severity};
use crate::model::{Acceptance, Identity, Report, Workspace};

/// A rule: its code, the text that `songngu explain` prints, and the check itself.
pub struct Rule {
    /// The code of its findings.
    pub code: Code,
    /// The source of its file; the leading `//!` lines are the explanation.
    source: &'static str,
    /// The check.
    run: Run,
}

/// What a rule looks at.
enum Run {
    /// One report.
    Report(fn(&Report) -> Findings),
    /// All reports, which it holds against the catalogue or against each other's texts.
    Workspace(fn(&Workspace) -> Findings),
    /// The figures of all reports, which it holds against each other.
    Evidence(fn(&Evidence<'_>) -> Findings),
    /// Figures that a declared relation joins.
    Identity(fn(&Identity<Observation<'_>>) -> Findings),
}

/// One line of the table of rules: the code, over what it runs, and its file and function.
macro_rules! rule {
    ($code:ident, of_report, $name:ident) => {
        Rule {
            code: Code::$code,
            source: include_str!(concat!("rules/", stringify!($name), ".rs")),
            run: Run::Report(rules::$name),
        }
    };
    ($code:ident, of_workspace, $name:ident) => {
        Rule {
            code: Code::$code,
            source: include_str!(concat!("rules/", stringify!($name), ".rs")),
            run: Run::Workspace(rules::$name),
        }
    };
    ($code:ident, of_evidence, $name:ident) => {
        Rule {
            code: Code::$code,
            source: include_str!(concat!("rules/", stringify!($name), ".rs")),
            run: Run::Evidence(rules::$name),
        }
    };
    ($code:ident, of_identity, $name:ident) => {
        Rule {
            code: Code::$code,
            source: include_str!(concat!("rules/", stringify!($name), ".rs")),
            run: Run::Identity(rules::$name),
        }
    };
}

/// All rules, in the order of their codes.
pub const RULES: &[Rule] = &[
    rule!(HandTypedDigit, of_report, hand_typed_digit),
    rule!(FigureParity, of_report, figure_parity),
    rule!(PrintedForm, of_report, printed_form),
    rule!(ShareOfTotal, of_evidence, share_of_total),
    rule!(RateAndDifference, of_report, rate_and_difference),
    rule!(ImpossibleCount, of_report, impossible_count),
    rule!(PointsAsPercent, of_report, points_as_per_cent),
    rule!(PlanRatio, of_identity, plan_ratio),
    rule!(GrowthDiffers, of_evidence, growth),
    rule!(SumDiffers, of_identity, sum),
    rule!(SharesDiffer, of_identity, shares),
    rule!(PartsExceed, of_identity, parts_exceed),
    rule!(OutsideParts, of_identity, outside_parts),
    rule!(MeanDiffers, of_identity, mean),
    rule!(ProductDiffers, of_identity, product),
    rule!(AverageDiffers, of_identity, average),
    rule!(ContributionsDiffer, of_identity, contributions),
    rule!(TwoValues, of_evidence, two_values),
    rule!(PlansDiffer, of_evidence, plans_differ),
    rule!(HalfYear, of_workspace, half_year),
    rule!(PlanAsResult, of_evidence, plan_as_result),
    rule!(TargetBelowResult, of_workspace, target_below_result),
    rule!(Erratum, of_report, erratum),
    rule!(Untranslated, of_report, untranslated),
    rule!(TermDiffers, of_workspace, term),
    rule!(Abbreviation, of_workspace, abbreviation),
    rule!(MixedTones, of_report, mixed_tones),
    rule!(YearDiffers, of_report, year),
    rule!(MissingPart, of_report, missing_part),
    rule!(Unregistered, of_report, unregistered),
    rule!(FilingLine, of_report, filing_line),
    rule!(AuthorityDiffers, of_report, authority),
    rule!(Overdue, of_report, overdue),
    rule!(Unused, of_report, unused),
    rule!(Unreviewed, of_report, unreviewed),
    rule!(TargetsMiscounted, of_evidence, targets_miscounted),
    rule!(TypedNumbering, of_report, typed_numbering),
];

impl Rule {
    /// What it checks, why, an example and how to mend it, as Markdown.
    pub fn explanation(&self) -> String {
        let lines = self.source.lines().map_while(|line| line.strip_prefix("//!"));
        lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    }
}

/// Applies the rules over one report, for a document that repeats the figures of others.
pub fn check_report(report: &Report) -> Findings {
    let of_report = |rule: &Rule| match rule.run {
        Run::Report(rule) => rule(report),
        Run::Workspace(_) | Run::Evidence(_) | Run::Identity(_) => Findings::new(),
    };
    RULES.iter().flat_map(of_report).collect()
}

/// Applies every rule to a workspace, and marks what it accepts.
pub fn check(workspace: &Workspace) -> Findings {
    let evidence = Evidence::of(workspace);
    let found = |rule: &Rule| match rule.run {
        Run::Report(rule) => workspace.reports.iter().flat_map(rule).collect(),
        Run::Workspace(rule) => rule(workspace),
        Run::Evidence(rule) => rule(&evidence),
        Run::Identity(rule) => evidence.identities.iter().flat_map(rule).collect(),
    };
    // In parallel; the findings keep the order of the rules.
    let mut findings: Findings = RULES.par_iter().map(found).collect::<Vec<_>>().into_iter().flatten().collect();
    accept_errata(workspace, &mut findings);
    let mut unmatched = Vec::new();
    for acceptance in &workspace.acceptances {
        let mut found = findings.iter_mut().filter(|finding| accepts(acceptance, finding)).peekable();
        if found.peek().is_none() {
            unmatched.push(without_finding(acceptance));
        }
        for finding in found {
            let reason = &acceptance.reason;
            finding.concern.acceptance = Some(Message::both(&reason.vi.text, &reason.en.text));
        }
    }
    findings.extend(unmatched);
    findings
}

/// Marks what follows from a number that its figure itself holds to be wrong: the reason stands there.
fn accept_errata(workspace: &Workspace, findings: &mut Findings) {
    for of in Observation::all(workspace) {
        for erratum in rules::kept_errata(of.figure) {
            let name = of.name();
            for finding in findings.iter_mut().filter(|one| !one.is_accepted() && one.concern.subjects.contains(&name))
            {
                finding.concern.acceptance = Some(Message::both(&erratum.reason.vi.text, &erratum.reason.en.text));
            }
        }
    }
}

/// Whether an acceptance is of a finding: of its rule, and of all that the acceptance names.
fn accepts(acceptance: &Acceptance, finding: &Diagnostic) -> bool {
    acceptance.code == finding.code
        && acceptance.subjects.iter().all(|subject| finding.concern.subjects.contains(subject))
}

/// The complaint about an acceptance that accepts nothing.
fn without_finding(acceptance: &Acceptance) -> Diagnostic {
    let (code, of) = (acceptance.code.number(), acceptance.subjects.join(", "));
    let message = Message::both(
        format!("{code} không còn phát hiện nào về {of}"),
        format!("{code} no longer finds anything about {of}"),
    );
    let hint = Message::both("xóa mục chấp nhận này", "delete this acceptance");
    Diagnostic::new(Severity::Warning, Code::StaleAcceptance, &acceptance.place, message).hint(hint)
}
