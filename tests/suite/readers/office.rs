//! Documents of office programs: what stands in them, where, and as it is shown.

use songngu::extract::read::read;

use super::made::{docx, ods, package, paragraph, xlsx};
use super::{lines, shown};

#[test]
fn a_docx_reads_as_if_all_changes_were_accepted() {
    let body = "<w:p><w:pPr><w:rPr><w:del/></w:rPr><w:tabs><w:tab/></w:tabs></w:pPr>\
        <w:r><w:t>Thu đạt </w:t></w:r><w:del><w:r><w:delText>8</w:delText></w:r></w:del><w:ins><w:r><w:t>9</w:t></w:r></w:ins>\
        <w:moveFrom><w:r><w:t> chuyển đi</w:t></w:r></w:moveFrom>\
        <w:r><w:t>.490 tỷ</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> ẩn</w:t></w:r><w:r><w:tab/><w:t>đồng</w:t></w:r></w:p>\
        <w:p><w:r><w:t>135</w:t><w:noBreakHyphen/><w:t>140 xã</w:t><w:br/><w:t>dòng hai &amp; &#x111;</w:t></w:r></w:p>";
    assert_eq!(
        lines("a.docx", package(&docx(body))),
        ["paragraph 1: Thu đạt 9.490 tỷ đồng135-140 xã", "paragraph 1: dòng hai & đ"]
    );
}

#[test]
fn how_a_docx_was_set_before_a_tracked_change_does_not_count() {
    let body = "<w:p><w:r><w:rPr><w:rPrChange><w:rPr><w:rFonts w:ascii=\".VnTime\"/><w:vanish/>\
        <w:vertAlign w:val=\"superscript\"/></w:rPr></w:rPrChange></w:rPr><w:t>Giá trị 15 tỷ</w:t></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:tcPr><w:tcPrChange><w:tcPr><w:vMerge/></w:tcPr></w:tcPrChange></w:tcPr>\
        <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Thu</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    assert_eq!(lines("a.docx", package(&docx(body))), ["paragraph 1: Giá trị 15 tỷ", "table 1!A1: Thu"]);
}

#[test]
fn a_docx_whose_parts_are_numbered_is_read() {
    let (_, text) = docx(&paragraph("Thu 5 tỷ")).swap_remove(0);
    assert_eq!(lines("a.docx", package(&[("word/document2.xml", text)])), ["paragraph 1: Thu 5 tỷ"]);
}

#[test]
fn notes_of_a_docx_stand_behind_their_paragraph_and_raised_digits_stay_raised() {
    let mut parts = docx(
        "<w:p><w:r><w:t>Thu đạt 5 tỷ đồng</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>, 3 km</w:t></w:r>\
         <w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p><w:p><w:r><w:t>Hết.</w:t></w:r></w:p>",
    );
    let notes =
        format!("<w:footnotes><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>", paragraph("Gồm 2 tỷ từ đất."));
    parts.push(("word/footnotes.xml", notes));
    assert_eq!(
        lines("a.docx", package(&parts)),
        ["paragraph 1: Thu đạt 5 tỷ đồng, 3 km²", "paragraph 1 (note 1): Gồm 2 tỷ từ đất.", "paragraph 2: Hết."]
    );
}

#[test]
fn a_table_of_a_docx_names_each_number_by_merged_heads() {
    let cell = |properties: &str, text: &str| format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph(text));
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let goes_on = "<w:vMerge/>";
    let body = format!(
        "<w:tbl>{}{}{}<w:tr><w:trPr><w:del/></w:trPr>{}</w:tr></w:tbl>",
        row(&[
            cell("<w:vMerge w:val=\"restart\"/>", "Chỉ tiêu"),
            cell("<w:gridSpan w:val=\"2\"/>", "Năm 2021 (tỷ đồng)")
        ]),
        row(&[cell(goes_on, ""), cell("", "Kế hoạch"), cell("", "Thực hiện")]),
        row(&[cell("", "Thu nội địa"), cell("", "9.000"), cell("", "9.490")]),
        cell("", "đã xóa 5"),
    );
    assert_eq!(
        lines("a.docx", package(&docx(&body))),
        [
            "table 1!B3: Phấn đấu thu nội địa năm 2021 đạt 9.000 tỷ đồng",
            "table 1!C3: Thu nội địa năm 2021 đạt 9.490 tỷ đồng"
        ]
    );
}

#[test]
fn runs_in_old_fonts_are_converted_and_said() {
    let body = "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTimeH\"/></w:rPr><w:t>Tæng thu</w:t></w:r>\
        <w:r><w:rPr><w:rFonts w:ascii=\"VNI-Times\"/></w:rPr><w:t> ñaït 5</w:t></w:r><w:r><w:t> tỷ</w:t></w:r></w:p>";
    let reading = read("a.docx", package(&docx(body))).unwrap();
    assert_eq!(shown(&reading), ["paragraph 1: TỔNG THU đạt 5 tỷ"]);
    assert!(
        reading.notes[0].starts_with("the text was in TCVN3 (ABC) and was converted to Unicode"),
        "{:?}",
        reading.notes
    );
}

#[test]
fn unicode_in_an_old_font_stays_and_old_text_in_a_style_is_converted() {
    let font = "<w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr>";
    let raised = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>";
    let body = format!(
        "<w:p><w:r>{font}<w:t>Giá trị sản xuất; toàn tỉnh có 138 xã</w:t></w:r></w:p>\
         <w:p><w:r>{font}<w:t>nhà</w:t></w:r><w:r><w:t> ở</w:t></w:r></w:p>\
         <w:p><w:r><w:t>Tû lÖ hé nghÌo cßn 2,5%; rõng réng 3 km</w:t></w:r><w:r>{raised}<w:t>2</w:t></w:r></w:p>"
    );
    let reading = read("a.docx", package(&docx(&body))).unwrap();
    assert_eq!(
        shown(&reading),
        [
            "paragraph 1: Giá trị sản xuất; toàn tỉnh có 138 xã",
            "paragraph 2: nhà ở",
            "paragraph 3: Tỷ lệ hộ nghèo còn 2,5%; rừng rộng 3 km²"
        ]
    );
    assert!(reading.notes[0].starts_with("part of the text was in TCVN3 (ABC)"), "{:?}", reading.notes);
}

#[test]
fn numbers_of_an_xlsx_are_read_as_their_formats_show_them() {
    let rows = "<row r=\"1\"><c r=\"B1\" t=\"inlineStr\"><is><t>Năm 2021</t></is></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Chỉ tiêu</t></is></c><c r=\"B2\" t=\"str\"><v>Kế hoạch</v></c><c r=\"C2\" t=\"str\"><v>Thực hiện</v></c></row>\
        <row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c><c r=\"B3\" s=\"1\"><v>7.4999999999999997E-2</v></c><c r=\"C3\" s=\"1\"><v>0.0782</v></c></row>\
        <row r=\"4\"><c r=\"A4\" t=\"s\"><v>1</v></c><c r=\"B4\" s=\"2\"><v>9000.4</v></c><c r=\"C4\" t=\"e\"><v>#REF!</v></c></row>";
    let reading = read(
        "b.xlsx",
        package(&xlsx(
            &["0.0%", "#,##0.00 \"tỷ đồng\""].map(|code| code.replace('"', "&quot;")).each_ref().map(String::as_str),
            rows,
        )),
    )
    .unwrap();
    assert_eq!(
        shown(&reading),
        [
            "Biểu 1!B3: Phấn đấu tốc độ tăng năm 2021 đạt 7,5%",
            "Biểu 1!C3: Tốc độ tăng năm 2021 đạt 7,8%",
            "Biểu 1!B4: Phấn đấu thu ngân sách năm 2021 đạt 9.000,40 tỷ đồng",
        ]
    );
    assert_eq!(
        reading.notes,
        ["cells with an error in place of a value in the sheet `Biểu 1`: 1", "the hidden sheet `Nháp` is not read"]
    );
}

#[test]
fn hidden_cells_and_formulas_without_a_value_are_said_and_signs_are_kept() {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Chỉ tiêu</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Năm_x000D_\n2021</t></is></c></row>\
        <row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>-5.25</v></c></row>\
        <row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"s\"><v>1</v></c><c r=\"B3\"><v>6</v></c></row>\
        <row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c><c r=\"B4\" s=\"2\"><v>0</v></c></row>\
        <row r=\"5\"><c r=\"A5\" t=\"s\"><v>0</v></c><c r=\"B5\"><f>B2*2</f><v></v></c></row>";
    let formats = ["0.00 \"tỷ đồng\"_);(0.00 \"tỷ đồng\")", "0.0;-0.0;\"-\""].map(|code| code.replace('"', "&quot;"));
    let parts = xlsx(&formats.each_ref().map(String::as_str), rows);
    let reading = read("b.xlsx", package(&parts)).unwrap();
    assert_eq!(
        shown(&reading),
        [
            "Biểu 1!B2: Thu ngân sách năm 2021 đạt -5,25 tỷ đồng",
            "Biểu 1!A5: Tốc độ tăng ",
            "Biểu 1!A4: Tốc độ tăng ",
            "Biểu 1!B4: -"
        ]
    );
    assert_eq!(
        reading.notes,
        [
            "cells with a formula but no value in the sheet `Biểu 1`: 1; open the file in a spreadsheet program and save it, so that they are computed",
            "cells in hidden rows and columns of the sheet `Biểu 1`, which are not read: 2",
            "the hidden sheet `Nháp` is not read"
        ]
    );
}

#[test]
fn hidden_tables_rows_and_columns_of_an_ods_are_said() {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let rows = format!(
        "<table:table-column/><table:table-column table:visibility=\"collapse\"/>\
         <table:table-row>{}{}</table:table-row><table:table-row table:visibility=\"filter\">{}</table:table-row>",
        cell("Thu 5 tỷ"),
        cell("Chi 6 tỷ"),
        cell("Vay 7 tỷ")
    );
    let mut parts = ods(&rows);
    parts[1].1 = parts[1].1.replace(
        "<office:body>",
        "<style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style><office:body>",
    );
    parts[1].1 = parts[1].1.replace(
        "</office:spreadsheet>",
        &format!("<table:table table:name=\"Nháp\" table:style-name=\"ta2\">{rows}</table:table></office:spreadsheet>"),
    );
    let reading = read("c.ods", package(&parts)).unwrap();
    assert_eq!(shown(&reading), ["Biểu 2!A1: Thu 5 tỷ"]);
    assert_eq!(
        reading.notes,
        [
            "cells in hidden rows and columns of the sheet `Biểu 2`, which are not read: 2",
            "the hidden sheet `Nháp` is not read"
        ]
    );
}

#[test]
fn cells_of_an_ods_keep_what_they_show() {
    let text = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let value = |kind: &str, value: &str, shown: &str| {
        format!(
            "<table:table-cell office:value-type=\"{kind}\" office:value=\"{value}\"><text:p>{shown}</text:p></table:table-cell>"
        )
    };
    let rows = format!(
        "<table:table-row>{}{}{}</table:table-row><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row>\
         <table:table-row>{}{}{}</table:table-row>",
        text("Chỉ tiêu"),
        text("Tăng (%)"),
        text("Thu (tỷ đồng)"),
        text("Huyện A<text:s/>B"),
        value("percentage", "0.075", "7.5%"),
        value("float", "1234.5", "1,234.50"),
    );
    assert_eq!(
        lines("c.ods", package(&ods(&rows))),
        ["Biểu 2!B1000002: Huyện A B tăng 7,5%", "Biểu 2!C1000002: Huyện A B — Thu: 1.234,50 tỷ đồng"]
    );
}

#[test]
fn a_name_that_promises_another_format_is_said() {
    let reading = read("bao-cao.pdf", package(&docx(&paragraph("Thu 5 tỷ đồng")))).unwrap();
    assert_eq!(reading.notes, ["the name ends in `.pdf`, but the file is a DOCX and was read as that"]);
}
