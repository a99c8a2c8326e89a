//! `suggest FILE`: what the page of grouping would suggest, for every board.

use super::{Failure, print, read, words};
use crate::{
    grouping::{Suggestions, suggest},
    session::{Board, Session},
};
use serde_json::{Value, json};
use std::{fmt::Write as _, path::Path};

pub(super) fn run(file: &Path, as_json: bool) -> Result<(), Failure> {
    let session = read(file)?;
    let found: Vec<(&Board, Suggestions)> = session
        .boards()
        .iter()
        .map(|board| (board, suggest(board, &|| false).unwrap_or_default()))
        .collect();
    if as_json {
        return print(&format!("{:#}\n", as_value(&session, &found)));
    }
    let mut text = String::new();
    for (board, suggestions) in &found {
        // Writing into memory cannot fail.
        let _ = writeln!(text, "{}", board.question);
        for alike in &suggestions.duplicates {
            let numbers: Vec<String> = alike.numbers.iter().map(ToString::to_string).collect();
            let line = words::similar(&numbers.join(", "), alike.similarity);
            let _ = writeln!(text, "  {line}");
        }
        for theme in &suggestions.themes {
            let numbers: Vec<String> = theme.ideas.iter().map(ToString::to_string).collect();
            let line = words::theme(theme, &numbers.join(", "));
            let _ = writeln!(text, "  {line}");
        }
        if suggestions.duplicates.is_empty() && suggestions.themes.is_empty() {
            let _ = writeln!(text, "  {}", words::NOTHING_TO_SUGGEST);
        }
    }
    print(&text)
}

/// Near-duplicates as groups of numbers with their similarity; themes as name, reason, numbers.
/// The first board stands at the top as well, for scripts that know one board.
fn as_value(session: &Session, found: &[(&Board, Suggestions)]) -> Value {
    let boards: Vec<Value> = found.iter().map(|(board, found)| of_board(board, found)).collect();
    let mut value = boards.first().cloned().unwrap_or_else(|| json!({}));
    if let Some(object) = value.as_object_mut() {
        object.insert("title".to_owned(), json!(session.event().title));
        object.insert("boards".to_owned(), Value::Array(boards));
    }
    value
}

fn of_board(board: &Board, found: &Suggestions) -> Value {
    let duplicates: Vec<Value> = (found.duplicates.iter())
        .map(|alike| {
            let numbers: Vec<u32> = alike.numbers.iter().map(|n| n.0).collect();
            // Two digits: more would promise what words cannot keep.
            let similarity = (f64::from(alike.similarity) * 100.0).round() / 100.0;
            json!({ "ideas": numbers, "similarity": similarity })
        })
        .collect();
    let themes: Vec<Value> = (found.themes.iter())
        .map(|theme| {
            let numbers: Vec<u32> = theme.ideas.iter().map(|n| n.0).collect();
            let reason = words::reason(theme);
            json!({ "name": theme.name, "reason": reason, "words": theme.words, "ideas": numbers })
        })
        .collect();
    json!({ "question": board.question, "duplicates": duplicates, "themes": themes })
}
