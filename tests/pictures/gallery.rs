//! The widgets laid out on a page, in every state that can be shown standing still.

use super::{style, widgets};
use bimtek_lab::session::{Hue, UnitKind};
use eframe::egui::{self, Align2, Rect, Sense, Ui, pos2, vec2};
use style::{Icon, IconWeight, Palette, Type};
use widgets::{
    Bar, Button, ButtonKind, Check, ChipLook, Dialog, DialogTone, Dots, Dropdown, Empty, Hint,
    KeyCap, Mark, Panel, Radio, Segment, Segmented, Stepper, Switch, Tag, Text, TextField,
    TimerBlock, Toast, ToastAction, Toasts, Tone, UnitChip, hairline, label, paint_shape, pattern,
    pie, progress, row, track,
};

/// What the fields of the gallery hold.
pub struct State {
    text: String,
    wrong: String,
    long: String,
    dots: u32,
    per_idea: u32,
    on: bool,
    off: bool,
    done: bool,
}

impl Default for State {
    fn default() -> Self {
        Self {
            text: "Bimtek Laboratorium Inovasi".to_owned(),
            wrong: "31 Februari".to_owned(),
            long: "Layanan apa di unit Bapak/Ibu yang paling sering dikeluhkan warga, dan \
                   bagaimana memperbaikinya?"
                .to_owned(),
            dots: 4,
            per_idea: 1,
            on: true,
            off: false,
            done: true,
        }
    }
}

fn column(ui: &mut Ui, rect: Rect, add: impl FnOnce(&mut Ui)) {
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), add);
}

/// Everything but dialogs and toasts.
pub fn widgets(ui: &mut Ui, state: &mut State) {
    let p = Palette::of(ui);
    let page = ui.ctx().content_rect();
    ui.painter().rect_filled(page, 0.0, p.mori);
    let panel = Rect::from_min_max(pos2(910.0, 0.0), pos2(1366.0, 330.0));
    start_panel(ui, panel);
    let part = |left: f32, right: f32, top: f32| {
        Rect::from_min_max(pos2(left, top), pos2(right, page.bottom()))
    };
    column(ui, part(20.0, 450.0, 16.0), |ui| fields(ui, state));
    column(ui, part(470.0, 890.0, 16.0), |ui| controls(ui, state));
    column(ui, part(910.0, 1346.0, 346.0), results);
}

fn fields(ui: &mut Ui, state: &mut State) {
    label(ui, Type::STAGE, "Keadaan kendali", Palette::of(ui).tinta);
    Panel::default().margin(egui::Margin::symmetric(20, 18)).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 16.0);
        ui.horizontal(|ui| {
            ui.add(Button::new("Biasa").primary());
            ui.add(Button::new("Kursor").primary());
            ui.add(Button::new("Fokus").primary());
            ui.add(Button::new("Mati").primary().enabled(false));
        });
        ui.horizontal(|ui| {
            ui.add(Button::new("Biasa lagi"));
            ui.add(Button::new("Mati juga").enabled(false));
            ui.add(Button::new("Hapus").kind(ButtonKind::Danger));
            ui.add(Button::new("Memuat").primary().icon(Icon::CircleNotch).busy(true));
        });
        ui.horizontal(|ui| {
            ui.add(Button::new("Gabungkan").small().icon(Icon::ArrowsMerge).keys("G"));
            ui.add(Button::new("Coba dulu").small().kind(ButtonKind::Ghost));
            let next = Button::new("Lanjut: suara").small().primary();
            ui.add(next.trailing(Icon::ArrowRight, IconWeight::Bold));
        });
        row(ui, 44.0, |ui| {
            ui.add(Button::new("Simpan").primary().height(34.0).keys("Enter"));
            let open = Button::new("Buka pemungutan suara").primary().large();
            ui.add(open.icon_in(Icon::LockSimpleOpen, IconWeight::Bold));
        });
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.add(Button::icon_only(Icon::ArrowUUpLeft, "Urungkan").keys("Ctrl Z"));
            ui.add(Button::icon_only(Icon::ArrowUUpRight, "Ulangi").enabled(false));
            ui.add(Button::icon_only(Icon::Funnel, "Saring").kind(ButtonKind::Neutral).small());
            ui.add(Hint::new("Ctrl G", "gabungkan"));
            ui.add(KeyCap::new("Ctrl K"));
        });
    });
    Panel::titled("Data acara").show(ui, |ui| {
        TextField::new("Nama kegiatan", &mut state.text).show(ui);
        ui.horizontal_top(|ui| {
            let date = TextField::new("Tanggal", &mut state.wrong).icon(Icon::CalendarBlank);
            date.error("Tanggal ini tidak ada.").width(190.0).show(ui);
            Dropdown::new("Kop surat", &["Bappeda", "Dinkes"]).width(180.0).show(ui, Some(0));
        });
        TextField::new("Pertanyaan pemantik", &mut state.long).rows(2).show(ui);
        let mut empty = String::new();
        let search = TextField::new("Cari", &mut empty).bare().icon(Icon::MagnifyingGlass);
        search.hint("Cari nama atau tanggal").width(210.0).height(34.0).show(ui);
    });
    notice(ui);
}

/// A field, a list and a button, for what opens and lights up.
pub fn form(ui: &mut Ui, state: &mut State) {
    let page = ui.ctx().content_rect();
    ui.painter().rect_filled(page, 0.0, Palette::of(ui).mori);
    column(ui, page.shrink(20.0), |ui| {
        TextField::new("Nama kegiatan", &mut state.text).show(ui);
        let options = ["Bappeda Kota", "Dinas Kesehatan", "Sekretariat Daerah"];
        Dropdown::new("Kop surat", &options).width(220.0).show(ui, Some(0));
        ui.add(Button::icon_only(Icon::ArrowUUpLeft, "Urungkan").keys("Ctrl Z"));
    });
}

fn notice(ui: &mut Ui) {
    let p = Palette::of(ui);
    Panel::default().margin(egui::Margin::symmetric(14, 11)).colors(p.awas_soft, p.awas_line).show(
        ui,
        |ui| {
            row(ui, 30.0, |ui| {
                label(ui, Type::STRONG, "2 pasang ide masih mirip.", p.awas_ink);
                ui.add(Button::new("Periksa").small().kind(ButtonKind::NoticePaper));
                ui.add(Button::new("Cocokkan").small().kind(ButtonKind::Notice));
            });
        },
    );
}

fn controls(ui: &mut Ui, state: &mut State) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        TimerBlock {
            digits: "06:42",
            running: true,
            urgent: false,
            left: 0.56,
            toggle: "Jeda",
            toggle_keys: "Alt Spasi",
            more: "+1 mnt",
        }
        .show(ui);
        TimerBlock {
            digits: "00:42",
            running: false,
            urgent: true,
            left: 0.04,
            toggle: "Mulai",
            toggle_keys: "Alt Spasi",
            more: "",
        }
        .show(ui);
    });
    ui.horizontal(|ui| {
        let segments = ["Bebas", "Bergiliran", "1·2·4·Semua"].map(Segment::new);
        Segmented::new("Cara curah gagasan", &segments).show(ui, 0);
    });
    let segments = [Segment::new("Keterwakilan"), Segment::new("Tinjau WA").count("14")];
    Segmented::new("Panel", &segments).fill().show(ui, 0);
    let segments = [Segment::new("OPD").key("O"), Segment::new("Kecamatan").key("K")];
    Segmented::new("Jenis unit", &segments).show(ui, 0);
    Panel::default().show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 20.0;
            Stepper::new("Jumlah titik", &mut state.dots, 3..=7).big().show(ui);
            ui.add(Dots::allowance(3, 4, "3 dari 4 titik"));
            Stepper::new("Maksimal per ide", &mut state.per_idea, 1..=3).show(ui);
        });
        hairline(ui);
        let secret = Switch::new(&mut state.on, "Rahasiakan perolehan");
        ui.add(secret.explained("sampai Bapak/Ibu memilih “Tampilkan hasil”"));
        ui.add(Switch::new(&mut state.off, "Nomor WA peserta"));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 20.0;
            ui.add(Check::new(&mut state.on, "Berita acara"));
            ui.add(Check::new(&mut state.done, "Sudah OK").done());
            ui.add(Check::new(&mut state.off, "Daftar hadir"));
        });
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 20.0;
            ui.add(Radio::new(true, "Dokumen"));
            ui.add(Radio::new(false, "Diska lepas"));
        });
    });
    Panel::default().show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(5.0, 8.0);
            let names = ["Disdukcapil", "Kec. Jombang", "Kel. Ciwaduk", "PKM Jombang", "RSUD"];
            for (name, kind) in names.into_iter().zip(UnitKind::ALL) {
                ui.add(UnitChip::new(name, kind));
            }
            ui.add(UnitChip::new("Puskesmas Purwakarta", UnitKind::Puskesmas).max_width(100.0));
            ui.add(UnitChip::new("BPBD", UnitKind::Opd).look(ChipLook::Outlined).clickable(true));
            ui.add(UnitChip::unknown("Pilih unit"));
            let chip = UnitChip::new("Puskesmas Jombang", UnitKind::Puskesmas);
            ui.add(chip.look(ChipLook::Capture { pinned: true }));
            ui.end_row();
            ui.add(Tag::new("baru saja", Tone::Info).height(18.0));
            ui.add(Tag::new("68 ide", Tone::Info));
            ui.add(Tag::new("disarankan", Tone::Ok));
            ui.add(Tag::new("mirip 41", Tone::Warn).icon(Icon::CopySimple, IconWeight::Bold));
            ui.add(Tag::new("tidak sah", Tone::Bad));
            ui.add(Tag::new("14", Tone::Soga));
            ui.add(Tag::new("+5", Tone::Plain));
        });
        ui.horizontal_top(|ui| {
            ui.add(Dots::seats(18, 26, "18 dari 26 OPD"));
            ui.add(Dots::inline(7, 10, "7 dari 10"));
        });
        ui.add(Dots::inline(61, 90, "61 dari 90"));
    });
}

fn start_panel(ui: &mut Ui, rect: Rect) {
    let p = Palette::of(ui);
    ui.painter().rect_filled(rect, 0.0, p.panel);
    pattern(ui.painter(), rect, 64.0, egui::Color32::WHITE.gamma_multiply(0.28));
    let mark = Rect::from_min_size(rect.min + vec2(36.0, 34.0), vec2(38.0, 38.0));
    Mark::on_panel(p).paint(ui.painter(), mark);
    let small = Rect::from_min_size(rect.min + vec2(90.0, 37.0), vec2(32.0, 32.0));
    Mark::on_paper(p).paint(ui.painter(), small);
    let text = Rect::from_min_size(rect.min + vec2(36.0, 116.0), vec2(384.0, 200.0));
    column(ui, text, |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        ui.add(Text::new(Type::HERO, "Mari dengar ide\ndari setiap unit.").color(p.panel_t));
        let body = Type::BODY.sized(14.5).line(22.0);
        let words = "Kumpulkan, kelompokkan, pilih, lalu bawa pulang berita acaranya.";
        ui.add(Text::new(body, words).color(p.panel_m));
    });
}

fn results(ui: &mut Ui) {
    let p = Palette::of(ui);
    Panel::default().margin(egui::Margin::symmetric(16, 12)).show(ui, |ui| {
        ui.horizontal(|ui| {
            for done in [0, 3, 5, 7] {
                let (rect, _) = ui.allocate_exact_size(vec2(42.0, 42.0), Sense::hover());
                progress(ui, rect, done);
            }
            for (turn, hue) in Hue::ALL.into_iter().enumerate() {
                let (rect, _) = ui.allocate_exact_size(vec2(12.0, 42.0), Sense::hover());
                let color = p.hue(hue).strong;
                paint_shape(ui.painter(), rect.center(), 13.0, hue, turn / 10, color);
            }
        });
        let bars = [(24.0, Hue::Nila), (14.0, Hue::Mengkudu), (4.0, Hue::Batu), (0.0, Hue::Soga)];
        for (votes, hue) in bars {
            let figure = votes.to_string();
            let part = votes / 24.0;
            ui.add(Bar { part, figure: &figure, color: p.hue(hue).strong, height: 20.0 });
        }
        ui.horizontal(|ui| {
            for part in [0.54, 0.75, 0.25, 0.0, 1.0] {
                let (rect, _) = ui.allocate_exact_size(vec2(14.0, 14.0), Sense::hover());
                pie(ui, rect.center(), part, p.nila);
            }
            let (rect, _) = ui.allocate_exact_size(vec2(200.0, 8.0), Sense::hover());
            track(ui, rect, 0.55, p.nila);
        });
    });
    Panel::default().margin(egui::Margin::symmetric(24, 24)).show(ui, |ui| {
        Empty::new(
            "Belum ada ide",
            "Ketik ide pertama di atas, tempel dari Excel, atau impor obrolan WhatsApp.",
        )
        .button(Button::new("Tempel").icon(Icon::ClipboardText))
        .button(Button::new("Impor WhatsApp").icon(Icon::WhatsappLogo))
        .show(ui);
    });
    let (rect, _) = ui.allocate_exact_size(vec2(200.0, 40.0), Sense::hover());
    widgets::dashed(ui.painter(), rect, 12.0, egui::Stroke::new(1.5, p.garis2));
    Tag::new("tempat asal 64", Tone::Plain).paint(ui, rect.center(), Align2::CENTER_CENTER);
}

/// Two toasts, the second with a long text.
pub fn toasts() -> Toasts<()> {
    let mut toasts = Toasts::default();
    for (icon, text, action, keys) in [
        (Icon::Trash, "Ide 55 dipindahkan ke Keranjang", "Urungkan", "Ctrl Z"),
        (Icon::CheckCircle, "5 dokumen tersimpan di D:\\Bimtek\\Laporan 8 Juli", "Buka", "Enter"),
    ] {
        let (text, action) = (text.to_owned(), action.to_owned());
        let action = ToastAction { text: action, keys: keys.to_owned(), value: () };
        toasts.push(Toast { icon, text, action: Some(action) }, 0.0);
    }
    toasts
}

/// A dialog over toasts and panels.
pub fn dialog(ui: &mut Ui, toasts: &mut Toasts<()>) {
    let p = Palette::of(ui);
    let page = ui.ctx().content_rect();
    ui.painter().rect_filled(page, 0.0, p.mori);
    toasts.show(ui.ctx(), pos2(216.0, 718.0), 0.0);
    let error =
        Dialog::new(egui::Id::unique("error"), "Diska D: penuh, sesi belum tersimpan di sana")
            .icon(Icon::HardDrives, DialogTone::Bad)
            .text(
                "Tidak ada yang hilang. Semua perubahan sampai pukul 09.43.12 ada di memori dan di \
         salinan darurat pada laptop ini.",
            );
    error.show(
        ui.ctx(),
        |ui| {
            ui.add_space(18.0);
            ui.spacing_mut().item_spacing.y = 10.0;
            ui.add(Radio::new(true, "Dokumen"));
            ui.add(Radio::new(false, "Pilih tempat lain…"));
        },
        |footer| {
            footer.default(Button::new("Simpan ke Dokumen").primary().keys("Enter"));
            footer.button(Button::new("Lanjut bekerja dulu"));
            footer.left(Button::new("Coba lagi di D:").kind(ButtonKind::Ghost));
        },
    );
}
