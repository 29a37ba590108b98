//! `songngu check`: every rule by a failing and a passing example, relations under mutation, acceptances, and all formats.

mod acceptances;
mod between;
mod documents;
mod formats;
mod mutation;
mod relations;
mod within;

use serde_json::Value;

use crate::harness::{FIGURES, INDICATORS, Project, REPORT, UNITS};

/// Indicators of every kind that the rules tell apart.
const KINDS: &str = "indicators:
  money_a: { name: { vi: Vốn A, en: Capital A }, unit: vnd_billion, sector: budget, sense: more_is_better }
  money_b: { name: { vi: Vốn B, en: Capital B }, unit: vnd_billion, sector: budget, sense: more_is_better }
  money_c: { name: { vi: Vốn C, en: Capital C }, unit: vnd_billion, sector: budget, sense: more_is_better }
  real_a: { name: { vi: Sản lượng A, en: Output A }, unit: vnd_billion, sector: budget, sense: more_is_better, growth: constant_prices }
  stock_a: { name: { vi: Dư nợ A, en: Credit A }, unit: vnd_billion, sector: budget, sense: neutral, nature: stock }
  share_a: { name: { vi: Tỷ trọng A, en: Share A }, unit: percent, sector: budget, sense: more_is_better }
  share_b: { name: { vi: Tỷ trọng B, en: Share B }, unit: percent, sector: budget, sense: neutral }
  share_c: { name: { vi: Tỷ trọng C, en: Share C }, unit: percent, sector: budget, sense: neutral }
  growth_a: { name: { vi: Mức tăng A, en: Growth A }, unit: percent, sector: budget, sense: more_is_better, nature: growth }
  count_a: { name: { vi: Số xã A, en: Communes A }, unit: commune, sector: society, sense: neutral }
  count_b: { name: { vi: Số xã B, en: Communes B }, unit: commune, sector: society, sense: neutral }
";

/// Something found: its code, its severity and its message in both languages.
#[derive(Debug, PartialEq, Eq)]
struct Found {
    /// The code.
    code: String,
    /// The severity.
    severity: String,
    /// Whether it is accepted.
    accepted: bool,
    /// In Vietnamese.
    vi: String,
    /// In English.
    en: String,
}

/// The fixture with these figures in its report of 2024 and these relations in its catalogue.
fn world(figures: &str, relations: &str) -> Project {
    let project = Project::new()
        .replace(UNITS, "    dimension: commune\n", "    dimension: commune\n    counted: true\n")
        .replace(INDICATORS, "indicators:\n", KINDS)
        .replace(FIGURES, "figures:\n", &format!("figures:\n{figures}"));
    if relations.is_empty() {
        return project;
    }
    project.write("content/catalogue/relations.yaml", format!("relations:\n{relations}"))
}

/// The same beside a report of 2023 with figures of its own.
fn with_earlier(figures: &str, earlier: &str) -> Project {
    let project = world(figures, "");
    let report = project.read(REPORT).replace("2024-12-05", "2023-12-05").replace("period: 2024", "period: 2023");
    let report = report.replace("năm 2024", "năm 2023").replace("in 2024", "in 2023");
    let (head, _) = report.split_once("editions:").unwrap();
    project
        .write("content/reports/2023/report.yaml", format!("{head}editions:\n  annex: [vi]\n"))
        .write("content/reports/2023/figures.yaml", format!("figures:\n{earlier}"))
}

/// What `check --format json` says.
fn json(project: &Project) -> Value {
    let run = project.run("check --format json --min-severity error");
    serde_json::from_str(&run.stdout).unwrap_or_else(|fault| panic!("{fault}: {}{}", run.stdout, run.stderr))
}

/// Everything found.
fn all_found(project: &Project) -> Vec<Found> {
    let found = json(project);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let findings = found["findings"].as_array().unwrap().iter().map(|one| Found {
        code: text(&one["code"]),
        severity: text(&one["severity"]),
        accepted: one["accepted"].as_bool().unwrap(),
        vi: text(&one["message"]["vi"]),
        en: text(&one["message"]["en"]),
    });
    findings.collect()
}

/// What one rule finds.
fn found(project: &Project, code: &str) -> Vec<Found> {
    let mut all = all_found(project);
    let structural: Vec<&Found> = all.iter().filter(|one| !one.code.starts_with('K')).collect();
    assert!(structural.is_empty(), "the example itself is broken: {structural:?}");
    all.retain(|one| one.code == code);
    all
}

/// Expects one finding of a rule, of this severity, with these words in Vietnamese and in English.
#[track_caller]
fn tells(project: &Project, code: &str, severity: &str, vi: &str, en: &str) {
    let found = found(project, code);
    let expected = Found {
        code: code.to_owned(),
        severity: severity.to_owned(),
        accepted: false,
        vi: vi.to_owned(),
        en: en.to_owned(),
    };
    assert_eq!(found, [expected]);
}

/// Expects nothing of a rule.
#[track_caller]
fn is_silent(project: &Project, code: &str) {
    assert_eq!(found(project, code), []);
}
