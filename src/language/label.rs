//! The fixed words of a page, one exhaustive table: a label without both languages does not compile.

use super::{Language, Localized};

/// A fixed word or phrase of a page, never of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// Quốc hiệu (Decree 30/2020/NĐ-CP, Annex I, II.1).
    Nation,
    /// Tiêu ngữ.
    Motto,
    /// Before the number and code of a document; the colon belongs to it.
    Number,
    /// The type name of a report (báo cáo).
    Report,
    /// The type name of a notice (thông báo).
    Notice,
    /// The type name of a press release (thông cáo báo chí).
    PressRelease,
    /// After the last sentence of an official document (Decree 30/2020/NĐ-CP, forms of Annex III).
    EndMark,
    /// Before a list of recipients.
    Recipients,
    /// Signing on behalf of a collective (TM.).
    OnBehalf,
    /// Signing for the head (KT.).
    ForHead,
    /// Signing by order of the head (TL.).
    ByOrder,
    /// Signing by delegated authority (TUQ.).
    ByAuthorization,
    /// Acting head (Q.).
    Acting,
    /// Marks an English edition of an official document.
    Translation,
    /// Over a briefing's heading.
    BriefingKicker,
    /// Over an annex's heading.
    AnnexKicker,
    /// Above the table of an annex.
    AnnexTable,
    /// Table head: the line of the source document.
    Source,
    /// Below an annex: before the name of the source document.
    SourceNote,
    /// What the data attached to a PDF is.
    Attachment,
    /// Before a page number in a running foot.
    Page,
    /// Before the unit that a whole table shares.
    UnitLine,
    /// Table head: what is measured.
    Indicator,
    /// Table head: unit.
    Unit,
    /// Table head: result of the period.
    Result,
    /// Table head: change on the base period, in per cent.
    ChangeRate,
    /// Table head: result as a percentage of plan.
    OfPlan,
    /// Table head: rank in the country.
    Rank,
    /// Table head: share in per cent.
    Share,
    /// Table head: how the result stands against plan.
    State,
    /// State: the plan was reached to the digit.
    Met,
    /// State: the plan was exceeded.
    Exceeded,
    /// State: the plan was missed.
    Missed,
    /// State: the source states no plan to hold it against.
    NoPlan,
    /// Below a table: what the mark of an estimate means.
    EstimateNote,
    /// Below a table: what the mark of provisional data means.
    ProvisionalNote,
    /// Below a table: what the mark of revised data means.
    RevisedNote,
    /// Below a table: what the mark of a target means.
    TargetNote,
    /// Below a table: what the mark of a change in points, places or units means.
    DifferenceNote,
    /// Behind a unit: that the figure is an estimate.
    EstimateShort,
    /// A level printed with khoảng.
    About,
    /// A level printed with gần.
    Nearly,
    /// A level printed with trên.
    Over,
}

/// The words of a label in a language.
pub fn label(language: Language, label: Label) -> &'static str {
    match language {
        Language::Vi => words(label).vi,
        Language::En => words(label).en,
    }
}

/// Both sides of a label.
fn words(label: Label) -> Localized<&'static str> {
    let (vi, en) = match label {
        Label::Nation => ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
        Label::Motto => ("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
        Label::Number => ("Số:", "No."),
        Label::Report => ("Báo cáo", "Report"),
        Label::Notice => ("Thông báo", "Notice"),
        Label::PressRelease => ("Thông cáo báo chí", "Press release"),
        Label::EndMark => ("./.", "."),
        Label::Recipients => ("Nơi nhận:", "Recipients:"),
        Label::OnBehalf => ("TM.", "On behalf of the"),
        Label::ForHead => ("KT.", "For the"),
        Label::ByOrder => ("TL.", "By order of the"),
        Label::ByAuthorization => ("TUQ.", "By authorization of the"),
        Label::Acting => ("Q.", "Acting"),
        Label::Translation => ("Bản dịch không chính thức", "Unofficial translation"),
        Label::BriefingKicker => ("Báo cáo tóm tắt phục vụ lãnh đạo", "Briefing for leadership"),
        Label::AnnexKicker => ("Phụ lục số liệu", "Statistical annex"),
        Label::AnnexTable => ("Toàn bộ số liệu của báo cáo theo lĩnh vực", "All figures of the report by sector"),
        Label::Source => ("Dòng nguồn", "Source line"),
        Label::SourceNote => ("Dòng nguồn: số dòng trong văn bản", "Source line: the line in"),
        Label::Attachment => ("Số liệu của báo cáo kèm nguồn", "The figures of the report with their sources"),
        Label::Page => ("Trang", "Page"),
        Label::UnitLine => ("Đơn vị tính:", "Unit:"),
        Label::Indicator => ("Chỉ tiêu", "Indicator"),
        Label::Unit => ("Đơn vị tính", "Unit"),
        Label::Result => ("Kết quả", "Result"),
        Label::ChangeRate => ("Tăng, giảm (%)", "Change (%)"),
        Label::OfPlan => ("So với kế hoạch (%)", "Against plan (%)"),
        Label::Rank => ("Xếp hạng cả nước", "National rank"),
        Label::Share => ("Tỷ lệ (%)", "Share (%)"),
        Label::State => ("Đánh giá", "Status"),
        Label::Met => ("Đạt", "Met"),
        Label::Exceeded => ("Vượt", "Exceeded"),
        Label::Missed => ("Chưa đạt", "Missed"),
        Label::NoPlan => ("Không nêu", "Not stated"),
        Label::EstimateNote => ("số ước thực hiện", "estimate"),
        Label::ProvisionalNote => ("số sơ bộ", "provisional"),
        Label::RevisedNote => ("số điều chỉnh", "revised"),
        Label::TargetNote => ("mục tiêu, kế hoạch", "target"),
        Label::DifferenceNote => {
            ("mức chênh lệch theo đơn vị, điểm phần trăm hoặc bậc", "difference in units, percentage points or places")
        }
        Label::EstimateShort => ("ước", "est."),
        Label::About => ("khoảng", "about"),
        Label::Nearly => ("gần", "nearly"),
        Label::Over => ("trên", "over"),
    };
    Localized { vi, en }
}
