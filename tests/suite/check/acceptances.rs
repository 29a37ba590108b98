//! Findings that may stand: in the content, in the output, in the annex, and when they no longer match.

use snapbox::str;

use super::{Project, REPORT, all_found, world};

/// Where findings are accepted.
const ACCEPTANCES: &str = "content/acceptances.yaml";

/// A report with a share that its count does not give, and what is accepted.
fn accepting(acceptances: &str) -> Project {
    world("  count_a: { status: actual, value: 138, total: 184, share: 57 }\n", "")
        .replace(REPORT, "  briefing: [vi, en, vi-en]\n", "  annex: [vi, en]\n")
        .write(ACCEPTANCES, format!("acceptances:\n{acceptances}"))
}

/// The acceptance of that share.
const SHARE: &str = "  - rule: K04
    figures: [2024/count_a]
    reason: { vi: Văn bản in như vậy., en: The document prints it so. }
";

#[test]
fn an_accepted_finding_holds_nothing_back_and_shows_in_the_annex() {
    let project = accepting(SHARE);
    let accepted: Vec<_> =
        all_found(&project).into_iter().filter(|one| one.code == "K04").map(|one| one.accepted).collect();
    assert_eq!(accepted, [true]);
    project.run("check").succeeds();
    project.run("build --format typ --layout annex").succeeds();
    let vietnamese = project.read("out/2024/annex.vi.typ");
    assert!(vietnamese.contains("Số xã A: giữ như văn bản đã ban hành. Văn bản in như vậy. (K04)"), "{vietnamese}");
    assert!(
        project
            .read("out/2024/annex.en.typ")
            .contains("Communes A: kept as published. The document prints it so. (K04)")
    );
    // Without the acceptance, the build is held back.
    project.write(ACCEPTANCES, "acceptances: []\n").run("build --format typ").fails();
}

#[test]
fn a_rule_can_be_named_by_its_name() {
    accepting(&SHARE.replace("K04", "share-differs")).run("check").succeeds();
}

#[test]
fn an_acceptance_that_no_longer_matches_is_told() {
    let other = "  - rule: K05
    figures: [2024/count_a]
    reason: { vi: Cũ., en: Old. }
";
    accepting(&format!("{SHARE}{other}")).run("check --min-severity warning").fails().says(str![[r#"
warning[C18]: K05 no longer finds anything about 2024/count_a
 --> content/acceptances.yaml:5:5
  |
5 |   - rule: K05
  |     ^
  |
  = help: delete this acceptance

4 figures of 1 report under 37 rules: 1 warning; 1 accepted

"#]]);
}

#[test]
fn what_an_acceptance_names_must_be_there() {
    let faulty = "  - rule: K99
    figures: [2024/count_aa]
    reason: { vi: Sai., en: Wrong. }
  - rule: K04
    reason: { vi: Sai., en: Wrong. }
";
    accepting(faulty).run("check").misuses().says(str![[r#"
error[C08]: there is no check rule `K99`
 --> content/acceptances.yaml:2:11
  |
2 |   - rule: K99
  |           ^^^
  |
  = help: did you mean `K09`?
  = help: `songngu explain` lists the rules; their codes begin with K

error[C09]: there is no figure `2024/count_aa`
 --> content/acceptances.yaml:3:15
  |
3 |     figures: [2024/count_aa]
  |               ^^^^^^^^^^^^^
  |
  = help: did you mean `2024/count_a`?
  = help: write report/figure, as in 2020/retail_sales

error[C12]: an acceptance names figures, or else a report
 --> content/acceptances.yaml:5:5
  |
5 |   - rule: K04
  |     ^
  |
  = help: write `figures: [2020/retail_sales]`, or `report: 2020` for what is no figure's

error[K04]: `count_a`: 138 / 184 = 75%, printed 57%; the total would have to be 242
 --> content/reports/2024/figures.yaml:2:3
  |
2 |   count_a: { status: actual, value: 138, total: 184, share: 57 }
  |   ^^^^^^^
  |
  = help: look the numbers up in the source; if the document itself is wrong, accept the finding in content/acceptances.yaml with the reason

4 figures of 1 report under 37 rules: 4 errors; 0 accepted

"#]]);
}

#[test]
fn a_relation_names_known_members_and_one_kind() {
    let relations = "  one: { sum: { total: money_a, parts: [money_x] } }
  two: { sum: { total: money_a, parts: [money_b] }, shares: [share_a, share_b] }
  three: { mean: { total: share_a, parts: [share_b, share_c], weights: [] } }
  four: { shares: [share_a] }
";
    world("", relations).run("check").misuses().says(str![[r#"
error[C08]: there is no indicator `money_x`
 --> content/catalogue/relations.yaml:2:41
  |
2 |   one: { sum: { total: money_a, parts: [money_x] } }
  |                                         ^^^^^^^
  |
  = help: did you mean `money_a`?
  = help: indicators are declared in content/catalogue/indicators.yaml

error[C12]: the relation `two` is not exactly one of the kinds
 --> content/catalogue/relations.yaml:3:3
  |
3 |   two: { sum: { total: money_a, parts: [money_b] }, shares: [share_a, share_b] }
  |   ^^^
  |
  = help: write one of sum, within, shares, contributions, between, mean, product, average, share and plan

error[C12]: the relation `three` has 2 parts and 0 weights
 --> content/catalogue/relations.yaml:4:3
  |
4 |   three: { mean: { total: share_a, parts: [share_b, share_c], weights: [] } }
  |   ^^^^^
  |
  = help: name a weight for each part but the last, which has the rest of a hundred

error[C12]: the relation `four` has too few members
 --> content/catalogue/relations.yaml:5:3
  |
5 |   four: { shares: [share_a] }
  |   ^^^^
  |
  = help: name the total and its parts, or at least two shares

3 figures of 1 report under 37 rules: 4 errors; 0 accepted

"#]]);
}
