//! The fixed words of a page, one table: a label without both languages does not compile.

use super::{Language, Localized};

/// Declares the labels, each with its words in Vietnamese and English.
macro_rules! labels {
    ($($(#[doc = $doc:literal])+ $label:ident = $vi:literal, $en:literal;)*) => {
        /// A fixed word or phrase of a page, never of a report.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Label {
            $($(#[doc = $doc])+ $label,)*
        }

        /// Both sides of a label.
        fn words(label: Label) -> Localized<&'static str> {
            match label { $(Label::$label => Localized { vi: $vi, en: $en },)* }
        }
    };
}

labels! {
    /// Quốc hiệu (Decree 30/2020/NĐ-CP, Annex I, II.1).
    Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM";
    /// Tiêu ngữ.
    Motto = "Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness";
    /// How much a finding weighs: it must be mended or accepted.
    ErrorWord = "lỗi", "error";
    /// How much a finding weighs: it should be looked at.
    WarningWord = "cảnh báo", "warning";
    /// How much a finding weighs: it is worth knowing.
    NoteWord = "ghi chú", "note";
    /// Before where the documents print what a finding is about.
    SourceWord = "văn bản nguồn", "source";
    /// Before a way out of a finding.
    HelpWord = "cách xử lý", "help";
    /// Before the reason why a finding may stand.
    AcceptedWord = "đã chấp nhận", "accepted";
    /// Before the number and code of a document; the colon belongs to it.
    Number = "Số:", "No.";
    /// The type name of a report (báo cáo).
    Report = "Báo cáo", "Report";
    /// The type name of a notice (thông báo).
    Notice = "Thông báo", "Notice";
    /// The type name of a press release (thông cáo báo chí).
    PressRelease = "Thông cáo báo chí", "Press release";
    /// After the last sentence of an official document (Decree 30/2020/NĐ-CP, forms of Annex III).
    EndMark = "./.", ".";
    /// Before a list of recipients.
    Recipients = "Nơi nhận:", "Recipients:";
    /// Signing on behalf of a collective (TM.).
    OnBehalf = "TM.", "On behalf of the";
    /// Signing for the head (KT.).
    ForHead = "KT.", "For the";
    /// Signing by order of the head (TL.).
    ByOrder = "TL.", "By order of the";
    /// Signing by delegated authority (TUQ.).
    ByAuthorization = "TUQ.", "By authorization of the";
    /// Acting head (Q.).
    Acting = "Q.", "Acting";
    /// Over the addressees.
    To = "Kính gửi:", "To:";
    /// The name of the Party over its documents.
    PartyTitle = "ĐẢNG CỘNG SẢN VIỆT NAM", "COMMUNIST PARTY OF VIET NAM";
    /// Before the number of a Party document.
    PartyNumber = "Số", "No.";
    /// Signing on behalf of a Party committee (T/M).
    PartyOnBehalf = "T/M", "On behalf of the";
    /// Signing for the head of a Party body (K/T).
    PartyForHead = "K/T", "For the";
    /// Signing by order of the head of a Party body (T/L).
    PartyByOrder = "T/L", "By order of the";
    /// Mật.
    Confidential = "Mật", "Confidential";
    /// Tối mật.
    Secret = "Tối mật", "Secret";
    /// Tuyệt mật.
    TopSecret = "Tuyệt mật", "Top secret";
    /// Khẩn.
    Urgent = "Khẩn", "Urgent";
    /// Thượng khẩn.
    VeryUrgent = "Thượng khẩn", "Very urgent";
    /// Hỏa tốc.
    Express = "Hỏa tốc", "Express";
    /// Lưu hành nội bộ.
    Internal = "Lưu hành nội bộ", "Internal circulation";
    /// Xem xong trả lại.
    ReturnAfterReading = "Xem xong trả lại", "Return after reading";
    /// Marks an English edition of an official document.
    Translation = "Bản dịch không chính thức", "Unofficial translation";
    /// Marks an edition of an official document in both languages.
    Bilingual = "Bản song ngữ để tham khảo; bản tiếng Việt là bản chính", "Bilingual edition for reference; the Vietnamese original prevails";
    /// Marks what may still change.
    Draft = "Dự thảo", "Draft";
    /// Before the number of a part.
    Part = "Phần", "Part";
    /// Before the number of an appendix, and over one that is the only one.
    Appendix = "Phụ lục", "Appendix";
    /// The only appendix as a sentence speaks of it.
    TheAppendix = "Phụ lục", "the Appendix";
    /// Over the heading of the document over all reports.
    TrendsKicker = "Diễn biến các chỉ tiêu kinh tế - xã hội qua các năm", "Socio-economic indicators over the years";
    /// Over the list of the reports that a document over all reports cites.
    Origins = "Văn bản nguồn", "Source reports";
    /// Below a chart: before the reports that its figures come from.
    OriginNote = "Nguồn:", "Source:";
    /// Below a table: before what other reports give for a figure that it shows.
    OtherwiseNote = "Số liệu khác:", "Given otherwise:";
    /// Over a briefing's heading.
    BriefingKicker = "Báo cáo tóm tắt phục vụ lãnh đạo", "Briefing for leadership";
    /// Over an annex's heading.
    AnnexKicker = "Phụ lục số liệu", "Statistical annex";
    /// Above the table of an annex.
    AnnexTable = "Toàn bộ số liệu của báo cáo theo lĩnh vực", "All figures of the report by sector";
    /// Table head: the line of the source document.
    Source = "Dòng nguồn", "Source line";
    /// Below an annex: before the name of the source document.
    SourceNote = "Dòng nguồn: số dòng trong văn bản", "Source line: the line in";
    /// The same where the document is no plain text.
    SourcePlaceNote = "Dòng nguồn: trang/dòng, đoạn (§) hoặc ô trong văn bản", "Source line: page/line, paragraph (§) or cell in";
    /// What the data attached to a PDF is.
    Attachment = "Số liệu của báo cáo kèm nguồn", "The figures of the report with their sources";
    /// Before a page number in a running foot.
    Page = "Trang", "Page";
    /// Before the unit that a whole table shares.
    UnitLine = "Đơn vị tính:", "Unit:";
    /// Table head: what is measured.
    Indicator = "Chỉ tiêu", "Indicator";
    /// Table head: unit.
    Unit = "Đơn vị tính", "Unit";
    /// Table head: result of the period.
    Result = "Kết quả", "Result";
    /// Table head: change on the base period, in per cent.
    ChangeRate = "Tăng, giảm (%)", "Change (%)";
    /// Table head: change on the base period, in units or percentage points.
    Difference = "Tăng, giảm (đơn vị, điểm %)", "Change (units, points)";
    /// Table head: result as a percentage of plan.
    OfPlan = "So với kế hoạch (%)", "Against plan (%)";
    /// Table head: rank in the country.
    Rank = "Xếp hạng cả nước", "National rank";
    /// Table head: share in per cent.
    Share = "Tỷ lệ (%)", "Share (%)";
    /// Table head: how the result stands against plan.
    State = "Đánh giá", "Status";
    /// State: the plan was reached to the digit.
    Met = "Đạt", "Met";
    /// State: the plan was exceeded.
    Exceeded = "Vượt", "Exceeded";
    /// State: the plan was missed.
    Missed = "Chưa đạt", "Missed";
    /// State: the source states no plan to hold it against.
    NoPlan = "Không nêu", "Not stated";
    /// Below a table: what the mark of an estimate means.
    EstimateNote = "số ước thực hiện", "estimate";
    /// Below a table: what the mark of provisional data means.
    ProvisionalNote = "số sơ bộ", "provisional";
    /// Below a table: what the mark of revised data means.
    RevisedNote = "số điều chỉnh", "revised";
    /// Below a table: what the mark of a target means.
    TargetNote = "mục tiêu, kế hoạch", "target";
    /// Below a table: what the mark of a change in points, places or units means.
    DifferenceNote = "mức chênh lệch theo đơn vị, điểm phần trăm hoặc bậc", "difference in units, percentage points or places";
    /// Before the notes below a table.
    Note = "Ghi chú", "Note";
    /// Below a table: what a dash in place of a level of nought means.
    NilNote = "không có hiện tượng phát sinh", "nil";
    /// Below a table, and in place of a figure that the report does not have.
    NotAvailableNote = "không có số liệu", "not available";
    /// Over the repeated head of a table that goes on.
    Continued = "(tiếp theo)", "(continued)";
    /// The same in both languages side by side.
    ContinuedShort = "(Tiếp theo)", "(Cont.)";
    /// Table head: the levels of several periods as a small line.
    Trend = "Xu hướng", "Trend";
    /// Table head, over a period: its figures are estimates.
    EstimateHead = "Ước tính", "Est.";
    /// Table head, over a period: its figures are provisional.
    ProvisionalHead = "Sơ bộ", "Prel.";
    /// Table head, over a period: its figures replace earlier ones.
    RevisedHead = "Điều chỉnh", "Revised";
    /// Table head, over a period: its figures are aimed at.
    TargetHead = "Kế hoạch", "Plan";
    /// At the line of the plan in a chart.
    PlanLine = "Kế hoạch", "Plan";
    /// At the line of the budget estimate in a chart.
    EstimateLine = "Dự toán", "Estimate";
    /// At the line in a chart where some results are held against the plan and some against the budget estimate.
    PlanOrEstimateLine = "Kế hoạch, dự toán", "Plan or estimate";
    /// Below a chart: before the periods for which the report has no figure.
    NoData = "Không có số liệu:", "No data:";
    /// Below a chart: before the periods that are left out because a part of the whole is missing.
    NotDrawn = "Không vẽ do thiếu số liệu:", "Not drawn for lack of data:";
    /// Below a line chart whose axis does not start at zero.
    AxisNotFromZero = "Trục đứng không bắt đầu từ 0.", "The vertical axis does not start at zero.";
    /// Percentage points, behind a number in a drawing.
    Points = "điểm %", "pp";
    /// Behind a unit: that the figure is an estimate.
    EstimateShort = "ước", "est.";
    /// A level printed with khoảng.
    About = "khoảng", "about";
    /// A level printed with gần.
    Nearly = "gần", "nearly";
    /// A level printed with trên.
    Over = "trên", "over";
    /// A level printed with dưới.
    Under = "dưới", "under";
    /// A level printed with không quá.
    AtMost = "không quá", "at most";
    /// A level printed with ít nhất.
    AtLeast = "ít nhất", "at least";
    /// Below a table: what the mark of a level printed with khoảng or gần means.
    LooseNote = "khoảng, gần", "about, nearly";
    /// Behind a name in a table: before the day on which it was counted.
    AsOf = "đến", "as of";
    /// Below an annex: before the reason why a figure stands although a check finds it wrong.
    AcceptedNote = "giữ như văn bản đã ban hành", "kept as published";
    /// Below a table: before the reason why a printed form is wrong.
    ErratumNote = "văn bản in", "printed in the document as";
    /// Below a table: what the mark of a change that is a multiple means.
    TimesNote = "gấp số lần của kỳ so sánh", "times the level of the base period";
}

/// The words of a label in a language.
pub fn label(language: Language, label: Label) -> &'static str {
    match language {
        Language::Vi => words(label).vi,
        Language::En => words(label).en,
    }
}
