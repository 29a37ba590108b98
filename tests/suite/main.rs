//! The one test binary.

mod markup;
mod pdf;
