//! Bad input on the command line: a message with a way out, exit code 1, nothing written.

use crate::harness::Project;
use crate::readers::made::{Words, docx, package, paragraph, pdf, xlsx};

/// The first two thirds of a file.
fn cut(bytes: &[u8]) -> Vec<u8> {
    bytes[..bytes.len() * 2 / 3].to_vec()
}

/// A PDF that says it is encrypted.
fn encrypted() -> Vec<u8> {
    b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\ntrailer\n<</Encrypt 9 0 R/Root 1 0 R>>\n%%EOF\n"
        .to_vec()
}

#[test]
fn every_bad_document_is_refused_with_a_way_out() {
    let page = [Words { x: 50, y: 100, size: 12, text: "Thu đạt 5 tỷ đồng" }];
    let bad: [(&str, Vec<u8>, &str); 11] = [
        ("empty.txt", Vec::new(), "the file is empty"),
        ("binary.txt", vec![0, 1, 2, 3], "this is no text: byte 0 is 0x00"),
        ("latin.txt", b"caf\xE9 r\xE9sum\xE9 \xE9t\xE9 d\xE9j\xE0".to_vec(), "line 1 is not UTF-8"),
        ("cut.docx", cut(&package(&docx(&paragraph("Thu")))), "the DOCX is damaged or cut short"),
        ("cut.xlsx", cut(&package(&xlsx(&[], ""))), "the XLSX is damaged or cut short"),
        ("cut.pdf", cut(&pdf(&[&page])), "the PDF is damaged or cut short"),
        ("bomb.docx", package(&docx(&paragraph(&"0".repeat(30_000_000)))), "the DOCX holds too much"),
        ("locked.pdf", encrypted(), "the PDF is encrypted"),
        ("long.txt", format!("đạt {} đồng", "9".repeat(400)).into_bytes(), "there is a number of 400 digits"),
        ("line.txt", "thu ".repeat(500_000).into_bytes(), "at line 1 there are 2 MB without a line break"),
        ("digits.txt", vec![b'7'; 100_000_000], "the file has 100 MB; files up to 50 MB are read"),
    ];
    for (name, bytes, message) in bad {
        let project = Project::new().write(name, bytes);
        let run = project.run(&format!("extract {name} --out draft.yaml")).fails();
        let (said, help) = (run.stderr.contains(message), run.stderr.contains("= help: "));
        assert!(run.stderr.starts_with("error[E05]: ") && said && help, "{name}: {}", run.stderr);
        assert!(run.stdout.is_empty() && !project.path().join("draft.yaml").exists(), "{name}");
    }
}

#[test]
fn a_document_that_is_not_there_is_refused_and_the_others_are_read() {
    let project = Project::new().write("a.txt", "Thu ngân sách đạt 5 tỷ đồng.");
    let run = project.run("extract a.txt b.txt --format jsonl").fails();
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
    assert!(run.stderr.starts_with("error[E05]: there is no such file"), "{}", run.stderr);
}
