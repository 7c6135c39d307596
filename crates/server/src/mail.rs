//! Mail: letters as files that mail programs open, and sent by the operator's own server where one is set.

use std::time::Duration;

use lettre::address::Envelope;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, MessageBuilder};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use thiserror::Error;

use crate::config::Mail;

/// How long a mail server may take.
const PATIENCE: Duration = Duration::from_secs(15);

/// Why a letter was not sent.
#[derive(Debug, Error)]
#[non_exhaustive]
pub(crate) enum MailError {
    /// It is no mail: an address or its words cannot stand in one.
    #[error("the letter cannot be made a mail")]
    Letter(#[from] lettre::error::Error),
    /// An address cannot be read.
    #[error("an address cannot be read")]
    Address(#[from] lettre::address::AddressError),
    /// The server did not take it.
    #[error("the mail server did not take the letter")]
    Server(#[from] lettre::transport::smtp::Error),
}

impl MailError {
    /// What went wrong, with its cause, for the operator. What a server answers may name who was written to: only its code is told.
    pub(crate) fn told(&self) -> String {
        if let Self::Server(error) = self
            && let Some(code) = error.status()
        {
            return format!("{self}: it answered {code}");
        }
        let causes = std::iter::successors(std::error::Error::source(self), |cause| cause.source());
        causes.fold(self.to_string(), |told, cause| format!("{told}: {cause}"))
    }
}

/// The operator's mail server.
#[derive(Debug, Clone)]
pub(crate) struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mailer {
    /// A mailer over what is set; nothing is connected to yet.
    ///
    /// # Errors
    /// When the address of the server, or that of the sender, cannot be read.
    pub(crate) fn new(mail: &Mail, name: &str) -> Result<Self, MailError> {
        let mut transport =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(&mail.server)?.timeout(Some(PATIENCE));
        if let (Some(user), Some(password)) = (&mail.user, &mail.password) {
            transport = transport.credentials(Credentials::new(user.clone(), password.clone()));
        }
        Ok(Self {
            transport: transport.build(),
            from: Mailbox::new(Some(name.to_owned()), mail.from.parse::<Address>()?),
        })
    }

    /// Sends a letter; answers go to `reply_to`.
    ///
    /// # Errors
    /// When it cannot be made a mail, or the server does not take it.
    pub(crate) async fn send(
        &self,
        to: &str,
        reply_to: &str,
        subject: &str,
        text: &str,
    ) -> Result<(), MailError> {
        let letter = letter(subject, Some(to)).from(self.from.clone());
        let letter = letter.reply_to(Mailbox::new(None, reply_to.parse()?)).body(lines(text))?;
        self.transport.send(letter).await?;
        Ok(())
    }
}

fn letter(subject: &str, to: Option<&str>) -> MessageBuilder {
    let letter = Message::builder().subject(subject).header(ContentType::TEXT_PLAIN);
    match to.and_then(|to| to.parse().ok()) {
        Some(to) => letter.to(Mailbox::new(None, to)),
        None => letter,
    }
}

fn lines(text: &str) -> String {
    text.replace('\n', "\r\n")
}

/// A mail that mail programs open as one to be sent. Without an address the adviser fills it in.
pub(crate) fn draft(from: &str, to: &str, subject: &str, text: &str) -> Vec<u8> {
    // A draft has no envelope of its own; one is asked for all the same.
    let nobody = Address::new("desk", "localhost").ok();
    let envelope = Envelope::new(None, nobody.clone().into_iter().collect());
    let mut mail = letter(subject, Some(to)).header(Unsent);
    if let Some(from) = from.parse().ok().or(nobody) {
        mail = mail.from(Mailbox::new(None, from));
    }
    if let Ok(envelope) = envelope {
        mail = mail.envelope(envelope);
    }
    mail.body(lines(text)).map(|mail| mail.formatted()).unwrap_or_default()
}

/// Tells mail programs that this is a draft.
#[derive(Debug, Clone)]
struct Unsent;

impl Header for Unsent {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("X-Unsent")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "1".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_a_mail_that_was_not_sent() {
        let mail = String::from_utf8(draft("anna@example.org", "", "Een vraag", "Dag,\nü")).unwrap();
        assert!(mail.contains("X-Unsent: 1\r\n") && mail.contains("From: anna@example.org\r\n"), "{mail}");
        assert!(!mail.contains("To:") && mail.contains("Subject: Een vraag"), "{mail}");
        let mail = String::from_utf8(draft("anna@example.org", "b@example.org", "Ü", "x")).unwrap();
        assert!(mail.contains("To: b@example.org\r\n"), "{mail}");
    }

    #[tokio::test]
    async fn a_server_that_is_down_is_told_with_its_cause() {
        let server = "smtp://127.0.0.1:1".to_owned();
        let mail = Mail { server, from: "a@example.org".into(), ..Mail::default() };
        let mailer = Mailer::new(&mail, "Schakel").unwrap();
        let error = mailer.send("jan@example.org", "b@example.org", "x", "y").await.unwrap_err().told();
        assert!(error.contains("refused") && !error.contains("jan@"), "{error}");
    }

    #[test]
    fn a_server_is_named_by_its_address() {
        let mail =
            |server: &str| Mail { server: server.into(), from: "a@example.org".into(), ..Mail::default() };
        assert!(Mailer::new(&mail("smtp://127.0.0.1:25"), "Schakel").is_ok());
        assert!(Mailer::new(&mail("smtps://mail.example.org"), "Schakel").is_ok());
        assert!(Mailer::new(&mail("http://mail.example.org"), "Schakel").is_err());
    }
}
