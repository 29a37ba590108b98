//! Mutated documents: whatever is done to one, its reader answers, and no panic of ours is behind the answer.

use proptest::collection::vec;
use proptest::prelude::*;
use songngu::extract::read::{ReadFault, Reading, read};

use super::made::{Words, docx, ods, package, paragraph, pdf, xlsx};

/// One thing done to bytes; places are parts of their length in 65536ths.
#[derive(Clone, Debug)]
enum Mutation {
    /// A byte becomes another.
    Set(u16, u8),
    /// A bit is turned.
    Turn(u16, u8),
    /// Bytes are left out.
    Drop(u16, u8),
    /// Bytes stand once more elsewhere.
    Splice(u16, u16, u8),
    /// All behind a place is lost.
    Cut(u16),
}

/// Any mutation; losing the end is rarer, for it hides the others.
fn mutation() -> impl Strategy<Value = Mutation> {
    prop_oneof![
        4 => (any::<u16>(), any::<u8>()).prop_map(|(place, byte)| Mutation::Set(place, byte)),
        4 => (any::<u16>(), 0_u8..8).prop_map(|(place, bit)| Mutation::Turn(place, bit)),
        3 => (any::<u16>(), any::<u8>()).prop_map(|(place, count)| Mutation::Drop(place, count)),
        3 => (any::<u16>(), any::<u16>(), any::<u8>()).prop_map(|(from, to, count)| Mutation::Splice(from, to, count)),
        1 => any::<u16>().prop_map(Mutation::Cut),
    ]
}

/// Bytes with all mutations done.
fn mutated(mut bytes: Vec<u8>, mutations: &[Mutation]) -> Vec<u8> {
    for mutation in mutations {
        let length = bytes.len();
        let at = |place: u16| usize::from(place) * length / 65_536;
        match *mutation {
            _ if length == 0 => {}
            Mutation::Set(place, byte) => bytes[at(place)] = byte,
            Mutation::Turn(place, bit) => bytes[at(place)] ^= 1 << bit,
            Mutation::Drop(place, count) => drop(bytes.drain(at(place)..(at(place) + usize::from(count)).min(length))),
            Mutation::Splice(from, to, count) => {
                let piece = bytes[at(from)..(at(from) + usize::from(count)).min(length)].to_vec();
                bytes.splice(at(to)..at(to), piece);
            }
            Mutation::Cut(place) => bytes.truncate(at(place)),
        }
    }
    bytes
}

/// Packages of each kind, with formats, merged cells, notes and changes in them.
fn packages() -> Vec<Vec<(&'static str, String)>> {
    let rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>\
                <row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" s=\"1\"><v>7.5E-2</v></c></row>";
    let table = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>5 xã</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    let cell = "<table:table-row><table:table-cell office:value=\"7.5\" table:number-columns-repeated=\"3\"><text:p>7.5%</text:p></table:table-cell></table:table-row>";
    let mut document = docx(&format!(
        "{}{table}<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
        paragraph("Thu đạt 5 tỷ đồng")
    ));
    document.push(("word/footnotes.xml", format!("<f><footnote id=\"1\">{}</footnote></f>", paragraph("Chi 4 tỷ"))));
    vec![document, xlsx(&["0.0%", "#,##0.0,;[Red](0)"], rows), ods(&cell.repeat(3))]
}

/// Whether the time limit ended a reader.
fn is_late(answer: &Result<Reading, ReadFault>) -> bool {
    matches!(answer, Err(ReadFault::TooSlow { .. }))
}

/// Whether a panic or the time limit ended a reader.
fn has_failed(answer: &Result<Reading, ReadFault>) -> bool {
    is_late(answer) || matches!(answer, Err(ReadFault::Failed { .. }))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_package_with_mutated_parts_is_read_or_refused(
        kind in 0_usize..3, part in 0_usize..8, mutations in vec(mutation(), 1..12), outside in vec(mutation(), 0..2),
    ) {
        let mut parts = packages().swap_remove(kind);
        let count = parts.len();
        let content = &mut parts[part % count].1;
        *content = String::from_utf8_lossy(&mutated(content.clone().into_bytes(), &mutations)).into_owned();
        let answer = read("a", mutated(package(&parts), &outside));
        prop_assert!(!has_failed(&answer), "{answer:?}");
    }

    #[test]
    fn a_mutated_pdf_is_read_or_refused(mutations in vec(mutation(), 1..12)) {
        let words = [Words { x: 50, y: 100, size: 12, text: "Thu đạt 5 tỷ đồng" }, Words { x: 50, y: 95, size: 7, text: "1" }];
        let answer = read("a.pdf", mutated(pdf(&[&words, &words]), &mutations));
        prop_assert!(!is_late(&answer), "{answer:?}");
    }

    #[test]
    fn any_bytes_are_read_or_refused(head in 0_usize..5, bytes in vec(any::<u8>(), 0..300)) {
        let mut file = [&b""[..], b"%PDF-1.7\n", b"PK\x03\x04", b"\xFF\xFE", b"\xEF\xBB\xBF"][head].to_vec();
        file.extend(bytes);
        file.extend(b"%%EOF");
        let answer = read("a", file);
        prop_assert!(!has_failed(&answer), "{answer:?}");
    }

    #[test]
    fn mutated_text_is_read_or_refused(mutations in vec(mutation(), 1..12)) {
        let text = "Tổng thu ngân sách ước đạt 15.745 tỷ đồng, tăng 26,9%\n".repeat(5);
        let answer = read("a.txt", mutated(text.into_bytes(), &mutations));
        prop_assert!(!has_failed(&answer), "{answer:?}");
    }
}
