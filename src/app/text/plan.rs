//! The page of action plans.
