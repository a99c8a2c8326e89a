//! `new --from FILE`: a session that begins where another one ended.

use super::{Failure, read, words, write};
use crate::{
    import::{CarriedIdeas, carry},
    store,
};
use std::path::Path;

pub(super) fn run(from: &Path, which: CarriedIdeas, out: &Path) -> Result<(), Failure> {
    let session = read(from)?;
    let now = chrono::Local::now().naive_local();
    let label = from.file_stem().unwrap_or_default().to_string_lossy();
    let new = carry(&session, which, store::new_mark(now), &label, now);
    write(out, &new.map_err(|e| Failure(words::failed(&e.to_string())))?)
}
