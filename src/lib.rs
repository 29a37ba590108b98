//! songngu

pub mod diagnostic;

pub mod figure;

pub mod language;

pub mod model;

pub mod content;
