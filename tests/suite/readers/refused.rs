//! What is refused: each bad file gets its whole message, in little time and memory.

use songngu::extract::read::read;

use super::made::{Words, docx, ods, package, paragraph, pdf, xlsx};

/// The message and the way out for a file.
fn refusal(name: &str, bytes: impl Into<Vec<u8>>) -> (String, &'static str) {
    let fault = read(name, bytes.into()).unwrap_err();
    (fault.to_string(), fault.hint())
}

/// The message for a file.
fn message(name: &str, bytes: impl Into<Vec<u8>>) -> String {
    refusal(name, bytes).0
}

/// A PDF of plain objects; the first is the catalogue, the second the page tree.
fn plain_pdf(objects: &[&str]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.7\n".to_vec();
    for (index, object) in objects.iter().enumerate() {
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", index + 1).bytes());
    }
    bytes.extend(b"trailer\n<</Root 1 0 R>>\n%%EOF\n");
    bytes
}

/// One page with a sentence.
fn one_page() -> Vec<u8> {
    pdf(&[&[Words { x: 50, y: 100, size: 12, text: "Thu đạt 5 tỷ đồng" }]])
}

#[test]
fn files_without_text_are_refused() {
    let way = "give a file with text: .txt, .md, .docx, .pdf, .xlsx or .ods";
    assert_eq!(refusal("a.txt", ""), ("the file is empty".to_owned(), way));
    assert_eq!(refusal("a.txt", " \n\n"), ("the file holds no text".to_owned(), way));
    assert_eq!(refusal("a.docx", package(&docx(""))), ("the file holds no text".to_owned(), way));
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let way = "save it as .docx, .xlsx, .ods, .pdf or plain text in UTF-8 and give that file";
    assert_eq!(refusal("a.bin", *b"ab\x01\x02"), ("this is no text: byte 2 is 0x01".to_owned(), way));
    assert_eq!(
        refusal("a.doc", *b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..."),
        ("this is a .doc, .xls or .ppt of Office before 2007, which is not read here".to_owned(), way)
    );
    assert_eq!(
        refusal("a.zip", package(&[("a.txt", String::new())])),
        (
            "this is a ZIP package of another kind, which is not read here".to_owned(),
            "unpack it and give the documents that are in it"
        )
    );
    let text = [("mimetype", "application/vnd.oasis.opendocument.text".to_owned()), ("content.xml", String::new())];
    assert_eq!(
        refusal("a.odt", package(&text)),
        (
            "this is an OpenDocument text (.odt), which is not read here".to_owned(),
            "open it in a word processor, save it as .docx, and give that file"
        )
    );
    assert_eq!(
        refusal("bieu.xls", *b"\xEF\xBB\xBF<HTML><TABLE><TR><TD>5</TD></TR></TABLE></HTML>"),
        (
            "this is a web page, which is not read here".to_owned(),
            "open it in a browser and print it to PDF, or in an office program and save it as .docx or .xlsx"
        )
    );
    assert_eq!(
        refusal("a.txt", *b"caf\xE9 r\xE9sum\xE9 \xE9t\xE9 d\xE9j\xE0"),
        (
            "line 1 is not UTF-8 (byte 0xe9), and the words are Vietnamese in none of TCVN3, VNI and Windows-1258"
                .to_owned(),
            "open it where it reads well and save it as UTF-8"
        )
    );
}

#[test]
fn files_and_numbers_beyond_reason_are_refused() {
    assert_eq!(message("a.txt", vec![b'7'; 100_000_000]), "the file has 100 MB; files up to 50 MB are read");
    assert_eq!(
        refusal("a.txt", format!("Thu\nđạt {} đồng", "9".repeat(400))),
        (
            "at line 2 there is a number of 400 digits".to_owned(),
            "no figure has so many digits: remove it, or give the document it was copied from"
        )
    );
    let cell = format!("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>{}</v></c></row>", "9".repeat(400));
    assert_eq!(message("a.xlsx", package(&xlsx(&[], &cell))), "at Biểu 1!A1 there is a number of 400 digits");
}

#[test]
fn files_that_are_cut_short_are_refused() {
    let way = "fetch the file once more, or open it in an office program and save it anew";
    for (kind, parts) in [("DOCX", docx(&paragraph("Thu"))), ("XLSX", xlsx(&[], "")), ("ODS", ods(""))] {
        let whole = package(&parts);
        let (message, hint) = refusal("a", &whole[..whole.len() * 2 / 3]);
        assert!(
            message.starts_with(&format!("the {kind} is damaged or cut short: its list of parts is not readable")),
            "{message}"
        );
        assert_eq!(hint, way);
    }
    assert_eq!(
        message("a.docx", package(&[("word/document.xml", "<w:document><w:body>".to_owned())])),
        "the DOCX is damaged or cut short: a part ends inside an element"
    );
    let whole = one_page();
    assert_eq!(
        refusal("a.pdf", &whole[..whole.len() / 2]),
        ("the PDF is damaged or cut short: its end is missing".to_owned(), way)
    );
}

#[test]
fn encrypted_files_are_refused() {
    let way = "open it with its password and save it without protection, or print it to a new PDF";
    let whole =
        String::from_utf8_lossy(&plain_pdf(&["<</Type/Catalog/Pages 2 0 R>>"])).replace("/Root", "/Encrypt 9 0 R/Root");
    assert_eq!(refusal("a.pdf", whole), ("the PDF is encrypted".to_owned(), way));
    let mut office = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    office.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refusal("a.xlsx", office), ("the DOCX or XLSX is encrypted".to_owned(), way));
    let mut parts = ods("");
    parts
        .push(("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>".to_owned()));
    assert_eq!(refusal("a.ods", package(&parts)), ("the ODS is encrypted".to_owned(), way));
}

#[test]
fn a_scanned_pdf_is_refused_with_what_to_do() {
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>";
    let pdf = plain_pdf(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page]);
    assert_eq!(
        refusal("a.pdf", pdf),
        (
            "the PDF has no text on its pages (1): it is scanned".to_owned(),
            "run text recognition with Vietnamese over it, such as `ocrmypdf -l vie in.pdf out.pdf`, proofread, and give the result"
        )
    );
}

#[test]
fn packages_that_unpack_beyond_belief_are_refused() {
    let way = "no report is like this; if it is one, split it or save it anew without what is not text";
    let bomb = package(&docx(&paragraph(&"0".repeat(30_000_000))));
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    let said = "the DOCX holds too much: more than 600 MB unpacked, or a part packed beyond belief";
    assert_eq!(refusal("a.docx", bomb), (said.to_owned(), way));
    assert_eq!(
        message("a.docx", package(&docx(&"<a>".repeat(100_000)))),
        "the DOCX holds too much: more than 500 elements inside each other"
    );
}

#[test]
fn pdfs_built_to_exhaust_their_reader_are_refused() {
    let catalogue = "<</Type/Catalog/Pages 2 0 R>>";
    let endless = plain_pdf(&[catalogue, "<</Type/Pages/Kids[3 0 R]>>", "<</Type/Pages/Kids[2 0 R]>>"]);
    assert_eq!(message("a.pdf", endless), "the PDF is damaged or cut short: its tree of pages has no end");
    let shared: Vec<String> =
        (3..20).map(|next| format!("<</Type/Pages/Kids[{}]>>", format!("{next} 0 R ").repeat(9))).collect();
    let mut objects = vec![catalogue];
    objects.extend(shared.iter().map(String::as_str));
    assert_eq!(message("a.pdf", plain_pdf(&objects)), "the PDF holds too much: more than 20000 pages");
    let nested = "[".repeat(3_000_000);
    assert_eq!(
        message("a.pdf", plain_pdf(&[&nested])),
        "the PDF holds too much: more than 500000 brackets inside each other"
    );
}

#[test]
fn a_pdf_without_pages_is_damaged() {
    let message = message("a.pdf", plain_pdf(&["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"]));
    assert_eq!(message, "the PDF is damaged or cut short: it has no pages");
}
