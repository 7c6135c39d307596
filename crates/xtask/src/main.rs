//! `cargo xtask test`: installs what the tests need and runs them all.
//!
//! Needed beside cargo: a C compiler (cargo itself links with it), Chromium with its driver for the browser tests, and
//! PostgreSQL, of which the tests of the store start one of their own. As root on Debian they are installed; otherwise
//! what is missing is named and nothing is run.

use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context, Result, bail};

/// Programs the tests start, with the Debian packages they come from.
const NEEDED: [(&str, &[&str]); 4] = [
    ("cc", &["gcc", "libc6-dev"]),
    ("chromium", &["chromium", "fonts-liberation"]),
    ("chromedriver", &["chromium-driver"]),
    // The tests start a server of their own.
    ("initdb", &["postgresql"]),
];

const USAGE: &str = "usage: cargo xtask test";

fn main() -> ExitCode {
    let verb = std::env::args().nth(1);
    let result = match verb.as_deref() {
        Some("test") => test(),
        _ => Err(anyhow::anyhow!("{USAGE}")),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn test() -> Result<()> {
    install_missing()?;
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    if succeeds(Command::new(&cargo).args(["nextest", "--version"])) {
        run(Command::new(&cargo).args(["nextest", "run", "--workspace", "--locked"]))?;
        // nextest leaves the examples in the documentation out.
        run(Command::new(&cargo).args(["test", "--workspace", "--locked", "--doc"]))
    } else {
        run(Command::new(&cargo).args(["test", "--workspace", "--locked"]))
    }
}

/// Installs missing programs as root on Debian; names them elsewhere.
fn install_missing() -> Result<()> {
    let packages: Vec<&str> = NEEDED
        .iter()
        .filter(|(program, _)| !is_there(program))
        .flat_map(|(_, packages)| packages.iter().copied())
        .collect();
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(" ");
    if !is_there("apt-get") {
        bail!("the tests need these Debian packages or their like: {list}");
    }
    if !is_root() {
        bail!("the tests need some packages; run: sudo apt-get install --no-install-recommends {list}");
    }
    eprintln!("installing {list}");
    run(Command::new("apt-get").args(["update", "-qq"]))?;
    run(Command::new("apt-get")
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(&packages)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(Stdio::null()))
}

fn is_there(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    // Debian keeps the programs of PostgreSQL beside the path, a folder per version.
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let beside = versions.map(|version| version.path().join("bin"));
    std::env::split_paths(&path).chain(beside).any(|folder| is_file(&folder.join(program)))
}

fn is_file(path: &Path) -> bool {
    path.metadata().is_ok_and(|metadata| metadata.is_file())
}

fn is_root() -> bool {
    let user = Command::new("id").arg("-u").output();
    user.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

fn run(command: &mut Command) -> Result<()> {
    eprintln!("+ {command:?}");
    let status = command.status().with_context(|| format!("cannot start {command:?}"))?;
    if !status.success() {
        bail!("{command:?} failed");
    }
    Ok(())
}
