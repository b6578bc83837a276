//! The map of the pages.

use crate::pages::{
    AboutPage, AccessibilityPage, ActionPage, ActionsPage, BrandPage, BrandsPage, ContributePage, CriteriaPage,
    EditorialPage, HomePage, LegalPage, LicencesPage, NotFoundPage, PersonalDataPage, ScenarioPage, ScenariosPage,
    SheetPage, StepPage, ToolsPage,
};
use leptos::prelude::*;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    path,
};

/// Draws the page that the address names.
#[component]
pub fn App() -> impl IntoView {
    view! {
        <Router>
            <FlatRoutes fallback=NotFoundPage>
                <Route path=path!("/") view=HomePage />
                <Route path=path!("/parcours") view=ScenariosPage />
                <Route path=path!("/parcours/:scenario") view=ScenarioPage />
                <Route path=path!("/parcours/:scenario/:step") view=StepPage />
                <Route path=path!("/actions") view=ActionsPage />
                <Route path=path!("/actions/:action") view=ActionPage />
                <Route path=path!("/fiches/:sheet") view=SheetPage />
                <Route path=path!("/outils") view=ToolsPage />
                <Route path=path!("/remplacer") view=BrandsPage />
                <Route path=path!("/remplacer/:brand") view=BrandPage />
                <Route path=path!("/redaction") view=EditorialPage />
                <Route path=path!("/a-propos") view=AboutPage />
                <Route path=path!("/mentions-legales") view=LegalPage />
                <Route path=path!("/licences") view=LicencesPage />
                <Route path=path!("/donnees-personnelles") view=PersonalDataPage />
                <Route path=path!("/accessibilite") view=AccessibilityPage />
                <Route path=path!("/accessibilite/rgaa") view=CriteriaPage />
                <Route path=path!("/contribuer") view=ContributePage />
            </FlatRoutes>
        </Router>
    }
}
