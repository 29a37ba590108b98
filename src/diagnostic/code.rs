//! The stable codes of all diagnostics, and the text that `songngu explain` prints for each.

/// Declares the codes with the name each carries beside its number.
macro_rules! codes {
    ($($variant:ident = $code:literal, $name:literal;)*) => {
        /// A stable code; its letter tells the stage (Y YAML, C content, K check, T template, P PDF, O output, V verification, E extraction, U usage).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $(#[doc = $name] $variant,)*
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The code as printed, e.g. `C01`.
            pub fn number(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// What is wrong, in a few words, e.g. `unknown-field`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

codes! {
    Syntax = "Y01", "not-yaml";
    DuplicateKey = "Y02", "duplicate-key";
    UnknownField = "C01", "unknown-field";
    MissingField = "C02", "missing-field";
    MissingTranslation = "C03", "missing-translation";
    WrongKind = "C04", "wrong-kind-of-value";
    WrongNumber = "C05", "wrong-number";
    WrongDate = "C06", "wrong-date";
    WrongPeriod = "C07", "wrong-period";
    UnknownName = "C08", "unknown-name";
    UnknownFigure = "C09", "unknown-figure";
    MissingMeasure = "C10", "missing-measure";
    BadReference = "C11", "bad-reference";
    Contradiction = "C12", "contradicting-fields";
    Unreadable = "C13", "unreadable-file";
    UnpairedBlocks = "C14", "unpaired-blocks";
    ForbiddenCharacter = "C15", "forbidden-character";
    UnmentionedAppendix = "C16", "unmentioned-appendix";
    Pending = "C17", "pending-figure";
    StaleAcceptance = "C18", "acceptance-without-finding";
    HandTypedDigit = "K01", "hand-typed-digit";
    FigureParity = "K02", "figure-parity";
    PrintedForm = "K03", "printed-form-differs";
    ShareOfTotal = "K04", "share-differs";
    RateAndDifference = "K05", "rate-and-difference-differ";
    ImpossibleCount = "K06", "impossible-count";
    PointsAsPercent = "K07", "points-as-per-cent";
    PlanRatio = "K08", "plan-ratio-differs";
    GrowthDiffers = "K09", "growth-differs";
    SumDiffers = "K10", "sum-differs";
    SharesDiffer = "K11", "shares-differ";
    PartsExceed = "K12", "parts-exceed-total";
    OutsideParts = "K13", "growth-outside-parts";
    MeanDiffers = "K14", "weighted-mean-differs";
    ProductDiffers = "K15", "product-differs";
    AverageDiffers = "K16", "average-differs";
    ContributionsDiffer = "K17", "contributions-differ";
    TwoValues = "K18", "two-values";
    PlansDiffer = "K19", "plans-differ";
    HalfYear = "K20", "half-year-exceeds-year";
    PlanAsResult = "K21", "plan-as-result";
    TargetBelowResult = "K22", "target-worse-than-result";
    Erratum = "K23", "printed-wrongly";
    Untranslated = "K24", "untranslated";
    TermDiffers = "K25", "term-differs";
    Abbreviation = "K26", "abbreviation-without-use";
    MixedTones = "K27", "mixed-tone-placement";
    YearDiffers = "K28", "year-does-not-fit";
    MissingPart = "K29", "mandatory-part-missing";
    Unregistered = "K30", "number-missing";
    FilingLine = "K31", "filing-line-missing";
    AuthorityDiffers = "K32", "authority-does-not-fit";
    Overdue = "K33", "estimate-past-its-year";
    Unused = "K34", "unused-figure";
    Unreviewed = "K35", "unreviewed-figure";
    TargetsMiscounted = "K36", "targets-miscounted";
    TypedNumbering = "K37", "typed-numbering";
    Template = "T01", "template-error";
    Typst = "P01", "typst-error";
    MissingGlyph = "P02", "missing-glyph";
    TypstWarning = "P03", "typst-warning";
    CannotWrite = "O01", "cannot-write";
    Drift = "O02", "output-differs";
    NoFigures = "V01", "no-figures-in-pdf";
    FiguresDoNotHold = "V02", "figures-do-not-hold";
    NotInSource = "V03", "not-in-source";
    TextNumbering = "E01", "numbering-in-text";
    TextUnit = "E02", "unit-in-text";
    TextSpelling = "E03", "spelling-in-text";
    TextYear = "E04", "year-in-text";
    UnreadableDocument = "E05", "unreadable-document";
    DocumentNote = "E06", "document-note";
    CannotMerge = "E07", "draft-not-merged";
    NoSuchEdition = "U01", "no-such-edition";
    NoSuchCode = "U02", "no-such-code";
    NotEmpty = "U03", "folder-not-empty";
}

/// The explanations, one `## CODE name` section each.
const EXPLANATIONS: &str = include_str!("codes.md");

impl Code {
    /// The code with this number, in either case, or with this name.
    pub fn find(text: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|code| code.number().eq_ignore_ascii_case(text) || code.name().eq_ignore_ascii_case(text))
    }

    /// What it means and how to mend it, as Markdown. Empty for the codes of check rules, whose own files explain them.
    pub fn explanation(self) -> &'static str {
        let heading = format!("## {} ", self.number());
        let Some(start) = EXPLANATIONS.find(&heading) else {
            return "";
        };
        let section = EXPLANATIONS.get(start..).unwrap_or_default();
        let body = section.split_once('\n').map_or("", |(_, body)| body);
        body.split("\n## ").next().unwrap_or_default().trim()
    }
}
