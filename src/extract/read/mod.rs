//! Readers: one kind of file each, all giving the same [`Document`](super::Document).

mod note;
mod text;

pub use self::text::read_text;
