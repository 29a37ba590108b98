//! The wrong Party documents and the rules that each must be found to break.

use super::wrong::Wrong;

/// The wrong Party documents.
pub(super) const WRONG: &[Wrong] = &[
    Wrong {
        family: "page",
        letter: "party-full",
        language: "vi",
        changes: &[
            (
                "theme",
                "margin: (left: 30mm, right: 15mm, top: 20mm, bottom: 20mm)",
                "margin: (left: 32mm, right: 13mm, top: 22mm, bottom: 20mm)",
            ),
            ("theme", "header-ascent: 5.67mm", "header-ascent: 9mm"),
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
        breaks: &["D1", "D2", "D29", "P2", "P9", "P10", "P15", "P16"],
    },
    Wrong {
        family: "header",
        letter: "party-full",
        language: "vi",
        changes: &[
            (
                "theme",
                "nation: 15pt, agency: 14pt, number: 14pt, place: 14pt,",
                "nation: 14pt, agency: 13pt, number: 13pt, place: 13pt,",
            ),
            ("party", "letter.rule(m, calc.min(", "letter.rule(m, 90% * calc.min("),
            (
                "party",
                "ornament(m.agency, m.head-pitch - m.agency, \"*\")",
                "ornament(m.agency, m.head-pitch - m.agency, \"**\")",
            ),
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
        changes: &[
            ("theme", "mark: 14pt, mark-widths", "mark: 13pt, mark-widths"),
            ("theme", "drafter: 11pt, contact: 11pt", "drafter: 9pt, contact: 9pt"),
        ],
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
            (
                "theme",
                "heading-weights: (\"bold\", \"bold\", \"regular\")",
                "heading-weights: (\"regular\", \"regular\", \"bold\")",
            ),
            ("source", "#part(number: [Phần I])", "#part(number: [PHẦN I])"),
            ("letter-body", "align(center, it)\n  }, upper(content), full)", "align(center, it)\n  }, content, full)"),
            ("letter-body", "let lang = text.lang\n", "let lang = \"en\"\n"),
            ("source", "tiếp theo.\n", "tiếp theo./.\n"),
        ],
        breaks: &["D30", "D19", "D20", "D21", "C21", "C22", "C33"],
    },
    Wrong {
        family: "signature",
        letter: "party-full",
        language: "vi",
        changes: &[
            (
                "theme",
                "sign: 14pt, sign-gap: 24mm, sign-columns: (9fr, 10fr)",
                "sign: 13pt, sign-gap: 24mm, sign-columns: (9fr, 10fr)",
            ),
            ("theme", "position-weight: \"regular\", sign-gap: 26mm", "position-weight: \"bold\", sign-gap: 12mm"),
        ],
        breaks: &["D23", "D24", "D25"],
    },
    Wrong {
        family: "recipients",
        letter: "party-full",
        language: "vi",
        changes: &[(
            "theme",
            "recipients-label: 14pt, recipients: 12pt, label-look: (weight: \"regular\", style: \"normal\"), label-underline: true",
            "recipients-label: 12pt, recipients: 11pt, label-look: (weight: \"bold\", style: \"italic\"), label-underline: false",
        )],
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
        changes: &[(
            "source",
            "vượt 56,1% dự toán.\n]",
            "vượt 56.1~% dự toán 12345 tỷ 5 năm 2.024, giai đoạn 2021 \\- 2025.\n]",
        )],
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
