//! The wrong State documents and the rules that each must be found to break.

use super::wrong::Wrong;

/// The wrong State documents.
pub(super) const WRONG: &[Wrong] = &[
    Wrong {
        family: "page",
        letter: "official-full",
        language: "vi",
        changes: &[
            (
                "theme",
                "margin: (left: 30mm, right: 20mm, top: 20mm, bottom: 20mm),\n  text-width: 160mm",
                "margin: (left: 26mm, right: 12mm, top: 17mm, bottom: 14mm),\n  text-width: 172mm",
            ),
            ("theme", "header-ascent: 5.5mm", "header-ascent: 7mm"),
            ("theme", "page-number: 13pt", "page-number: 12pt"),
            ("letter", "{ align(center, number) }", "{ align(right, number) }"),
            ("letter-body", "  counter(page).update(1)\n", ""),
            (
                "source",
                "Rà soát, cắt giảm thủ tục hành chính",
                "#set text(size: 12.5pt)\nRà soát, cắt giảm thủ tục hành chính",
            ),
            ("source", "giải ngân vốn đầu tư công", "#text(font: \"Inter\", fill: navy)[giải ngân vốn đầu tư công]"),
            ("source", "cải cách hành chính;", "ca\u{309}i cách hành chính;"),
            ("source", "Kết quả: Các chỉ tiêu", "Kết quả \u{f001}: Các chỉ tiêu"),
            ("source", "năm 2024)])[\n#prose", "năm 2024)], landscape: true)[\n#prose"),
        ],
        breaks: &[
            "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9", "P10", "P11", "P12", "P13", "P14", "P15", "P16", "R1.5",
        ],
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
            (
                "theme",
                "nation: 12pt, motto: 13pt, agency: 12pt, number: 13pt, place: 13pt,",
                "nation: 11pt, motto: 15pt, agency: 14pt, number: 14pt, place: 15pt,",
            ),
            ("theme", "head-right: 90mm", "head-right: 78mm"),
            ("official", "last => letter.rule(m, last * m.rule-share, 3pt)", "last => letter.rule(m, last * 80%, 3pt)"),
            (
                "official",
                "letter.rule(m, measure(text(size: m.motto, weight: \"bold\", motto)).width, 3pt)",
                "letter.rule(m, 30mm, 3pt)",
            ),
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
            ("official", "letter.rule(m, last * m.rule-share, 5pt)", "letter.rule(m, last * 70%, 5pt)"),
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
            (
                "theme",
                "heading-weights: (\"bold\", \"bold\", \"regular\")",
                "heading-weights: (\"regular\", \"regular\", \"bold\")",
            ),
            ("source", "#part(number: [Phần I])", "#part(number: [PHẦN I])"),
            ("letter-body", "align(center, it)\n  }, upper(content), full)", "align(center, it)\n  }, content, full)"),
            ("letter-body", "let lang = text.lang\n", "let lang = \"en\"\n"),
        ],
        breaks: &["C16", "C17", "C21", "C22", "C23", "C33"],
    },
    Wrong {
        family: "signature",
        letter: "official-full",
        language: "vi",
        changes: &[(
            "theme",
            "sign: 14pt, sign-gap: 24mm, sign-columns: (9fr, 10fr)",
            "sign: 15pt, sign-gap: 12mm, sign-columns: (9fr, 10fr)",
        )],
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
            (
                "source",
                "vượt 56,1% dự toán.\n]",
                "vượt 56.1~% dự toán 12345 tỷ 5 năm 2.024, giai đoạn 2021 \\- 2025.\n]",
            ),
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
];
