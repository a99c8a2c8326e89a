//! Words of the trash.

use super::texts;

texts! {
    title => "Keranjang", "Trash";
    sentence => "Nomor ide tetap miliknya dan tidak dipakai lagi.",
        "An idea's number stays its own and is never used again.";
    restore => "Kembalikan", "Restore";
    restore_idea(n: u32) => "Kembalikan ide {n}", "Restore idea {n}";
    holds(numbers: &str) => "berisi gabungan {numbers}", "holds merged {numbers}";
    empty_title => "Keranjang kosong", "The trash is empty";
    empty_text => "Ide yang dibuang disimpan di sini dan dapat dikembalikan kapan saja.",
        "Ideas that are thrown away are kept here and can be restored at any time.";
}
