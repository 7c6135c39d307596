//! The register as a file.

use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use schakel_store::register::{Preset, Records};

use crate::register_file::{Public, RegisterFormat, write_for, write_register};
use crate::web::desk::visit::DeskVisit;
use crate::web::fields::Segment;
use crate::web::page::PageResult;

/// A way to write the register.
#[derive(Debug, Clone, Copy)]
enum Written {
    As(RegisterFormat),
    For(Preset),
}

impl Written {
    fn parse(id: &str) -> Option<Self> {
        let format = RegisterFormat::ALL.into_iter().find(|known| known.extension() == id);
        format.map(Self::As).or_else(|| Preset::parse(id).map(Self::For))
    }

    /// The media type and the end of the file's name.
    fn told(self) -> (&'static str, String) {
        match self {
            Self::As(format) => (format.media_type(), format!(".{}", format.extension())),
            Self::For(preset) => (RegisterFormat::Csv.media_type(), format!("-{}.csv", preset.id())),
        }
    }
}

/// `GET /nl/desk/export/xlsx`, or `…/hubspot` for a CRM program.
pub(in crate::web::desk) async fn export(visit: DeskVisit, Segment(format): Segment) -> PageResult {
    let Some(written) = Written::parse(&format) else { return visit.missing() };
    let records = Records::new(&visit.app.base, &visit.app.store.register_changes().await?);
    let (catalogue, language) = (visit.app.catalogue.clone(), visit.language);
    let writing = tokio::task::spawn_blocking(move || match written {
        Written::As(format) => {
            let public =
                Public { organisations: catalogue.organisations(), taxonomy: &catalogue.engine().taxonomy };
            write_register(&records, &public, format, language)
        }
        Written::For(preset) => Ok(write_for(&records, preset)),
    });
    let Ok(Ok(bytes)) = writing.await else {
        return visit.message(StatusCode::INTERNAL_SERVER_ERROR, "desk-export-failed");
    };
    visit.app.store.note(&visit.act(), "register.export", &format, "done").await?;
    let (media_type, end) = written.told();
    let headers = [
        (header::CONTENT_TYPE, media_type.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"schakel-organisaties{end}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}
