//! Deliberately wrong documents, one for each family of rules: the ruler names exactly the rules that each breaks.
//! Together they break every rule that can be measured, so no rule is one that cannot fail.

use std::collections::BTreeSet;

use super::editions::{emit, letter_project, letter_with};
use super::table::INAPPLICABLE;
use super::{broken, official_rules, party_rules};
use crate::harness::repository_text;

/// A change: a file of the Typst library, or `source` for the emitted Typst; a text that stands once in it; what stands there instead.
type Change = (&'static str, &'static str, &'static str);

/// A document that is wrong in one family of rules.
struct Wrong {
    /// The family.
    family: &'static str,
    /// The letter of the fixture that is changed.
    letter: &'static str,
    /// In which language.
    language: &'static str,
    /// What is changed.
    changes: &'static [Change],
    /// The rules that the ruler must find broken.
    breaks: &'static [&'static str],
}

/// The wrong documents.
const WRONG: &[Wrong] = &[
    Wrong {
        family: "page",
        letter: "official-full",
        language: "vi",
        changes: &[
            ("theme", "margin: (left: 30mm, right: 20mm, top: 20mm, bottom: 20mm),\n  text-width: 160mm", "margin: (left: 26mm, right: 12mm, top: 17mm, bottom: 14mm),\n  text-width: 172mm"),
            ("theme", "header-ascent: 5.5mm", "header-ascent: 7mm"),
            ("theme", "page-number: 13pt", "page-number: 12pt"),
            ("letter", "if n > 1 and not opens { align(center, ", "if n > 1 and not opens { align(right, "),
            ("letter-body", "  counter(page).update(1)\n", ""),
            ("source", "Rà soát, cắt giảm thủ tục hành chính", "#set text(size: 12.5pt)\nRà soát, cắt giảm thủ tục hành chính"),
            ("source", "giải ngân vốn đầu tư công", "#text(font: \"Inter\", fill: navy)[giải ngân vốn đầu tư công]"),
            ("source", "cải cách hành chính;", "ca\u{309}i cách hành chính;"),
            ("source", "Kết quả: Các chỉ tiêu", "Kết quả \u{f001}: Các chỉ tiêu"),
            ("source", "năm 2024)])[\n#prose", "năm 2024)], landscape: true)[\n#prose"),
        ],
        breaks: &["P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "P12", "P13", "P14", "P15", "P16", "R1.5"],
    },
    Wrong {
        family: "paper",
        letter: "official-bare",
        language: "vi",
        changes: &[("letter", "paper: \"a4\"", "paper: \"us-letter\"")],
        breaks: &["P1", "P7"],
    },
    Wrong {
        family: "header",
        letter: "official-full",
        language: "vi",
        changes: &[
            ("theme", "nation: 12pt, motto: 13pt, agency: 12pt, number: 13pt, place: 13pt,", "nation: 11pt, motto: 15pt, agency: 14pt, number: 14pt, place: 15pt,"),
            ("theme", "head-right: 90mm", "head-right: 78mm"),
            ("official", "last => letter.rule(m, last * m.rule-share, 3pt)", "last => letter.rule(m, last * 80%, 3pt)"),
            ("official", "letter.rule(m, measure(text(size: m.motto, weight: \"bold\", motto)).width, 3pt)", "letter.rule(m, 30mm, 3pt)"),
            ("source", "Số: 05/BC-STC", "Số: 05/XY-STC"),
        ],
        breaks: &["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C7a", "C8", "R1.5"],
    },
    Wrong {
        family: "title",
        letter: "official-full",
        language: "vi",
        changes: &[
            ("theme", "\n  title: 14pt,", "\n  title: 16pt,"),
            ("theme", "\n  subject: 14pt, title-gap", "\n  subject: 12pt, title-gap"),
            ("official", "last => letter.rule(m, last * m.rule-share, 5pt)", "last => letter.rule(m, last * 70%, 5pt)"),
            ("theme", "to: 14pt, to-width", "to: 12pt, to-width"),
            ("theme", "bases-style: \"italic\"", "bases-style: \"normal\""),
        ],
        breaks: &["C9", "C10", "C11", "C13", "C14"],
    },
    Wrong {
        family: "marks",
        letter: "official-full",
        language: "vi",
        changes: &[
            ("theme", "mark: 13pt, mark-height: 8mm", "mark: 11pt, mark-height: 10mm"),
            ("letter", "fill: colour, upper(body))", "fill: colour, body)"),
            ("theme", "drafter: 11pt, contact: 11pt", "drafter: 9pt, contact: 9pt"),
        ],
        breaks: &["C35", "C36", "C37", "C38", "C39"],
    },
    Wrong {
        family: "body",
        letter: "official-full",
        language: "vi",
        changes: &[
            ("theme", "pitch: 18.2pt", "pitch: 15pt"),
            ("theme", "par-gap: 6pt", "par-gap: 4pt"),
            ("theme", "indent: 10mm", "indent: 8mm"),
            ("source", "tiếp theo./.", "tiếp theo."),
        ],
        breaks: &["C14", "C15", "C15p", "C24"],
    },
    Wrong {
        family: "outline",
        letter: "official-full",
        language: "vi",
        changes: &[
            ("theme", "heading-weights: (\"bold\", \"bold\", \"bold\", \"regular\")", "heading-weights: (\"regular\", \"regular\", \"bold\", \"bold\")"),
            ("source", "#part(number: [Phần I])", "#part(number: [PHẦN I])"),
            ("letter-body", "align(center, it)\n  }, upper(content), full)", "align(center, it)\n  }, content, full)"),
            ("letter-body", "if text.lang == \"vi\" {", "if text.lang == \"en\" {"),
        ],
        breaks: &["C16", "C17", "C21", "C22", "C23", "C33"],
    },
    Wrong {
        family: "signature",
        letter: "official-full",
        language: "vi",
        changes: &[("theme", "sign: 14pt, sign-gap: 24mm, sign-columns: (9fr, 10fr)", "sign: 15pt, sign-gap: 12mm, sign-columns: (9fr, 10fr)")],
        breaks: &["C25", "C26", "C27", "C28"],
    },
    Wrong {
        family: "recipients",
        letter: "official-full",
        language: "vi",
        changes: &[
            ("theme", "recipients-label: 12pt, recipients: 11pt,\n", "recipients-label: 13pt, recipients: 12pt,\n"),
            ("source", "[Như trên;]", "[Ủy ban nhân dân tỉnh,]"),
        ],
        breaks: &["C30", "C31"],
    },
    Wrong {
        family: "appendix",
        letter: "official-full",
        language: "vi",
        changes: &[
            ("theme", "appendix-label: 14pt, appendix-title: 14pt", "appendix-label: 13pt, appendix-title: 16pt"),
            ("letter-body", "set text(size: m.body, style: \"italic\")", "set text(size: m.body)"),
        ],
        breaks: &["C32", "C33", "C34"],
    },
    Wrong {
        family: "numbers",
        letter: "official-full",
        language: "vi",
        changes: &[
            ("source", "Hòa An, ngày 05 tháng 12", "Hòa An, ngày 5 tháng 12"),
            ("source", "vượt 56,1% dự toán.\n]", "vượt 56.1~% dự toán 12345 tỷ 5 năm 2.024, giai đoạn 2021 \\- 2025.\n]"),
        ],
        breaks: &["T1", "N1", "N2", "N3", "N4", "N5", "N7"],
    },
    Wrong {
        family: "English numbers",
        letter: "official-full",
        language: "en",
        changes: &[("source", "Hoa An, 5 December", "Hoa An, 05 December")],
        breaks: &["T7"],
    },
    Wrong {
        family: "page",
        letter: "party-full",
        language: "vi",
        changes: &[
            ("theme", "margin: (left: 30mm, right: 15mm, top: 20mm, bottom: 20mm)", "margin: (left: 32mm, right: 13mm, top: 22mm, bottom: 20mm)"),
            ("theme", "header-ascent: 5.67mm", "header-ascent: 9mm"),
            ("letter-body", "  counter(page).update(1)\n", ""),
            ("source", "Rà soát, cắt giảm thủ tục hành chính", "#set text(size: 12.5pt)\nRà soát, cắt giảm thủ tục hành chính"),
            ("source", "giải ngân vốn đầu tư công", "#text(font: \"Inter\", fill: navy)[giải ngân vốn đầu tư công]"),
            ("source", "cải cách hành chính;", "ca\u{309}i cách hành chính;"),
            ("source", "Kết quả: Các chỉ tiêu", "Kết quả \u{f001}: Các chỉ tiêu"),
            ("source", "năm 2024)])[\n#prose", "năm 2024)], landscape: true)[\n#prose"),
        ],
        breaks: &["D1", "D2", "D29", "P2", "P9", "P10", "P15", "P16"],
    },
    Wrong {
        family: "header",
        letter: "party-full",
        language: "vi",
        changes: &[
            ("theme", "nation: 15pt, agency: 14pt, number: 14pt, place: 14pt,", "nation: 14pt, agency: 13pt, number: 13pt, place: 13pt,"),
            ("party", "letter.rule(m, calc.min(", "letter.rule(m, 90% * calc.min("),
            ("party", "ornament(m.agency, m.head-pitch - m.agency, \"*\")", "ornament(m.agency, m.head-pitch - m.agency, \"**\")"),
            ("source", "Số 01-BC/ĐU", "Số: 1-BC/ĐU"),
            ("source", "ngày 05 tháng 12", "ngày 5 tháng 12"),
        ],
        breaks: &["D3", "D4", "D5", "D6", "D7", "D8", "D8a", "D9", "T3"],
    },
    Wrong {
        family: "title",
        letter: "party-full",
        language: "vi",
        changes: &[
            ("theme", "title: 15pt, subject: 14pt,", "title: 14pt, subject: 13pt,"),
            ("party", "ornament(m.body, 2pt, \"-----\")", "letter.rule(m, 40mm, 5pt)"),
            ("theme", "to-style: \"italic\"", "to-style: \"normal\""),
            ("theme", "bases-style: \"normal\", bases-dash: true", "bases-style: \"italic\", bases-dash: true"),
        ],
        breaks: &["D10", "D11", "D12", "D14", "D22"],
    },
    Wrong {
        family: "marks",
        letter: "party-full",
        language: "vi",
        changes: &[("theme", "mark: 14pt, mark-widths", "mark: 13pt, mark-widths"), ("theme", "drafter: 11pt, contact: 11pt", "drafter: 9pt, contact: 9pt")],
        breaks: &["D28", "C38"],
    },
    Wrong {
        family: "body",
        letter: "party-full",
        language: "vi",
        changes: &[
            ("theme", "pitch: 19pt", "pitch: 17pt"),
            ("theme", "par-gap: 6pt", "par-gap: 4pt"),
            ("theme", "indent: 10mm", "indent: 8mm"),
            ("source", "tiếp theo.\n", "tiếp theo./.\nUỷ ban.\n"),
        ],
        breaks: &["D22", "D15", "D16", "D17", "D18", "D31"],
    },
    Wrong {
        family: "outline",
        letter: "party-full",
        language: "vi",
        changes: &[
            ("theme", "heading-weights: (\"bold\", \"bold\", \"bold\", \"regular\")", "heading-weights: (\"regular\", \"regular\", \"bold\", \"bold\")"),
            ("source", "#part(number: [Phần I])", "#part(number: [PHẦN I])"),
            ("letter-body", "align(center, it)\n  }, upper(content), full)", "align(center, it)\n  }, content, full)"),
            ("letter-body", "if text.lang == \"vi\" {", "if text.lang == \"en\" {"),
            ("source", "tiếp theo.\n", "tiếp theo./.\n"),
        ],
        breaks: &["D30", "D19", "D20", "D21", "C21", "C22", "C33"],
    },
    Wrong {
        family: "signature",
        letter: "party-full",
        language: "vi",
        changes: &[
            ("theme", "sign: 14pt, sign-gap: 24mm, sign-columns: (9fr, 10fr)", "sign: 13pt, sign-gap: 24mm, sign-columns: (9fr, 10fr)"),
            ("theme", "position-weight: \"regular\", sign-gap: 26mm", "position-weight: \"bold\", sign-gap: 12mm"),
        ],
        breaks: &["D23", "D24", "D25"],
    },
    Wrong {
        family: "recipients",
        letter: "party-full",
        language: "vi",
        changes: &[
            ("theme", "recipients-label: 14pt, recipients: 12pt, label-look: (weight: \"regular\", style: \"normal\"), label-underline: true", "recipients-label: 12pt, recipients: 11pt, label-look: (weight: \"bold\", style: \"italic\"), label-underline: false"),
        ],
        breaks: &["D26", "D27"],
    },
    Wrong {
        family: "appendix",
        letter: "party-full",
        language: "vi",
        changes: &[
            ("theme", "appendix-label: 14pt, appendix-title: 14pt", "appendix-label: 13pt, appendix-title: 16pt"),
            ("letter-body", "set text(size: m.body, style: \"italic\")", "set text(size: m.body)"),
        ],
        breaks: &["C32", "C33", "C34"],
    },
    Wrong {
        family: "numbers",
        letter: "party-full",
        language: "vi",
        changes: &[("source", "vượt 56,1% dự toán.\n]", "vượt 56.1~% dự toán 12345 tỷ 5 năm 2.024, giai đoạn 2021 \\- 2025.\n]")],
        breaks: &["N1", "N2", "N3", "N4", "N5", "N7"],
    },
    Wrong {
        family: "English numbers",
        letter: "party-full",
        language: "en",
        changes: &[("source", "Hoa Binh, 5 December", "Hoa Binh, 05 December")],
        breaks: &["T7"],
    },
];

#[test]
fn each_wrong_state_document_breaks_exactly_the_rules_of_its_family() {
    exactly("official");
}

#[test]
fn each_wrong_party_document_breaks_exactly_the_rules_of_its_family() {
    exactly("party");
}

/// Holds the ruler to the wrong documents of a kind.
fn exactly(kind: &str) {
    let mut faults = String::new();
    for wrong in WRONG.iter().filter(|wrong| wrong.letter.starts_with(kind)) {
        let found = measured(wrong);
        let ids: Vec<&str> = found.iter().map(|(id, _)| *id).collect();
        if ids != wrong.breaks {
            let all: String = found.iter().map(|(id, what)| format!("    {id}: {what}\n")).collect();
            faults += &format!("the wrong {} of {} breaks\n{all}    not {:?}\n", wrong.family, wrong.letter, wrong.breaks);
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// What the ruler finds broken in a wrong document.
fn measured(wrong: &Wrong) -> Vec<(&'static str, String)> {
    let mut project = letter_project(wrong.letter);
    for (file, old, new) in wrong.changes.iter().filter(|(file, _, _)| *file != "source") {
        let path = format!("templates/typst/{file}.typ");
        if !project.path().join(&path).exists() {
            project = project.write(&path, repository_text(&path));
        }
        project = project.replace(&path, old, new);
    }
    emit(&project);
    let change = |source: String| {
        let source = source.replace('\u{a0}', " ");
        wrong.changes.iter().filter(|(file, _, _)| *file == "source").fold(source, |source, (_, old, new)| {
            assert!(source.contains(old), "`{old}` is in the source of {}", wrong.letter);
            source.replacen(old, new, 1)
        })
    };
    broken(&letter_with(&project, wrong.letter, wrong.language, change))
}

#[test]
fn every_rule_is_broken_by_some_wrong_document() {
    for (rules, party) in [(official_rules(), "official"), (party_rules(), "party")] {
        let of_kind = WRONG.iter().filter(|wrong| wrong.letter.starts_with(party));
        let breaks: BTreeSet<&str> = of_kind.flat_map(|wrong| wrong.breaks).copied().collect();
        for rule in rules.iter().filter(|rule| !INAPPLICABLE.contains(&rule.id)) {
            assert!(breaks.contains(rule.id), "no wrong {party} document breaks {}", rule.id);
        }
    }
}
