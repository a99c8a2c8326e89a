//! The canvas and the profile of a chosen idea.

use super::{Done, Tx, text};
use crate::session::{
    Canvas, CanvasBox, Plan, PlanId, Profile, Refusal,
    edit::{At, Edit},
};
use std::sync::Arc;

impl Tx<'_> {
    pub(super) fn edit_canvas(&mut self, id: PlanId, canvas: Canvas) -> Done {
        self.known_unit(canvas.unit)?;
        let canvas = clean_canvas(canvas)?;
        self.edit_of_plan(id, |plan| plan.canvas = canvas)
    }

    pub(super) fn edit_profile(&mut self, id: PlanId, profile: Profile) -> Done {
        let profile = clean_profile(profile)?;
        self.edit_of_plan(id, |plan| plan.profile = profile)
    }

    /// Replaces a plan by a changed copy of it; a copy that is the same is no change.
    pub(super) fn edit_of_plan(&mut self, id: PlanId, change: impl FnOnce(&mut Plan)) -> Done {
        let index = self.s.plans.iter().position(|p| p.id == id).ok_or(Refusal::NotFound)?;
        let mut plan = Plan::clone(&self.s.plans[index]);
        change(&mut plan);
        if plan == *self.s.plans[index] {
            return Ok(());
        }
        self.edit(Edit::Plan(At::Replace(index, Arc::new(plan))))
    }
}

fn clean_canvas(canvas: Canvas) -> Result<Canvas, Refusal> {
    let mut boxes = std::collections::BTreeMap::new();
    for (key, b) in canvas.boxes {
        let b = CanvasBox {
            text: text::block(&b.text, text::NOTE)?,
            feedback: text::block(&b.feedback, text::NOTE)?,
            ok: b.ok,
        };
        if !b.is_empty() {
            boxes.insert(key, b);
        }
    }
    Ok(Canvas {
        contact: text::line(&canvas.contact, text::TITLE)?,
        phone: text::line(&canvas.phone, text::TITLE)?,
        email: text::line(&canvas.email, text::TITLE)?,
        boxes,
        ..canvas
    })
}

fn clean_profile(profile: Profile) -> Result<Profile, Refusal> {
    let mut design = std::collections::BTreeMap::new();
    for (part, words) in profile.design {
        let words = text::block(&words, text::NOTE)?;
        if !words.is_empty() {
            design.insert(part, words);
        }
    }
    Ok(Profile {
        benefit: text::block(&profile.benefit, text::NOTE)?,
        outcome: text::block(&profile.outcome, text::NOTE)?,
        design,
        ..profile
    })
}
