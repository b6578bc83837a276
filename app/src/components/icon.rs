//! Small drawings, our own: each kind of sheet has its shape, and never its colour alone.

use crate::domain::SheetKind;
use leptos::prelude::*;

/// What a drawing stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum IconName {
    /// A kind of sheet.
    Sheet(SheetKind),
    /// Time.
    Clock,
    /// People.
    People,
    /// How much practice.
    Level,
    /// Without a network.
    Offline,
}

impl IconName {
    /// Returns the strokes, on a grid of 24 by 24.
    const fn strokes(self) -> &'static str {
        match self {
            Self::Sheet(SheetKind::Tool) => {
                "M14.5 5.5a4.5 4.5 0 0 0-5.8 5.8L3.5 16.5v4h4l5.2-5.2a4.5 4.5 0 0 0 5.8-5.8l-3 3-3-.9-.9-3z"
            }
            Self::Sheet(SheetKind::HowTo) => {
                "M9 6h11M9 12h11M9 18h11M4 5.5l1-.8V8M3.8 11h2L4 13.5h2M3.8 16.6h1.6L4.6 18a1 1 0 1 1-.8 1.4"
            }
            Self::Sheet(SheetKind::Argument) => "M4 5h16v11h-7l-5 4v-4H4zM8 9h8M8 12.3h5",
            Self::Sheet(SheetKind::Advice) => {
                "M12 3a6 6 0 0 1 3.6 10.8c-.7.6-1.1 1.3-1.1 2.2h-5c0-.9-.4-1.6-1.1-2.2A6 6 0 0 1 12 3zM9.8 19h4.4M10.6 21.3h2.8"
            }
            Self::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
            Self::People => {
                "M9 11.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4zM3 19.5c.4-3.4 2.8-5.3 6-5.3s5.6 1.9 6 5.3M16 5.6a2.9 2.9 0 0 1 0 5.6M17.5 14.5c2 .6 3.2 2.3 3.5 5"
            }
            Self::Level => "M4 20v-4M10 20v-8M16 20V8M21 20H3",
            Self::Offline => {
                "M3 4l17 17M8.5 15.5a5 5 0 0 1 5.5-1M5.5 12a9 9 0 0 1 4-2.3M2.5 8.7a13 13 0 0 1 4-2.5M13 9.5a9 9 0 0 1 5.5 2.5M10.5 5.1A13.2 13.2 0 0 1 21.5 8.7M12 19h.01"
            }
        }
    }
}

/// Draws an icon beside the word that says the same.
#[component]
pub(crate) fn Icon(name: IconName) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path d=name.strokes() fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}
