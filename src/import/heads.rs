//! What heads of columns are called, in Indonesian government lists and web forms.

use super::{Field, Kind};

/// Words that say nothing of what stands in a column.
const FILLERS: &[&str] = &[
    "aktif",
    "anda",
    "bapak",
    "beserta",
    "bila",
    "dan",
    "daftar",
    "dengan",
    "diusulkan",
    "gelar",
    "ibu",
    "isi",
    "isikan",
    "lengkap",
    "mohon",
    "peserta",
    "saudara",
    "sdr",
    "silakan",
    "tulis",
    "tuliskan",
    "yang",
];

/// What heads are called, without fillers, marks and capitals.
const HEADS: &[(Field, &[&str])] = &[
    (
        Field::Idea,
        &[
            "ide",
            "ide inovasi",
            "isi ide",
            "uraian ide",
            "deskripsi ide",
            "usulan ide",
            "gagasan",
            "gagasan inovasi",
            "uraian gagasan",
            "usulan",
            "usulan inovasi",
            "inovasi",
            "uraian",
            "uraian inovasi",
            "uraian singkat",
            "deskripsi",
            "deskripsi inovasi",
            "deskripsi singkat",
            "idea",
            "ideas",
            "description",
        ],
    ),
    (
        Field::Title,
        &[
            "nama inovasi",
            "nama ide",
            "nama gagasan",
            "nama program",
            "nama aplikasi",
            "judul",
            "judul inovasi",
            "judul ide",
            "judul gagasan",
            "judul usulan",
            "judul proposal",
            "akronim",
            "akronim inovasi",
            "title",
            "innovation",
        ],
    ),
    (
        Field::Unit,
        &[
            "unit",
            "unit kerja",
            "nama unit",
            "nama unit kerja",
            "asal",
            "asal unit",
            "asal unit kerja",
            "asal instansi",
            "asal opd",
            "asal perangkat daerah",
            "instansi",
            "instansi asal",
            "nama instansi",
            "instansi pengusul",
            "opd",
            "nama opd",
            "opd pengusul",
            "opd pengampu",
            "skpd",
            "nama skpd",
            "perangkat daerah",
            "nama perangkat daerah",
            "organisasi perangkat daerah",
            "pd",
            "satuan kerja",
            "satker",
            "dinas",
            "dinas instansi",
            "lembaga",
            "organisasi",
            "kantor",
            "pengusul",
            "pengirim",
            "inovator",
            "inisiator",
            "pelaksana",
            "institution",
            "organization",
        ],
    ),
    (Field::Person, &["nama pegawai", "nama asn", "nama orang", "nama delegasi", "nama utusan"]),
    (Field::Nip, &["nip", "nik", "nip nik", "no nip", "no induk pegawai", "nrp", "nip baru"]),
    (
        Field::Post,
        &["jabatan", "nama jabatan", "jabatan terakhir", "jabatan unit", "post", "position"],
    ),
    (
        Field::Phone,
        &[
            "hp",
            "no hp",
            "no hp wa",
            "no handphone",
            "handphone",
            "no ponsel",
            "ponsel",
            "wa",
            "no wa",
            "whatsapp",
            "no whatsapp",
            "no hp whatsapp",
            "telepon",
            "telp",
            "tlp",
            "no telepon",
            "no telp",
            "no tlp",
            "no telpon",
            "telpon",
            "no telepon hp",
            "kontak",
            "no kontak",
            "phone",
            "phone number",
            "mobile",
        ],
    ),
    (Field::Present, &["hadir", "kehadiran", "status kehadiran", "keterangan hadir", "present"]),
    (Field::Theme, &["tema", "kelompok", "klaster", "tema inovasi", "kelompok tema", "theme"]),
    (
        Field::Short,
        &[
            "singkatan",
            "nama singkat",
            "nama pendek",
            "singkatan opd",
            "akronim",
            "short",
            "short name",
        ],
    ),
    (
        Field::UnitKind,
        &["jenis", "jenis unit", "jenis opd", "jenis instansi", "kategori", "tipe", "kind", "type"],
    ),
    (Field::Aliases, &["nama lain", "alias", "sebutan", "sebutan lain", "aliases", "other names"]),
    (
        Field::Year,
        &[
            "tahun",
            "tahun inovasi",
            "tahun penerapan",
            "tahun implementasi",
            "tahun mulai",
            "tahun dibuat",
            "waktu penerapan",
            "waktu implementasi",
            "year",
        ],
    ),
];

/// Names without a word that says whose they are: those of whatever is listed.
const PLAIN_NAMES: &[&str] = &["nama", "name", "full name"];

/// The field that a head names in a list of a kind.
pub(super) fn field(kind: Kind, head: &str) -> Option<Field> {
    // Longer cells are no heads, but may be much longer.
    if head.chars().nth(100).is_some() {
        return None;
    }
    let head = head.to_lowercase();
    let head = head.split('(').next().unwrap_or_default();
    // "NIP/NIK", "Instansi/OPD", "Nama atau Judul": whole, else by the first part that is known.
    let parts = head.split('/').flat_map(|part| part.split(" atau "));
    std::iter::once(head).chain(parts).find_map(|head| named(kind, &without_fillers(head)))
}

fn named(kind: Kind, head: &str) -> Option<Field> {
    if PLAIN_NAMES.contains(&head) {
        return (kind != Kind::Ideas).then(|| kind.main());
    }
    if kind == Kind::Inventory && head == "inovasi" {
        return Some(Field::Title);
    }
    let may_stand =
        |field: &&Field| HEADS.iter().any(|(f, heads)| f == *field && heads.contains(&head));
    kind.fields().iter().find(may_stand).copied()
}

/// The words of a head that mean something; all of them where none does.
fn without_fillers(head: &str) -> String {
    let words = || head.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let meant: Vec<&str> = words()
        .filter(|word| !FILLERS.contains(word))
        .map(|word| if word == "nomor" { "no" } else { word })
        .collect();
    if meant.is_empty() { words().collect::<Vec<_>>().join(" ") } else { meant.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_as_people_write_them() {
        for (kind, head, want) in [
            (Kind::Participants, "NAMA LENGKAP (beserta gelar)", Some(Field::Person)),
            (Kind::Participants, "Nama Lengkap dan Gelar", Some(Field::Person)),
            (Kind::Participants, "NIP/NIK", Some(Field::Nip)),
            (Kind::Participants, "No. HP/WA", Some(Field::Phone)),
            (Kind::Participants, "Nomor WhatsApp aktif", Some(Field::Phone)),
            (Kind::Participants, "Instansi / Unit Kerja", Some(Field::Unit)),
            (Kind::Participants, "Asal Perangkat Daerah", Some(Field::Unit)),
            (Kind::Participants, "ASAL", Some(Field::Unit)),
            (Kind::Participants, "Tanda tangan", None),
            (Kind::Units, "Nama", Some(Field::Unit)),
            (Kind::Units, "Akronim", Some(Field::Short)),
            (Kind::Ideas, "Akronim", Some(Field::Title)),
            (Kind::Ideas, "Nama", None),
            (Kind::Ideas, "Tuliskan ide inovasi Bapak/Ibu", Some(Field::Idea)),
            (Kind::Ideas, "Gagasan / Usulan", Some(Field::Idea)),
            (Kind::Inventory, "Inovasi", Some(Field::Title)),
            (Kind::Inventory, "Judul Inovasi", Some(Field::Title)),
            (Kind::Inventory, "", None),
        ] {
            assert_eq!(field(kind, head), want, "{kind:?} {head}");
        }
    }

    #[test]
    fn no_head_means_two_fields_of_one_kind() {
        for kind in Kind::ALL {
            for (field, heads) in HEADS.iter().filter(|(field, _)| kind.fields().contains(field)) {
                for head in *heads {
                    let others = HEADS.iter().filter(|(other, heads)| {
                        other != field && kind.fields().contains(other) && heads.contains(head)
                    });
                    assert_eq!(others.count(), 0, "{head} in {kind:?}");
                }
            }
        }
    }
}
