//! Answers the lists advisers sent, one after the other, beside everything else the service does.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use rayon::ThreadPool;
use schakel_core::catalogue::Catalogue;
use schakel_store::{ClaimedBatch, StoreError};
use thiserror::Error;
use tokio::time::MissedTickBehavior;

use crate::batch::{ClientList, ClientRow, Record, RunHeader, answer_rows, model_sum};
use crate::{Service, clock};

/// How often it is looked whether there is a list.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How many rows are answered before they are kept.
const WINDOW: usize = 32;

/// Why a list was left.
#[derive(Debug, Error)]
enum BatchError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("its list cannot be read")]
    List(#[from] serde_json::Error),
    #[error(transparent)]
    Answer(#[from] schakel_core::Error),
    #[error("it was broken off")]
    BrokenOff,
}

/// Looks for lists until the service ends. Half of the cores answer them, so that whoever waits at a page is not kept waiting.
pub(crate) async fn answer_lists(service: Service) {
    let n_threads = std::thread::available_parallelism().map_or(1, |n| n.get() / 2).max(1);
    let pool = match rayon::ThreadPoolBuilder::new().num_threads(n_threads).build() {
        Ok(pool) => Arc::new(pool),
        Err(error) => return eprintln!("error: lists of clients cannot be answered: {error}"),
    };
    let mut looks = tokio::time::interval(LOOK_EVERY);
    looks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        looks.tick().await;
        match service.store.claim_batch(clock::now()).await {
            Ok(None) => {}
            Ok(Some(claimed)) => {
                if let Err(error) = answer_list(&service, &pool, claimed).await {
                    eprintln!("error: a list of clients was left: {error}; it is tried again");
                }
            }
            Err(error) => eprintln!("error: no list of clients can be looked for: {error}"),
        }
    }
}

async fn answer_list(
    service: &Service,
    pool: &Arc<ThreadPool>,
    claimed: ClaimedBatch,
) -> Result<(), BatchError> {
    let ClaimedBatch { batch, list, holder } = claimed;
    let list: ClientList = serde_json::from_str(&list)?;
    let mut header: RunHeader = serde_json::from_str(&batch.header)?;
    let catalogue = service.catalogue();
    let mut n_done = batch.n_done;
    let (version, model) = (catalogue.version().to_owned(), model_sum(&catalogue));
    if header.catalogue != version || header.model_sum != model {
        // All rows of one list are answered by one catalogue.
        header = RunHeader {
            catalogue: version,
            model: catalogue.engine().model.name.clone(),
            model_sum: model,
            ..header
        };
        service.store.restart_batch(&batch.id, &serde_json::to_string(&header)?).await?;
        n_done = 0;
    }
    let (header, rows) = (Arc::new(header), Arc::new(list.rows));
    while n_done < rows.len() {
        let end = rows.len().min(n_done + WINDOW);
        let window = Window {
            catalogue: Arc::clone(&catalogue),
            header: Arc::clone(&header),
            rows: Arc::clone(&rows),
            range: n_done..end,
        };
        let pool = Arc::clone(pool);
        let answered = tokio::task::spawn_blocking(move || pool.install(|| window.answer()));
        let records = answered.await.map_err(|_| BatchError::BrokenOff)??;
        if !service.store.keep_answers(&batch.id, &holder, n_done, &records, clock::now()).await? {
            return Ok(());
        }
        n_done = end;
    }
    Ok(service.store.end_batch(&batch.id, &holder).await?)
}

/// Rows that are answered in one go.
struct Window {
    catalogue: Arc<Catalogue>,
    header: Arc<RunHeader>,
    rows: Arc<Vec<ClientRow>>,
    range: std::ops::Range<usize>,
}

impl Window {
    fn answer(&self) -> Result<Vec<String>, BatchError> {
        let mut records = Vec::new();
        answer_rows(
            &self.catalogue,
            &self.header,
            &self.rows[self.range.clone()],
            self.range.start,
            &AtomicBool::new(false),
            |record: Record| Ok(serde_json::to_string(&record)?),
            |record| -> Result<(), BatchError> {
                records.push(record);
                Ok(())
            },
        )?;
        Ok(records)
    }
}
