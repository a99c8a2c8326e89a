//! Pictures that are saved: made without a window and a graphics adapter, and the same as what one
//! would draw. Posters are compared with the accepted ones in `tests/snapshots/poster`.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::{
    app::{
        pictures::{NARROW, POSTER, Raster, Studio, WIDE},
        screen::{Look, Mode, has_poster, poster, show},
        style,
        text::Lang,
    },
    session::{
        Hue, IdeaNumber, Method, OptionKey, RoomBallot, RoomOption, RoomResult, RoomRow, RoomScene,
        RoomTie, RoomTieState, RoomView, ThemeId,
    },
};
use eframe::egui::{self, Context, Pos2, RawInput, Rect, Sense, Shape, vec2};
use egui_kittest::SnapshotResults;
use image::RgbaImage;

#[path = "pictures/harness.rs"]
mod harness;
mod screens;

const LIGHT: Look = Look { lang: Lang::Indonesian, dark: false };
const DARK: Look = Look { lang: Lang::Indonesian, dark: true };

/// Invented titles, short and long.
const TITLES: [&str; 6] = [
    "Antrean puskesmas lewat WhatsApp",
    "Data warga miskin satu pintu untuk seluruh perangkat daerah, kelurahan, dan puskesmas",
    "Tukar sampah plastik dengan beras di setiap bank sampah kelurahan",
    "Peta lubang jalan, jawab 3 hari",
    "Pelayanan terpadu keliling untuk warga lanjut usia dan penyandang disabilitas di kelurahan \
     terjauh, dijadwalkan bersama ketua RT",
    "Kelas ibu hamil malam hari",
];

/// A row of a result; those with the same `tie` belong together.
fn row(at: usize, rank: u32, total: u32, tie: Option<u32>) -> RoomRow {
    let option = RoomOption {
        key: OptionKey::Idea(IdeaNumber(at as u32 + 1)),
        number: at as u32 * 3 + 1,
        title: TITLES[at % TITLES.len()].to_owned(),
        hue: Some(Hue::nth(at)),
    };
    let shown = RoomResult { option, total, tied: tie.is_some(), chosen: at < 2, scores: None };
    let tie = tie.map(|rank| RoomTie { rank, state: RoomTieState::Runoff });
    RoomRow { rank, tie, shown: Some(shown) }
}

/// The result of a poll on so many options, all rows open.
fn result(total: usize, rows: Vec<RoomRow>) -> RoomView {
    let mut view = screens::results(0);
    let RoomScene::Results { rows: old, total: all, highest, ballot, .. } = &mut view.scene else {
        panic!()
    };
    *highest = rows.iter().flat_map(|r| &r.shown).map(|r| r.total).max().unwrap_or(0);
    (*old, *all) = (rows, total);
    "Pemilihan ide prioritas".clone_into(&mut ballot.title);
    "Badan Perencanaan Pembangunan Daerah (contoh)".clone_into(&mut view.host);
    view
}

/// So many rows, each with two dots fewer than the one before.
fn ranked(total: usize) -> RoomView {
    let rows = (0..total).map(|i| row(i, i as u32 + 1, 100 - 2 * i as u32, None));
    result(total, rows.collect())
}

/// Ranks 1, 2, 2, 4 and so on.
fn tied() -> RoomView {
    let rows = (0..10).map(|i| match i {
        1 | 2 => row(i, 2, 20, Some(2)),
        _ => row(i, i as u32 + 1, 24 - 2 * i as u32, None),
    });
    result(10, rows.collect())
}

/// The texts of a poster, from top to bottom.
fn words(view: &RoomView) -> Vec<String> {
    let ctx = Context::default();
    style::install(&ctx);
    let rect = Rect::from_min_size(Pos2::ZERO, vec2(POSTER.0 as f32, POSTER.1 as f32));
    let mut words = Vec::new();
    // Fonts are there from the second pass on.
    for _ in 0..2 {
        let input = RawInput { screen_rect: Some(rect), ..RawInput::default() };
        let mut output = ctx.run_ui(input, |ui| poster(ui, rect, view, LIGHT));
        output.textures_delta.clear();
        words.clear();
        for clipped in &output.shapes {
            if let Shape::Text(text) = &clipped.shape {
                let place = text.galley.rect.translate(text.pos.to_vec2());
                assert!(rect.contains_rect(place), "{:?} leaves the sheet", text.galley.text());
                words.push(text.galley.text().to_owned());
            }
        }
    }
    words
}

fn is_blank(picture: &Raster) -> bool {
    picture.pixels().iter().all(|pixel| *pixel == picture.pixels()[0])
}

fn rgba(picture: &Raster) -> RgbaImage {
    let (width, height) = picture.size();
    let bytes = picture.pixels().iter().flat_map(|[r, g, b]| [*r, *g, *b, 255]).collect();
    RgbaImage::from_raw(width as u32, height as u32, bytes).unwrap()
}

#[test]
fn every_view_becomes_a_picture_of_its_size() {
    let mut studio = Studio::default();
    for (name, view) in screens::all() {
        let picture = studio.screen(&view, LIGHT, WIDE, screens::now());
        assert_eq!(picture.size(), (1920, 1080));
        assert!(!is_blank(&picture), "{name} is blank");
    }
    let narrow = studio.screen(&screens::wall(12), DARK, NARROW, screens::now());
    assert_eq!(narrow.size(), (1440, 1080));
    let png = narrow.png();
    let read = image::load_from_memory(&png).unwrap().into_rgba8();
    assert_eq!(read, rgba(&narrow), "what is written is what was drawn");
    // One studio makes the same picture again, whatever it made in between.
    assert!(studio.screen(&screens::wall(12), DARK, NARROW, screens::now()) == narrow);
}

#[test]
fn a_picture_does_not_depend_on_those_before_it() {
    let mut studio = Studio::default();
    // Large letters of many sizes: more than what one texture of them may hold.
    for height in (700..=1_300).step_by(150) {
        for (name, view) in [("prompt", screens::prompt()), ("results", screens::results(0))] {
            let size = (height * 4 / 3, height);
            let after = studio.screen(&view, LIGHT, size, screens::now());
            let fresh = Studio::default().screen(&view, LIGHT, size, screens::now());
            assert!(after == fresh, "{name}, {height} high");
        }
    }
}

#[test]
fn a_picture_is_what_a_graphics_adapter_draws() {
    let mut studio = Studio::default();
    for (name, view) in screens::all() {
        for dark in [false, true] {
            let look = if dark { DARK } else { LIGHT };
            let theme = if dark { egui::Theme::Dark } else { egui::Theme::Light };
            let ui = |ui: &mut egui::Ui| {
                let rect = ui.ctx().content_rect();
                ui.allocate_rect(rect, Sense::hover());
                show(ui, rect, &view, look, screens::now(), Mode::Picture);
            };
            let Some(mut harness) = harness::harness(theme, [1280.0, 720.0], ui) else { return };
            harness.run();
            let drawn = harness.render().unwrap();
            let own = rgba(&studio.screen(&view, look, (1280, 720), screens::now()));
            assert_eq!(drawn.dimensions(), own.dimensions());
            let far = drawn.pixels().zip(own.pixels());
            let far = far.filter(|(a, b)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > 4));
            let far = far.count();
            assert!(far < 200, "{name}, dark {dark}: {far} pixels differ");
        }
    }
}

#[test]
fn a_poster_says_what_was_asked_how_many_answered_and_who_is_ahead() {
    let words = words(&tied());
    let says =
        |text: &str| assert!(words.iter().any(|w| w == text), "{text:?} is not in {words:?}");
    says("Bimtek Laboratorium Inovasi");
    says("Senin, 8 Juli 2019 · Ruang Rapat Bappeda");
    says("Hasil pemungutan suara");
    says("Pemilihan ide prioritas");
    says("38 suara sah dari 43 pemilih · 4 titik setiap pemilih");
    says("Antrean puskesmas lewat WhatsApp");
    says("Seri 20 titik, dilanjutkan ke Putaran 2");
    says("Rekomendasi prioritas. Penetapan akhir oleh pimpinan.");
    says("Badan Perencanaan Pembangunan Daerah (contoh)");
    assert!(words.iter().any(|w| w.starts_with("Layanan apa di unit Bapak/Ibu")));
    // Rank, number and total of the two that are tied.
    assert_eq!(words.iter().filter(|w| *w == "2").count(), 2);
    for text in ["1", "4", "7", "24"] {
        says(text);
    }
    assert_eq!(words.iter().filter(|w| *w == "20").count(), 2);
    assert_eq!(words.iter().filter(|w| *w == "terpilih").count(), 2, "the chosen are marked");
}

/// How many titles a poster has, and what it says of the others.
fn counted(view: &RoomView) -> (usize, Option<String>) {
    let words = words(view);
    let titles = words.iter().filter(|w| TITLES.iter().any(|t| t.starts_with(w.as_str()))).count();
    (titles, words.into_iter().find(|w| w.starts_with("dan ")))
}

#[test]
fn few_options_stand_on_it_whole_and_of_many_the_best_with_the_number_of_the_others() {
    assert_eq!(counted(&ranked(3)), (3, None));
    let (shown, others) = counted(&ranked(40));
    assert!(shown >= 5, "{shown}");
    assert_eq!(
        others.unwrap(),
        format!("dan {} ide lainnya. Semua tercatat di laporan.", 40 - shown)
    );
    // The first 40 of 2,500.
    let mut many = ranked(40);
    if let RoomScene::Results { total, .. } = &mut many.scene {
        *total = 2_500;
    }
    assert!(counted(&many).1.unwrap().starts_with("dan 2.49"));
    // Options without a vote are not ranked one by one.
    let rows = (0..8).map(|i| row(i, i as u32 + 1, [9, 4, 0][i.min(2)], None));
    let expected = Some("dan 6 ide lainnya. Semua tercatat di laporan.".to_owned());
    assert_eq!(counted(&result(8, rows.collect())), (2, expected));
    let none = (0..3).map(|i| row(i, 1, 0, None)).collect();
    assert!(words(&result(3, none)).contains(&"Belum ada suara untuk pilihan mana pun".to_owned()));
    assert!(!words(&result(0, Vec::new())).is_empty());
}

#[test]
fn a_tie_is_not_cut_in_two_unless_it_is_the_first_place() {
    let behind = |first: usize, total: usize, known: usize| {
        let rows = (0..known).map(|i| match i {
            _ if i < first => row(i, i as u32 + 1, 90 - i as u32, None),
            _ => row(i, first as u32 + 1, 5, Some(first as u32 + 1)),
        });
        counted(&result(total, rows.collect())).0
    };
    assert_eq!(behind(3, 30, 30), 3, "27 are tied behind the first three");
    assert_eq!(behind(3, 60, 40), 3, "and so are those that are not known here");
    assert_eq!(behind(3, 60, 5), 3, "the tie may go on behind the last row that is known");
    assert_eq!(behind(3, 5, 5), 5, "a short one stands whole");
    let first = behind(0, 30, 30);
    assert!((3..30).contains(&first), "as many as there is room for: {first}");
}

#[test]
fn rules_of_every_method_and_themes_have_their_words() {
    let says = |method: Method, budget: u8, max: u8, text: &str| {
        let mut view = ranked(3);
        if let RoomScene::Results { ballot, .. } = &mut view.scene {
            *ballot = RoomBallot { method, budget, max_per_option: max, ..ballot.clone() };
        }
        let words = words(&view);
        assert!(words.iter().any(|w| w.contains(text)), "{text:?} is not in {words:?}");
    };
    let dots = Method::Dots { budget: 5, max_per_option: 3 };
    says(dots, 5, 3, "5 titik setiap pemilih, paling banyak 3 untuk satu pilihan");
    says(Method::Choice, 1, 1, "Satu pilihan setiap pemilih");
    says(Method::Approval, 9, 1, "Setiap pemilih menandai semua yang disetujui");
    let scores = words(&screens::scores());
    assert!(
        scores.contains(
            &"6 dari 6 penilai mengisi nilai · USG (prioritas masalah), nilai 1-5".to_owned()
        ),
        "{scores:?}"
    );
    assert!(scores.contains(&"13,67".to_owned()));
    let mut themes = ranked(40);
    if let RoomScene::Results { rows, .. } = &mut themes.scene {
        for shown in rows.iter_mut().flat_map(|r| &mut r.shown) {
            shown.option.key = OptionKey::Theme(ThemeId(1));
        }
    }
    assert!(counted(&themes).1.unwrap().contains("tema lainnya"));
}

#[test]
fn words_of_any_kind_stay_on_the_sheet() {
    let long = "A".repeat(400);
    let mixed = format!("{}\u{202e}\u{0}\t\n{}", "kata ".repeat(80), "شكرا ขอบคุณ 谢谢 🎉");
    for text in ["", " ", &long, &mixed] {
        let mut view = tied();
        let RoomScene::Results { ballot, question, place, rows, .. } = &mut view.scene else {
            panic!()
        };
        for field in [&mut ballot.title, question, place, &mut view.title, &mut view.host] {
            text.clone_into(field);
        }
        for shown in rows.iter_mut().flat_map(|row| &mut row.shown) {
            text.clone_into(&mut shown.option.title);
            (shown.option.number, shown.total) = (u32::MAX, u32::MAX);
        }
        for row in rows.iter_mut() {
            row.rank += 1_000;
        }
        // Every text is held to the sheet in there.
        let words = words(&view);
        assert!(words.contains(&"Hasil pemungutan suara".to_owned()));
        assert!(
            words.contains(&"Rekomendasi prioritas. Penetapan akhir oleh pimpinan.".to_owned())
        );
        assert!(!is_blank(&Studio::default().poster(&view, DARK)));
    }
}

#[test]
fn what_is_covered_or_no_result_has_no_poster() {
    assert!(has_poster(&tied()));
    assert!(!has_poster(&screens::results(1)), "one row is still covered");
    assert!(words(&screens::results(1)).is_empty());
    for (name, view) in
        screens::all().iter().filter(|(name, _)| *name != "results" && *name != "scores")
    {
        assert!(!has_poster(view), "{name}");
        assert!(words(view).is_empty());
    }
}

#[test]
fn posters_look_as_accepted() {
    let mut results = SnapshotResults::new();
    let mut studio = Studio::default();
    let mut full = screens::extreme().into_iter().find(|(name, _)| *name == "results").unwrap().1;
    if let RoomScene::Results { paging, .. } = &mut full.scene {
        paging.index = 0;
    }
    for (name, view, look) in
        [("tied", tied(), LIGHT), ("forty_dark", ranked(40), DARK), ("full", full, LIGHT)]
    {
        let picture = rgba(&studio.poster(&view, look));
        results.add(egui_kittest::try_image_snapshot(&picture, format!("poster/{name}")));
    }
}
