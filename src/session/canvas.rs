//! The idea canvas: one page that says what a chosen idea is, in the boxes of the form that the
//! laboratories of LAN RI use ("Form Ide Inovasi" and "Form Diagnose Inovasi").
//!
//! Every box can be answered by the coach: feedback ("Tanggapan") and a tick ("Sudah OK"). Phone,
//! persons and feedback are never shown to the room.

use super::{IdeaNumber, Plan, Session, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What is written on the canvas of one chosen idea.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Canvas {
    /// The unit that carries the idea on; none where it is the one that sent it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitId>,
    /// Contact person ("penanggung jawab"): a post rather than a name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// Phone, kept as text exactly as given.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Electronic mail, kept as text exactly as given.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub email: String,
    /// What the idea is put forward as ("usulan inovasi").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposed_as: Option<ProposedAs>,
    /// Boxes in which something stands.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub boxes: BTreeMap<CanvasKey, CanvasBox>,
}

/// What stands in one box.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CanvasBox {
    /// The unit's own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What the coach says to it ("Tanggapan").
    #[serde(skip_serializing_if = "String::is_empty")]
    pub feedback: String,
    /// The coach has nothing left to ask ("Sudah OK").
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub ok: bool,
}

/// The ten boxes of the form, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CanvasKey {
    /// "Latar belakang": the problem, or the state that should become better.
    Background,
    /// "Ide inovasi terpilih". Where nothing is written, the idea's own words stand here.
    Idea,
    /// "Tujuan inovasi".
    Goal,
    /// "Target perubahan".
    Target,
    /// "Stakeholder inovasi".
    Stakeholders,
    /// "Sumber daya inovasi".
    Resources,
    /// "Penerima manfaat".
    Beneficiaries,
    /// "Kebaruan".
    Novelty,
    /// "Deskripsi singkat inovasi": how it works and is carried out.
    Description,
    /// "Keterangan": when it is to be carried out.
    Remarks,
}

impl CanvasKey {
    /// All boxes in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Background,
        Self::Idea,
        Self::Goal,
        Self::Target,
        Self::Stakeholders,
        Self::Resources,
        Self::Beneficiaries,
        Self::Novelty,
        Self::Description,
        Self::Remarks,
    ];
}

/// What an idea is put forward as ("usulan inovasi").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProposedAs {
    /// "Ide baru".
    NewIdea,
    /// "Replikasi": something that works elsewhere.
    Replication,
    /// "Pengembangan": something that is there already, taken further.
    Development,
}

impl ProposedAs {
    /// All of them in the order of the form.
    pub const ALL: [Self; 3] = [Self::NewIdea, Self::Replication, Self::Development];
}

/// What stands in a box in which nothing was written.
static EMPTY: CanvasBox = CanvasBox { text: String::new(), feedback: String::new(), ok: false };

impl CanvasBox {
    /// Nothing stands in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == EMPTY
    }
}

impl Canvas {
    /// Nothing was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What stands in a box.
    #[must_use]
    pub fn get(&self, key: CanvasKey) -> &CanvasBox {
        self.boxes.get(&key).unwrap_or(&EMPTY)
    }

    /// A box, to be changed.
    pub fn get_mut(&mut self, key: CanvasKey) -> &mut CanvasBox {
        self.boxes.entry(key).or_default()
    }

    /// Boxes that are OK, of the ten.
    #[must_use]
    pub fn ok(&self) -> usize {
        self.boxes.values().filter(|b| b.ok).count()
    }
}

impl Session {
    /// The words of a box as a reader gets them: in the box of the chosen idea, its own words
    /// where nothing else is written.
    #[must_use]
    pub fn canvas_text<'a>(&'a self, plan: &'a Plan, key: CanvasKey) -> &'a str {
        let written = plan.canvas.get(key).text.as_str();
        if key != CanvasKey::Idea || !written.is_empty() {
            return written;
        }
        self.board(plan.board).and_then(|b| b.idea(plan.idea)).map_or("", |i| i.text.as_str())
    }

    /// The units behind a chosen idea: the one that carries it on, else those that sent it and
    /// what was merged into it.
    #[must_use]
    pub fn plan_units(&self, plan: &Plan) -> Vec<UnitId> {
        if let Some(unit) = plan.canvas.unit {
            return vec![unit];
        }
        let Some(board) = self.board(plan.board) else { return Vec::new() };
        let mut units = Vec::new();
        let sender = |number: IdeaNumber| board.idea(number).and_then(|i| i.unit);
        for unit in board.originals(plan.idea).into_iter().filter_map(sender) {
            if !units.contains(&unit) {
                units.push(unit);
            }
        }
        units
    }
}
