//! Reports of earlier years → statistics with the place each stands at, for a person to review.
//!
//! 1. A reader (`read/`) makes a document of located lines (`document.rs`).
//! 2. Lines are joined into passages (`passage.rs`) and cut into tokens (`token.rs`, `numeral.rs`).
//! 3. The grammar (`grammar/`) finds each statistic with what it says and of what.
//! 4. Mentions of one indicator are grouped (`group.rs`) and linked to the catalogue (`link.rs`).
//!
//! Beside it, `finding` reports what is wrong in the text itself. All of it is deterministic and works on text alone.

mod document;
mod draft;
mod finding;
mod grammar;
mod group;
mod item;
mod lexicon;
mod link;
mod mention;
mod numeral;
mod passage;
pub mod read;
mod record;
mod syllable;
mod token;

pub use self::document::{Document, Line, Location, Role};
pub use self::draft::{Drafted, FiguresDraft, Merged, Setting, merge};
pub use self::finding::TextFinding;
pub use self::link::Known;
pub use self::mention::{Confidence, Direction, Extent, Kind, Mention, quantity};
pub use self::record::{Found, mentions_csv};

use self::finding::{Fault, Findings};
use self::grammar::{Draft, Reader};
use self::group::Groups;
use self::link::Links;
use self::passage::{Passage, each_passage};
use self::token::Tokens;

/// What a document holds.
#[derive(Clone, Debug, Default)]
pub struct Extraction {
    /// The statistics, in the order of their places.
    pub mentions: Vec<Mention>,
    /// What is wrong in the text itself, in the order of places.
    pub findings: Vec<TextFinding>,
}

/// The statistics of a document.
pub fn mentions(document: &Document, known: &[Known]) -> Vec<Mention> {
    extract(document, known).mentions
}

/// What is wrong in a document.
pub fn findings(document: &Document) -> Vec<TextFinding> {
    extract(document, &[]).findings
}

/// The statistics of a document and what is wrong in its text, in one reading; indicators are linked to the known ones.
pub fn extract(document: &Document, known: &[Known]) -> Extraction {
    let mut reader = Reader::new(document);
    let mut tokens = Tokens::default();
    let mut groups = Groups::default();
    let mut findings = Findings::default();
    let links = Links::new(known);
    let mut mentions = Vec::new();
    each_passage(document, |passage| {
        tokens.read(&passage.text);
        reader.passage(passage, &tokens, |draft, sentence| {
            if draft.percent_missing {
                findings.add(document, passage, &percent_missing(&draft, passage));
            }
            let group = groups.of(draft.subject, &draft.name, &draft.period);
            mentions.extend(mention(document, passage, draft, sentence, group, &links));
        });
        groups.end_passage();
        findings.passage(document, passage, &tokens, reader.report());
    });
    mentions.sort_by_key(|mention| (mention.line, mention.column));
    Extraction { mentions, findings: findings.finish(document) }
}

/// The fault of a rate or part of a plan that has no per cent sign.
fn percent_missing(draft: &Draft, passage: &Passage) -> Fault {
    let printed = passage.text.get(draft.start..draft.end).unwrap_or_default();
    let message = format!("a per cent sign is missing behind `{printed}`");
    Fault { start: draft.start, end: draft.end, code: "percent-missing", message }
}

/// A mention at its place in the document.
fn mention(
    document: &Document,
    passage: &Passage,
    draft: Draft,
    sentence: (usize, usize),
    group: String,
    links: &Links,
) -> Option<Mention> {
    let (index, byte) = passage.place(draft.start)?;
    let line = document.lines.get(index)?;
    let sign = sign(line, passage.text.get(..draft.start)?, &draft);
    let is_change = matches!(draft.kind, Kind::ChangePct | Kind::ChangeAbs);
    let (value, direction) = match sign {
        0 => (draft.value.clone(), draft.direction),
        _ if is_change => (draft.value.clone(), Direction::Down),
        _ => (format!("-{}", draft.value), draft.direction),
    };
    Some(Mention {
        line: line.number,
        column: line.column(byte.saturating_sub(sign)),
        printed: passage.text.get(draft.start - sign..draft.end)?.replace('\u{a0}', " "),
        basis: draft.basis(),
        value,
        unit: draft.unit,
        unit_text: draft.unit_text,
        kind: draft.kind,
        direction,
        approx: draft.approx,
        indicator_id: links.find(&draft.name),
        indicator: draft.name,
        period: draft.period,
        group,
        footnote: passage.footnote.clone(),
        confidence: draft.confidence,
        sentence: Extent {
            start: passage.offset(document, sentence.0),
            end: passage.offset(document, sentence.1.saturating_sub(1)) + 1,
        },
    })
}

/// How many bytes the minus sign before a number takes. Only in the cell of a table it is one: at the head of a line of text it
/// stands before an item of a list.
fn sign(line: &Line, before: &str, draft: &Draft) -> usize {
    let sign = before.chars().last().filter(|last| matches!(last, '-' | '−'));
    let is_cell = matches!(line.location, Location::Cell { .. });
    let alone =
        |sign: &char| before.get(..before.len() - sign.len_utf8()).is_some_and(|rest| rest.ends_with([' ', '(']));
    let is_number = draft.value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    sign.filter(|_| is_cell && is_number).filter(alone).map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::read::read_text;
    use super::{Mention, extract, mentions};
    use proptest::prelude::{ProptestConfig, proptest};

    /// Printed form, unit, kind with direction, and name of each statistic of a text.
    fn read(text: &str) -> Vec<String> {
        let shown = |mention: &Mention| {
            let unit = mention.unit_text.as_ref().unwrap_or(&mention.unit);
            format!("{} {unit} {:?} {:?}: {}", mention.printed, mention.kind, mention.direction, mention.indicator)
        };
        mentions(&read_text(text), &[]).iter().map(shown).collect()
    }

    #[test]
    fn an_amount_its_change_and_its_part_of_the_plan_share_a_subject() {
        let text = "Giá trị sản xuất thép tăng 5,2% so với năm 2020, ước đạt 1.250 tỷ đồng, bằng 96% kế hoạch, vượt 3% dự toán.";
        let found = mentions(&read_text(text), &[]);
        assert_eq!(
            read(text),
            [
                "5,2% percent ChangePct Up: Giá trị sản xuất thép",
                "1.250 vnd_billion Level None: Giá trị sản xuất thép",
                "96% percent OfPlanPct None: Giá trị sản xuất thép",
                "3% percent OfPlanPct Exceed: Giá trị sản xuất thép",
            ]
        );
        assert!(found.iter().all(|mention| mention.group == found[0].group));
        let bases: Vec<&str> = found.iter().map(|mention| mention.basis.as_str()).collect();
        assert_eq!(bases, ["2020", "none", "plan", "estimate"]);
        assert!(found[1].approx && !found[0].approx);
    }

    #[test]
    fn a_change_with_its_result_is_in_points_when_both_are_in_per_cent() {
        let text = "Tỷ trọng khu vực khai khoáng giảm 1,5% xuống còn 12%; chế biến tăng 2% lên 60%.";
        assert_eq!(
            read(text),
            [
                "1,5% percentage_point ChangeAbs Down: Tỷ trọng khu vực khai khoáng",
                "12% percent Share None: Tỷ trọng khu vực khai khoáng",
                "2% percentage_point ChangeAbs Up: Tỷ trọng chế biến",
                "60% percent Share None: Tỷ trọng chế biến",
            ]
        );
    }

    #[test]
    fn parts_take_over_the_measure_of_the_whole() {
        let text =
            "Sản lượng cá đạt 900 tấn, trong đó cá nuôi 700 tấn, tăng 4%; cá biển 200 tấn. Riêng tôm đạt 50 tấn.";
        assert_eq!(
            read(text)[..4],
            [
                "900 tấn Level None: Sản lượng cá",
                "700 tấn Level None: Sản lượng cá cá nuôi",
                "4% percent ChangePct Up: Sản lượng cá cá nuôi",
                "200 tấn Level None: Sản lượng cá cá biển",
            ]
        );
        let text = "Tỷ lệ hộ dùng điện đạt 95% (thành thị 99%, nông thôn 93%).";
        assert_eq!(read(text)[1], "99% percent Level None: Tỷ lệ hộ dùng điện thành thị");
        assert_eq!(read(text)[2], "93% percent Level None: Tỷ lệ hộ dùng điện nông thôn");
    }

    #[test]
    fn a_structure_gives_shares_of_its_whole() {
        let text = "Cơ cấu kinh tế: Công nghiệp 45%; dịch vụ chiếm 35%, tăng 1%; nông nghiệp 20%.";
        assert_eq!(
            read(text),
            [
                "45% percent Share None: Tỷ trọng công nghiệp trong cơ cấu kinh tế",
                "35% percent Share None: Tỷ trọng dịch vụ trong cơ cấu kinh tế",
                "1% percentage_point ChangeAbs Up: Tỷ trọng dịch vụ trong cơ cấu kinh tế",
                "20% percent Share None: Tỷ trọng nông nghiệp trong cơ cấu kinh tế",
            ]
        );
    }

    #[test]
    fn things_and_numbers_in_the_same_order_are_paired() {
        let text = "Sản lượng lúa, ngô và lạc lần lượt đạt 5, 6 và 7 nghìn tấn. Sản lượng chè, cam lần lượt là 8 tấn và 9 tấn.";
        let found = read(text);
        assert!(found.contains(&"8 tấn Level None: Sản lượng chè".to_owned()), "{found:?}");
        assert!(found.contains(&"9 tấn Level None: Sản lượng cam".to_owned()), "{found:?}");
    }

    #[test]
    fn counts_take_their_name_from_the_noun_and_the_verb() {
        let text = "Toàn tỉnh có 12 hợp tác xã mới; đã xử phạt 35 cơ sở vi phạm, thu hồi 7 giấy phép. Xảy ra 9 vụ cháy, làm chết 2 người, bị thương 3 người.";
        assert_eq!(
            read(text),
            [
                "12 hợp tác xã Level None: Số hợp tác xã mới",
                "35 cơ sở Level None: Số cơ sở vi phạm xử phạt",
                "7 giấy phép Level None: Số giấy phép thu hồi",
                "9 case Level None: Số vụ cháy",
                "2 person Level None: Số người chết do cháy",
                "3 person Level None: Số người bị thương do cháy",
            ]
        );
    }

    #[test]
    fn what_is_said_again_in_another_unit_keeps_its_direction() {
        let text = "Tai nạn lao động xảy ra 55 vụ (giảm 10 vụ, tương ứng 15,4%), chết 25 người (tăng 2 người).";
        assert_eq!(
            read(text),
            [
                "55 case Level None: Số vụ tai nạn lao động",
                "10 case ChangeAbs Down: Số vụ tai nạn lao động",
                "15,4% percent ChangePct Down: Số vụ tai nạn lao động",
                "25 person Level None: Số người chết do tai nạn lao động",
                "2 person ChangeAbs Up: Số người chết do tai nạn lao động",
            ]
        );
    }

    #[test]
    fn ranks_ratios_ranges_times_and_scales_are_read() {
        let found = mentions(
            &read_text(
                "Chỉ số minh bạch đứng thứ 8/63 tỉnh, tăng 3 bậc. Có 14/16 khoản thu vượt dự toán. Thu nhập đạt 135-140 triệu đồng. Lượng khách đạt 1,2 triệu lượt, gấp 2,5 lần so với cùng kỳ.",
            ),
            &[],
        );
        let shown: Vec<(&str, &str, &str)> = found
            .iter()
            .map(|mention| {
                (
                    mention.printed.as_str(),
                    mention.value.as_str(),
                    mention.unit_text.as_deref().unwrap_or(&mention.unit),
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                ("8/63", "8", "rank"),
                ("3", "3", "rank"),
                ("14/16", "14/16", "khoản thu"),
                ("135-140", "135-140", "vnd_million"),
                ("1,2", "1.2", "triệu lượt"),
                ("2,5", "2.5", "lần"),
            ]
        );
    }

    #[test]
    fn what_is_no_statistic_is_left_out() {
        for text in [
            "Ngày 31/12/2020, theo Nghị quyết số 19-NQ/TU và Quyết định 46/2016/QĐ-UBND, dịch Covid-19 được kiểm soát.",
            "Giai đoạn 2021-2025, tầm nhìn đến năm 2030; kỷ niệm 80 năm; trong 6 tháng đầu năm.",
            "Quốc lộ 37, QL17, lớp 12, mức độ 3 và 4; lao động trên 45 tuổi; cả 3 tiêu chí.",
            "(1) Thu ngân sách; (2) chi ngân sách. Công nghiệp 4.0 và mạng 5G.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
        let text = "Giá trị trên 01 ha đạt 120 triệu đồng/1ha; số giường trên 1 vạn dân đạt 27 giường.";
        assert_eq!(mentions(&read_text(text), &[]).len(), 2);
    }

    #[test]
    fn numbers_under_a_heading_of_aims_are_targets() {
        let text = "I. KẾT QUẢ NĂM 2020\nTỷ lệ đô thị hóa đạt 22%.\nII. MỤC TIÊU NĂM 2021\nTỷ lệ đô thị hóa đạt 23%; tốc độ tăng sản lượng 9%; thêm 01 huyện đạt chuẩn.";
        assert_eq!(
            read(text),
            [
                "22% percent Level None: Tỷ lệ đô thị hóa",
                "23% percent Target None: Tỷ lệ đô thị hóa",
                "9% percent Target Up: Tốc độ tăng sản lượng",
                "01 huyện Target Up: Số huyện đạt chuẩn",
            ]
        );
        let periods: Vec<String> = mentions(&read_text(text), &[]).into_iter().map(|mention| mention.period).collect();
        assert_eq!(periods, ["2020", "2021", "2021", "2021"]);
    }

    #[test]
    fn text_in_any_normal_form_gives_the_same_statistics_at_its_own_columns() {
        let plain = "Sản lượng thuỷ sản đạt 1.250 tấn, tăng 4%.";
        let odd = "Sa\u{309}n lươ\u{323}ng thu\u{309}y sản đạt\u{a0}1.\u{200b}250\u{a0}tấn, tăng 4%.";
        let (one, other) = (mentions(&read_text(plain), &[]), mentions(&read_text(odd), &[]));
        assert_eq!((one.len(), other.len()), (2, 2));
        assert_eq!((&one[0].value, &one[0].indicator), (&other[0].value, &other[0].indicator));
        assert_eq!(odd.chars().nth(other[0].column - 1), Some('1'));
    }

    #[test]
    fn a_mention_is_written_with_the_fields_of_the_contract_in_their_order() {
        let found = mentions(&read_text("Năm 2020, có 5 dự án."), &[]);
        let json = serde_json::to_string(&found[0]).unwrap();
        assert_eq!(
            json,
            r#"{"line":1,"column":14,"printed":"5","value":"5","unit":"project","kind":"level","direction":"none","basis":"none","approx":false,"indicator":"Số dự án","indicator_id":null,"period":"2020","group":"so-du-an","footnote":null,"confidence":0.95,"sentence":{"start":0,"end":20}}"#
        );
    }

    #[test]
    fn a_footnote_keeps_its_mark_and_leaves_the_text_around_it_whole() {
        let rule = " ".repeat(40);
        let text = format!("Thu hút đầu tư tăng khá1. Vốn đăng ký đạt\n\n{rule}\n1 Có 7 dự án mới.\n 350 tỷ đồng.");
        let found = mentions(&read_text(&text), &[]);
        let shown: Vec<(&str, Option<&str>)> =
            found.iter().map(|mention| (mention.printed.as_str(), mention.footnote.as_deref())).collect();
        assert_eq!(shown, [("7", Some("1")), ("350", None)]);
    }

    /// A text with most constructions, to be mutated.
    const TEXT: &str = "II. KẾT QUẢ\n1. Thu đạt 5.250,5 tỷ đồng (tăng 7% so với năm 2019), bằng 14/16 chỉ tiêu; trong đó: lúa, ngô lần lượt là 5% và 6%.\n\u{fffd} Có 1.395ha; giảm 0,1% xuống còn 3-5%, đứng thứ 8/63.";

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn no_text_makes_it_fail(text in "\\PC{0,200}") {
            let _extraction = extract(&read_text(&text), &[]);
        }

        #[test]
        fn no_mutation_of_a_report_makes_it_fail(cut in 0_usize..200, gone in 0_usize..40, put in "[0-9%.,/()\\-: \\n\u{300}đạt]{0,6}") {
            let mut characters: Vec<char> = TEXT.chars().collect();
            let start = cut.min(characters.len());
            let end = (start + gone).min(characters.len());
            characters.splice(start..end, put.chars());
            let text: String = characters.into_iter().collect();
            let _extraction = extract(&read_text(&text), &[]);
        }
    }
}
