//! A growth that its factors do not multiply to.
//!
//! # What it checks
//!
//! Where a relation `product` names a growth and its factors, e.g. output = employment × productivity, the factors are
//! multiplied and held against the growth. Every number stands for ± half a unit of its last digit.
//!
//! # Why
//!
//! Employment, productivity and output come from three offices, and only two of the three are free.
//!
//! # Example
//!
//! Output up 13.02 per cent, productivity up 9.9 and employment up 2.4 is wrong: 1.024 × 1.099 = 1.1254.
//! With employment up 2.8 it is right.
//!
//! # How to mend it
//!
//! Look the numbers up in the source, and whether all are at constant prices and of the same period. If the document itself is wrong,
//! accept the finding in `content/acceptances.yaml` with the reason.

use crate::check::comparison::Comparison;
use crate::check::observation::Observation;
use crate::diagnostic::{Code, Diagnostic, Findings};
use crate::figure::{PrintedLevel, Quantity};
use crate::model::{Identity, Whole};

/// Runs the rule.
pub(in crate::check) fn product(identity: &Identity<Observation<'_>>) -> Findings {
    let Identity::Product(whole) = identity else { return Findings::new() };
    disagreement(whole).into_iter().collect()
}

/// The complaint about one growth.
fn disagreement(whole: &Whole<Observation<'_>>) -> Option<Diagnostic> {
    let of = whole.total;
    let growths: Option<Vec<PrintedLevel>> = whole.parts.iter().map(Observation::growth).collect();
    let growths = growths?;
    let factors: Option<Vec<Quantity>> = growths.iter().map(|growth| growth.quantity.growth_factor()).collect();
    let factors = factors?;
    let (first, others) = factors.split_first()?;
    let together = others.iter().try_fold(*first, |product, factor| product.times(*factor))?;
    let printed = of.growth()?;
    let decimals = printed.quantity.best.scale();
    let computed = together.as_growth()?;
    let comparison = Comparison {
        code: Code::ProductDiffers,
        of,
        others: whole.parts.clone(),
        printed,
        decimals,
        is_percent: true,
        computed,
    };
    // The first factor is usually the one that is counted worst.
    let rest = others
        .iter()
        .try_fold(Quantity::exact(rust_decimal::Decimal::ONE), |product, factor| product.times(*factor))?;
    let needed = printed.quantity.growth_factor()?.over(rest)?.as_growth()?;
    let named = &whole.parts.first()?.figure.id;
    comparison.finding(
        |marks| {
            let shown = |factor: &Quantity| marks.value(factor.best, factor.best.normalize().scale());
            format!("{} − 1", factors.iter().map(shown).collect::<Vec<_>>().join(" × "))
        },
        |marks| {
            let needed = marks.signed(needed.best, 1);
            (format!("nếu đúng thì `{named}` phải là {needed}%"), format!("`{named}` would have to be {needed}%"))
        },
    )
}
