//! Templates, Typst library and fonts of a project: its own files over those inside the binary.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::content::Project;
use crate::diagnostic::{Code, Diagnostic, Findings, Place, SourceFile};
use crate::out::sha256_of_all;
use crate::pdf::{BUILTIN_FONTS_SHA256, FontFault, Fonts, Library, builtin_fonts};
use crate::template::{Templates, builtin};

/// What turns content into pages, apart from the program itself.
#[derive(Debug)]
pub struct Assets {
    /// The templates.
    pub templates: Templates,
    /// The files that a Typst source may read.
    pub library: Library,
    /// The Typst files by their virtual path, for excerpts.
    pub sources: BTreeMap<String, Arc<SourceFile>>,
    /// SHA-256 over all templates and Typst files.
    pub templates_hash: String,
    /// SHA-256 over all fonts.
    pub fonts_hash: String,
    /// The font files.
    font_files: BTreeMap<String, Cow<'static, [u8]>>,
    /// The fonts, read when the first PDF needs them.
    fonts: OnceLock<Result<Fonts, Diagnostic>>,
}

impl Assets {
    /// Reads the assets of a project.
    ///
    /// # Errors
    ///
    /// When a file cannot be read or a template is not one.
    pub fn load(project: &Project) -> Result<Self, Findings> {
        let mut findings = Findings::new();
        let files = template_files(project, &mut findings);
        let font_files = font_files(project, &mut findings);
        let mut library = Library::new();
        let mut sources = BTreeMap::new();
        for (name, file) in files.iter().filter(|(name, _)| name.ends_with(".typ")) {
            let path = format!("/templates/{name}");
            if let Err(reason) = library.insert(&path, file.text.as_bytes()) {
                findings.push(Diagnostic::error(Code::Unreadable, &Place::start_of(file), reason));
            }
            sources.insert(path, Arc::clone(file));
        }
        let templates_hash = sha256_of_all(files.iter().map(|(name, file)| (name.as_str(), file.text.as_bytes())));
        let fonts_hash = fonts_hash(&font_files);
        let jinja = files.into_iter().filter(|(name, _)| name.ends_with(".jinja")).collect();
        match Templates::new(jinja) {
            Ok(templates) if findings.is_empty() => {
                let fonts = OnceLock::new();
                Ok(Self { templates, library, sources, templates_hash, fonts_hash, font_files, fonts })
            }
            Ok(_) => Err(findings),
            Err(faults) => {
                findings.extend(faults);
                Err(findings)
            }
        }
    }

    /// The fonts.
    ///
    /// # Errors
    ///
    /// When a font file is not a font.
    pub fn fonts(&self) -> Result<&Fonts, Diagnostic> {
        let read = || {
            Fonts::new(self.font_files.values().cloned()).map_err(|fault| {
                let (path, message) = match fault {
                    FontFault::NoFonts => ("fonts".to_owned(), fault.to_string()),
                    FontFault::Unreadable { position } => {
                        let name = self.font_files.keys().nth(position).map_or("", String::as_str);
                        (format!("fonts/{name}"), "this is not a readable TrueType or OpenType font".to_owned())
                    }
                };
                Diagnostic::error(Code::Unreadable, &Place::path(path), message).hint(
                    "keep only .ttf and .otf files in fonts/, or delete the folder to use the fonts inside the program",
                )
            })
        };
        self.fonts.get_or_init(read).as_ref().map_err(Clone::clone)
    }
}

/// The templates and Typst files: the project's over the built-in ones, by their path below `templates/`.
fn template_files(project: &Project, findings: &mut Findings) -> BTreeMap<String, Arc<SourceFile>> {
    let mut files: BTreeMap<String, Arc<SourceFile>> = builtin()
        .iter()
        .map(|(name, text)| ((*name).to_owned(), SourceFile::new(format!("templates/{name}"), *text)))
        .collect();
    for path in project.files("templates") {
        let name = path.strip_prefix("templates/").unwrap_or(&path).to_owned();
        if name.ends_with(".jinja") || name.ends_with(".typ") {
            match project.text(&path) {
                Ok(file) => _ = files.insert(name, file),
                Err(fault) => findings.push(fault),
            }
        }
    }
    files
}

/// The font files: the project's over the built-in ones, by their path below `fonts/`.
fn font_files(project: &Project, findings: &mut Findings) -> BTreeMap<String, Cow<'static, [u8]>> {
    let mut files: BTreeMap<String, Cow<'static, [u8]>> =
        builtin_fonts().iter().map(|(name, bytes)| ((*name).to_owned(), Cow::Borrowed(*bytes))).collect();
    for path in project.files("fonts") {
        let name = path.strip_prefix("fonts/").unwrap_or(&path).to_owned();
        if [".ttf", ".otf"].iter().any(|ending| name.to_ascii_lowercase().ends_with(ending)) {
            match project.bytes(&path) {
                // The same font as inside the program need not be held twice.
                Ok(bytes) if files.get(&name).is_some_and(|known| known.as_ref() == bytes) => {}
                Ok(bytes) => _ = files.insert(name, Cow::Owned(bytes)),
                Err(fault) => findings.push(fault),
            }
        }
    }
    files
}

/// SHA-256 over all fonts; known beforehand where a project uses those inside the program.
fn fonts_hash(files: &BTreeMap<String, Cow<'static, [u8]>>) -> String {
    if files.values().all(|bytes| matches!(bytes, Cow::Borrowed(_))) {
        return BUILTIN_FONTS_SHA256.to_owned();
    }
    sha256_of_all(files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_ref())))
}

/// Every template, Typst file and font inside the program, by its path in a project.
pub fn builtin_files() -> impl Iterator<Item = (String, &'static [u8])> {
    let templates = builtin().iter().map(|(name, text)| (format!("templates/{name}"), text.as_bytes()));
    templates.chain(builtin_fonts().iter().map(|(name, bytes)| (format!("fonts/{name}"), *bytes)))
}

#[cfg(test)]
mod tests {
    use crate::out::sha256_of_all;
    use crate::pdf::{BUILTIN_FONTS_SHA256, builtin_fonts};

    #[test]
    fn the_hash_of_the_fonts_made_at_build_time_is_that_of_the_fonts_inside() {
        assert_eq!(sha256_of_all(builtin_fonts().iter().copied()), BUILTIN_FONTS_SHA256);
    }
}
