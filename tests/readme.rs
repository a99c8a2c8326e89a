//! The README says what the program does: its key table is made from the commands.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bimtek_lab::app::{
    command::{BINDINGS, Scope, key_names},
    text::{Lang, commands},
};
use std::fmt::Write as _;

fn key_table() -> String {
    let mut table = "| Where | What | Keys |\n|---|---|---|\n".to_owned();
    let mut last: Option<Scope> = None;
    for binding in BINDINGS.iter().filter(|b| !b.keys.is_empty()) {
        let scope = if last == Some(binding.scope) {
            String::new()
        } else {
            format!("**{}**", commands::scope(Lang::English, binding.scope))
        };
        last = Some(binding.scope);
        let keys: Vec<String> = binding
            .keys
            .iter()
            .map(|keys| format!("`{}`", key_names(Lang::English, *keys).join("+")))
            .collect();
        let name = commands::name(Lang::English, binding.command);
        writeln!(table, "| {scope} | {name} | {} |", keys.join(", ")).unwrap();
    }
    table
}

#[test]
fn the_key_table_of_the_readme_is_that_of_the_commands() {
    let readme = include_str!("../README.md");
    let mark = "<!-- keys -->\n";
    let start = readme.find(mark).expect("the mark before the table") + mark.len();
    let end = readme.find("<!-- /keys -->").expect("the mark behind the table");
    let table = key_table();
    assert!(readme[start..end] == table, "put this between the marks of README.md:\n{table}");
}
