//! The marks of an axis: round numbers that lie around the levels of a line chart.

use rust_decimal::Decimal;

use super::Number;

/// How many steps there are at most between the first mark and the last.
const MOST_STEPS: i64 = 4;

/// Round numbers at equal steps, from at or below the least level to at or above the greatest, with no more decimals than
/// they need. The axis begins at zero where that is near enough not to press the levels together.
pub fn axis_marks(levels: &[Decimal]) -> Vec<Number> {
    let low = levels.iter().min().copied().unwrap_or_default();
    let high = levels.iter().max().copied().unwrap_or_default();
    // Zero is near enough when the levels keep two thirds of the axis; equal levels have no other measure than zero.
    let near_zero = |near: Decimal, far: Decimal| near == far || near.abs() < far.abs() * Decimal::new(35, 2);
    let low = if low > Decimal::ZERO && near_zero(low, high) { Decimal::ZERO } else { low };
    let high = if high < Decimal::ZERO && near_zero(high, low) { Decimal::ZERO } else { high };
    let high = if low == high { Decimal::ONE } else { high };
    // One, two and five times every power of ten that a printed number can need; the first is the finest.
    let steps = (-9..19).flat_map(|power: i32| [1, 2, 5].map(|digit| step(digit, power)));
    let marks = steps.filter_map(|step| marks_at(step, low, high)).find(|marks| !marks.is_empty());
    marks.unwrap_or_else(|| vec![Number::new(low), Number::new(high)])
}

/// A digit times a power of ten.
fn step(digit: i64, power: i32) -> Decimal {
    match u32::try_from(-power) {
        Ok(decimals) => Decimal::new(digit, decimals),
        Err(_) => (0..power).fold(Decimal::from(digit), |step, _| step * Decimal::TEN),
    }
}

/// The multiples of a step around two levels; none where there would be too many.
fn marks_at(step: Decimal, low: Decimal, high: Decimal) -> Option<Vec<Number>> {
    let first = low.checked_div(step)?.floor();
    let last = high.checked_div(step)?.ceil();
    let count = last.checked_sub(first).filter(|count| *count <= Decimal::from(MOST_STEPS))?;
    let mark = |index: i64| Some(Number::new((first + Decimal::from(index)).checked_mul(step)?).rounded(step.scale()));
    (0..=MOST_STEPS).take_while(|index| Decimal::from(*index) <= count).map(mark).collect()
}

#[cfg(test)]
mod tests {
    use super::axis_marks;
    use proptest::prelude::{prop_assert, proptest};
    use rust_decimal::Decimal;

    fn marks(levels: &[&str]) -> Vec<String> {
        let levels: Vec<Decimal> = levels.iter().map(|level| level.parse().expect("a decimal")).collect();
        axis_marks(&levels).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn marks_are_round_and_lie_around_the_levels() {
        assert_eq!(marks(&["12407", "15745"]), ["12000", "13000", "14000", "15000", "16000"]);
        assert_eq!(marks(&["2.5", "3.25"]), ["2.5", "3.0", "3.5"]);
    }

    #[test]
    fn an_axis_begins_at_zero_where_that_costs_little() {
        assert_eq!(marks(&["1", "15.7"]), ["0", "5", "10", "15", "20"]);
        assert_eq!(marks(&["-15.7", "-1"]), ["-20", "-15", "-10", "-5", "0"]);
        assert_eq!(marks(&["-3.1", "8"]), ["-5", "0", "5", "10"]);
    }

    #[test]
    fn equal_levels_are_measured_from_zero() {
        assert_eq!(marks(&["7", "7"]), ["0", "2", "4", "6", "8"]);
        assert_eq!(marks(&["0"]), ["0.0", "0.5", "1.0"]);
    }

    proptest! {
        #[test]
        fn every_level_lies_between_the_first_mark_and_the_last(one in -1_000_000_000i64..1_000_000_000, other in -1_000_000_000i64..1_000_000_000, decimals in 0u32..6) {
            let levels = [Decimal::new(one, decimals), Decimal::new(other, decimals)];
            let marks = axis_marks(&levels);
            prop_assert!((2..=5).contains(&marks.len()));
            for level in levels {
                prop_assert!(marks[0].value() <= level && level <= marks[marks.len() - 1].value());
            }
        }
    }
}
