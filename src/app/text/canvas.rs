//! The idea canvas: the heads of its boxes, as the form of the laboratories of LAN RI has them.

use super::{Lang, texts};
use crate::session::{CanvasKey, ProposedAs};

texts! {
    background => "Latar belakang", "Background";
    idea => "Ide inovasi terpilih", "Chosen innovation idea";
    goal => "Tujuan inovasi", "Goal of the innovation";
    target => "Target perubahan", "Intended change";
    stakeholders => "Stakeholder inovasi", "Stakeholders";
    resources => "Sumber daya inovasi", "Resources";
    beneficiaries => "Penerima manfaat", "Beneficiaries";
    novelty => "Kebaruan", "What is new";
    description => "Deskripsi singkat inovasi", "Short description";
    remarks => "Keterangan", "Remarks";

    background_hint => "Masalah yang dihadapi atau kondisi yang ingin diperbaiki",
        "The problem, or the state that should become better";
    idea_hint => "Judul atau isi ide", "The idea in short";
    goal_hint => "Apa yang ingin dicapai", "What is to be reached";
    target_hint => "Dari keadaan sekarang menjadi seperti apa, dalam berapa lama",
        "From how it is now to what, within how long";
    stakeholders_hint => "Siapa yang terlibat", "Who takes part";
    resources_hint => "Orang, anggaran, sarana", "People, budget, means";
    beneficiaries_hint => "Siapa yang merasakan manfaatnya", "Who gains from it";
    novelty_hint => "Apa yang belum pernah ada di sini", "What was never here before";
    description_hint => "Cara kerja dan teknis pelaksanaannya", "How it works and is carried out";
    remarks_hint => "Rencana waktu pelaksanaan", "When it is to be carried out";

    new_idea => "Ide baru", "New idea";
    replication => "Replikasi", "Replication";
    development => "Pengembangan", "Development";
}

/// The head of a box.
#[must_use]
pub fn head(lang: Lang, key: CanvasKey) -> &'static str {
    match key {
        CanvasKey::Background => background(lang),
        CanvasKey::Idea => idea(lang),
        CanvasKey::Goal => goal(lang),
        CanvasKey::Target => target(lang),
        CanvasKey::Stakeholders => stakeholders(lang),
        CanvasKey::Resources => resources(lang),
        CanvasKey::Beneficiaries => beneficiaries(lang),
        CanvasKey::Novelty => novelty(lang),
        CanvasKey::Description => description(lang),
        CanvasKey::Remarks => remarks(lang),
    }
}

/// What is to be written into a box.
#[must_use]
pub fn hint(lang: Lang, key: CanvasKey) -> &'static str {
    match key {
        CanvasKey::Background => background_hint(lang),
        CanvasKey::Idea => idea_hint(lang),
        CanvasKey::Goal => goal_hint(lang),
        CanvasKey::Target => target_hint(lang),
        CanvasKey::Stakeholders => stakeholders_hint(lang),
        CanvasKey::Resources => resources_hint(lang),
        CanvasKey::Beneficiaries => beneficiaries_hint(lang),
        CanvasKey::Novelty => novelty_hint(lang),
        CanvasKey::Description => description_hint(lang),
        CanvasKey::Remarks => remarks_hint(lang),
    }
}

/// What an idea is put forward as.
#[must_use]
pub fn proposed_as(lang: Lang, proposed: ProposedAs) -> &'static str {
    match proposed {
        ProposedAs::NewIdea => new_idea(lang),
        ProposedAs::Replication => replication(lang),
        ProposedAs::Development => development(lang),
    }
}
