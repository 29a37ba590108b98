//! The fonts inside the binary: what a project gets that brings none of its own.

/// Embeds files of `fonts/`.
macro_rules! embedded {
    ($($name:literal),* $(,)?) => {
        &[$(($name, include_bytes!(concat!("../../fonts/", $name)))),*]
    };
}

/// Every font file inside the binary: path below `fonts/`, and bytes.
const FILES: &[(&str, &[u8])] = embedded![
    "inter/Inter-Bold.otf",
    "inter/Inter-Italic.otf",
    "inter/Inter-Medium.otf",
    "inter/Inter-Regular.otf",
    "inter/Inter-SemiBold.otf",
    "liberation-serif/LiberationSerif-Bold.ttf",
    "liberation-serif/LiberationSerif-BoldItalic.ttf",
    "liberation-serif/LiberationSerif-Italic.ttf",
    "liberation-serif/LiberationSerif-Regular.ttf",
];

/// SHA-256 over all font files inside the binary, made when the program was built.
pub const BUILTIN_FONTS_SHA256: &str = env!("SONGNGU_FONTS_SHA256");

/// Every font file inside the binary: path below `fonts/`, and bytes.
pub fn builtin_fonts() -> &'static [(&'static str, &'static [u8])] {
    FILES
}
