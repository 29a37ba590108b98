//! An entry of `figures.yaml` as text: what is known of a figure, or the measures that are still to be filled in.

use std::fmt::Write as _;

use crate::content::quoted;
use crate::diagnostic::Spot;
use crate::figure::{ChangeAmount, Period, PlanBasis, PlanRatio};
use crate::model::{Figure, Measure, Source, Words};

/// What an entry says of its figure.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// What it measures is to be filled in.
    Pending,
    /// Its level alone: the base of a later year.
    Level,
    /// Everything.
    Whole,
}

/// An entry under a name, for a period; `own`: the period of its report, which need not be written.
pub(super) fn entry(name: &str, figure: &Figure, period: Period, own: Period, said: Said, years: u16) -> String {
    let mut text = format!("  {name}:\n");
    let mut line = |key: &str, value: &str| _ = writeln!(text, "    {key}: {value}");
    if name != figure.indicator.id {
        line("indicator", &figure.indicator.id);
    }
    if period != own {
        line("period", &period.to_string());
    }
    if let Some(day) = figure.as_of {
        line("as_of", &(if said == Said::Pending { day.years_later(years) } else { day }).to_string());
    }
    if figure.unit.id != figure.indicator.unit.id {
        line("unit", &figure.unit.id);
    }
    line("status", figure.status.name());
    if said == Said::Pending {
        line("pending", &format!("[{}]", pending(figure).join(", ")));
        return text;
    }
    let numbers = [
        ("approximation", figure.approximation.map(|loose| loose.name().to_owned())),
        ("value", figure.value.map(|value| value.to_string())),
        ("upper", figure.upper.map(|upper| upper.to_string())),
        ("total", figure.total.map(|total| total.to_string())),
        ("share", figure.share.map(|share| share.to_string())),
        ("rank", figure.rank.map(|rank| rank.to_string())),
        ("change", change(figure).filter(|_| said == Said::Whole)),
        ("plan", plan(figure).filter(|_| said == Said::Whole)),
        ("note", figure.note.as_ref().map(words)),
    ];
    numbers.iter().filter_map(|(key, value)| Some((key, value.as_ref()?))).for_each(|(key, value)| line(key, value));
    let kept = |measure: Measure| {
        said == Said::Whole || matches!(measure, Measure::Value | Measure::Ratio | Measure::Share | Measure::Rank)
    };
    text.push_str(&sources(figure, kept));
    let errata: Vec<_> = figure.errata.iter().filter(|erratum| kept(erratum.measure)).collect();
    if !errata.is_empty() {
        text.push_str("    errata:\n");
        for erratum in errata {
            _ = writeln!(
                text,
                "      - {{ printed: {}, reason: {} }}",
                quoted(&erratum.printed),
                words(&erratum.reason)
            );
        }
    }
    text
}

/// The measures of a figure that its successor awaits.
fn pending(figure: &Figure) -> Vec<&'static str> {
    let has = [
        ("value", figure.value.is_some()),
        ("total", figure.total.is_some()),
        ("share", figure.share.is_some()),
        ("rank", figure.rank.is_some()),
        ("change", figure.change.is_some()),
        ("plan", figure.plan.is_some()),
    ];
    has.into_iter().filter(|(_, has)| *has).map(|(name, _)| name).collect()
}

/// The printed forms that are kept, one line of a document in each.
fn sources(figure: &Figure, kept: impl Fn(Measure) -> bool) -> String {
    let mut lines: Vec<(&str, &Spot, Vec<&Source>)> = Vec::new();
    for source in figure.sources.iter().filter(|source| kept(source.measure)) {
        match lines.last_mut() {
            // One line may print the same measure twice, each in an entry of its own.
            Some((document, spot, forms))
                if *document == source.document
                    && *spot == &source.spot
                    && !forms.iter().any(|form| form.measure == source.measure) =>
            {
                forms.push(source);
            }
            Some(_) | None => lines.push((&source.document, &source.spot, vec![source])),
        }
    }
    let mut text = String::new();
    for (index, (document, spot, forms)) in lines.iter().enumerate() {
        let forms: String =
            forms.iter().map(|form| format!(", {}: {}", form.measure.name(), quoted(&form.printed))).collect();
        let head = if index == 0 { "    sources:\n" } else { "" };
        _ = writeln!(text, "{head}      - {{ document: {document}, {}{forms} }}", spot.yaml());
    }
    text
}

/// A movement in YAML.
fn change(figure: &Figure) -> Option<String> {
    let change = figure.change.as_ref()?;
    let name = match change.amount {
        ChangeAmount::Rate(_) => "rate",
        ChangeAmount::Difference(_) => "difference",
        ChangeAmount::Times(_) => "times",
    };
    let beside = figure.difference.as_ref().map(|beside| format!(", difference: {}", beside.amount.number()));
    let beside = beside.unwrap_or_default();
    Some(format!("{{ {name}: {}{beside}, base: {} }}", change.amount.number(), change.base))
}

/// A plan ratio in YAML.
fn plan(figure: &Figure) -> Option<String> {
    let plan = figure.plan?;
    let name = match plan.ratio {
        PlanRatio::Reached(_) => "ratio",
        PlanRatio::Above(_) => "above",
        PlanRatio::Below(_) => "below",
        PlanRatio::Times(_) => "times",
    };
    let basis = match plan.basis {
        PlanBasis::Plan => String::new(),
        PlanBasis::Estimate | PlanBasis::Target => format!(", of: {}", plan.basis.name()),
    };
    Some(format!("{{ {name}: {}{basis} }}", plan.printed()))
}

/// Words in YAML.
fn words(words: &Words) -> String {
    format!("{{ vi: {}, en: {} }}", quoted(&words.vi.text), quoted(&words.en.text))
}
