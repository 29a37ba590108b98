//! What follows from printed figures: growth, plan ratios, implied bases. All results are intervals, because
//! every printed number is one; `None` means that a divisor may be zero or a result cannot be held.

use rust_decimal::Decimal;

use super::{Interval, Number};

/// One hundred, exactly.
fn hundred() -> Interval {
    Interval::exact(Decimal::ONE_HUNDRED)
}

/// Growth of `level` over `base`, in per cent.
pub fn growth_rate(level: Number, base: Number) -> Option<Interval> {
    Some(plan_ratio(level, base)?.minus(hundred()))
}

/// `level` as a percentage of `plan` (or of any total).
pub fn plan_ratio(level: Number, plan: Number) -> Option<Interval> {
    level.interval().over(plan.interval())?.times(hundred())
}

/// `part` of `total` in per cent, exactly; both are counts and not rounded.
pub fn exact_share(part: Number, total: Number) -> Option<Decimal> {
    part.value().checked_div(total.value())?.checked_mul(Decimal::ONE_HUNDRED)
}

/// Whether a printed share is what part and total give: whole numbers are counts and exact, decimals are rounded levels.
pub fn share_agrees(part: Number, total: Number, share: Number) -> bool {
    if part.decimals() == 0 && total.decimals() == 0 {
        return exact_share(part, total).is_some_and(|exact| share.interval().contains(exact));
    }
    plan_ratio(part, total).is_some_and(|all| all.meets(share.interval()))
}

/// The base that a level and its growth in per cent imply.
pub fn implied_base(level: Number, growth: Number) -> Option<Interval> {
    let factor = growth.interval().plus(hundred()).over(hundred())?;
    level.interval().over(factor)
}

/// The plan that a level and its percentage of plan imply.
pub fn implied_plan(level: Number, ratio: Number) -> Option<Interval> {
    level.interval().over(ratio.interval().over(hundred())?)
}

/// The difference of two percentages, in percentage points.
pub fn point_difference(later: Number, earlier: Number) -> Interval {
    later.interval().minus(earlier.interval())
}

/// The difference of two printed percentages, in percentage points, with the decimals of the more exact one.
pub fn point_change(later: Number, earlier: Number) -> Number {
    Number::new(later.value() - earlier.value())
}

#[cfg(test)]
mod tests {
    use super::{growth_rate, implied_base, implied_plan, plan_ratio, point_difference};
    use crate::figure::{Agreement, Number};
    use rust_decimal::Decimal;

    fn number(text: &str) -> Number {
        text.parse().expect("a canonical number")
    }

    #[test]
    fn public_investment_of_2020_is_not_96_4_per_cent_of_its_plan() {
        let ratio = plan_ratio(number("7140"), number("7570")).expect("a plan above zero");
        let best = Decimal::new(7140, 0) / Decimal::new(7570, 0) * Decimal::ONE_HUNDRED;
        assert_eq!(ratio.judge(best, number("96.4")), Agreement::Wrong);
        assert_eq!(ratio.judge(best, number("94.3")), Agreement::Consistent);
    }

    #[test]
    fn a_coarse_level_is_joined_to_its_ratio_by_rounding_alone() {
        // 300 of 340 is 88.24, printed 88.4: only because 300 and 340 are rounded themselves.
        let ratio = plan_ratio(number("300"), number("340")).expect("a plan above zero");
        let best = Decimal::new(300, 0) / Decimal::new(340, 0) * Decimal::ONE_HUNDRED;
        assert_eq!(ratio.judge(best, number("88.4")), Agreement::Rounding);
    }

    #[test]
    fn the_budget_revenue_of_2021_implies_its_base_and_its_estimate() {
        let base = implied_base(number("15745"), number("26.9")).expect("a growth above -100");
        assert!(base.contains(number("12407").value()));
        let plan = implied_plan(number("15745"), number("156.1")).expect("a ratio above zero");
        assert!(plan.contains(number("10087").value()));
    }

    #[test]
    fn growth_and_its_implied_base_lead_back_to_each_other() {
        let growth = growth_rate(number("110"), number("100.0")).expect("a base above zero");
        assert!(growth.contains(number("10").value()));
    }

    #[test]
    fn counts_give_a_share_exactly_and_rounded_levels_within_their_rounding() {
        assert!(super::share_agrees(number("138"), number("184"), number("75")));
        assert!(!super::share_agrees(number("138"), number("184"), number("76")));
        assert!(super::share_agrees(number("12.4"), number("15.7"), number("78.8")));
        assert!(!super::share_agrees(number("12.4"), number("15.7"), number("81.0")));
    }

    #[test]
    fn a_change_in_points_is_exact_and_keeps_the_printed_decimals() {
        let change = |later: &str, earlier: &str| super::point_change(number(later), number(earlier)).to_string();
        // 0.3 - 0.1 is not 0.2 in floating point.
        assert_eq!(change("0.3", "0.1"), "0.2");
        assert_eq!(change("38.0", "40.5"), "-2.5");
        assert_eq!(change("55.1", "55.1"), "0.0");
        assert_eq!(change("41", "40.55"), "0.45");
    }

    #[test]
    fn a_difference_of_percentages_is_in_points() {
        let points = point_difference(number("93.8"), number("91.24"));
        assert!(points.contains(number("2.56").value()));
    }
}
