//! Everything that can leave the program as files, in one list for the page of documents and the
//! command line alike: documents and tables, which [`export`](crate::export) makes, and then the
//! [`pictures`](super::pictures) of what the room sees.
//!
//! A [`Delivery`] says which files those are and makes them one by one; whoever asked for it
//! decides where they go.

use super::{
    pictures::{Shot, Studio, shots},
    screen::Look,
};
use crate::{export::Artifact, session::Session};
use std::path::PathBuf;

/// The folder in which pictures lie beside documents.
const FOLDER: &str = "gambar";

/// Something that can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deliverable {
    /// One file.
    File(Artifact),
    /// Every picture, in a folder.
    Pictures,
}

impl Deliverable {
    /// How many there are.
    pub const COUNT: usize = Artifact::ALL.len() + 1;

    /// All of them, in the order of lists: what came of the workshop, then papers for the room.
    pub fn all() -> impl Iterator<Item = Self> {
        let for_room = Artifact::ALL.iter().copied().filter(|artifact| !artifact.is_result());
        Self::results().chain(for_room.map(Self::File))
    }

    /// Those that tell what came of the workshop: what a set of everything has in it.
    pub fn results() -> impl Iterator<Item = Self> {
        Artifact::results().map(Self::File).chain([Self::Pictures])
    }

    /// It tells what came of the workshop.
    #[must_use]
    pub fn is_result(self) -> bool {
        match self {
            Self::File(artifact) => artifact.is_result(),
            Self::Pictures => true,
        }
    }

    /// The one at a place in the list; the last one beyond its end.
    #[must_use]
    pub fn nth(index: usize) -> Self {
        let last = Self::COUNT - 1;
        Self::all().nth(index.min(last)).unwrap_or(Self::Pictures)
    }

    /// The name by which the command line knows it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::File(artifact) => artifact.name(),
            Self::Pictures => FOLDER,
        }
    }

    /// The one with this name on the command line.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        Self::all().find(|deliverable| deliverable.name() == name)
    }

    /// How its files end.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::File(artifact) => artifact.ending(),
            Self::Pictures => "png",
        }
    }
}

/// One file of a delivery.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The name of the file.
    pub file: String,
    what: What,
}

#[derive(Clone, Debug)]
enum What {
    File(Artifact),
    Picture(Shot),
}

impl Piece {
    /// Where it lies in a folder with everything: pictures have one of their own in it.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        match self.what {
            What::File(_) => PathBuf::from(&self.file),
            What::Picture(_) => [FOLDER, &self.file].iter().collect(),
        }
    }
}

/// Makes the files of one session.
pub struct Delivery<'a> {
    session: &'a Session,
    look: Look,
    masked: bool,
    /// Made with the first picture.
    studio: Option<Studio>,
}

impl<'a> Delivery<'a> {
    /// Files in the language of `look`, pictures in its light; `masked` where names of units are
    /// kept from the room now. What is official is in Indonesian all the same.
    #[must_use]
    pub fn new(session: &'a Session, look: Look, masked: bool) -> Self {
        Self { session, look, masked, studio: None }
    }

    /// The files that were asked for, in the order in which they are made.
    #[must_use]
    pub fn pieces(&self, asked: &[Deliverable]) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for deliverable in asked {
            match deliverable {
                Deliverable::File(artifact) => {
                    pieces.push(Piece { file: artifact.file_name(), what: What::File(*artifact) });
                }
                Deliverable::Pictures => {
                    let shots = shots(self.session, self.masked).into_iter();
                    pieces.extend(
                        shots.map(|shot| Piece {
                            file: shot.file.clone(),
                            what: What::Picture(shot),
                        }),
                    );
                }
            }
        }
        pieces
    }

    /// Makes one of them.
    pub fn bytes(&mut self, piece: &Piece) -> Vec<u8> {
        match &piece.what {
            What::File(artifact) => artifact.bytes(self.session, self.look.lang),
            What::Picture(shot) => {
                let studio = self.studio.get_or_insert_with(Studio::default);
                shot.take(studio, self.session, self.look).png()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::cilegon;
    use std::collections::HashSet;

    #[test]
    fn every_one_has_a_name_and_a_place_in_the_list() {
        let all: Vec<Deliverable> = Deliverable::all().collect();
        assert_eq!(all.len(), Deliverable::COUNT);
        for (index, deliverable) in all.iter().enumerate() {
            assert_eq!(Deliverable::nth(index), *deliverable);
            assert_eq!(Deliverable::by_name(deliverable.name()), Some(*deliverable));
        }
        assert_eq!(Deliverable::by_name("semua"), None);
        assert_eq!(Deliverable::nth(Deliverable::COUNT), all[Deliverable::COUNT - 1]);
        let results: Vec<Deliverable> = Deliverable::results().collect();
        assert_eq!(all[..results.len()], results, "papers for the room come last");
        assert_eq!(all.len() - results.len(), 2);
        let names: HashSet<_> = all.iter().map(|d| d.name()).collect();
        assert_eq!(names.len(), all.len());
    }

    #[test]
    fn no_two_files_of_a_session_have_one_place() {
        let session = cilegon().unwrap();
        let delivery = Delivery::new(&session, Look::default(), false);
        let all: Vec<Deliverable> = Deliverable::all().collect();
        let pieces = delivery.pieces(&all);
        let paths: HashSet<PathBuf> = pieces.iter().map(Piece::path).collect();
        assert_eq!(paths.len(), pieces.len());
        assert!(pieces.len() > Deliverable::COUNT);
        assert!(paths.contains(&PathBuf::from("laporan.docx")));
        assert!(paths.contains(&PathBuf::from("gambar/01-pertanyaan.png")));
    }
}
