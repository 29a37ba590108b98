//! Documents made for the tests: packages out of their parts, PDFs out of words at places.

use std::io::{Cursor, Write};

use lopdf::{Document, Object, ObjectId, Stream, dictionary};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The names and contents of the parts of a package.
pub(crate) type Parts = Vec<(&'static str, String)>;

/// A ZIP package.
pub(crate) fn package(parts: &[(&str, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        // The first part of an OpenDocument says what it is and is not packed.
        let packing = if *name == "mimetype" { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        writer.start_file(*name, SimpleFileOptions::default().compression_method(packing)).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The parts of a DOCX with this body.
pub(crate) fn docx(body: &str) -> Parts {
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    vec![("word/document.xml", document)]
}

/// A paragraph of a DOCX with one run.
pub(crate) fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// The parts of an XLSX with one sheet: number formats by style (the first style has none), and the rows.
pub(crate) fn xlsx(formats: &[&str], rows: &str) -> Parts {
    let codes: String = formats
        .iter()
        .enumerate()
        .map(|(index, code)| format!("<numFmt numFmtId=\"{}\" formatCode=\"{code}\"/>", 200 + index))
        .collect();
    let styles: String = (0..formats.len()).map(|index| format!("<xf numFmtId=\"{}\"/>", 200 + index)).collect();
    vec![
        ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Biểu 1\" r:id=\"r1\"/><sheet name=\"Nháp\" r:id=\"r2\" state=\"hidden\"/></sheets></workbook>".to_owned()),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>".to_owned()),
        ("xl/styles.xml", format!("<styleSheet><numFmts>{codes}</numFmts><cellXfs><xf numFmtId=\"0\"/>{styles}</cellXfs></styleSheet>")),
        ("xl/sharedStrings.xml", "<sst><si><t>Tốc độ tăng </t></si><si><r><t>Thu </t></r><r><t>ngân sách</t></r><rPh><t>x</t></rPh></si></sst>".to_owned()),
        ("xl/worksheets/sheet1.xml", format!("<worksheet><sheetData>{rows}</sheetData><mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells></worksheet>")),
    ]
}

/// The parts of an ODS with one table of these rows.
pub(super) fn ods(rows: &str) -> Parts {
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table table:name=\"Biểu 2\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    vec![("mimetype", "application/vnd.oasis.opendocument.spreadsheet".to_owned()), ("content.xml", content)]
}

/// Words at a place of a page, counted from its top left corner, in points.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    /// From the left.
    pub(crate) x: i64,
    /// From the top.
    pub(crate) y: i64,
    /// The size of the font; letters are half as wide.
    pub(crate) size: i64,
    /// The words.
    pub(crate) text: &'static str,
}

/// The height of all pages.
const HEIGHT: i64 = 800;

/// A PDF whose letters are numbers of glyphs, and only its table to Unicode says what they mean, as all programs write it.
pub(crate) fn pdf(pages: &[&[Words]]) -> Vec<u8> {
    let mut letters: Vec<char> =
        pages.iter().flat_map(|page| page.iter()).flat_map(|words| words.text.chars()).collect();
    letters.sort_unstable();
    letters.dedup();
    let mut document = Document::with_version("1.7");
    let font = font(&mut document, &letters);
    let tree = document.new_object_id();
    let kids: Vec<Object> = pages.iter().map(|words| page(&mut document, tree, font, &letters, words).into()).collect();
    let count = i64::try_from(kids.len()).unwrap();
    document.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    document.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// The number of a letter's glyph.
fn glyph(letters: &[char], letter: char) -> usize {
    letters.iter().position(|known| *known == letter).unwrap() + 1
}

/// A font of two-byte glyph numbers with its table to Unicode.
fn font(document: &mut Document, letters: &[char]) -> ObjectId {
    let mut table = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def\n\
                     1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
        .to_owned();
    for letter in letters {
        let mut units = [0; 2];
        let unicode: String = letter.encode_utf16(&mut units).iter().map(|unit| format!("{unit:04X}")).collect();
        table.push_str(&format!("1 beginbfchar <{:04X}> <{unicode}> endbfchar\n", glyph(letters, *letter)));
    }
    table.push_str("endcmap end end");
    let table = document.add_object(Stream::new(dictionary! {}, table.into_bytes()));
    let file = include_bytes!("../../../fonts/liberation-serif/LiberationSerif-Regular.ttf");
    let file = document.add_object(Stream::new(dictionary! {}, file.to_vec()));
    let descriptor = document.add_object(dictionary! {
        "Type" => "FontDescriptor", "FontName" => "Serif", "Flags" => 4, "FontFile2" => file,
    });
    let descendant = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "CIDFontType2", "BaseFont" => "Serif", "DW" => 500, "CIDToGIDMap" => "Identity",
        "CIDSystemInfo" => dictionary! {
            "Registry" => Object::string_literal("Adobe"), "Ordering" => Object::string_literal("Identity"), "Supplement" => 0,
        },
        "FontDescriptor" => descriptor,
    });
    document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type0", "BaseFont" => "Serif", "Encoding" => "Identity-H",
        "DescendantFonts" => vec![descendant.into()], "ToUnicode" => table,
    })
}

/// A page with words.
fn page(document: &mut Document, tree: ObjectId, font: ObjectId, letters: &[char], words: &[Words]) -> ObjectId {
    let mut content = String::new();
    for Words { x, y, size, text } in words {
        let codes: String = text.chars().map(|letter| format!("{:04X}", glyph(letters, letter))).collect();
        content.push_str(&format!("BT /F {size} Tf 1 0 0 1 {x} {} Tm <{codes}> Tj ET\n", HEIGHT - y));
    }
    let content = document.add_object(Stream::new(dictionary! {}, content.into_bytes()));
    document.add_object(dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 600.into(), HEIGHT.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
    })
}
