//! How documents are made: bounded, clean text.

use super::{Done, Tx, in_range, text};
use crate::session::{DocumentSettings, MAX_LETTERHEAD_LINES, Refusal, Signer, edit::Edit};

impl Tx<'_> {
    pub(super) fn set_documents(&mut self, settings: DocumentSettings) -> Done {
        let lines = settings.letterhead.iter().map(|line| text::line(line, text::TITLE));
        let mut letterhead = lines.collect::<Result<Vec<_>, Refusal>>()?;
        letterhead.retain(|line| !line.is_empty());
        in_range(letterhead.len() as u32, 0, MAX_LETTERHEAD_LINES as u32)?;
        let settings = DocumentSettings {
            letterhead,
            number: text::line(&settings.number, text::TITLE)?,
            basis: text::block(&settings.basis, text::NOTE)?,
            place: text::line(&settings.place, text::TITLE)?,
            facilitator: signer(&settings.facilitator)?,
            representative: signer(&settings.representative)?,
            acknowledged: signer(&settings.acknowledged)?,
            ..settings
        };
        if settings == self.s.documents {
            return Ok(());
        }
        self.edit(Edit::Documents(Box::new(settings)))
    }
}

fn signer(signer: &Signer) -> Result<Signer, Refusal> {
    Ok(Signer {
        post: text::line(&signer.post, text::TITLE)?,
        name: text::line(&signer.name, text::TITLE)?,
        nip: text::line(&signer.nip, text::TITLE)?,
    })
}
