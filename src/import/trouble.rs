//! Why a file from another program could not be read.

/// Why a file was not taken. Each is one sentence to the person who chose the file; the screen
/// says it in the chosen language. The session is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The file, or what is packed in it, is larger than is read.
    #[error("the file is larger than {most_mb} MB")]
    TooLarge {
        /// Most that is read, in megabytes.
        most_mb: u64,
    },
    /// The file is neither a workbook nor an archive, nor does it hold text.
    #[error("the file does not hold text")]
    NotText,
    /// The archive is cut off or damaged.
    #[error("the archive is damaged or incomplete")]
    BrokenArchive,
    /// The archive is whole, but no workbook that can be read is in it.
    #[error("the file is not an Excel workbook that can be read")]
    NotAWorkbook,
    /// A workbook as Excel wrote it before 2007 (.xls).
    #[error("the workbook has the old format .xls; save it as .xlsx first")]
    OldWorkbook,
    /// Only with a password can the file be read.
    #[error("the file is protected with a password")]
    Encrypted,
    /// Nothing is in the file.
    #[error("the file is empty")]
    Empty,
    /// A table has more columns than are read.
    #[error("a table has more than {most} columns")]
    TooWide {
        /// Most columns that are read.
        most: usize,
    },
    /// The file is no chat that was exported from WhatsApp.
    #[error("the file is not a chat exported from WhatsApp")]
    NotAChat,
    /// A person stopped the reading.
    #[error("the import was stopped")]
    Stopped,
}
