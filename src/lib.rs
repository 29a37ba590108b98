//! songngu

pub mod diagnostic;

pub mod figure;

pub mod language;

pub mod model;

pub mod content;

pub mod check;

pub mod markup;

pub mod view;

pub mod template;

pub mod pdf;

pub mod out;

pub mod pipeline;

pub mod cli;
