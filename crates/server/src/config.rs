//! How the service is set up: who runs it, its limits, and the proxies before it.

mod mail;
mod oidc;

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use thiserror::Error;

pub use self::mail::Mail;
pub use self::oidc::Oidc;
pub(crate) use self::oidc::is_safe;
use crate::mail::Mailer;

/// Everything an operator can set, as in `schakel.toml`. What is not set has a default.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Who runs this service.
    pub operator: Operator,
    /// How often one client may do what.
    pub limits: Limits,
    /// Addresses of the reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// A stylesheet that is laid over our own, such as with other values of its custom properties: the file's path.
    pub stylesheet: Option<PathBuf>,
    /// Where this service is reached, such as `https://schakel.example.org`: links in mails begin with it, and a provider of log-ins
    /// sends back to `<address>/desk/oidc`.
    pub address: Option<String>,
    /// How the desk works.
    pub desk: Desk,
    /// The mail server letters are sent by; without one advisers copy them, or open them in their own mail program.
    pub mail: Option<Mail>,
    /// The provider advisers log in at by OpenID Connect; without one they log in by password.
    pub oidc: Option<Oidc>,
    /// What stands in that stylesheet.
    #[serde(skip)]
    pub house_style: Option<String>,
}

/// Who runs the service, and how a person can be reached: on every page and in security.txt.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Operator {
    /// The organisation.
    pub name: String,
    /// A telephone number, as it is to be read.
    pub phone: Option<String>,
    /// A mail address of a function, not of a person.
    pub email: Option<String>,
    /// A web address for questions and for reports of weak spots.
    pub website: Option<String>,
    /// Within how many working days an adviser answers. Without it no time is promised.
    pub reply_days: Option<u16>,
    /// When accessibility was last tested, such as `2026-11-28`.
    pub accessibility_tested: Option<String>,
}

impl Default for Operator {
    fn default() -> Self {
        Self {
            name: "Ik Ben Drents Ondernemer".to_owned(),
            phone: None,
            email: None,
            website: None,
            reply_days: None,
            accessibility_tested: None,
        }
    }
}

impl Operator {
    /// Whether there is any way to reach a person.
    pub fn can_be_reached(&self) -> bool {
        [&self.phone, &self.email, &self.website].into_iter().any(Option::is_some)
    }

    /// Where to report a weak spot: mail, else the web address.
    pub(crate) fn security_contact(&self) -> Option<String> {
        let mail = self.email.as_ref().map(|email| format!("mailto:{email}"));
        mail.or_else(|| self.website.clone().filter(|address| address.starts_with("https://")))
    }
}

/// How the desk works.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Desk {
    /// How often an organisation may be brought into an introduction within 90 days; above that it is named apart, not suggested.
    /// Without it there is no such limit.
    pub introductions_per_quarter: Option<u32>,
    /// Whether organisations are asked by mail, once a year, whether their profile still holds; that needs `[mail]` and `address`.
    pub yearly_reminder: bool,
}

/// How often one client, told apart by its network (/24 or /48), may do what.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// New drafts per hour. All of an office may share one network.
    pub drafts_per_hour: u32,
    /// Resume codes tried per hour.
    pub codes_per_hour: u32,
    /// Log-ins to the desk tried per hour. All of an office may share one network.
    pub logins_per_hour: u32,
    /// Pages per minute.
    pub pages_per_minute: u32,
    /// Calls of the JSON API per minute, those of the coach included.
    pub calls_per_minute: u32,
    /// A form that is sent sooner after it was shown, in seconds, was not filled in by a person.
    pub form_min_seconds: i64,
    /// A form that is sent later after it was shown, in seconds, is shown once more.
    pub form_max_seconds: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            drafts_per_hour: 60,
            codes_per_hour: 30,
            logins_per_hour: 60,
            pages_per_minute: 120,
            calls_per_minute: 300,
            form_min_seconds: 3,
            form_max_seconds: 24 * 3600,
        }
    }
}

/// Why a configuration cannot be used.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("cannot read {path}")]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The file is no configuration.
    #[error("{path} is not a configuration of Schakel: {message}")]
    Parse {
        /// The file.
        path: PathBuf,
        /// What is wrong and where.
        message: String,
    },
    /// The mail server cannot be used.
    #[error(
        "{path}: [mail]: {message}: `server` is like smtps://mail.example.org, `from` like info@example.org"
    )]
    Mail {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        message: String,
    },
    /// It is not said, or not rightly, where the service is reached.
    #[error(
        "{path}: `address` is where this service is reached, like https://schakel.example.org, without a path; [oidc] and \
         `yearly_reminder` need it"
    )]
    Address {
        /// The file.
        path: PathBuf,
    },
    /// Reminders are asked for where no mail can be sent.
    #[error("{path}: [desk]: `yearly_reminder` needs a mail server: see [mail]")]
    Reminder {
        /// The file.
        path: PathBuf,
    },
    /// The provider cannot be used.
    #[error("{path}: [oidc]: {message}")]
    Oidc {
        /// The file.
        path: PathBuf,
        /// The field, and what it should be like.
        message: &'static str,
    },
    /// A number is out of range.
    #[error("{path}: `{field}` must be at least {least}")]
    TooSmall {
        /// The file.
        path: PathBuf,
        /// The field.
        field: &'static str,
        /// The smallest value.
        least: i64,
    },
}

impl Config {
    /// Reads `schakel.toml`; unknown keys are refused. The path of the stylesheet is taken from the folder of the file.
    ///
    /// # Errors
    /// When the file cannot be read, has unknown keys, or a value cannot be used.
    pub fn read(path: &Path) -> Result<Self, ConfigError> {
        let text = std::fs::read_to_string(path)
            .map_err(|source| ConfigError::Read { path: path.to_owned(), source })?;
        let mut config: Self = toml::from_str(&text).map_err(|error| ConfigError::Parse {
            path: path.to_owned(),
            message: error.to_string().trim_end().to_owned(),
        })?;
        let limits = &config.limits;
        for (field, value, least) in [
            ("limits.drafts_per_hour", i64::from(limits.drafts_per_hour), 1),
            ("limits.codes_per_hour", i64::from(limits.codes_per_hour), 1),
            ("limits.logins_per_hour", i64::from(limits.logins_per_hour), 1),
            ("limits.pages_per_minute", i64::from(limits.pages_per_minute), 1),
            ("limits.calls_per_minute", i64::from(limits.calls_per_minute), 1),
            ("limits.form_min_seconds", limits.form_min_seconds, 0),
            ("limits.form_max_seconds", limits.form_max_seconds, limits.form_min_seconds + 60),
        ] {
            if value < least {
                return Err(ConfigError::TooSmall { path: path.to_owned(), field, least });
            }
        }
        if let (Some(stylesheet), Some(folder)) = (&mut config.stylesheet, path.parent()) {
            *stylesheet = folder.join(&*stylesheet);
            let style = std::fs::read_to_string(&*stylesheet)
                .map_err(|source| ConfigError::Read { path: stylesheet.clone(), source })?;
            config.house_style = Some(style);
        }
        if let Some(mail) = &mut config.mail {
            mail.password = read_secret(path, &mut mail.password_file)?;
            let fault = mail
                .fault()
                .or_else(|| Mailer::new(mail, &config.operator.name).err().map(|error| error.to_string()));
            if let Some(message) = fault {
                return Err(ConfigError::Mail { path: path.to_owned(), message });
            }
        }
        if let Some(oidc) = &mut config.oidc {
            oidc.client_secret = read_secret(path, &mut oidc.client_secret_file)?;
            if let Some(message) = oidc.fault() {
                return Err(ConfigError::Oidc { path: path.to_owned(), message });
            }
        }
        let needs_address = config.oidc.is_some() || config.desk.yearly_reminder;
        let address = config.address.as_deref();
        if !address.map_or(!needs_address, oidc::is_service_address) {
            return Err(ConfigError::Address { path: path.to_owned() });
        }
        if config.desk.yearly_reminder && config.mail.is_none() {
            return Err(ConfigError::Reminder { path: path.to_owned() });
        }
        Ok(config)
    }

    /// Whether advisers may log in by password.
    pub(crate) fn takes_passwords(&self) -> bool {
        self.oidc.as_ref().is_none_or(|oidc| oidc.passwords)
    }
}

/// What stands in a file beside the settings, if one is named; its path is made whole.
fn read_secret(settings: &Path, file: &mut Option<PathBuf>) -> Result<Option<String>, ConfigError> {
    let (Some(file), Some(folder)) = (file, settings.parent()) else { return Ok(None) };
    *file = folder.join(&*file);
    let secret =
        std::fs::read_to_string(&*file).map_err(|source| ConfigError::Read { path: file.clone(), source })?;
    Ok(Some(secret.trim_end().to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_example_is_a_configuration() {
        let example = include_str!("../schakel.example.toml");
        let config: Config = toml::from_str(example).unwrap();
        assert_eq!(config.limits, Limits::default());
        assert_eq!(config.operator.reply_days, Some(5));
    }

    #[test]
    fn a_weak_spot_is_reported_by_mail_or_on_a_safe_address() {
        let mut operator = Operator::default();
        assert_eq!(operator.security_contact(), None);
        operator.website = Some("http://example.org".into());
        assert_eq!(operator.security_contact(), None);
        operator.email = Some("info@example.org".into());
        assert_eq!(operator.security_contact().as_deref(), Some("mailto:info@example.org"));
    }

    #[test]
    fn what_needs_an_address_says_so() {
        let folder = std::env::temp_dir().join(format!("schakel-config-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let read = |text: &str| {
            let path = folder.join("schakel.toml");
            std::fs::write(&path, text).unwrap();
            Config::read(&path).map_err(|error| error.to_string())
        };
        std::fs::write(folder.join("secret"), "geheim\n").unwrap();
        let oidc = "[oidc]\nissuer = \"https://login.example.org\"\nclient_id = \"s\"\nlabel = \"P\"\nclient_secret_file = \"secret\"\n";
        let here = "address = \"https://schakel.example.org\"\n";
        let good = read(&format!("{here}{oidc}")).unwrap();
        assert_eq!(good.oidc.unwrap().client_secret.as_deref(), Some("geheim"));
        for (text, told) in [
            (oidc.to_owned(), "`address`"),
            ("address = \"http://schakel.example.org\"\n".to_owned(), "`address`"),
            ("[desk]\nyearly_reminder = true\n".to_owned(), "`address`"),
            (format!("{here}[desk]\nyearly_reminder = true\n"), "[mail]"),
            (format!("{here}{oidc}secret = \"x\"\n"), "secret"),
        ] {
            let error = read(&text).unwrap_err();
            assert!(error.contains(told), "{text}: {error}");
        }
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
