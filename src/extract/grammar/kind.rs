//! What a number says — level, change, share, part of a plan — from its cue, its unit and its subject.

use rust_decimal::Decimal;

use crate::extract::mention::{Direction, Kind};

use super::cue::Basis;
use super::subject::Subject;
use super::unit::Sort;
use super::words::Cue;

/// What is known of a number when its kind is decided.
#[derive(Clone, Debug)]
pub(super) struct Facts<'a> {
    /// The word before it.
    pub(super) cue: Option<Cue>,
    /// What its unit is.
    pub(super) sort: Sort,
    /// What it is compared with in the words behind it.
    pub(super) trail: Option<Basis>,
    /// The plan of the next or last number of the sentence, for lists that name it once.
    pub(super) plan: Option<Basis>,
    /// Its value, if it is one plain number.
    pub(super) value: Option<Decimal>,
    /// Whether it is `a/b`.
    pub(super) ratio: bool,
    /// Whether its subject was named before, by an earlier number.
    pub(super) dependent: bool,
    /// Whether the next number says what the change led to, in per cent or of a rate.
    pub(super) leads_to_percent: bool,
    /// Whether aims are told.
    pub(super) target: bool,
    /// The direction of the number before, if this one repeats it in brackets.
    pub(super) repeats: Option<Direction>,
    /// Its subject.
    pub(super) subject: &'a Subject,
}

/// What a number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    /// What it says.
    pub(super) kind: Kind,
    /// Which way it goes.
    pub(super) direction: Direction,
    /// What it is compared with, if that is plain.
    pub(super) basis: Option<Basis>,
    /// Whether its per cent are percentage points.
    pub(super) points: bool,
}

impl Verdict {
    /// A verdict without direction.
    fn of(kind: Kind, basis: Option<Basis>) -> Self {
        Self { kind, direction: Direction::None, basis, points: false }
    }
}

/// Decides what a number says.
pub(super) fn decide(facts: &Facts<'_>) -> Verdict {
    let verdict = match facts.sort {
        Sort::Percent => percent(facts),
        Sort::Point if direction(facts.cue) == Direction::None => Verdict::of(Kind::Level, None),
        Sort::Point => Verdict { direction: direction(facts.cue), ..Verdict::of(Kind::ChangeAbs, facts.trail) },
        Sort::Times => Verdict { direction: direction(facts.cue), ..Verdict::of(Kind::Ratio, facts.trail) },
        Sort::Money | Sort::Size(_) | Sort::Rank | Sort::Count | Sort::None => plain(facts),
    };
    if facts.target { aimed(facts, verdict) } else { verdict }
}

/// The direction of a cue.
fn direction(cue: Option<Cue>) -> Direction {
    match cue {
        Some(Cue::Up | Cue::More) => Direction::Up,
        Some(Cue::Down) => Direction::Down,
        Some(Cue::Exceed) => Direction::Exceed,
        _ => Direction::None,
    }
}

/// A number that is not in per cent.
fn plain(facts: &Facts<'_>) -> Verdict {
    let direction = direction(facts.cue);
    match facts.cue {
        Some(Cue::Up | Cue::Down | Cue::More) => Verdict { direction, ..Verdict::of(Kind::ChangeAbs, facts.trail) },
        Some(Cue::Rank) => Verdict::of(Kind::Rank, None),
        Some(Cue::Exceed) if facts.sort == Sort::None => {
            Verdict { direction, ..Verdict::of(Kind::OfPlanPct, facts.trail.or(Some(Basis::Plan))) }
        }
        _ if facts.sort == Sort::Rank => Verdict::of(Kind::Rank, None),
        _ if facts.ratio => Verdict::of(Kind::Ratio, Some(Basis::Total)),
        _ => Verdict::of(Kind::Level, None),
    }
}

/// A number in per cent.
fn percent(facts: &Facts<'_>) -> Verdict {
    let planned = facts.trail.filter(|basis| matches!(basis, Basis::Plan | Basis::Estimate));
    match facts.cue {
        Some(Cue::Up | Cue::Down | Cue::More) => change(facts, direction(facts.cue)),
        Some(Cue::Exceed) => {
            let basis = planned.or(facts.subject.plan).or(facts.plan).or(Some(Basis::Plan));
            Verdict { direction: Direction::Exceed, ..Verdict::of(Kind::OfPlanPct, basis) }
        }
        _ if planned.is_some() => Verdict::of(Kind::OfPlanPct, planned),
        Some(Cue::Share) => Verdict::of(Kind::Share, Some(Basis::Total)),
        Some(Cue::Equal) => equal(facts),
        Some(Cue::Reach)
            if facts.dependent && (facts.subject.amount || facts.subject.changed) && facts.plan.is_some() =>
        {
            Verdict::of(Kind::OfPlanPct, facts.plan)
        }
        // What money has reached in per cent behind its amount is its plan: `thu 10.152 tỷ đồng, đạt 50,51%`.
        Some(Cue::Reach) if facts.dependent && facts.subject.is_money() && facts.trail.is_none() => {
            Verdict::of(Kind::OfPlanPct, facts.subject.plan.or(Some(Basis::Plan)))
        }
        // `đạt 58% kế hoạch và 100,1% so cùng kỳ`
        None | Some(Cue::Reach) if is_compared(facts) => Verdict::of(Kind::Ratio, facts.trail),
        _ => level(facts),
    }
}

/// Whether an amount is given in per cent of an earlier time.
fn is_compared(facts: &Facts<'_>) -> bool {
    let earlier = matches!(facts.trail, Some(Basis::SamePeriod | Basis::Year(_) | Basis::PreviousYear));
    earlier && facts.dependent && facts.subject.amount && facts.repeats.is_none() && !facts.subject.is_growth()
}

/// `bằng 94%`: of a plan, of a period, or of a whole.
fn equal(facts: &Facts<'_>) -> Verdict {
    match facts.trail {
        Some(Basis::SamePeriod | Basis::Year(_) | Basis::PreviousYear | Basis::Lately) => {
            Verdict::of(Kind::Ratio, facts.trail)
        }
        Some(Basis::Total) => Verdict::of(Kind::Share, facts.trail),
        _ if facts.plan.is_some() && facts.dependent => Verdict::of(Kind::OfPlanPct, facts.plan),
        _ => Verdict::of(Kind::Ratio, Some(Basis::SamePeriod)),
    }
}

/// A level in per cent: a growth, a share or a rate.
fn level(facts: &Facts<'_>) -> Verdict {
    if let Some(direction) = facts.repeats {
        return Verdict { direction, ..Verdict::of(Kind::ChangePct, facts.trail) };
    }
    if facts.subject.is_growth() {
        return Verdict { direction: Direction::Up, ..Verdict::of(Kind::ChangePct, facts.trail) };
    }
    let share = facts.subject.head.starts_with("tỷ trọng") || facts.trail == Some(Basis::Total);
    if share { Verdict::of(Kind::Share, Some(Basis::Total)) } else { Verdict::of(Kind::Level, None) }
}

/// A change in per cent, or in percentage points where its subject is a rate.
fn change(facts: &Facts<'_>, direction: Direction) -> Verdict {
    let subject = facts.subject;
    let beyond = match (facts.value, subject.percent) {
        (Some(change), Some(level)) => direction == Direction::Up && change > level,
        _ => false,
    };
    let rated = subject.head == "số" && subject.latest.starts_with("Tỷ lệ");
    let of_share = subject.percent.is_some() && !subject.is_growth() && (!subject.amount || subject.changed || rated);
    let points = (of_share || subject.is_rate() || facts.leads_to_percent) && !beyond;
    let kind = if points { Kind::ChangeAbs } else { Kind::ChangePct };
    let basis = facts.trail.filter(|basis| !matches!(basis, Basis::Total));
    Verdict { kind, direction, basis, points }
}

/// The same where aims are told: what would be a level, a share or a growth of its own is a target.
fn aimed(facts: &Facts<'_>, verdict: Verdict) -> Verdict {
    let own = !facts.dependent || facts.subject.is_growth();
    let change = matches!(verdict.kind, Kind::ChangePct | Kind::ChangeAbs);
    if matches!(verdict.kind, Kind::Level | Kind::Share) {
        return Verdict { kind: Kind::Target, ..verdict };
    }
    if change && (own || facts.cue == Some(Cue::More)) {
        return Verdict { kind: Kind::Target, basis: verdict.basis.or(Some(Basis::PreviousYear)), ..verdict };
    }
    verdict
}

#[cfg(test)]
mod tests {
    use super::{Facts, decide};
    use crate::extract::grammar::cue::Basis;
    use crate::extract::grammar::subject::Subject;
    use crate::extract::grammar::unit::Sort;
    use crate::extract::grammar::words::{Cue, Measure};
    use crate::extract::mention::{Direction, Kind};

    fn facts(cue: Option<Cue>, subject: &Subject) -> Facts<'_> {
        Facts {
            cue,
            sort: Sort::Percent,
            trail: None,
            plan: None,
            value: Some(rust_decimal::Decimal::from(5)),
            ratio: false,
            dependent: true,
            leads_to_percent: false,
            target: false,
            repeats: None,
            subject,
        }
    }

    #[test]
    fn a_rise_of_a_rate_is_in_points_and_a_rise_of_an_amount_in_per_cent() {
        let rate = Subject::measured("tỷ lệ", "hộ nghèo", Measure::Rate);
        let verdict = decide(&facts(Some(Cue::Down), &rate));
        assert_eq!((verdict.kind, verdict.direction, verdict.points), (Kind::ChangeAbs, Direction::Down, true));
        let amount = Subject::measured("sản lượng", "thép", Measure::Amount);
        assert_eq!(decide(&facts(Some(Cue::Up), &amount)).kind, Kind::ChangePct);
    }

    #[test]
    fn a_rise_greater_than_the_share_itself_cannot_be_in_points() {
        let mut share = Subject::measured("tỷ trọng", "hàng may mặc", Measure::Amount);
        share.percent = Some(rust_decimal::Decimal::from(3));
        assert_eq!(decide(&facts(Some(Cue::Up), &share)).kind, Kind::ChangePct);
        share.percent = Some(rust_decimal::Decimal::from(30));
        assert_eq!(decide(&facts(Some(Cue::Up), &share)).kind, Kind::ChangeAbs);
    }

    #[test]
    fn a_plan_named_once_in_a_list_counts_for_all_its_numbers() {
        let subject = Subject { amount: true, ..Subject::measured("giá trị", "giải ngân", Measure::Amount) };
        let facts = Facts { plan: Some(Basis::Plan), ..facts(Some(Cue::Equal), &subject) };
        assert_eq!(decide(&facts).kind, Kind::OfPlanPct);
    }

    #[test]
    fn what_is_told_among_aims_is_a_target() {
        let rate = Subject::measured("tỷ lệ", "che phủ rừng", Measure::Rate);
        let verdict = decide(&Facts { target: true, dependent: false, ..facts(Some(Cue::Reach), &rate) });
        assert_eq!(verdict.kind, Kind::Target);
        let growth = Subject::measured("tốc độ tăng", "GRDP", Measure::Growth);
        let verdict = decide(&Facts { target: true, dependent: false, ..facts(Some(Cue::Reach), &growth) });
        assert_eq!((verdict.kind, verdict.direction), (Kind::Target, Direction::Up));
    }
}
