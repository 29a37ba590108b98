//! The workflow files of `docs/ci/`: their YAML is read, and every command of them that calls the program runs and holds.

use std::process::Command;

use serde_json::Value;

use crate::harness::{Project, repository_text};

/// The files.
const WORKFLOWS: [&str; 2] = ["docs/ci/github-actions.yml", "docs/ci/gitlab-ci.yml"];

/// Every text below the keys that hold commands, in the order of the file.
fn commands(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(entries) => {
            for (key, value) in entries {
                match (key.as_str(), value) {
                    ("run", Value::String(text)) => found.push(text.clone()),
                    ("script" | "before_script", Value::Array(lines)) => {
                        found.extend(lines.iter().map(|line| line.as_str().unwrap().to_owned()));
                    }
                    _ => commands(value, found),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| commands(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Runs a command as a workflow does, in a project, with the program on the path.
fn run(project: &Project, command: &str) -> bool {
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_songngu")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    shell.args(["-euc", command]).current_dir(project.path()).env("PATH", path);
    shell.env("GITHUB_STEP_SUMMARY", project.path().join("summary.md"));
    shell.status().unwrap().success()
}

/// The lines of a file's commands that call the program.
fn calls(path: &str) -> Vec<String> {
    let workflow: Value = serde_saphyr::from_str(&repository_text(path)).unwrap();
    let mut found = Vec::new();
    commands(&workflow, &mut found);
    let lines = found.iter().flat_map(|text| text.lines()).filter(|line| line.contains("songngu "));
    lines.map(str::to_owned).collect()
}

#[test]
fn every_command_of_the_workflows_runs_on_a_sound_project() {
    for path in WORKFLOWS {
        let project = Project::built().write("before/content/workspace.yaml", "");
        let files = crate::harness::files_below(&project.path().join("content"));
        let project = files
            .into_iter()
            .fold(project, |project, (path, bytes)| project.write(&format!("before/content/{path}"), bytes));
        let calls = calls(path);
        assert!(calls.len() >= 6, "{path}: {calls:?}");
        for call in calls {
            assert!(run(&project, &call), "{path}: `{call}` fails on a sound project");
        }
    }
}

#[test]
fn both_workflows_call_the_program_alike() {
    let plain = |path: &str| -> Vec<String> {
        calls(path).iter().map(|call| call.split(" >").next().unwrap().to_owned()).collect()
    };
    assert_eq!(plain(WORKFLOWS[0]), plain(WORKFLOWS[1]));
}

#[test]
fn a_fault_a_hole_and_drift_each_end_the_workflows() {
    let calls = calls(WORKFLOWS[0]);
    let ends = |project: &Project| calls.iter().any(|call| !run(project, call));
    let figures = crate::harness::FIGURES;
    assert!(ends(&Project::built().replace(figures, "share: 75\n", "share: 57\n")));
    assert!(ends(&Project::built().replace(figures, "    value: 2.5\n", "    pending: [value]\n")));
    let check = |project: &Project| run(project, "songngu build --check");
    assert!(check(&Project::built()));
    let (name, text) = ("out/2024/press-release.vi.md", Project::built().read("out/2024/press-release.vi.md"));
    assert!(!check(&Project::built().write(name, format!("{text}\nđổi"))));
}
