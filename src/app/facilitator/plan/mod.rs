//! Rencana aksi.
