//! A PostgreSQL of the tests' own: a folder, a socket in it, ended when dropped.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A running server with an empty database.
pub(crate) struct Postgres {
    folder: tempfile::TempDir,
    programs: PathBuf,
}

impl Postgres {
    /// Starts one; `cargo xtask test` installs what it needs.
    pub(crate) fn start() -> Self {
        let folder = tempfile::Builder::new().prefix("schakel-pg").tempdir().unwrap();
        let server = Self { programs: programs(), folder };
        // The server does not run as root: then the folder is given to the account Debian's package makes.
        if is_root() {
            run(Command::new("chown").arg("postgres").arg(server.folder.path()));
        }
        let data = server.data();
        server.run("initdb", &["-A", "trust", "-U", "schakel", "--no-sync", "-D", path(&data)]);
        let options =
            format!("-c listen_addresses= -c unix_socket_directories={}", path(server.folder.path()));
        let log = server.folder.path().join("log");
        server.run("pg_ctl", &["-D", path(&data), "-l", path(&log), "-o", &options, "-w", "start"]);
        server.run("createdb", &["-h", path(server.folder.path()), "-U", "schakel", "schakel"]);
        server
    }

    pub(crate) fn url(&self) -> String {
        let socket = path(self.folder.path()).replace('/', "%2F");
        format!("postgres://schakel@{socket}/schakel")
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn run(&self, program: &str, arguments: &[&str]) {
        let program = self.programs.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        run(command.args(arguments).current_dir(self.folder.path()));
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.run("pg_ctl", &["-D", path(&self.data()), "-m", "immediate", "-w", "stop"]);
    }
}

fn run(command: &mut Command) {
    let output =
        command.stdin(Stdio::null()).stdout(Stdio::null()).status().expect("PostgreSQL is installed");
    assert!(output.success(), "{command:?} failed");
}

/// Where Debian keeps the programs of the newest version; elsewhere they are on the path.
fn programs() -> PathBuf {
    let Ok(versions) = std::fs::read_dir("/usr/lib/postgresql") else { return PathBuf::new() };
    let newest = versions.map(|version| version.unwrap().path()).max_by_key(|version| {
        version.file_name().and_then(OsStr::to_str).and_then(|name| name.parse::<u32>().ok())
    });
    newest.unwrap().join("bin")
}

fn is_root() -> bool {
    let user = Command::new("id").arg("-u").output();
    user.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn path(of: &Path) -> &str {
    of.to_str().unwrap()
}
