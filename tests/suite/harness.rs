//! A temporary project and the real program run in it: change a file, run a command, look at what it said and wrote.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use snapbox::{Assert, IntoData};
use tempfile::TempDir;

/// The files of the fixture that tests change most.
pub(crate) const REPORT: &str = "content/reports/2024/report.yaml";
/// Its figures.
pub(crate) const FIGURES: &str = "content/reports/2024/figures.yaml";
/// The body of the press release.
pub(crate) const BODY: &str = "content/reports/2024/body.yaml";
/// The body of the briefing.
pub(crate) const BRIEFING: &str = "content/reports/2024/briefing.yaml";
/// The units.
pub(crate) const UNITS: &str = "content/catalogue/units.yaml";
/// The indicators.
pub(crate) const INDICATORS: &str = "content/catalogue/indicators.yaml";

/// A file of this repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A text file of this repository.
pub(crate) fn repository_text(path: &str) -> String {
    fs::read_to_string(repository(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

/// Every file below a folder with its bytes, by its path with `/` between the parts.
pub(crate) fn files_below(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                all.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    all
}

/// Compares with a snapshot, byte for byte: no wildcards, so that `...` in a message means itself.
pub(crate) fn same(actual: impl IntoData, expected: impl IntoData) {
    let exact = Assert::new().action_env(snapbox::assert::DEFAULT_ACTION_ENV).normalize_paths(false);
    exact.eq(actual.into_data(), expected.into_data().raw());
}

/// The program, run outside any project.
pub(crate) fn songngu(arguments: &[&str]) -> Run {
    Run::of(Command::new(env!("CARGO_BIN_EXE_songngu")).args(arguments))
}

/// A temporary project, deleted when the test ends.
pub(crate) struct Project {
    /// Where it is.
    folder: TempDir,
}

/// The fixture with everything built once, for tests that begin with a good output folder.
static BUILT: LazyLock<Project> = LazyLock::new(|| {
    let project = Project::new();
    project.run("build").succeeds();
    project
});

impl Project {
    /// The fixture: two reports' worth of catalogues, one report, three figures, five editions.
    pub(crate) fn new() -> Self {
        Self::copy_of(&repository("tests/fixtures/project"))
    }

    /// The fixture with all of `out/` in place.
    pub(crate) fn built() -> Self {
        Self::copy_of(BUILT.path())
    }

    /// A folder with nothing in it.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A copy of a project.
    fn copy_of(folder: &Path) -> Self {
        let project = Self::empty();
        for (path, bytes) in files_below(folder) {
            project.put(&path, &bytes);
        }
        project
    }

    /// The folder.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file.
    fn put(&self, path: &str, bytes: &[u8]) {
        let target = self.path().join(path);
        fs::create_dir_all(target.parent().unwrap()).unwrap();
        fs::write(target, bytes).unwrap();
    }

    /// Writes a file.
    pub(crate) fn write(self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.put(path, bytes.as_ref());
        self
    }

    /// Writes a file and keeps the project, for tests that try many contents.
    pub(crate) fn overwrite(&self, path: &str, text: &str) {
        self.put(path, text.as_bytes());
    }

    /// Replaces a text that stands exactly once in a file.
    pub(crate) fn replace(self, path: &str, old: &str, new: &str) -> Self {
        let text = self.read(path);
        assert_eq!(text.matches(old).count(), 1, "`{old}` stands once in {path}");
        self.write(path, text.replace(old, new))
    }

    /// Deletes a file.
    pub(crate) fn delete(self, path: &str) -> Self {
        fs::remove_file(self.path().join(path)).unwrap();
        self
    }

    /// The text of a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
    }

    /// Everything in `out/`, without the record of finished PDFs, which is no part of the product.
    pub(crate) fn output(&self) -> BTreeMap<String, Vec<u8>> {
        self.output_in("out")
    }

    /// The same of another output folder.
    pub(crate) fn output_in(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let mut files = files_below(&self.path().join(folder));
        files.remove(".record.json");
        files
    }

    /// Runs the program in the project; arguments are separated by spaces.
    pub(crate) fn run(&self, arguments: &str) -> Run {
        self.run_with(arguments, &[])
    }

    /// The same with environment variables.
    pub(crate) fn run_with(&self, arguments: &str, environment: &[(&str, &str)]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_songngu"));
        command.args(arguments.split_whitespace()).current_dir(self.path()).envs(environment.iter().copied());
        Run::of(&mut command)
    }

    /// Builds, and expects exit code 1, these words, and everything that stood in `out/` untouched.
    /// Only the manifest may change: it says what the editions that were still made are made from.
    pub(crate) fn refuses(&self, words: impl IntoData) {
        self.refuses_when("build", words);
    }

    /// The same of any command.
    pub(crate) fn refuses_when(&self, arguments: &str, words: impl IntoData) {
        let before = self.output();
        self.run(arguments).fails().says(words);
        let after = self.output();
        for (path, bytes) in before.iter().filter(|(path, _)| *path != "manifest.json") {
            assert!(after.get(path) == Some(bytes), "out/{path} was touched by a failing command");
        }
    }
}

/// What a run of the program gave.
pub(crate) struct Run {
    /// Standard output.
    pub(crate) stdout: String,
    /// Standard error.
    pub(crate) stderr: String,
    /// The exit code.
    code: Option<i32>,
}

impl Run {
    /// Runs a command whose output is no terminal.
    fn of(command: &mut Command) -> Self {
        let output = command.env_remove("CLICOLOR_FORCE").env_remove("SOURCE_DATE_EPOCH").output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { stdout: text(output.stdout), stderr: text(output.stderr), code: output.status.code() }
    }

    /// Expects exit code 0.
    pub(crate) fn succeeds(self) -> Self {
        self.ends_with(0)
    }

    /// Expects exit code 1: the content has errors or the output drifted.
    pub(crate) fn fails(self) -> Self {
        self.ends_with(1)
    }

    /// Expects exit code 2: wrong usage.
    pub(crate) fn misuses(self) -> Self {
        self.ends_with(2)
    }

    /// Expects an exit code.
    fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "exit code\n--- stdout\n{}\n--- stderr\n{}", self.stdout, self.stderr);
        self
    }

    /// Expects these words on standard error, and none besides.
    pub(crate) fn says(self, words: impl IntoData) -> Self {
        same(self.stderr.as_str(), words);
        self
    }

    /// Expects this data on standard output, and none besides.
    pub(crate) fn prints(self, data: impl IntoData) -> Self {
        same(self.stdout.as_str(), data);
        self
    }
}
