//! PDFs: letters through their tables to Unicode, lines in reading order, notes and page numbers told apart.

use super::lines;
use super::made::{Words, pdf};

#[test]
fn the_lines_of_a_pdf_have_page_and_line() {
    let first = [
        Words { x: 150, y: 100, size: 12, text: "56.230 tỷ đồng," },
        Words { x: 50, y: 100, size: 12, text: "GRDP ước đạt" },
        Words { x: 50, y: 116, size: 12, text: "tăng 7,82% (thuỷ sản, kỹ nghệ, ngữ nghĩa)" },
        Words { x: 290, y: 780, size: 12, text: "1" },
    ];
    let second = [Words { x: 50, y: 100, size: 12, text: "Hết trang hai" }];
    assert_eq!(
        lines("a.pdf", pdf(&[&first, &second])),
        [
            "page 1, line 1: GRDP ước đạt   56.230 tỷ đồng,",
            "page 1, line 2: tăng 7,82% (thuỷ sản, kỹ nghệ, ngữ nghĩa)",
            "page 1, line 3 (furniture): 1",
            "page 2, line 1: Hết trang hai",
        ]
    );
}

#[test]
fn a_raised_mark_is_no_number_and_opens_a_note_at_the_foot() {
    let page = [
        Words { x: 50, y: 100, size: 12, text: "Thu đạt 5 tỷ đồng" },
        Words { x: 152, y: 95, size: 7, text: "12" },
        Words { x: 50, y: 116, size: 12, text: "và chi đạt 4 tỷ đồng; các ngành khác đều tăng khá." },
        Words { x: 50, y: 700, size: 6, text: "12" },
        Words { x: 56, y: 703, size: 9, text: " Gồm 2 tỷ đồng từ đất" },
        Words { x: 50, y: 715, size: 9, text: "và 3 tỷ đồng khác." },
    ];
    assert_eq!(
        lines("a.pdf", pdf(&[&page])),
        [
            "page 1, line 1: Thu đạt 5 tỷ đồng¹²",
            "page 1, line 2: và chi đạt 4 tỷ đồng; các ngành khác đều tăng khá.",
            "page 1, line 3 (note 12):  Gồm 2 tỷ đồng từ đất",
            "page 1, line 4 (note 12): và 3 tỷ đồng khác.",
        ]
    );
}

#[test]
fn running_heads_and_notes_in_the_size_of_the_text_are_told_apart() {
    let head = Words { x: 50, y: 40, size: 10, text: "UBND tỉnh, báo cáo năm 2023" };
    let first = [
        head,
        Words { x: 50, y: 100, size: 12, text: "Thu đạt 5 tỷ đồng" },
        Words { x: 152, y: 95, size: 7, text: "1" },
        Words { x: 50, y: 700, size: 7, text: "1" },
        Words { x: 56, y: 705, size: 12, text: "Gồm 2 tỷ đồng từ đất" },
        Words { x: 50, y: 780, size: 12, text: "Trang 1/3" },
    ];
    let second = [head, Words { x: 50, y: 100, size: 12, text: "Chi đạt 4 tỷ đồng" }];
    let pages = lines("a.pdf", pdf(&[&first, &second, &second]));
    assert_eq!(
        pages[..5],
        [
            "page 1, line 1 (furniture): UBND tỉnh, báo cáo năm 2023",
            "page 1, line 2: Thu đạt 5 tỷ đồng¹",
            "page 1, line 3 (note 1):  Gồm 2 tỷ đồng từ đất",
            "page 1, line 4 (furniture): Trang 1/3",
            "page 2, line 1 (furniture): UBND tỉnh, báo cáo năm 2023",
        ]
    );
    assert_eq!(pages[5], "page 2, line 2: Chi đạt 4 tỷ đồng");
}
