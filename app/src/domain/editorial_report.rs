//! What wants an editor's attention, worked out from the library alone: facts in neutral words, no marks.

use super::{
    Action, Editorial, EditorialState, Id, Kind, Library, Scenario, Sheet, SheetKind, Tool, ToolStatus, in_french,
};
use jiff::{ToSpan, civil::Date};
use std::{cmp::Reverse, collections::HashMap};

/// How many days ahead a review counts as near.
const NEAR: i64 = 60;

/// How many of the longest-untouched files are listed.
const MOST_UNTOUCHED: usize = 20;

/// What wants attention, by subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditorialReport {
    /// The day from which it is seen.
    pub date: Date,
    /// The subjects, those that have nothing to say included.
    pub sections: Vec<Section>,
}

/// One subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The word by which programs and addresses know it.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// What its entries have in common, and what to do.
    pub about: &'static str,
    /// What it concerns.
    pub entries: Vec<Entry>,
}

/// One thing that a subject concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The thing.
    pub thing: Thing,
    /// What there is to say about it; may be empty.
    pub note: String,
    /// The day that it is about.
    pub date: Option<Date>,
    /// The number that it is about.
    pub count: Option<usize>,
}

/// A scenario, an action or a sheet by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// Its kind.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// Its identifier.
    pub id: Id,
}

impl Thing {
    fn new(kind: Kind, title: &str, id: &Id) -> Self {
        Self { kind, title: title.to_owned(), id: id.clone() }
    }

    fn of_action(action: &Action) -> Self {
        Self::new(Kind::Action, &action.title, &action.id)
    }

    fn of_sheet(sheet: &Sheet) -> Self {
        Self::new(Kind::Sheet(sheet.kind()), &sheet.title, &sheet.id)
    }

    /// Returns the path of its file, below the content folder.
    pub fn file(&self) -> String {
        self.kind.path(&self.id)
    }

    fn entry(self, note: impl Into<String>) -> Entry {
        Entry { thing: self, note: note.into(), date: None, count: None }
    }

    fn on(self, date: Date, note: String) -> Entry {
        Entry { date: Some(date), ..self.entry(note) }
    }
}

impl EditorialReport {
    /// Looks at the library as of a day. `changes` says when each file was last changed, by its path below the
    /// content folder; it may be empty where nobody knows.
    pub fn of(library: &Library, date: Date, changes: &HashMap<String, Date>) -> Self {
        let things = all(library);
        let sections = vec![
            past_review(&things, date),
            near_review(&things, date),
            drafts(&things),
            orphans(library),
            lacking_sheets(library),
            closed_tools(library),
            unsure_tools(library),
            without_sources(library),
            tool_addresses(library),
            reuse(library),
            untouched(&things, changes),
        ];
        Self { date, sections }
    }
}

type Edited<'a> = (Thing, &'a Editorial);

/// Goes through everything that has a file of its own.
fn all(library: &Library) -> Vec<Edited<'_>> {
    let scenario = |scenario: &Scenario| Thing::new(Kind::Scenario, &scenario.title, &scenario.id);
    let scenarios = library.scenarios().iter().map(|one| (scenario(one), &one.editorial));
    let actions = library.actions().iter().map(|action| (Thing::of_action(action), &action.editorial));
    let sheets = library.sheets().iter().map(|sheet| (Thing::of_sheet(sheet), &sheet.editorial));
    scenarios.chain(actions).chain(sheets).collect()
}

/// Picks the things that have a day, the earliest first; those of the same day stay in the order of their titles.
fn by_day<'a>(
    things: &'a [Edited<'_>],
    day: impl Fn(&'a Edited<'_>) -> Option<Date>,
    note: impl Fn(Date) -> String,
) -> Vec<Entry> {
    let mut entries: Vec<Entry> =
        things.iter().filter_map(|one| day(one).map(|day| one.0.clone().on(day, note(day)))).collect();
    entries.sort_by_key(|entry| entry.date);
    entries
}

fn past_review(things: &[Edited<'_>], today: Date) -> Section {
    Section {
        id: "a-relire",
        title: "À relire",
        about: "La date de relecture prévue est passée : relire, corriger, puis fixer une nouvelle date.",
        entries: by_day(
            things,
            |(_, editorial)| editorial.review_on.filter(|day| *day < today),
            |day| format!("relecture prévue le {}", in_french(day)),
        ),
    }
}

fn near_review(things: &[Edited<'_>], today: Date) -> Section {
    let limit = today.saturating_add(NEAR.days());
    Section {
        id: "bientot",
        title: "À relire bientôt",
        about: "La relecture est prévue dans les deux mois.",
        entries: by_day(
            things,
            |(_, editorial)| editorial.review_on.filter(|day| (today..=limit).contains(day)),
            |day| format!("relecture prévue le {}", in_french(day)),
        ),
    }
}

fn drafts(things: &[Edited<'_>]) -> Section {
    let is_draft = |one: &&Edited<'_>| one.1.state == EditorialState::Draft;
    Section {
        id: "brouillons",
        title: "Brouillons",
        about: "Visibles en édition seulement.",
        entries: things.iter().filter(is_draft).map(|(thing, _)| thing.clone().entry("")).collect(),
    }
}

fn orphans(library: &Library) -> Section {
    let actions = library.actions().iter().filter(|action| library.uses_of_action(&action.id).is_empty());
    let actions = actions.map(|action| Thing::of_action(action).entry("dans aucun parcours"));
    let sheets = library.sheets().iter().filter(|sheet| library.is_orphan_sheet(&sheet.id));
    let sheets = sheets.map(|sheet| Thing::of_sheet(sheet).entry("citée par aucune action"));
    Section {
        id: "orphelins",
        title: "Sans lien",
        about: "Rien n’y mène : l’action n’est dans aucun parcours, la fiche n’est citée par aucune action.",
        entries: actions.chain(sheets).collect(),
    }
}

fn lacking_sheets(library: &Library) -> Section {
    let lacking = library.actions().iter().filter_map(|action| {
        let missing: Vec<_> =
            SheetKind::ALL.iter().filter(|kind| action.sheets_of(**kind).next().is_none()).map(|k| k.label()).collect();
        let thing = Thing::of_action(action);
        let note = format!("sans {}", missing.join(", ").to_lowercase());
        (!missing.is_empty()).then(|| Entry { count: Some(missing.len()), ..thing.entry(note) })
    });
    let mut entries: Vec<_> = lacking.collect();
    entries.sort_by_key(|entry| Reverse(entry.count));
    Section {
        id: "fiches-manquantes",
        title: "Sortes de fiches absentes",
        about: "Toutes les actions n’ont pas besoin des quatre sortes : à chacune de voir.",
        entries,
    }
}

/// Picks the tools that there is something to say about.
fn tools(library: &Library, note: impl Fn(&Tool, &Sheet) -> Option<String>) -> Vec<Entry> {
    let sheets = library.sheets_of(SheetKind::Tool);
    sheets.filter_map(|sheet| Some(Thing::of_sheet(sheet).entry(note(sheet.tool()?, sheet)?))).collect()
}

fn closed_tools(library: &Library) -> Section {
    Section {
        id: "outils-fermes",
        title: "Outils fermés",
        about: "Leur fiche reste lisible ; aucune action ne devrait plus les citer.",
        entries: tools(library, |tool, sheet| {
            let citing = library.actions_of_sheet(&sheet.id).len();
            (tool.status == ToolStatus::Closed).then(|| format!("cité par {citing} action(s)"))
        }),
    }
}

fn unsure_tools(library: &Library) -> Section {
    Section {
        id: "a-verifier",
        title: "Faits à vérifier",
        about: "L’état de l’outil ou sa licence n’est pas sûr : la fiche le dit, il reste à s’en assurer.",
        entries: tools(library, |tool, _| {
            let is_unsure = tool.status == ToolStatus::Unsure;
            let has_unsure_licence = tool.software_licence.to_lowercase().contains("vérifier");
            (is_unsure || has_unsure_licence).then(|| format!("licence : {}", tool.software_licence))
        }),
    }
}

fn without_sources(library: &Library) -> Section {
    let states_facts = |kind| matches!(kind, SheetKind::Tool | SheetKind::Argument);
    let sheets =
        library.sheets().iter().filter(|sheet| states_facts(sheet.kind()) && sheet.editorial.sources.is_empty());
    let entries = sheets.map(|sheet| Thing::of_sheet(sheet).entry(sheet.kind().label().to_lowercase()));
    Section {
        id: "sans-source",
        title: "Sans source",
        about: "Outils et argumentaires qui ne disent pas d’où viennent leurs faits.",
        entries: entries.collect(),
    }
}

fn tool_addresses(library: &Library) -> Section {
    Section {
        id: "verifications",
        title: "Adresses d’outils",
        about: "Le jour où une personne a ouvert les adresses de l’outil, d’abord celles que personne n’a encore ouvertes.",
        entries: {
            let mut entries: Vec<Entry> = library
                .sheets_of(SheetKind::Tool)
                .map(|sheet| {
                    let date = sheet.verified_on();
                    let note = date.map_or_else(
                        || "pas encore vérifié".to_owned(),
                        |date| format!("vérifié le {}", in_french(date)),
                    );
                    Entry { date, ..Thing::of_sheet(sheet).entry(note) }
                })
                .collect();
            entries.sort_by_key(|entry| entry.date);
            entries
        },
    }
}

fn reuse(library: &Library) -> Section {
    let mut entries: Vec<Entry> = library
        .actions()
        .iter()
        .map(|action| {
            let count = library.scenario_count(&action.id);
            Entry { count: Some(count), ..Thing::of_action(action).entry(format!("{count} parcours")) }
        })
        .collect();
    entries.sort_by_key(|entry| Reverse(entry.count));
    Section {
        id: "reutilisation",
        title: "Réutilisation des actions",
        about: "Dans combien de parcours chaque action sert : un changement s’y voit partout.",
        entries,
    }
}

fn untouched(things: &[Edited<'_>], changes: &HashMap<String, Date>) -> Section {
    let mut entries = by_day(
        things,
        |(thing, _)| changes.get(&thing.file()).copied(),
        |day| format!("modifié le {}", in_french(day)),
    );
    entries.truncate(MOST_UNTOUCHED);
    Section {
        id: "inchanges",
        title: "Les plus anciennement modifiés",
        about: if changes.is_empty() {
            "L’histoire des fichiers n’est pas connue ici : elle vient du dépôt git du fonds."
        } else {
            "Les fichiers auxquels personne n’a touché depuis le plus longtemps."
        },
        entries,
    }
}
