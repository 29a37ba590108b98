//! What can be typed: the clap types, and nothing else.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Bilingual (Vietnamese/English) briefing reports whose figures cannot be wrong without the build saying so.
#[derive(Debug, Parser)]
#[command(name = "songngu", version, max_term_width = 100, propagate_version = false)]
#[command(
    after_help = "Example: songngu build\n\nExit codes: 0 all is well, 1 the content has errors or the output drifted, 2 wrong usage."
)]
pub(crate) struct Arguments {
    /// The project: the folder that holds content/
    #[arg(long, global = true, default_value = ".", value_name = "DIR", help_heading = "In every command")]
    pub(crate) project: PathBuf,
    /// Say only what is wrong
    #[arg(short, long, global = true, conflicts_with = "verbose", help_heading = "In every command")]
    pub(crate) quiet: bool,
    /// Say also what was left as it was
    #[arg(short, long, global = true, help_heading = "In every command")]
    pub(crate) verbose: bool,
    /// What to do
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Build editions into the output folder
    #[command(
        after_help = "Examples:\n  songngu build                               everything\n  songngu build 2021 --lang vi --format pdf   some of it\n  songngu build --check                       compare with out/, write nothing (for CI)"
    )]
    Build(BuildArguments),
    /// Check every figure against all that it must agree with
    #[command(
        after_help = "Examples:\n  songngu check                               all reports\n  songngu check 2020 2021 --min-severity note  two of them, with what rounding explains\n  songngu check --format sarif > check.sarif   for a code scanner\n\nExit codes: 0 clean, 1 findings of the least severity or above, 2 could not run."
    )]
    Check(CheckArguments),
    /// List the reports and their editions
    #[command(after_help = "Example: songngu list")]
    List,
    /// List every figure with value, unit, period and status
    #[command(after_help = "Example: songngu figures 2021 --format csv")]
    Figures(FiguresArguments),
    /// Print or write the JSON Schemas of the YAML files
    #[command(
        after_help = "Examples:\n  songngu schema                  print all, by name\n  songngu schema figures          print one\n  songngu schema --write          write all into content/schema/"
    )]
    Schema(SchemaArguments),
    /// Begin a project: a small workspace that builds
    #[command(after_help = "Example: songngu init my-province && cd my-province && songngu build")]
    Init(InitArguments),
    /// Begin the report of the next period from an earlier one
    #[command(
        after_help = "Example: songngu new 2024 --from 2023\n\nNothing is overwritten: the report must not be there yet."
    )]
    New(NewArguments),
    /// Tell what differs between two reports, or two revisions of one
    #[command(
        after_help = "Examples:\n  songngu diff 2020 2021                      two reports\n  songngu diff old/figures.yaml 2021          two revisions of one report\n  songngu diff ../last-week . --format json   two projects, report by report\n\nNew and dropped figures stand on one side only; revised ones have another number for the same period; changed ones moved on to a later period, or are described otherwise."
    )]
    Diff(DiffArguments),
    /// Draft figures.yaml from a report of an earlier year
    #[command(
        after_help = "Examples:\n  songngu extract ../documents/2024.docx --report 2024 --out content/reports/2024/figures.yaml\n  songngu extract 2024.pdf --format jsonl      every statistic, one object a line\n\nReads text, Markdown, DOCX, XLSX, ODS and PDF. With --out, entries that stand in the file are kept byte for byte."
    )]
    Extract(ExtractArguments),
    /// Read the figures back out of a PDF and check that they hold
    #[command(after_help = "Example: songngu verify out/2021/briefing.vi.pdf")]
    Verify(VerifyArguments),
    /// Check that every printed form stands where its source says
    #[command(after_help = "Example: songngu verify-sources 2021 --sources ../documents")]
    VerifySources(VerifySourcesArguments),
    /// Explain a diagnostic or rule, and how to mend what it reports
    #[command(after_help = "Example: songngu explain C09")]
    Explain(ExplainArguments),
    /// Print a completion script for a shell
    #[command(after_help = "Example: songngu completions bash > /etc/bash_completion.d/songngu")]
    Completions(CompletionsArguments),
}

/// `build`
#[derive(Debug, Args)]
pub(crate) struct BuildArguments {
    /// The reports to build; all where none is given
    #[arg(value_name = "REPORT")]
    pub(crate) reports: Vec<String>,
    /// Only editions in this language (repeatable)
    #[arg(long, value_name = "LANG")]
    pub(crate) lang: Vec<LanguageChoice>,
    /// Only editions in this layout (repeatable)
    #[arg(long)]
    pub(crate) layout: Vec<LayoutChoice>,
    /// Only files of this format (repeatable)
    #[arg(long)]
    pub(crate) format: Vec<FormatChoice>,
    /// Where the output goes; out/ in the project where none is given
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
    /// How many editions at a time; as many as there are processors where none is given
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: Option<u16>,
    /// Build in memory and fail if the output folder differs
    #[arg(long)]
    pub(crate) check: bool,
    /// Build also figures that `songngu extract` drafted and nobody has reviewed
    #[arg(long)]
    pub(crate) allow_pending: bool,
}

/// `check`
#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    /// The reports to check; all where none is given. All are read, since reports are held against each other
    #[arg(value_name = "REPORT")]
    pub(crate) reports: Vec<String>,
    /// How findings are printed
    #[arg(long, default_value = "text")]
    pub(crate) format: FindingsFormat,
    /// From which severity on findings fail the check; notes are only shown when they do
    #[arg(long, default_value = "error", value_name = "SEVERITY")]
    pub(crate) min_severity: SeverityChoice,
    /// In which language findings are told
    #[arg(long, default_value = "en", value_name = "LANG")]
    pub(crate) lang: TellingChoice,
    /// Let figures pass that `songngu extract` drafted and nobody has reviewed: what is found about them is no error
    #[arg(long)]
    pub(crate) allow_pending: bool,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FindingsFormat {
    /// For reading, with excerpts
    Text,
    /// Everything, in both languages, with what is accepted
    Json,
    /// SARIF 2.1.0, for code scanners
    Sarif,
    /// Annotations of GitHub workflows
    Github,
}

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum SeverityChoice {
    /// Worth knowing, e.g. what rounding explains
    Note,
    /// Should be looked at, e.g. an estimate that another report contradicts
    Warning,
    /// Must be mended or accepted
    Error,
}

/// The language in which findings are told.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum TellingChoice {
    /// Vietnamese
    Vi,
    /// English
    En,
}

/// The languages of an edition.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum LanguageChoice {
    /// Vietnamese
    Vi,
    /// English
    En,
    /// Both, side by side
    ViEn,
}

/// The layouts.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum LayoutChoice {
    /// The whole narrative as an administrative document
    Official,
    /// The whole narrative as a document of a Party body
    Party,
    /// The whole narrative as an official document and as Markdown
    PressRelease,
    /// Two to four pages for leadership
    Briefing,
    /// All figures in one table, with their sources
    Annex,
    /// What all reports say of the same indicators over the years
    Trends,
}

/// The formats.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FormatChoice {
    /// PDF
    Pdf,
    /// Typst source
    Typ,
    /// Markdown
    Md,
}

/// `figures`
#[derive(Debug, Args)]
pub(crate) struct FiguresArguments {
    /// The report; all where none is given
    #[arg(value_name = "REPORT")]
    pub(crate) report: Option<String>,
    /// How to print them
    #[arg(long, default_value = "table")]
    pub(crate) format: FiguresFormat,
}

/// How figures are printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum FiguresFormat {
    /// Aligned columns for reading
    Table,
    /// Everything, with every printed form and its source
    Json,
    /// One line a figure
    Csv,
}

/// `schema`
#[derive(Debug, Args)]
pub(crate) struct SchemaArguments {
    /// The kind of file: workspace, units, indicators, organisations, glossary, relations,
    /// acceptances, report, figures, body or trends
    #[arg(value_name = "NAME", conflicts_with = "write")]
    pub(crate) name: Option<String>,
    /// Write all schemas into content/schema/
    #[arg(long)]
    pub(crate) write: bool,
}

/// `init`
#[derive(Debug, Args)]
pub(crate) struct InitArguments {
    /// The folder to begin in; it must be empty or not there yet
    #[arg(value_name = "DIR")]
    pub(crate) folder: PathBuf,
    /// Also copy the templates, the Typst library and the fonts, to change them
    #[arg(long)]
    pub(crate) templates: bool,
}

/// `new`
#[derive(Debug, Args)]
pub(crate) struct NewArguments {
    /// The new report, called by what it covers: 2024, 2024-S1, 2021-2025
    #[arg(value_name = "REPORT")]
    pub(crate) report: String,
    /// The report that it continues
    #[arg(long, value_name = "REPORT")]
    pub(crate) from: String,
}

/// `diff`
#[derive(Debug, Args)]
pub(crate) struct DiffArguments {
    /// The earlier side: a report, a figures.yaml file, or a folder that holds content/
    #[arg(value_name = "BEFORE")]
    pub(crate) before: String,
    /// The later side
    #[arg(value_name = "AFTER")]
    pub(crate) after: String,
    /// The report to which files belong that stand in no project; only this one where folders are compared
    #[arg(long, value_name = "REPORT")]
    pub(crate) report: Option<String>,
    /// How to print the differences
    #[arg(long, default_value = "text")]
    pub(crate) format: DiffFormat,
    /// End with exit code 1 where anything differs
    #[arg(long)]
    pub(crate) exit_code: bool,
}

/// How differences are printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum DiffFormat {
    /// Lines for reading
    Text,
    /// A table for each kind of difference
    Markdown,
    /// Everything, with both figures
    Json,
}

/// `extract`
#[derive(Debug, Args)]
pub(crate) struct ExtractArguments {
    /// The documents
    #[arg(value_name = "FILE", required = true)]
    pub(crate) files: Vec<PathBuf>,
    /// What to make of them
    #[arg(long, default_value = "yaml")]
    pub(crate) format: ExtractFormatChoice,
    /// The report that the draft is for: its period and its document need not be named in each entry
    #[arg(long, value_name = "REPORT")]
    pub(crate) report: Option<String>,
    /// Link to the catalogue of another project: any folder or file below its content/
    #[arg(long, value_name = "PATH")]
    pub(crate) catalogue: Option<PathBuf>,
    /// Write into this file; a draft that stands there is merged with
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

/// What is made of a document.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum ExtractFormatChoice {
    /// A draft of figures.yaml, to be reviewed
    Yaml,
    /// One JSON object a statistic
    Jsonl,
    /// One row a statistic
    Csv,
}

/// `verify`
#[derive(Debug, Args)]
pub(crate) struct VerifyArguments {
    /// The PDF
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
}

/// `verify-sources`
#[derive(Debug, Args)]
pub(crate) struct VerifySourcesArguments {
    /// The reports; all where none is given
    #[arg(value_name = "REPORT")]
    pub(crate) reports: Vec<String>,
    /// The folder with the documents, under the file names that content/workspace.yaml gives
    #[arg(long, value_name = "DIR")]
    pub(crate) sources: PathBuf,
}

/// `explain`
#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    /// The code or name of a diagnostic; all codes are listed where none is given
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,
}

/// `completions`
#[derive(Debug, Args)]
pub(crate) struct CompletionsArguments {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub(crate) shell: clap_complete::Shell,
}
