//! The command line, as its users type it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod answers;
mod any_catalogue;
mod archive;
mod bad_input;
mod batch;
mod crm;
mod judged;
mod killed;
mod store;
mod why;

use assert_cmd::Command;

/// The program, run from the repository's top folder.
fn schakel(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_schakel"));
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    command.args(args);
    command
}

/// What a run printed and how it ended.
struct Ran {
    code: i32,
    stdout: String,
    stderr: String,
}

fn run(args: &[&str]) -> Ran {
    run_with_input(args, "")
}

fn run_with_input(args: &[&str], input: &str) -> Ran {
    let output = schakel(args).write_stdin(input).output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}
