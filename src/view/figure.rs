//! One figure as it stands in prose, in a table cell and on a headline tile.

use serde::Serialize;

use super::text::{Voiced, words};
use super::{Markup, Setting};
use crate::figure::{Approximation, Change, Direction, Number, Plan, Status};
use crate::language::{self, ChangeForm, Label, Language};
use crate::model::{Figure, Form, Reference, Sense};

/// A reference in prose, as plain text.
pub(super) fn reference(language: Language, reference: &Reference) -> String {
    let figure = &reference.figure;
    let unit = &figure.unit.words;
    // The reading of references made sure that the measure is there; an absent one would print as nothing.
    let text = match reference.form {
        Form::Value => value_phrase(language, figure),
        Form::Number => figure.value.map(|value| plain_number(language, value, figure.upper)),
        Form::Ratio => {
            figure.value.zip(figure.total).map(|(value, total)| language::ratio(language, value, total, unit))
        }
        Form::Share => figure.share.map(|share| format!("{}%", language::number(language, share))),
        Form::Rank => figure.rank.map(|rank| language::ordinal(language, rank)),
        Form::Leading => figure.rank.map(|rank| language::leading(language, rank)),
        Form::Difference(form) => movement(language, figure, figure.difference.as_ref(), form),
        Form::Change(form) => change_phrase(language, figure, form),
        Form::Plan => figure.plan.map(|plan| language::plan(language, plan)),
        Form::Period => Some(language::period(language, figure.period)),
    };
    text.unwrap_or_default()
}

/// A figure's level in words, with its unit and how loosely it was printed.
pub(super) fn value_phrase(language: Language, figure: &Figure) -> Option<String> {
    let (value, unit) = (figure.value?, &figure.unit.words);
    let quantity = match figure.upper {
        Some(upper) => language::range_quantity(language, value, upper, unit),
        None => language::quantity(language, value, unit),
    };
    Some(language::approximate(language, figure.approximation, &quantity))
}

/// A figure's change in words.
pub(super) fn change_phrase(language: Language, figure: &Figure, form: ChangeForm) -> Option<String> {
    movement(language, figure, figure.change.as_ref(), form)
}

/// One of a figure's movements in words.
fn movement(language: Language, figure: &Figure, change: Option<&Change>, form: ChangeForm) -> Option<String> {
    Some(language::change(language, change?, &figure.indicator.difference_unit.words, form))
}

/// A level without its unit: one number, or two with a dash between.
pub(super) fn plain_number(language: Language, value: Number, upper: Option<Number>) -> String {
    upper.map_or_else(|| language::number(language, value), |upper| language::range(language, value, upper))
}

/// How a result stands against its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum State {
    /// Reached to the digit.
    Met,
    /// Better than planned.
    Exceeded,
    /// Worse than planned.
    Missed,
    /// The source states no plan.
    None,
}

impl State {
    /// The state of a figure; where less is better, staying below the plan exceeds it.
    pub(super) fn of(figure: &Figure) -> Self {
        let Some(plan) = figure.plan else { return Self::None };
        let beyond = plan.percentage().value().cmp(&rust_decimal::Decimal::ONE_HUNDRED);
        let better = if figure.indicator.sense == Sense::LessIsBetter { beyond.reverse() } else { beyond };
        match better {
            std::cmp::Ordering::Less => Self::Missed,
            std::cmp::Ordering::Equal => Self::Met,
            std::cmp::Ordering::Greater => Self::Exceeded,
        }
    }

    /// Its word.
    pub(super) fn label(self) -> Label {
        match self {
            Self::Met => Label::Met,
            Self::Exceeded => Label::Exceeded,
            Self::Missed => Label::Missed,
            Self::None => Label::NoPlan,
        }
    }
}

/// The sign before a level that was printed loosely, and its word.
pub(super) fn approximation_mark(approximation: Approximation) -> (&'static str, Label) {
    match approximation {
        Approximation::About | Approximation::Nearly => ("≈", Label::LooseNote),
        Approximation::Over => (">", Label::Over),
        Approximation::Under => ("<", Label::Under),
        Approximation::AtMost => ("≤", Label::AtMost),
        Approximation::AtLeast => ("≥", Label::AtLeast),
    }
}

/// The sign before a figure's level; nothing where it was printed exactly.
pub(super) fn approximation_sign(figure: &Figure) -> &'static str {
    figure.approximation.map_or("", |approximation| approximation_mark(approximation).0)
}

/// The mark of a status that readers must know of; actual figures have none.
pub(super) fn status_mark(status: Status) -> Option<(&'static str, Label)> {
    match status {
        Status::Actual => None,
        Status::Estimate => Some(("*", Label::EstimateNote)),
        Status::Provisional => Some(("**", Label::ProvisionalNote)),
        Status::Revised => Some(("‡", Label::RevisedNote)),
        Status::Target => Some(("§", Label::TargetNote)),
    }
}

/// One headline figure.
#[derive(Debug, Serialize)]
pub struct Tile {
    /// The indicator's short name.
    label: Vec<Voiced>,
    /// The level, or the rank, in the number marks of the edition's first language.
    value: Markup,
    /// The unit, and that the figure is an estimate, where it is; none where the value says it all.
    unit: Option<Vec<Voiced>>,
    /// The movement.
    change: Option<TileChange>,
    /// The plan ratio.
    plan: Option<TilePlan>,
}

/// The movement on a tile.
#[derive(Debug, Serialize)]
struct TileChange {
    /// `up`, `down` or `flat`.
    direction: &'static str,
    /// Whether the movement is welcome; none where more is neither better nor worse.
    favourable: Option<bool>,
    /// In words.
    text: Vec<Voiced>,
}

/// The plan ratio on a tile.
#[derive(Debug, Serialize)]
struct TilePlan {
    /// The percentage of plan as a Typst ratio, e.g. `89.9%`: only the length of a bar depends on it.
    ratio: Markup,
    /// In words.
    text: Vec<Voiced>,
}

/// The tile of a figure.
pub(super) fn tile(setting: Setting<'_>, figure: &Figure) -> Tile {
    let change = figure.change.as_ref().map(|change| TileChange {
        direction: direction_word(change.amount.direction()),
        favourable: favourable(figure.indicator.sense, change.amount.direction()),
        text: setting.voices(|language| change_phrase(language, figure, ChangeForm::Adverb).unwrap_or_default()),
    });
    let plan = figure.plan.map(|plan| TilePlan {
        ratio: Markup(format!("{}%", Plan::percentage(plan))),
        text: setting.voices(|language| language::plan(language, plan)),
    });
    let short = &figure.indicator.short;
    Tile {
        label: if setting.report.origins.is_empty() {
            words(setting, short)
        } else {
            // Over all reports, the latest figures are not all of one period.
            let period = |language| language::brief_period(language, figure.period);
            setting.voices(|language| format!("{}, {}", short.get(language).text, period(language)))
        },
        value: tile_value(setting, figure),
        unit: tile_unit(setting, figure),
        change,
        plan,
    }
}

/// The large number of a tile; per cent stands with it.
fn tile_value(setting: Setting<'_>, figure: &Figure) -> Markup {
    let percent = if figure.unit.is_percent() { "%" } else { "" };
    let value = match (figure.value, figure.rank) {
        (Some(value), _) => {
            let number = plain_number(setting.first(), value, figure.upper);
            format!("{}{number}{percent}", approximation_sign(figure))
        }
        (None, Some(rank)) => rank.to_string(),
        (None, None) => "…".to_owned(),
    };
    setting.plain(&value)
}

/// The unit of a tile, and in brackets that the figure is no actual one.
fn tile_unit(setting: Setting<'_>, figure: &Figure) -> Option<Vec<Voiced>> {
    let status = match figure.status {
        Status::Actual => None,
        Status::Estimate => Some(Label::EstimateShort),
        Status::Provisional => Some(Label::ProvisionalNote),
        Status::Revised => Some(Label::RevisedNote),
        Status::Target => Some(Label::TargetNote),
    };
    if figure.unit.is_percent() {
        return status.map(|status| setting.voices(|language| format!("({})", language::label(language, status))));
    }
    Some(setting.voices(|language| {
        let unit = figure.unit.words.head.get(language);
        status.map_or_else(|| unit.clone(), |status| format!("{unit} ({})", language::label(language, status)))
    }))
}

/// The word by which the library draws an arrow.
fn direction_word(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Flat => "flat",
    }
}

/// Whether a movement is welcome.
fn favourable(sense: Sense, direction: Direction) -> Option<bool> {
    match (sense, direction) {
        (Sense::Neutral, _) | (_, Direction::Flat) => None,
        (Sense::MoreIsBetter, Direction::Up) | (Sense::LessIsBetter, Direction::Down) => Some(true),
        (Sense::MoreIsBetter, Direction::Down) | (Sense::LessIsBetter, Direction::Up) => Some(false),
    }
}

/// A number split at its decimal mark, so that a column can be aligned there. Negative ones have a minus and not a
/// hyphen, which stands for nil in tables.
pub(super) fn split_number(language: Language, value: Number, signed: bool) -> (String, String) {
    let text = if signed || value.is_negative() {
        language::signed(language, value)
    } else {
        language::number(language, value)
    };
    let mark = match language {
        Language::Vi => ',',
        Language::En => '.',
    };
    match text.rfind(mark) {
        Some(at) if value.decimals() > 0 => (text[..at].to_owned(), text[at..].to_owned()),
        Some(_) | None => (text, String::new()),
    }
}
