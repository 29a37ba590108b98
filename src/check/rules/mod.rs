//! The rules, one a file; names say what is wrong, never the cure.

mod figure_parity;
mod hand_typed_digit;
mod printed_form;
mod share_of_total;

pub(super) use self::figure_parity::figure_parity;
pub(super) use self::hand_typed_digit::hand_typed_digit;
pub(super) use self::printed_form::printed_form;
pub(super) use self::share_of_total::share_of_total;
