//! The icons of the program, each a glyph of the bundled Phosphor fonts.
//!
//! This list is the one place that names them: the font files in `assets/icons` are cut down to it.

use super::fonts::IconWeight;
use eframe::egui::{Align2, Color32, FontId, Painter, Pos2, RichText};

/// Declares [`Icon`]: variant, code point and Phosphor's own name.
macro_rules! icons {
    ($($variant:ident = $glyph:literal, $name:literal;)*) => {
        /// An icon by Phosphor's name for it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "an icon's name says what it shows")]
        pub enum Icon {
            $($variant,)*
        }

        impl Icon {
            /// Every icon in the bundled fonts.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The character that draws it.
            #[must_use]
            pub fn glyph(self) -> char {
                match self {
                    $(Self::$variant => $glyph,)*
                }
            }

            /// The glyph as text, for widgets that take text.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => concat!($glyph),)*
                }
            }

            /// Phosphor's name, as in its catalogue.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

icons! {
    ArrowBendDownRight = '\u{e01a}', "arrow-bend-down-right";
    ArrowDown = '\u{e03e}', "arrow-down";
    ArrowLeft = '\u{e058}', "arrow-left";
    ArrowRight = '\u{e06c}', "arrow-right";
    ArrowUUpLeft = '\u{e08a}', "arrow-u-up-left";
    ArrowUUpRight = '\u{e08c}', "arrow-u-up-right";
    ArrowUp = '\u{e08e}', "arrow-up";
    ArrowsClockwise = '\u{e094}', "arrows-clockwise";
    ArrowsDownUp = '\u{e098}', "arrows-down-up";
    ArrowsIn = '\u{e09a}', "arrows-in";
    ArrowsMerge = '\u{ed3e}', "arrows-merge";
    ArrowsOut = '\u{e0a2}', "arrows-out";
    ArrowsSplit = '\u{ed3c}', "arrows-split";
    Asterisk = '\u{e0aa}', "asterisk";
    Bank = '\u{e0b4}', "bank";
    Briefcase = '\u{e0ee}', "briefcase";
    Buildings = '\u{e102}', "buildings";
    CalendarBlank = '\u{e10a}', "calendar-blank";
    CalendarCheck = '\u{e712}', "calendar-check";
    Cards = '\u{e0f8}', "cards";
    CaretDown = '\u{e136}', "caret-down";
    CaretLeft = '\u{e138}', "caret-left";
    CaretRight = '\u{e13a}', "caret-right";
    CaretUp = '\u{e13c}', "caret-up";
    ChartBar = '\u{e150}', "chart-bar";
    ChartBarHorizontal = '\u{e152}', "chart-bar-horizontal";
    ChatTeardropText = '\u{e178}', "chat-teardrop-text";
    Check = '\u{e182}', "check";
    CheckCircle = '\u{e184}', "check-circle";
    CheckFat = '\u{eba6}', "check-fat";
    CheckSquare = '\u{e186}', "check-square";
    Circle = '\u{e18a}', "circle";
    CircleNotch = '\u{eb44}', "circle-notch";
    ClipboardText = '\u{e198}', "clipboard-text";
    Clock = '\u{e19a}', "clock";
    ClockCounterClockwise = '\u{e1a0}', "clock-counter-clockwise";
    Columns = '\u{e546}', "columns";
    Copy = '\u{e1ca}', "copy";
    CopySimple = '\u{e1cc}', "copy-simple";
    CursorText = '\u{e7d8}', "cursor-text";
    DeviceMobile = '\u{e1e0}', "device-mobile";
    Diamond = '\u{e1ec}', "diamond";
    DotsNine = '\u{e1fc}', "dots-nine";
    DotsSixVertical = '\u{eae2}', "dots-six-vertical";
    DotsThree = '\u{e1fe}', "dots-three";
    DotsThreeVertical = '\u{e208}', "dots-three-vertical";
    DownloadSimple = '\u{e20c}', "download-simple";
    Drop = '\u{e210}', "drop";
    Equals = '\u{e21c}', "equals";
    Export = '\u{eaf0}', "export";
    Eye = '\u{e220}', "eye";
    EyeSlash = '\u{e224}', "eye-slash";
    Factory = '\u{e760}', "factory";
    File = '\u{e230}', "file";
    FileCsv = '\u{eb1c}', "file-csv";
    FileDoc = '\u{eb1e}', "file-doc";
    FilePdf = '\u{e702}', "file-pdf";
    FileText = '\u{e23a}', "file-text";
    FileXls = '\u{eb22}', "file-xls";
    FirstAid = '\u{e56e}', "first-aid";
    FirstAidKit = '\u{e570}', "first-aid-kit";
    Flag = '\u{e244}', "flag";
    FloppyDisk = '\u{e248}', "floppy-disk";
    Flower = '\u{e75e}', "flower";
    Folder = '\u{e24a}', "folder";
    FolderOpen = '\u{e256}', "folder-open";
    FolderSimple = '\u{e25a}', "folder-simple";
    FrameCorners = '\u{e626}', "frame-corners";
    Funnel = '\u{e266}', "funnel";
    GearSix = '\u{e272}', "gear-six";
    HandGrabbing = '\u{e57c}', "hand-grabbing";
    HandPalm = '\u{e57e}', "hand-palm";
    HardDrives = '\u{e2a0}', "hard-drives";
    Hash = '\u{e2a2}', "hash";
    Hexagon = '\u{e2ae}', "hexagon";
    Hospital = '\u{e844}', "hospital";
    House = '\u{e2c2}', "house";
    HouseLine = '\u{e2c4}', "house-line";
    Image = '\u{e2ca}', "image";
    Info = '\u{e2ce}', "info";
    Intersect = '\u{e2d2}', "intersect";
    Keyboard = '\u{e2d8}', "keyboard";
    Lightbulb = '\u{e2dc}', "lightbulb";
    Link = '\u{e2e2}', "link";
    List = '\u{e2f0}', "list";
    ListBullets = '\u{e2f2}', "list-bullets";
    ListNumbers = '\u{e2f6}', "list-numbers";
    LockSimple = '\u{e308}', "lock-simple";
    LockSimpleOpen = '\u{e30a}', "lock-simple-open";
    MagnifyingGlass = '\u{e30c}', "magnifying-glass";
    MagnifyingGlassMinus = '\u{e30e}', "magnifying-glass-minus";
    MagnifyingGlassPlus = '\u{e310}', "magnifying-glass-plus";
    MapPin = '\u{e316}', "map-pin";
    MapPinArea = '\u{ee3a}', "map-pin-area";
    Minus = '\u{e32a}', "minus";
    MinusCircle = '\u{e32c}', "minus-circle";
    Monitor = '\u{e32e}', "monitor";
    MonitorPlay = '\u{e58c}', "monitor-play";
    Moon = '\u{e330}', "moon";
    Note = '\u{e348}', "note";
    NotePencil = '\u{e34c}', "note-pencil";
    Palette = '\u{e6c8}', "palette";
    PaperPlaneTilt = '\u{e398}', "paper-plane-tilt";
    Pause = '\u{e39e}', "pause";
    PencilSimple = '\u{e3b4}', "pencil-simple";
    Play = '\u{e3d0}', "play";
    Plugs = '\u{eb56}', "plugs";
    Plus = '\u{e3d4}', "plus";
    Presentation = '\u{e654}', "presentation";
    Printer = '\u{e3dc}', "printer";
    Prohibit = '\u{e3de}', "prohibit";
    ProjectorScreen = '\u{e658}', "projector-screen";
    PushPin = '\u{e3e2}', "push-pin";
    PushPinSlash = '\u{e3e4}', "push-pin-slash";
    QrCode = '\u{e3e6}', "qr-code";
    Question = '\u{e3e8}', "question";
    SealCheck = '\u{e606}', "seal-check";
    SelectionPlus = '\u{e69c}', "selection-plus";
    Shapes = '\u{ec5e}', "shapes";
    ShareNetwork = '\u{e408}', "share-network";
    ShieldCheck = '\u{e40c}', "shield-check";
    Shuffle = '\u{e422}', "shuffle";
    SidebarSimple = '\u{ec24}', "sidebar-simple";
    Signature = '\u{ebac}', "signature";
    SlidersHorizontal = '\u{e434}', "sliders-horizontal";
    SortAscending = '\u{e444}', "sort-ascending";
    Sparkle = '\u{e6a2}', "sparkle";
    Square = '\u{e45e}', "square";
    SquaresFour = '\u{e464}', "squares-four";
    Stack = '\u{e466}', "stack";
    Star = '\u{e46a}', "star";
    Stop = '\u{e46c}', "stop";
    Sun = '\u{e472}', "sun";
    Table = '\u{e476}', "table";
    Tag = '\u{e478}', "tag";
    TextAa = '\u{e6ee}', "text-aa";
    Timer = '\u{e492}', "timer";
    Translate = '\u{e4a2}', "translate";
    Trash = '\u{e4a6}', "trash";
    Tray = '\u{e4aa}', "tray";
    TrayArrowDown = '\u{e010}', "tray-arrow-down";
    Triangle = '\u{e4b0}', "triangle";
    UploadSimple = '\u{e4c0}', "upload-simple";
    Usb = '\u{e956}', "usb";
    User = '\u{e4c2}', "user";
    UserPlus = '\u{e4d0}', "user-plus";
    UserRectangle = '\u{e4d2}', "user-rectangle";
    Users = '\u{e4d6}', "users";
    UsersThree = '\u{e68e}', "users-three";
    Warning = '\u{e4e0}', "warning";
    WarningCircle = '\u{e4e2}', "warning-circle";
    WarningOctagon = '\u{e4e4}', "warning-octagon";
    WhatsappLogo = '\u{e5d0}', "whatsapp-logo";
    WifiHigh = '\u{e4ea}', "wifi-high";
    WifiSlash = '\u{e4f2}', "wifi-slash";
    X = '\u{e4f6}', "x";
    XCircle = '\u{e4f8}', "x-circle";
}

impl Icon {
    /// The icon as text of the given weight and size in points.
    #[must_use]
    pub fn text(self, weight: IconWeight, size: f32) -> RichText {
        RichText::new(self.as_str())
            .font(FontId::new(size, weight.family()))
            .line_height(Some(size))
    }

    /// Draws the icon centred on `at`.
    pub fn paint(self, painter: &Painter, at: Pos2, size: f32, weight: IconWeight, color: Color32) {
        let font = FontId::new(size, weight.family());
        painter.text(at, Align2::CENTER_CENTER, self.as_str(), font, color);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui;
    use std::collections::HashSet;

    #[test]
    fn every_icon_is_in_all_three_fonts() {
        let ctx = egui::Context::default();
        super::super::fonts::install(&ctx);
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            for weight in IconWeight::ALL {
                let font = FontId::new(16.0, weight.family());
                for icon in Icon::ALL {
                    let there = ui.fonts_mut(|f| f.has_glyph(&font, icon.glyph()));
                    assert!(there, "{} is not in the {weight:?} font", icon.name());
                }
            }
        });
        output.drop_without_applying_deltas();
    }

    #[test]
    fn no_two_icons_share_a_glyph() {
        let glyphs: HashSet<char> = Icon::ALL.iter().map(|i| i.glyph()).collect();
        assert_eq!(glyphs.len(), Icon::ALL.len());
    }
}
