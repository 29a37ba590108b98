//! `songngu extract`: data, drafts, the review loop, and what is refused.

mod data;
mod merge;
mod refused;
mod reports;
mod review;

use crate::harness::Project;

/// A report in Vietnamese that the tests make.
const REPORT: &str = "\
BÁO CÁO
Tình hình kinh tế - xã hội năm 2024

Thu ngân sách nhà nước ước đạt 15.745,0 tỷ đồng, tăng 26,9% so với năm 2023, vượt 56,1% dự toán.
Tỷ lệ hộ nghèo còn 2,5%, giảm 0,75%. Toàn tỉnh có 138/184 xã (75%) đạt chuẩn nông thôn mới.
Sản lượng thép đạt 1.250 tấn.
";

/// The fixture project with that report beside it.
fn project() -> Project {
    Project::new().write("documents/2024-report.md", REPORT)
}
