//! The templates inside the binary: what a project gets that brings none of its own.

/// Embeds files of `templates/` under their names.
macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_str!(concat!("../../templates/", $name)))),*]
    };
}

/// Every template and every file of the Typst library, by its path below `templates/`.
const FILES: &[(&str, &str)] = embedded![
    "annex.typ.jinja",
    "briefing-head.typ.jinja",
    "briefing.typ.jinja",
    "data.typ.jinja",
    "letter-body.typ.jinja",
    "letter-two.typ.jinja",
    "official.typ.jinja",
    "parts.typ.jinja",
    "party.typ.jinja",
    "press-release.md.jinja",
    "press-release.typ.jinja",
    "trends.typ.jinja",
    "typst/bilingual.typ",
    "typst/briefing.typ",
    "typst/chart-base.typ",
    "typst/chart.typ",
    "typst/letter-body.typ",
    "typst/letter-two.typ",
    "typst/letter.typ",
    "typst/official.typ",
    "typst/party.typ",
    "typst/sparkline.typ",
    "typst/table-fit.typ",
    "typst/table.typ",
    "typst/theme.typ",
];

/// Every template and every file of the Typst library inside the binary: path below `templates/`, and text.
pub fn builtin() -> &'static [(&'static str, &'static str)] {
    FILES
}
