//! Once a year an organisation is asked by mail whether its profile still holds.

use axum::extract::FromRef;
use schakel_core::organisation::{Status, Visibility};
use schakel_store::register::{Field, Record, Records, age};
use schakel_store::{Act, StoreError};

use super::overview::{OLD, today};
use crate::web::desk::following::FollowError;
use crate::web::desk::letter::partner_language;
use crate::web::texts::Texts;
use crate::{App, Service};

/// Most reminders in an hour: who has a question about one is to find somebody at the telephone.
const N_PER_HOUR: usize = 20;

impl Service {
    /// Asks organisations whose profile is older than a year, once a year each, whether it still holds, and gives how many were
    /// asked. Only where the operator set that, a mail server and the service's address; never who wants no post.
    ///
    /// # Errors
    /// When the store fails. A mail that is not taken is tried again later.
    pub async fn send_reminders(&self, now: i64) -> Result<usize, FollowError> {
        let (Some(mailer), Some(address), true) =
            (&self.mailer, &self.config.address, self.config.desk.yearly_reminder)
        else {
            return Ok(0);
        };
        let app = App::from_ref(self);
        let Some(today) = today(now) else { return Ok(0) };
        let records = Records::new(&app.base, &app.store.register_changes().await?);
        let act = Act::of_system("reminder", now);
        let mut n_sent = 0;
        for (id, record) in records.iter() {
            let is_due = is_asked(record) && age(record, today) > OLD;
            if n_sent == N_PER_HOUR || !is_due || !app.store.take_reminder(id, now).await? {
                continue;
            }
            let sent = remind(self, &app, &act, (id, record), address).await?;
            let result = match mailer.send(&sent.to, &sent.reply_to, &sent.subject, &sent.text).await {
                Ok(()) => {
                    n_sent += 1;
                    "done"
                }
                Err(error) => {
                    eprintln!("error: a reminder was not sent: {}", error.told());
                    app.store.give_reminder_back(id).await?;
                    "failed"
                }
            };
            app.store.note(&act, "mail.reminder", id, result).await?;
            if result == "failed" {
                // The server that refused one would refuse the next.
                break;
            }
        }
        Ok(n_sent)
    }
}

/// A reminder that is ready to be sent.
struct Reminder {
    to: String,
    reply_to: String,
    subject: String,
    text: String,
}

fn is_asked(record: &Record) -> bool {
    let row = &record.organisation;
    row.visibility == Visibility::Public
        && row.status == Status::Active
        && record.read(Field::NonMailing).is_empty()
        && !record.read(Field::ContactEmail).is_empty()
}

/// The letter, with a link of its own. Who reads mail at the address the register has speaks for the organisation, so the code
/// goes with the link; a curator still decides on what is said.
async fn remind(
    service: &Service,
    app: &App,
    act: &Act,
    (id, record): (&str, &Record),
    address: &str,
) -> Result<Reminder, StoreError> {
    let row = &record.organisation;
    let t = Texts(partner_language(row));
    let link = app.store.make_owner_link(act, id).await?;
    let address = format!("{}/{}/profile/{}", address.trim_end_matches('/'), t.0, link.token);
    let operator = &service.config.operator;
    let words = [
        ("partner", row.name.as_str()),
        ("line", address.as_str()),
        ("code", link.code.as_str()),
        ("date", &t.date(link.expires)),
        ("operator", operator.name.as_str()),
    ];
    let from = service.config.mail.as_ref().map(|mail| mail.from.clone()).unwrap_or_default();
    Ok(Reminder {
        to: record.read(Field::ContactEmail),
        reply_to: operator.email.clone().unwrap_or(from),
        subject: t.get("letter-reminder-subject"),
        text: t.with("letter-reminder-text", &words),
    })
}
