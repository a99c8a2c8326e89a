//! What is said when no window can be opened.

use super::texts;

texts! {
    no_renderer(details: &str) => "Kartu grafis tidak mendukung. Mohon perbarui driver, atau jalankan dengan --renderer glow atau --renderer wgpu. Sesi yang tersimpan tidak terganggu. ({details})",
        "The graphics card does not support this. Please update its driver, or start with --renderer glow or --renderer wgpu. Saved sessions are safe. ({details})";
}
