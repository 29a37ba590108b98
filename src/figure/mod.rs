//! The arithmetic of printed figures: exact decimals, the intervals they stand for, units, periods, changes and plan ratios.

mod arithmetic;
mod axis;
mod interval;
mod measure;
mod number;
mod period;
mod quantity;
mod unit;

pub use self::arithmetic::{point_change, share_agrees};
pub use self::axis::axis_marks;
pub use self::interval::Interval;
pub use self::measure::{Approximation, Base, Change, ChangeAmount, Direction, Plan, PlanBasis, PlanRatio, Status};
pub use self::number::{Number, NumberFault};
pub use self::period::{Date, DateFault, Period, PeriodFault};
pub use self::quantity::{PrintedLevel, Quantity, Verdict};
pub use self::unit::{Dimension, Scale, ScaleFault};
