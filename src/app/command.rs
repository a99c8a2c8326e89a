//! Everything a person can invoke, once: menus, shortcuts, tooltips, the palette, the key sheet
//! and the README's key table are made from it.

use crate::session::Stage;
use eframe::egui::{self, Key, KeyboardShortcut, Modifiers};

/// Something a person can invoke.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each has its name in the text catalogue")]
pub enum Command {
    Palette,
    FindIdea,
    Undo,
    Redo,
    SaveCopy,
    Import,
    OpenFile,
    NewSession,
    Home,
    Go(Stage),
    Primary,
    ToggleTheme,
    SwitchLanguage,
    ZoomIn,
    ZoomOut,
    KeySheet,
    Settings,
    Participants,
    TrashPage,
    Back,
    Quit,

    RoomWindow,
    RoomHere,
    ShowPrompt,
    ShowWall,
    ShowStage,
    ShowThemes,
    ShowSort,
    ShowSeats,
    ShowBooth,
    ShowDots,
    ShowQuadrants,
    ShowClosing,
    Blank,
    Mask,
    FullScreen,
    NextMonitor,
    NextPage,
    PreviousPage,
    FewerCards,
    Spotlight,
    SavePicture,

    TimerToggle,
    TimerAdd,
    TimerReset,
    NextStep,
    PreviousStep,

    SaveIdea,
    ChangeUnit,
    NewLine,
    EditIdea,
    MergeSimilar,
    LookSimilar,
    Lineage,
    Review,
    AcceptMessage,
    SkipMessage,
    MergeMessage,
    SplitMessage,
    MessageUnit,
    AcceptAll,
    SkipAll,
    SplitAll,
    UnitForAll,
    NextTurn,
    PreviousTurn,

    /// To the theme whose column wears this key, 1 to 9 and 0 for the tenth.
    MoveToTheme(u8),
    MoveByName,
    MoveToTray,
    ReviewSimilar,
    ReviewTheme,
    DismissSimilar,
    DismissTheme,
    NewTheme,
    RenameTheme,
    Merge,
    Split,
    Select,
    TrashIdea,
    Up,
    Down,
    Left,
    Right,
    MoveUp,
    MoveDown,

    Choose,
    Runoff,
    Uncover,
    SavePoster,
    ExportCsv,
    ExportDocuments,
    OpenFolder,
    OpenSaved,
    PrintBallots,
    PrintIdeaCards,
    TickDocument,
    NextSheet,
    PreviousSheet,
    ZoomSheet,
    AddActivity,
    CarryOver,
    CompareSessions,
    PlanCanvas,
    PlanActions,
    PlanProfile,
    FollowUp,
    Monitoring,
    NextPlan,
    PreviousPlan,
    BoxOk,
    Feedback,
    Identity,
    DeskTimer,
    WriteNote,
    SaveNote,
    /// How far a plan is, by its place in the list of states, from 1.
    SetStatus(u8),
}

/// Where a command works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// On every page.
    Everywhere,
    /// On every page, for the shared screen.
    Room,
    /// On every page, for the timer.
    Timer,
    /// On the page of one stage.
    Page(Stage),
}

/// A command where it can be invoked, with its keys there. The first key is the one shown.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where.
    pub scope: Scope,
    /// What.
    pub command: Command,
    /// By which keys; none for what is found in menus and the palette only.
    pub keys: &'static [KeyboardShortcut],
    /// The keys belong to a text field or list that takes them itself.
    pub by_field: bool,
}

const fn key(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}

const CTRL_SHIFT: Modifiers = Modifiers { shift: true, ..Modifiers::COMMAND };

const fn bind(scope: Scope, command: Command, keys: &'static [KeyboardShortcut]) -> Binding {
    Binding { scope, command, keys, by_field: false }
}

const fn typed(stage: Stage, command: Command, keys: &'static [KeyboardShortcut]) -> Binding {
    Binding { scope: Scope::Page(stage), command, keys, by_field: true }
}

/// Every binding, in the order in which lists show them.
pub const BINDINGS: &[Binding] = {
    use Command as C;
    use Scope::{Everywhere as E, Page, Room, Timer};
    use Stage::{Capture, Group, Plan, Prepare, Report, Results, Vote};
    &[
        bind(E, C::Palette, &[ctrl(Key::K)]),
        bind(E, C::FindIdea, &[ctrl(Key::F)]),
        bind(E, C::Undo, &[ctrl(Key::Z)]),
        bind(E, C::Redo, &[ctrl(Key::Y), KeyboardShortcut::new(CTRL_SHIFT, Key::Z)]),
        bind(E, C::SaveCopy, &[ctrl(Key::S)]),
        bind(E, C::Import, &[ctrl(Key::I)]),
        bind(E, C::OpenFile, &[ctrl(Key::O)]),
        bind(E, C::NewSession, &[ctrl(Key::N)]),
        bind(E, C::Home, &[ctrl(Key::H)]),
        bind(E, C::Go(Prepare), &[ctrl(Key::Num1)]),
        bind(E, C::Go(Capture), &[ctrl(Key::Num2)]),
        bind(E, C::Go(Group), &[ctrl(Key::Num3)]),
        bind(E, C::Go(Vote), &[ctrl(Key::Num4)]),
        bind(E, C::Go(Results), &[ctrl(Key::Num5)]),
        bind(E, C::Go(Plan), &[ctrl(Key::Num6)]),
        bind(E, C::Go(Report), &[ctrl(Key::Num7)]),
        bind(E, C::Primary, &[ctrl(Key::Enter)]),
        bind(E, C::ToggleTheme, &[ctrl(Key::D)]),
        bind(E, C::ZoomIn, &[ctrl(Key::Plus), ctrl(Key::Equals)]),
        bind(E, C::ZoomOut, &[ctrl(Key::Minus)]),
        bind(E, C::KeySheet, &[key(Key::F1)]),
        Binding { scope: E, command: C::Back, keys: &[key(Key::Escape)], by_field: true },
        bind(E, C::SwitchLanguage, &[]),
        bind(E, C::Participants, &[]),
        bind(E, C::TrashPage, &[]),
        bind(E, C::PrintBallots, &[]),
        bind(E, C::PrintIdeaCards, &[]),
        bind(E, C::OpenSaved, &[]),
        bind(E, C::CarryOver, &[]),
        bind(E, C::CompareSessions, &[]),
        bind(E, C::Settings, &[]),
        bind(E, C::Quit, &[ctrl(Key::Q)]),
        bind(Room, C::RoomWindow, &[key(Key::F5)]),
        bind(Room, C::ShowPrompt, &[key(Key::F6)]),
        bind(Room, C::ShowWall, &[key(Key::F7)]),
        bind(Room, C::ShowStage, &[key(Key::F8)]),
        bind(Room, C::Blank, &[key(Key::F9)]),
        bind(Room, C::Mask, &[key(Key::F10)]),
        bind(Room, C::FullScreen, &[key(Key::F11)]),
        bind(Room, C::NextMonitor, &[KeyboardShortcut::new(Modifiers::SHIFT, Key::F11)]),
        bind(Room, C::SavePicture, &[key(Key::F12)]),
        bind(Room, C::NextPage, &[key(Key::PageDown)]),
        bind(Room, C::PreviousPage, &[key(Key::PageUp)]),
        bind(Room, C::RoomHere, &[KeyboardShortcut::new(Modifiers::SHIFT, Key::F5)]),
        bind(Room, C::FewerCards, &[]),
        bind(Room, C::ShowThemes, &[]),
        bind(Room, C::ShowSort, &[]),
        bind(Room, C::ShowSeats, &[]),
        bind(Room, C::ShowBooth, &[]),
        bind(Room, C::ShowDots, &[]),
        bind(Room, C::ShowQuadrants, &[]),
        bind(Room, C::ShowClosing, &[]),
        // Some desktops keep Alt+Space for the window menu, so there is a second key.
        bind(Timer, C::TimerToggle, &[alt(Key::Space), ctrl(Key::Space)]),
        bind(Timer, C::TimerAdd, &[alt(Key::Plus), alt(Key::Equals)]),
        bind(Timer, C::TimerReset, &[alt(Key::Num0)]),
        bind(Timer, C::NextStep, &[alt(Key::PageDown)]),
        bind(Timer, C::PreviousStep, &[alt(Key::PageUp)]),
        typed(Capture, C::SaveIdea, &[key(Key::Enter)]),
        typed(Capture, C::ChangeUnit, &[key(Key::Tab)]),
        typed(Capture, C::NewLine, &[shift(Key::Enter)]),
        bind(Page(Capture), C::MergeSimilar, &[ctrl(Key::G)]),
        bind(Page(Capture), C::LookSimilar, &[ctrl(Key::L)]),
        bind(Page(Capture), C::Review, &[alt(Key::R)]),
        // Before the keys without Shift, which would take them.
        bind(Page(Capture), C::AcceptAll, &[shift(Key::A)]),
        bind(Page(Capture), C::SkipAll, &[shift(Key::L)]),
        bind(Page(Capture), C::SplitAll, &[shift(Key::P)]),
        bind(Page(Capture), C::UnitForAll, &[shift(Key::U)]),
        bind(Page(Capture), C::AcceptMessage, &[key(Key::A)]),
        bind(Page(Capture), C::SkipMessage, &[key(Key::L)]),
        bind(Page(Capture), C::MessageUnit, &[key(Key::U)]),
        bind(Page(Capture), C::MergeMessage, &[key(Key::G)]),
        bind(Page(Capture), C::SplitMessage, &[key(Key::P)]),
        bind(Page(Capture), C::NextTurn, &[alt(Key::ArrowRight)]),
        bind(Page(Capture), C::PreviousTurn, &[alt(Key::ArrowLeft)]),
        bind(Page(Capture), C::EditIdea, &[key(Key::E)]),
        bind(Page(Capture), C::Spotlight, &[key(Key::F)]),
        bind(Page(Capture), C::Lineage, &[key(Key::H)]),
        bind(Page(Capture), C::TrashIdea, &[key(Key::Delete)]),
        bind(Page(Capture), C::Up, &[key(Key::ArrowUp)]),
        bind(Page(Capture), C::Down, &[key(Key::ArrowDown)]),
        bind(Page(Capture), C::Left, &[key(Key::ArrowLeft)]),
        bind(Page(Capture), C::Right, &[key(Key::ArrowRight)]),
        bind(Page(Group), C::MoveToTheme(1), &[key(Key::Num1)]),
        bind(Page(Group), C::MoveToTheme(2), &[key(Key::Num2)]),
        bind(Page(Group), C::MoveToTheme(3), &[key(Key::Num3)]),
        bind(Page(Group), C::MoveToTheme(4), &[key(Key::Num4)]),
        bind(Page(Group), C::MoveToTheme(5), &[key(Key::Num5)]),
        bind(Page(Group), C::MoveToTheme(6), &[key(Key::Num6)]),
        bind(Page(Group), C::MoveToTheme(7), &[key(Key::Num7)]),
        bind(Page(Group), C::MoveToTheme(8), &[key(Key::Num8)]),
        bind(Page(Group), C::MoveToTheme(9), &[key(Key::Num9)]),
        bind(Page(Group), C::MoveToTheme(0), &[key(Key::Num0)]),
        bind(Page(Group), C::MoveByName, &[key(Key::M)]),
        bind(Page(Group), C::MoveToTray, &[key(Key::Backspace)]),
        // Before the keys without Shift, which would take them.
        bind(Page(Group), C::DismissSimilar, &[shift(Key::S)]),
        bind(Page(Group), C::DismissTheme, &[shift(Key::U)]),
        bind(Page(Group), C::ReviewSimilar, &[key(Key::S)]),
        bind(Page(Group), C::ReviewTheme, &[key(Key::U)]),
        bind(Page(Group), C::NewTheme, &[key(Key::T)]),
        bind(Page(Group), C::RenameTheme, &[key(Key::N)]),
        bind(Page(Group), C::Merge, &[key(Key::G)]),
        bind(Page(Group), C::Split, &[key(Key::P)]),
        bind(Page(Group), C::EditIdea, &[key(Key::E)]),
        bind(Page(Group), C::Spotlight, &[key(Key::F)]),
        bind(Page(Group), C::Lineage, &[key(Key::H)]),
        bind(Page(Group), C::Select, &[key(Key::Space)]),
        bind(Page(Group), C::TrashIdea, &[key(Key::Delete)]),
        bind(Page(Group), C::Up, &[key(Key::ArrowUp)]),
        bind(Page(Group), C::Down, &[key(Key::ArrowDown)]),
        bind(Page(Group), C::Left, &[key(Key::ArrowLeft)]),
        bind(Page(Group), C::Right, &[key(Key::ArrowRight)]),
        bind(Page(Group), C::MoveUp, &[alt(Key::ArrowUp)]),
        bind(Page(Group), C::MoveDown, &[alt(Key::ArrowDown)]),
        bind(Page(Results), C::Up, &[key(Key::ArrowUp)]),
        bind(Page(Results), C::Down, &[key(Key::ArrowDown)]),
        bind(Page(Results), C::Choose, &[key(Key::S)]),
        bind(Page(Results), C::Runoff, &[key(Key::R)]),
        // Taken by the page where nothing has the focus: Space also presses the focused button.
        typed(Results, C::Uncover, &[key(Key::Space)]),
        bind(Page(Results), C::Spotlight, &[key(Key::F)]),
        bind(Page(Results), C::SavePoster, &[key(Key::P)]),
        bind(Page(Results), C::ExportCsv, &[ctrl(Key::E)]),
        bind(Page(Plan), C::PlanCanvas, &[alt(Key::Num1)]),
        bind(Page(Plan), C::PlanActions, &[alt(Key::Num2)]),
        bind(Page(Plan), C::PlanProfile, &[alt(Key::Num3)]),
        bind(Page(Plan), C::FollowUp, &[alt(Key::Num4)]),
        bind(Page(Plan), C::Monitoring, &[alt(Key::Num5)]),
        bind(Page(Plan), C::NextPlan, &[ctrl(Key::ArrowRight), key(Key::N)]),
        bind(Page(Plan), C::PreviousPlan, &[ctrl(Key::ArrowLeft), key(Key::P)]),
        bind(Page(Plan), C::BoxOk, &[ctrl(Key::Space)]),
        bind(Page(Plan), C::Feedback, &[alt(Key::T)]),
        bind(Page(Plan), C::Identity, &[alt(Key::I)]),
        bind(Page(Plan), C::AddActivity, &[ctrl(Key::Enter)]),
        bind(Page(Plan), C::MoveUp, &[alt(Key::ArrowUp)]),
        bind(Page(Plan), C::MoveDown, &[alt(Key::ArrowDown)]),
        bind(Page(Plan), C::DeskTimer, &[key(Key::T)]),
        bind(Page(Plan), C::WriteNote, &[key(Key::C)]),
        typed(Plan, C::SaveNote, &[ctrl(Key::Enter)]),
        bind(Page(Plan), C::SetStatus(1), &[key(Key::Num1)]),
        bind(Page(Plan), C::SetStatus(2), &[key(Key::Num2)]),
        bind(Page(Plan), C::SetStatus(3), &[key(Key::Num3)]),
        bind(Page(Plan), C::SetStatus(4), &[key(Key::Num4)]),
        bind(Page(Plan), C::SetStatus(5), &[key(Key::Num5)]),
        bind(Page(Plan), C::SetStatus(6), &[key(Key::Num6)]),
        bind(Page(Plan), C::SetStatus(7), &[key(Key::Num7)]),
        // Taken by the page where nothing has the focus: Space also presses the focused button.
        typed(Report, C::TickDocument, &[key(Key::Space)]),
        bind(Page(Report), C::Up, &[key(Key::ArrowUp)]),
        bind(Page(Report), C::Down, &[key(Key::ArrowDown)]),
        bind(Page(Report), C::ExportDocuments, &[ctrl(Key::E)]),
        bind(Page(Report), C::NextSheet, &[key(Key::PageDown)]),
        bind(Page(Report), C::PreviousSheet, &[key(Key::PageUp)]),
        bind(Page(Report), C::ZoomSheet, &[key(Key::Z)]),
        bind(Page(Report), C::OpenFolder, &[]),
        bind(Page(Report), C::ExportCsv, &[]),
    ]
};

impl Scope {
    /// Whether commands of this scope work on the page of `stage` (`None`: a page of no stage).
    #[must_use]
    pub fn is_active(self, stage: Option<Stage>) -> bool {
        match self {
            Self::Everywhere | Self::Room | Self::Timer => true,
            Self::Page(own) => stage == Some(own),
        }
    }
}

impl Command {
    /// The keys that are shown for a command, preferring those of the page of `stage`.
    #[must_use]
    pub fn shown_keys(self, stage: Option<Stage>) -> Option<KeyboardShortcut> {
        let own = BINDINGS.iter().filter(|b| b.command == self);
        let on_page = own.clone().find(|b| matches!(b.scope, Scope::Page(s) if Some(s) == stage));
        on_page.or_else(|| own.clone().next())?.keys.first().copied()
    }
}

/// What the keyboard writes into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typing {
    /// No text field has the focus: plain keys are commands.
    Nowhere,
    /// An empty text field: it has nothing of its own to take back.
    EmptyField,
    /// A text field with text: plain keys are letters, and it takes back its own typing.
    Field,
}

/// Takes the keys of this frame that invoke commands out of the input.
pub fn take_pressed(ctx: &egui::Context, stage: Option<Stage>, typing: Typing) -> Vec<Command> {
    let on_page = |scope: Scope| matches!(scope, Scope::Page(_));
    // Keys of the page first: there Ctrl+Enter may mean something of its own.
    let mut pressed = take(ctx, typing, |scope| on_page(scope) && scope.is_active(stage));
    pressed.extend(take(ctx, typing, |scope| !on_page(scope) && scope.is_active(stage)));
    pressed
}

/// The same on the room's own window, where only the commands of the shared screen have keys.
pub fn take_pressed_in_room(ctx: &egui::Context) -> Vec<Command> {
    take(ctx, Typing::Nowhere, |scope| scope == Scope::Room)
}

fn take(ctx: &egui::Context, typing: Typing, wanted: impl Fn(Scope) -> bool) -> Vec<Command> {
    let mut pressed = Vec::new();
    ctx.input_mut(|input| {
        // Keys with Shift or Alt before those without: egui takes F5 also where Shift+F5 was
        // pressed.
        for held in [true, false] {
            for binding in BINDINGS.iter().filter(|b| !b.by_field && wanted(b.scope)) {
                for keys in binding.keys {
                    let with = keys.modifiers.shift || keys.modifiers.alt;
                    if with == held && works(*keys, typing) && input.consume_shortcut(keys) {
                        pressed.push(binding.command);
                    }
                }
            }
        }
    });
    pressed
}

/// Whether these keys are a command here: with Ctrl or Alt, a function key, or turning pages.
fn works(keys: KeyboardShortcut, typing: Typing) -> bool {
    let name = keys.logical_key.name();
    let function_key = name.len() > 1 && name.starts_with('F');
    let undoing = keys.modifiers.command && matches!(keys.logical_key, Key::Z | Key::Y);
    let turning = matches!(keys.logical_key, Key::PageUp | Key::PageDown);
    match typing {
        Typing::Nowhere => true,
        Typing::Field if undoing => false,
        _ => keys.modifiers.command || keys.modifiers.alt || function_key || turning,
    }
}

/// The keys as a person reads them: "Ctrl+K", "Alt+Spasi".
#[must_use]
pub fn key_names(lang: super::text::Lang, keys: KeyboardShortcut) -> Vec<String> {
    use super::text::Lang;
    let mut names = Vec::new();
    let mut add = |name: &str| names.push(name.to_owned());
    if keys.modifiers.command || keys.modifiers.ctrl {
        add(if cfg!(target_os = "macos") { "Cmd" } else { "Ctrl" });
    }
    if keys.modifiers.alt {
        add("Alt");
    }
    if keys.modifiers.shift {
        add("Shift");
    }
    let indonesian = lang == Lang::Indonesian;
    match keys.logical_key {
        Key::Space if indonesian => add("Spasi"),
        Key::Space => add("Space"),
        Key::Delete => add("Del"),
        Key::Escape => add("Esc"),
        Key::PageUp => add("PgUp"),
        Key::PageDown => add("PgDn"),
        Key::Plus | Key::Equals => add("+"),
        Key::Minus => add("-"),
        Key::ArrowUp => add("↑"),
        Key::ArrowDown => add("↓"),
        Key::ArrowLeft => add("←"),
        Key::ArrowRight => add("→"),
        other => add(other.name()),
    }
    names
}

#[cfg(test)]
mod tests;
