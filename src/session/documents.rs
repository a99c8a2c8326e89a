//! What documents need to know beside the workshop itself: paper, letterhead, numbers and signers.
//!
//! What is not known here stays a dotted blank on paper.

use super::Refusal;
use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Most lines of a letterhead.
pub const MAX_LETTERHEAD_LINES: usize = 6;
/// Largest logo, in bytes: the session file holds it.
pub const MAX_LOGO_BYTES: usize = 512 * 1024;

/// The paper of documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaperSize {
    /// 210 x 297 mm.
    #[default]
    A4,
    /// Folio as Indonesian offices buy it: 215 x 330 mm.
    F4,
}

impl PaperSize {
    /// Width and height of an upright page, in millimetres.
    #[must_use]
    pub fn millimetres(self) -> (f32, f32) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::F4 => (215.0, 330.0),
        }
    }
}

/// How documents are made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(clippy::struct_excessive_bools, reason = "four switches that mean nothing together")]
pub struct DocumentSettings {
    /// The paper.
    pub paper: PaperSize,
    /// Letterhead ("kop surat"): the government, the office, its address.
    pub letterhead: Vec<String>,
    /// The logo at the left of the letterhead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logo: Option<Logo>,
    /// Number of the berita acara ("nomor").
    pub number: String,
    /// What the activity rests on ("dasar"): letters, regulations; a line each.
    pub basis: String,
    /// Where documents are signed.
    pub place: String,
    /// When they are signed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub signed_on: Option<NaiveDate>,
    /// Who led the workshop.
    pub facilitator: Signer,
    /// Who signs for the participants.
    pub representative: Signer,
    /// Who acknowledges it ("mengetahui").
    pub acknowledged: Signer,
    /// Ties and how they were settled are told below rankings.
    pub tie_notes: bool,
    /// Results by kind of unit are told, as far as secrecy allows.
    pub by_kind: bool,
    /// Units that have not sent an idea are named.
    pub unheard: bool,
    /// Phone numbers of participants stand in the attendance list.
    pub phones: bool,
}

impl Default for DocumentSettings {
    fn default() -> Self {
        let signer = |post: &str| Signer { post: post.to_owned(), ..Signer::default() };
        Self {
            paper: PaperSize::A4,
            letterhead: Vec::new(),
            logo: None,
            number: String::new(),
            basis: String::new(),
            place: String::new(),
            signed_on: None,
            facilitator: signer("Fasilitator"),
            representative: signer("Wakil peserta"),
            acknowledged: Signer::default(),
            tie_notes: true,
            by_kind: true,
            unheard: true,
            phones: false,
        }
    }
}

/// Somebody who signs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Signer {
    /// The post.
    pub post: String,
    /// The name.
    pub name: String,
    /// The NIP, as text.
    pub nip: String,
}

/// A logo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// The picture's bytes in base 64, so that the file stays text.
    data: String,
}

/// What a picture is by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogoKind {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
}

impl Logo {
    /// A logo of these bytes. Refused if they are no PNG or JPEG, or too many.
    pub fn new(bytes: &[u8]) -> Result<Self, Refusal> {
        if bytes.len() > MAX_LOGO_BYTES {
            return Err(Refusal::PictureTooLarge { kilobytes: (MAX_LOGO_BYTES / 1024) as u32 });
        }
        kind(bytes).ok_or(Refusal::NotAPicture)?;
        Ok(Self { data: STANDARD.encode(bytes) })
    }

    /// Its bytes, and what they are; nothing if a file from elsewhere holds something else.
    #[must_use]
    pub fn bytes(&self) -> Option<(Vec<u8>, LogoKind)> {
        let bytes = STANDARD.decode(&self.data).ok()?;
        let kind = kind(&bytes)?;
        Some((bytes, kind))
    }
}

fn kind(bytes: &[u8]) -> Option<LogoKind> {
    match bytes {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some(LogoKind::Png),
        [0xff, 0xd8, 0xff, ..] => Some(LogoKind::Jpeg),
        _ => None,
    }
}

impl DocumentSettings {
    /// As a new session has it; files do not say it.
    #[must_use]
    pub fn is_default(&self) -> bool {
        *self == Self::default()
    }

    /// What is not filled in and will be a dotted blank on the berita acara.
    #[must_use]
    pub fn blanks(&self) -> usize {
        let signers = [&self.facilitator, &self.representative, &self.acknowledged];
        let unsigned = signers.into_iter().filter(|s| s.name.is_empty()).count();
        let posts = usize::from(self.acknowledged.post.is_empty());
        usize::from(self.number.is_empty())
            + usize::from(self.place.is_empty())
            + usize::from(self.letterhead.is_empty())
            + posts
            + unsigned
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pictures_that_fit_are_logos() {
        let png = [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2];
        let logo = Logo::new(&png).unwrap();
        assert_eq!(logo.bytes(), Some((png.to_vec(), LogoKind::Png)));
        assert_eq!(Logo::new(b"<svg>"), Err(Refusal::NotAPicture));
        let mut large = png.to_vec();
        large.resize(MAX_LOGO_BYTES + 1, 0);
        assert_eq!(Logo::new(&large), Err(Refusal::PictureTooLarge { kilobytes: 512 }));
        assert_eq!(Logo { data: "bukan".to_owned() }.bytes(), None);
    }
}
