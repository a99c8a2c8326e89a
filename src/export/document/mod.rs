//! Official documents: what stands on the page, as a value.
//!
//! A builder makes a [`Document`] of a session; the preview draws it and `docx` writes it, so
//! that what is looked at is what is signed. Documents are always in Indonesian, the language in
//! which they are signed, whatever the window speaks. What a session does not know becomes a
//! dotted blank to be filled in by hand: nothing is ever invented.
//!
//! Not responsible for files: bytes go to the caller.

mod action_plan;
mod attendance;
mod ballots;
mod canvas;
mod cards;
mod chronology;
mod docx;
mod idea_cards;
mod kind;
mod measure;
mod minutes;
mod pieces;
mod polls;
mod report;
mod speech_card;
mod spelled;
mod xml;

pub use ballots::{ballots, poll_in_question, printed, spare};
pub use cards::{Card, Cards, PAD};
pub use idea_cards::{idea_cards, printed as printed_ideas};
pub use kind::DocumentKind;
pub use spelled::{date_in_words, in_words};
pub use xml::without_controls;

use crate::session::PaperSize;

/// A document, ready to be drawn or written.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What it is called, in the file's properties and in the preview.
    pub title: String,
    /// The paper.
    pub paper: PaperSize,
    /// The long side lies across.
    pub landscape: bool,
    /// Margins in millimetres.
    pub margins: Margins,
    /// Every page says its number. Papers to be cut apart must not: it would tell one from another.
    pub numbered: bool,
    /// The logo of the letterhead.
    pub logo: Option<Picture>,
    /// What stands on it, from top to bottom.
    pub blocks: Vec<Block>,
}

/// Margins of a page, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Margins {
    /// Above the text.
    pub top: f32,
    /// Right of it.
    pub right: f32,
    /// Below it.
    pub bottom: f32,
    /// Left of it.
    pub left: f32,
}

/// A picture with its size in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// PNG or JPEG.
    pub bytes: Vec<u8>,
    /// How its file ends: "png" or "jpeg".
    pub ending: &'static str,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// One thing on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Letterhead with the logo at its left, if there is one, and a double line below.
    Letterhead(Vec<String>),
    /// The name of the document, centred and bold.
    Title(String),
    /// The head of a section.
    Heading(String),
    /// Text.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// Bars, each with a name before and a figure behind it.
    Bars(Vec<Bar>),
    /// Places to sign, at most two beside each other.
    Signatures(Vec<Signature>),
    /// Empty room, in millimetres.
    Space(f32),
    /// What follows begins on a new page.
    PageBreak,
    /// Cards to be cut apart, whole pages of them.
    Cards(Cards),
}

/// How lines stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Against the left margin.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// Against the right margin.
    Right,
    /// Against both.
    Both,
}

/// A stretch of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Its words; a line break starts a new line.
    pub text: String,
    /// In bold.
    pub bold: bool,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paragraph {
    /// Its text.
    pub runs: Vec<Run>,
    /// How its lines stand.
    pub align: Align,
    /// A number or a letter before it, for lists; empty for none.
    pub marker: String,
    /// How deep it is indented: 0 for running text.
    pub level: u8,
    /// Smaller than running text: notes.
    pub small: bool,
    /// Points of its letters where they are of another size; such lines stand close. 0: as usual.
    pub points: f32,
    /// A line below it.
    pub ruled: bool,
    /// It stays on the page of what follows.
    pub keep: bool,
}

/// A table. Its head is repeated on every page, and no row is torn in two.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// Columns: relative widths and how their text stands.
    pub columns: Vec<Column>,
    /// The head; without cells, there is none.
    pub head: Vec<String>,
    /// Rows of cells, each as many as there are columns.
    pub rows: Vec<Row>,
    /// Without lines: names beside values.
    pub bare: bool,
    /// Points of its letters.
    pub points: f32,
    /// So many millimetres across; 0 for the whole width of the text.
    pub across: f32,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Column {
    /// Its part of the width, measured against the others.
    pub width: f32,
    /// How its text stands.
    pub align: Align,
    /// Points of its letters; 0 for those of the table.
    pub points: f32,
    /// In bold.
    pub bold: bool,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// Its cells.
    pub cells: Vec<String>,
    /// Bold on a quiet ground: a sum, the head of a group.
    pub strong: bool,
    /// At least so high, in millimetres; for wet signatures.
    pub height: f32,
}

/// A bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is about.
    pub name: String,
    /// Its length, from 0 to 1.
    pub part: f32,
    /// The figure behind it.
    pub figure: String,
}

/// A place to sign.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signature {
    /// Above the post: a place and a date, or "Mengetahui,".
    pub above: String,
    /// The post.
    pub post: String,
    /// The name; empty for a dotted blank.
    pub name: String,
    /// The NIP; empty for none.
    pub nip: String,
}

impl Document {
    /// An upright document with the usual margins: 2.5 cm at the left for the binding, 2 elsewhere.
    #[must_use]
    pub fn new(title: &str, paper: PaperSize) -> Self {
        Self {
            title: title.to_owned(),
            paper,
            landscape: false,
            margins: Margins { top: 20.0, right: 20.0, bottom: 20.0, left: 25.0 },
            numbered: true,
            logo: None,
            blocks: Vec::new(),
        }
    }

    /// Width and height of a page, in millimetres.
    #[must_use]
    pub fn page(&self) -> (f32, f32) {
        let (width, height) = self.paper.millimetres();
        if self.landscape { (height, width) } else { (width, height) }
    }

    /// Width of the text, in millimetres.
    #[must_use]
    pub fn text_width(&self) -> f32 {
        self.page().0 - self.margins.left - self.margins.right
    }

    /// As a file for word processors (ECMA-376), the same bytes for the same document.
    #[must_use]
    pub fn docx(&self) -> Vec<u8> {
        docx::write(self)
    }

    fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    fn heading(&mut self, text: &str) {
        self.push(Block::Heading(text.to_owned()));
    }

    fn text(&mut self, text: &str) {
        self.push(Block::Paragraph(Paragraph::new(text)));
    }

    /// Text that introduces what follows, and stays with it.
    fn intro(&mut self, text: &str) {
        self.push(Block::Paragraph(Paragraph { keep: true, ..Paragraph::new(text) }));
    }

    fn item(&mut self, marker: &str, text: &str) {
        let paragraph = Paragraph { marker: marker.to_owned(), ..Paragraph::new(text) };
        self.push(Block::Paragraph(Paragraph { level: 1, ..paragraph }));
    }

    fn note(&mut self, text: &str) {
        let paragraph = Paragraph { small: true, align: Align::Left, ..Paragraph::new(text) };
        self.push(Block::Paragraph(paragraph));
    }
}

impl Paragraph {
    /// Running text, set against both margins.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { runs: Run::plain(text), align: Align::Both, ..Self::default() }
    }
}

impl Run {
    /// Text without bold.
    fn plain(text: &str) -> Vec<Self> {
        vec![Self { text: text.to_owned(), bold: false }]
    }

    /// Text in bold.
    fn bold(text: &str) -> Self {
        Self { text: text.to_owned(), bold: true }
    }
}

impl Column {
    fn new(width: f32, align: Align) -> Self {
        Self { width, align, ..Self::default() }
    }
}

impl Table {
    /// A table with these heads, widths and alignments.
    fn new(columns: &[(&str, f32, Align)]) -> Self {
        Self {
            columns: columns.iter().map(|c| Column::new(c.1, c.2)).collect(),
            head: columns.iter().map(|c| c.0.to_owned()).collect(),
            points: 9.5,
            ..Self::default()
        }
    }

    /// Names beside values, without lines.
    fn facts(facts: &[(&str, String)]) -> Self {
        let column = |width| Column::new(width, Align::Left);
        let row = |(name, value): &(&str, String)| Row {
            cells: vec![(*name).to_owned(), ":".to_owned(), value.clone()],
            ..Row::default()
        };
        Self {
            columns: vec![column(34.0), column(3.0), column(100.0)],
            rows: facts.iter().map(row).collect(),
            bare: true,
            points: 11.0,
            ..Self::default()
        }
    }

    fn row(&mut self, cells: Vec<String>) {
        self.rows.push(Row { cells, ..Row::default() });
    }
}
