//! Which part of a report a passage stands in: what was reached, or what is aimed at; and for which year.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::extract::document::{Document, Role};
use crate::extract::lexicon::Lexicon;
use crate::extract::passage::is_all_capitals;
use crate::extract::token::Tokens;

use super::time;

/// Whether a heading opens a part with aims.
static OPENINGS: std::sync::LazyLock<Lexicon<bool>> = std::sync::LazyLock::new(|| {
    Lexicon::new(&[
        (
            "mục tiêu|chỉ tiêu|các chỉ tiêu|nhiệm vụ|các nhiệm vụ|giải pháp|các giải pháp|phương hướng|kế hoạch phát triển|kế hoạch năm|mục tiêu tổng quát|mục tiêu cụ thể|định hướng|nhiệm vụ giải pháp|các mục tiêu|dự kiến các chỉ tiêu|dự kiến các cân đối|các cân đối|cân đối|quan điểm",
            true,
        ),
        (
            "kết quả|tình hình|đánh giá|bối cảnh|tồn tại|hạn chế|những hạn chế|nguyên nhân|bài học|thực trạng|những kết quả|kết quả đạt được|thành tựu|khái quát|tổng quan",
            false,
        ),
    ])
});

/// The title of a report stands among so many lines.
const HEAD: usize = 40;

/// Among so many, a short line without a full stop is a part of the title whatever its letters.
const OPENING: usize = 12;

/// A year in the title weighs as much as so many others.
const TITLE: usize = 20;

/// How titles name the part of a year that a report covers, the longer ones first.
const PARTS: [(&str, &str); 10] = [
    ("6 tháng đầu năm", "6M"),
    ("sáu tháng đầu năm", "6M"),
    ("9 tháng đầu năm", "9M"),
    ("chín tháng đầu năm", "9M"),
    ("9 tháng năm", "9M"),
    ("quý iii năm", "Q3"),
    ("quý ii năm", "Q2"),
    ("quý iv năm", "Q4"),
    ("quý i năm", "Q1"),
    ("quý i/", "Q1"),
];

/// The part of the report that is read.
#[derive(Clone, Debug)]
pub(super) struct Zone {
    /// The year of the report.
    pub(super) report: u32,
    /// The part of its year that the report covers, as periods are written: `6M`, `Q1`; none where it is the whole.
    pub(super) part: Option<&'static str>,
    /// Whether aims are told.
    pub(super) target: bool,
    /// The year of the aims.
    target_year: u32,
}

impl Zone {
    /// The beginning of a document.
    pub(super) fn of(document: &Document) -> Self {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for (index, line) in document.lines.iter().take(20_000).enumerate().filter(|(_, line)| line.role == Role::Body)
        {
            let capitals = is_all_capitals(&line.text);
            let short = line.text.chars().count() < 200 && !line.text.trim_end().ends_with(['.', ';', ',']);
            let head = (capitals && index < HEAD) || (short && index < OPENING);
            let title = if head { TITLE } else { usize::from(capitals) };
            for at in ["năm ", "Năm ", "NĂM "].iter().flat_map(|word| line.text.match_indices(word).map(|(at, _)| at))
            {
                // A year that something is compared with, or whose prices are taken, is not the year of the report.
                let before = line.text.get(..at).unwrap_or_default();
                if ["với ", "so ", "kỳ ", "kì ", "sánh ", "giá "].iter().any(|word| before.ends_with(word)) {
                    continue;
                }
                let digits: String =
                    line.text.get(at..).unwrap_or_default().chars().skip(4).take_while(char::is_ascii_digit).collect();
                if let Some(year) = digits.parse().ok().filter(|year| digits.len() == 4 && (1990..2100).contains(year))
                {
                    *counts.entry(year).or_default() += 1 + title;
                }
            }
        }
        let report = counts.iter().max_by_key(|(year, count)| (**count, Reverse(**year))).map_or(0, |(year, _)| *year);
        let head = document.lines.iter().filter(|line| line.role == Role::Body).take(6);
        let part = head
            .map(|line| line.text.to_lowercase())
            .find_map(|text| PARTS.iter().find(|(words, _)| text.contains(words)).map(|(_, part)| *part));
        Self { report, part, target: false, target_year: report + 1 }
    }

    /// Takes note of a heading, whose words begin at a token.
    pub(super) fn heading(&mut self, tokens: &Tokens, first: usize) {
        let end = tokens.len();
        let words = (first..end.min(first + 10)).find(|at| tokens.is_word(*at)).unwrap_or(end);
        let skipped = (words..end.min(words + 6))
            .filter(|at| !matches!(tokens.key(*at), "các" | "một" | "số" | "dự" | "kiến" | "về"));
        let Some(first) = skipped.min() else { return };
        let opening = OPENINGS.find(tokens, words, end).or_else(|| OPENINGS.find(tokens, first, end));
        if let Some((_, target)) = opening {
            self.target = target;
            if target && let Some(year) = (0..end).filter_map(|at| time::year(tokens, at)).max() {
                self.target_year = year;
            }
        }
    }

    /// The same report, where results are told: notes tell them wherever they stand.
    pub(super) fn results(&self) -> Self {
        Self { target: false, ..self.clone() }
    }

    /// The period of what is told here without one.
    pub(super) fn period(&self) -> String {
        match (self.target, self.part) {
            (true, _) => self.target_year.to_string(),
            (false, Some(part)) => format!("{}-{part}", self.report),
            (false, None) => self.report.to_string(),
        }
    }
}
