//! Figures in words: quantities with their unit, changes, plan ratios, ranks. Every phrase computes its direction
//! from the sign of the number, so neither language can say that something rose which fell.

use super::{Label, Language, Localized, NO_BREAK, date, label, number, period, range, unbroken};
use crate::figure::{Approximation, Base, Change, ChangeAmount, Direction, Number, Period, Plan, PlanBasis, PlanRatio};

/// The words of a unit; each text holds one `{}` for the number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitText {
    /// `{} tỷ đồng`, `VND {} billion`.
    pub text: Localized<String>,
    /// The English text for exactly one, e.g. `{} commune`.
    pub singular: Option<String>,
    /// In table heads and after `Unit:`, e.g. `tỷ đồng`, `VND billion`.
    pub head: Localized<String>,
}

/// How a change is worked into a sentence. Vietnamese has one form for the first three.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeForm {
    /// tăng 26,9% / up 26.9%
    Adverb,
    /// tăng 26,9% / rose by 26.9%
    Verb,
    /// tăng 26,9% / rising by 26.9%
    Gerund,
    /// mức tăng 26,9% / an increase of 26.9%
    Noun,
    /// tăng 26,9% so với năm 2020 / up 26.9% on 2020
    Versus,
}

/// A number with its unit: `15.745 tỷ đồng`, `VND 15,745 billion`, `1 commune`; no line break inside.
pub fn quantity(language: Language, value: Number, unit: &UnitText) -> String {
    let one = value.value() == rust_decimal::Decimal::ONE && value.decimals() == 0;
    let text = match (&unit.singular, language) {
        (Some(singular), Language::En) if one => singular,
        _ => unit.text.get(language),
    };
    unbroken(&text.replace("{}", &number(language, value)))
}

/// A quantity with the word for how loosely it was printed: `trên 62.615 tỷ đồng`, `over VND 62,615 billion`.
pub fn approximate(language: Language, approximation: Option<Approximation>, quantity: &str) -> String {
    let word = match approximation {
        None => return quantity.to_owned(),
        Some(Approximation::About) => label(language, Label::About),
        Some(Approximation::Nearly) => label(language, Label::Nearly),
        Some(Approximation::Over) => label(language, Label::Over),
        Some(Approximation::Under) => label(language, Label::Under),
        Some(Approximation::AtMost) => label(language, Label::AtMost),
        Some(Approximation::AtLeast) => label(language, Label::AtLeast),
    };
    format!("{}{NO_BREAK}{quantity}", unbroken(word))
}

/// A range with its unit: `135-140 triệu đồng`, `VND 135–140 million`.
pub fn range_quantity(language: Language, low: Number, high: Number, unit: &UnitText) -> String {
    unbroken(&unit.text.get(language).replace("{}", &range(language, low, high)))
}

/// The provinces down to a place in a ranking: `12 tỉnh, thành phố dẫn đầu`, `12 leading provinces and cities`.
pub fn leading(language: Language, place: u32) -> String {
    unbroken(&match language {
        Language::Vi => format!("{place} tỉnh, thành phố dẫn đầu"),
        Language::En => format!("{place} leading provinces and cities"),
    })
}

/// A count out of a total: `138/184 xã`, `138 of 184 communes`.
pub fn ratio(language: Language, part: Number, total: Number, unit: &UnitText) -> String {
    let whole = quantity(language, total, unit);
    let (part_text, total_text) = (number(language, part), number(language, total));
    let both = match language {
        Language::Vi => format!("{part_text}/{total_text}"),
        Language::En => format!("{part_text}{NO_BREAK}of{NO_BREAK}{total_text}"),
    };
    whole.replacen(&total_text, &both, 1)
}

/// A change in the form a sentence needs. `difference_unit` is the unit of an absolute difference
/// (percentage points for an indicator in per cent, places for a rank).
pub fn change(language: Language, change: &Change, difference_unit: &UnitText, form: ChangeForm) -> String {
    let direction = change.amount.direction();
    let amount = match change.amount {
        ChangeAmount::Rate(rate) => format!("{}%", number(language, rate.magnitude())),
        ChangeAmount::Difference(difference) => quantity(language, difference.magnitude(), difference_unit),
        ChangeAmount::Times(times) => number(language, times),
    };
    let phrase = match (language, change.amount) {
        (_, ChangeAmount::Times(_)) => multiple(language, &amount, form),
        (Language::Vi, _) => vietnamese_change(direction, &amount, form),
        (Language::En, _) => english_change(direction, &amount, form),
    };
    match form {
        ChangeForm::Versus => versus(language, &phrase, change),
        ChangeForm::Adverb | ChangeForm::Verb | ChangeForm::Gerund | ChangeForm::Noun => phrase,
    }
}

/// gấp … lần; "increase … times" would say one time more.
fn multiple(language: Language, amount: &str, form: ChangeForm) -> String {
    let text = match (language, form) {
        (Language::Vi, _) => format!("gấp {amount} lần"),
        (Language::En, ChangeForm::Verb) => format!("was {amount} times as high"),
        (Language::En, ChangeForm::Gerund) => format!("being {amount} times as high"),
        (Language::En, ChangeForm::Noun) => format!("a level {amount} times as high"),
        (Language::En, ChangeForm::Adverb | ChangeForm::Versus) => format!("{amount} times as high"),
    };
    unbroken(&text)
}

/// tăng, giảm, mức tăng, mức giảm, không đổi.
fn vietnamese_change(direction: Direction, amount: &str, form: ChangeForm) -> String {
    let noun = if form == ChangeForm::Noun { "mức\u{a0}" } else { "" };
    match direction {
        Direction::Up => format!("{noun}tăng{NO_BREAK}{amount}"),
        Direction::Down => format!("{noun}giảm{NO_BREAK}{amount}"),
        Direction::Flat => "không\u{a0}đổi".to_owned(),
    }
}

/// up, rose by, rising by, an increase of, and their opposites.
fn english_change(direction: Direction, amount: &str, form: ChangeForm) -> String {
    let word = match (form, direction) {
        (ChangeForm::Adverb | ChangeForm::Versus, Direction::Up) => "up",
        (ChangeForm::Adverb | ChangeForm::Versus, Direction::Down) => "down",
        (ChangeForm::Verb, Direction::Up) => "rose by",
        (ChangeForm::Verb, Direction::Down) => "fell by",
        (ChangeForm::Gerund, Direction::Up) => "rising by",
        (ChangeForm::Gerund, Direction::Down) => "falling by",
        (ChangeForm::Noun, Direction::Up) => "an increase of",
        (ChangeForm::Noun, Direction::Down) => "a decrease of",
        (ChangeForm::Adverb | ChangeForm::Versus, Direction::Flat) => return "unchanged".to_owned(),
        (ChangeForm::Verb, Direction::Flat) => return "was\u{a0}unchanged".to_owned(),
        (ChangeForm::Gerund, Direction::Flat) => return "remaining\u{a0}unchanged".to_owned(),
        (ChangeForm::Noun, Direction::Flat) => return "no\u{a0}change".to_owned(),
    };
    format!("{}{NO_BREAK}{amount}", unbroken(word))
}

/// A change with its base. The base may go to the next line: it is not part of the number.
fn versus(language: Language, phrase: &str, change: &Change) -> String {
    let base = match change.base {
        Base::Period(base) => period(language, base),
        Base::Day(day) => date(language, day),
    };
    let link = match (language, change.amount, change.base) {
        (Language::Vi, ..) => "so với",
        (Language::En, ChangeAmount::Times(_), Base::Period(_)) => "as in",
        (Language::En, ChangeAmount::Times(_), Base::Day(_)) => "as on",
        (Language::En, _, Base::Period(_)) => "on",
        (Language::En, _, Base::Day(_)) => "from",
    };
    format!("{phrase} {link} {base}")
}

/// A change of a percentage in words: `tăng 1,2 điểm phần trăm`, `up 1.2 percentage points`, `không đổi`, `unchanged`.
pub fn point_change(language: Language, points: Number) -> String {
    let amount = ChangeAmount::Difference(points);
    let size = number(language, points.magnitude());
    match language {
        Language::Vi => {
            vietnamese_change(amount.direction(), &unbroken(&format!("{size} điểm phần trăm")), ChangeForm::Adverb)
        }
        Language::En => {
            let plural = if size == "1" { "" } else { "s" };
            let size = unbroken(&format!("{size} percentage point{plural}"));
            english_change(amount.direction(), &size, ChangeForm::Adverb)
        }
    }
}

/// What the changes in a stacked chart are: `Thay đổi giữa năm 2016 và năm 2020, tính bằng điểm phần trăm (điểm %).`
pub fn points_between(language: Language, first: Period, last: Period) -> String {
    let (first, last, points) = (period(language, first), period(language, last), label(language, Label::Points));
    match language {
        Language::Vi => format!("Thay đổi giữa {first} và {last}, tính bằng điểm phần trăm ({points})."),
        Language::En => format!("Changes between {first} and {last} are in percentage points ({points})."),
    }
}

/// A plan ratio: `bằng 89,9% kế hoạch`, `vượt 56,1% dự toán`, `89.9% of the plan`, `56.1% above the estimate`.
pub fn plan(language: Language, plan: Plan) -> String {
    let amount = number(language, plan.printed());
    let text = match language {
        Language::Vi => {
            let basis = match plan.basis {
                PlanBasis::Plan => "kế hoạch",
                PlanBasis::Estimate => "dự toán",
                PlanBasis::Target => "mục tiêu",
            };
            match plan.ratio {
                PlanRatio::Reached(_) => format!("bằng {amount}% {basis}"),
                PlanRatio::Above(_) => format!("vượt {amount}% {basis}"),
                PlanRatio::Below(_) => format!("thấp hơn {amount}% so với {basis}"),
                PlanRatio::Times(_) => format!("gấp {amount} lần {basis}"),
            }
        }
        Language::En => {
            let basis = match plan.basis {
                PlanBasis::Plan => "the plan",
                PlanBasis::Estimate => "the estimate",
                PlanBasis::Target => "the target",
            };
            match plan.ratio {
                PlanRatio::Reached(_) => format!("{amount}% of {basis}"),
                PlanRatio::Above(_) => format!("{amount}% above {basis}"),
                PlanRatio::Below(_) => format!("{amount}% below {basis}"),
                PlanRatio::Times(_) => format!("{amount} times {basis}"),
            }
        }
    };
    unbroken(&text)
}

#[cfg(test)]
mod tests {
    use super::{ChangeForm, UnitText, approximate, change, plan, quantity, range_quantity, ratio};
    use crate::figure::{Approximation, Base, Change, ChangeAmount, Date, Number, Period, Plan, PlanBasis, PlanRatio};
    use crate::language::{Language, Localized};

    fn canonical(text: &str) -> Number {
        text.parse().expect("a canonical number")
    }

    fn unit(vi: &str, en: &str, singular: Option<&str>) -> UnitText {
        let text = Localized { vi: vi.to_owned(), en: en.to_owned() };
        UnitText { head: text.clone(), text, singular: singular.map(str::to_owned) }
    }

    fn both(phrase: impl Fn(Language) -> String) -> [String; 2] {
        Language::ALL.map(|language| {
            let text = phrase(language);
            text.replace('\u{a0}', " ")
        })
    }

    #[test]
    fn money_stands_before_its_amount_in_english_and_behind_it_in_vietnamese() {
        let billion = unit("{} tỷ đồng", "VND {} billion", None);
        let texts = both(|language| quantity(language, canonical("15745"), &billion));
        assert_eq!(texts, ["15.745 tỷ đồng", "VND 15,745 billion"]);
        let over = both(|language| {
            approximate(language, Some(Approximation::Over), &quantity(language, canonical("62615"), &billion))
        });
        assert_eq!(over, ["trên 62.615 tỷ đồng", "over VND 62,615 billion"]);
        assert!(!quantity(Language::En, canonical("15745"), &billion).contains(' '));
    }

    #[test]
    fn a_range_has_the_dash_of_its_language() {
        let million = unit("{} triệu đồng", "VND {} million", None);
        let texts = both(|language| range_quantity(language, canonical("135"), canonical("140"), &million));
        assert_eq!(texts, ["135-140 triệu đồng", "VND 135–140 million"]);
    }

    #[test]
    fn one_is_singular_and_one_point_nought_is_not() {
        let commune = unit("{} xã", "{} communes", Some("{} commune"));
        assert_eq!(quantity(Language::En, canonical("1"), &commune), "1\u{a0}commune");
        assert_eq!(quantity(Language::En, canonical("1.0"), &commune), "1.0\u{a0}communes");
        assert_eq!(quantity(Language::Vi, canonical("1"), &commune), "1\u{a0}xã");
    }

    #[test]
    fn a_count_of_a_total_names_the_unit_once() {
        let commune = unit("{} xã", "{} communes", Some("{} commune"));
        let texts = both(|language| ratio(language, canonical("138"), canonical("184"), &commune));
        assert_eq!(texts, ["138/184 xã", "138 of 184 communes"]);
    }

    #[test]
    fn a_change_takes_its_words_from_its_sign() {
        let points = unit("{} điểm phần trăm", "{} percentage points", Some("{} percentage point"));
        let base = Base::Period(Period::Year(2020));
        let rate = |text: &str| Change { amount: ChangeAmount::Rate(canonical(text)), base };
        let said = |change_of: &Change, form| both(|language| change(language, change_of, &points, form));
        assert_eq!(said(&rate("26.9"), ChangeForm::Adverb), ["tăng 26,9%", "up 26.9%"]);
        assert_eq!(said(&rate("-4"), ChangeForm::Verb), ["giảm 4%", "fell by 4%"]);
        assert_eq!(said(&rate("-4"), ChangeForm::Noun), ["mức giảm 4%", "a decrease of 4%"]);
        assert_eq!(said(&rate("0"), ChangeForm::Gerund), ["không đổi", "remaining unchanged"]);
        assert_eq!(said(&rate("26.9"), ChangeForm::Versus), ["tăng 26,9% so với năm 2020", "up 26.9% on 2020"]);
        let difference = Change { amount: ChangeAmount::Difference(canonical("2.56")), base };
        assert_eq!(said(&difference, ChangeForm::Adverb), ["tăng 2,56 điểm phần trăm", "up 2.56 percentage points"]);
        let day = Base::Day(Date { year: 2019, month: 12, day: 31 });
        let since = Change { amount: ChangeAmount::Rate(canonical("9.7")), base: day };
        let text = ["tăng 9,7% so với ngày 31 tháng 12 năm 2019", "up 9.7% from 31 December 2019"];
        assert_eq!(said(&since, ChangeForm::Versus), text);
        let times = Change { amount: ChangeAmount::Times(canonical("4.5")), base };
        assert_eq!(said(&times, ChangeForm::Verb), ["gấp 4,5 lần", "was 4.5 times as high"]);
        assert_eq!(said(&times, ChangeForm::Versus), ["gấp 4,5 lần so với năm 2020", "4.5 times as high as in 2020"]);
    }

    #[test]
    fn a_plan_ratio_says_what_it_is_measured_against() {
        let said = |ratio, basis| both(|language| plan(language, Plan { ratio, basis }));
        let number = canonical;
        assert_eq!(
            said(PlanRatio::Above(number("56.1")), PlanBasis::Estimate),
            ["vượt 56,1% dự toán", "56.1% above the estimate"]
        );
        assert_eq!(
            said(PlanRatio::Times(number("2.3")), PlanBasis::Target),
            ["gấp 2,3 lần mục tiêu", "2.3 times the target"]
        );
        assert_eq!(
            said(PlanRatio::Reached(number("89.9")), PlanBasis::Plan),
            ["bằng 89,9% kế hoạch", "89.9% of the plan"]
        );
    }
}
