//! Documents to a library: identifiers become links, Markdown becomes safe HTML, and every broken link is reported.

mod actions;
mod scenarios;
mod sheets;
mod site;
mod vocabulary;

use super::{
    ReadOptions,
    decode::{Address, Loc},
    document::{
        ActionDocument, AdviceDocument, ArgumentDocument, EditorialDocument, HowToDocument, LinkDocument,
        ScenarioDocument, SiteDocument, ToolDocument, VocabularyDocument, WithdrawalsDocument,
    },
    files::Kind,
    markdown,
    problem::{Code, Place, Problem, Problems, SourceFile},
    suggest::nearest,
};
use app::domain::{DEFAULT_LICENCE, Editorial, EditorialState, Id, Library, LibraryParts, Link, RichText};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// A document with the identifier and the file that it comes from.
pub(super) struct Written<T> {
    /// The stem of the file's name.
    pub(super) id: Id,
    /// The file.
    pub(super) file: Arc<SourceFile>,
    /// What it says.
    pub(super) document: T,
}

/// The document of one thing.
#[expect(clippy::large_enum_variant, reason = "each is moved twice and never kept")]
pub(super) enum Document {
    Scenario(Written<ScenarioDocument>),
    Action(Written<ActionDocument>),
    Tool(Written<ToolDocument>),
    HowTo(Written<HowToDocument>),
    Argument(Written<ArgumentDocument>),
    Advice(Written<AdviceDocument>),
}

/// Every document that could be read, and the names of those that could not.
#[derive(Default)]
pub(super) struct Documents {
    pub(super) site: Option<SiteDocument>,
    pub(super) vocabulary: Option<VocabularyDocument>,
    pub(super) withdrawals: Option<WithdrawalsDocument>,
    pub(super) scenarios: Vec<Written<ScenarioDocument>>,
    pub(super) actions: Vec<Written<ActionDocument>>,
    pub(super) tools: Vec<Written<ToolDocument>>,
    pub(super) how_tos: Vec<Written<HowToDocument>>,
    pub(super) arguments: Vec<Written<ArgumentDocument>>,
    pub(super) advice: Vec<Written<AdviceDocument>>,
    /// Every thing that has a file, readable or not: a reference to it is not a mistake.
    pub(super) names: Vec<(Kind, Id, Arc<SourceFile>)>,
}

impl Extend<Document> for Documents {
    fn extend<T: IntoIterator<Item = Document>>(&mut self, documents: T) {
        for document in documents {
            match document {
                Document::Scenario(scenario) => self.scenarios.push(scenario),
                Document::Action(action) => self.actions.push(action),
                Document::Tool(tool) => self.tools.push(tool),
                Document::HowTo(how_to) => self.how_tos.push(how_to),
                Document::Argument(argument) => self.arguments.push(argument),
                Document::Advice(advice) => self.advice.push(advice),
            }
        }
    }
}

/// Links the documents to a library. `None` if the site's own file is missing; the caller has reported it.
///
/// Drafts are left out, with every link to them, unless the options ask for them.
pub(super) fn resolve(documents: Documents, options: ReadOptions, problems: &mut Problems) -> Option<Library> {
    let Documents { site, vocabulary, withdrawals, scenarios, actions, tools, how_tos, arguments, advice, names } =
        documents;
    let mut names = Names::new(&names, problems);
    let formers = former_ids(&scenarios, Sort::Scenario, |document| &document.editorial)
        .chain(former_ids(&actions, Sort::Action, |document| &document.editorial))
        .chain(former_ids(&tools, Sort::Sheet, |document| &document.head.editorial))
        .chain(former_ids(&how_tos, Sort::Sheet, |document| &document.head.editorial))
        .chain(former_ids(&arguments, Sort::Sheet, |document| &document.head.editorial))
        .chain(former_ids(&advice, Sort::Sheet, |document| &document.head.editorial));
    names.formers = check_former_ids(formers, &names, problems);
    let site = site::resolve(site?, problems);
    let mut vocabulary = vocabulary::resolve(vocabulary, &names, problems);
    let mut resolver = Resolver { names, options, problems };
    let sheets = sheets::resolve(tools, how_tos, arguments, advice, &vocabulary.brands, &mut resolver);
    let actions = actions::resolve(actions, &site.themes, &sheets, &mut resolver);
    let scenarios = scenarios::resolve(scenarios, &site, &actions, &sheets, &mut resolver);
    let withdrawals = site::resolve_withdrawals(withdrawals, &resolver.names, resolver.problems);
    let is_public = |id: &Id| actions.contains_key(id);
    let public_scenarios: HashSet<Id> = scenarios.iter().map(|scenario| scenario.id.clone()).collect();
    for concept in &mut vocabulary.concepts {
        concept.actions.retain(is_public);
        concept.scenarios.retain(|scenario| public_scenarios.contains(scenario));
    }
    vocabulary.brands.iter_mut().for_each(|brand| brand.actions.retain(is_public));
    Some(Library::new(LibraryParts {
        info: site.info,
        themes: site.themes,
        audiences: site.audiences,
        difficulties: site.difficulties,
        scenarios,
        concepts: vocabulary.concepts,
        actions: actions.into_values().collect(),
        sheets: sheets.into_values().collect(),
        brands: vocabulary.brands,
        withdrawals,
    }))
}

/// The sorts of things that share their identifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Sort {
    Scenario,
    Action,
    Sheet,
}

impl From<Kind> for Sort {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Scenario => Self::Scenario,
            Kind::Action => Self::Action,
            Kind::Sheet(_) => Self::Sheet,
        }
    }
}

/// Returns the identifiers that things of one sort had.
fn former_ids<'a, T>(
    documents: &'a [Written<T>],
    sort: Sort,
    editorial: impl Fn(&'a T) -> &'a EditorialDocument + 'a,
) -> impl Iterator<Item = (Sort, &'a Loc<Id>)> {
    documents
        .iter()
        .flat_map(move |written| editorial(&written.document).anciens_ids.iter().map(move |former| (sort, former)))
}

/// Reports former identifiers that something has now, or that something else had, too: one address leads to one page. Returns them.
fn check_former_ids<'a>(
    formers: impl Iterator<Item = (Sort, &'a Loc<Id>)>,
    names: &Names,
    problems: &mut Problems,
) -> HashSet<(Sort, Id)> {
    let mut seen: HashMap<(Sort, &Id), &Loc<Id>> = HashMap::new();
    for (sort, former) in formers {
        let id = &former.value;
        let holder = names.kinds.get(id).into_iter().flatten().find(|kind| Sort::from(**kind) == sort);
        if let Some(kind) = holder {
            let message = format!("« {id} » est l’identifiant actuel de {}.", kind.path(id));
            let problem = Problem::new(Code::DuplicateId, former.place.clone(), message);
            problems.push(problem.hint("Retirez-le des anciens identifiants, ou renommez l’autre fichier."));
        }
        if let Some(first) = seen.insert((sort, id), former) {
            let message = format!("« {id} » est déjà un ancien identifiant de {}.", first.place.file().path);
            problems.push(
                Problem::new(Code::DuplicateId, former.place.clone(), message)
                    .related(first.place.clone(), "une première fois ici")
                    .hint("Une ancienne adresse ne mène qu’à un endroit : gardez une seule des deux."),
            );
        }
    }
    seen.into_keys().map(|(sort, id)| (sort, id.clone())).collect()
}

/// Things of one kind by identifier.
type ById<T> = HashMap<Id, Arc<T>>;

/// What every stage needs.
struct Resolver<'a> {
    names: Names,
    options: ReadOptions,
    problems: &'a mut Problems,
}

/// Every identifier that has a file, and of which kind it is; and those that things had.
struct Names {
    kinds: HashMap<Id, Vec<Kind>>,
    formers: HashSet<(Sort, Id)>,
}

impl Names {
    /// Collects the names; reports a sheet's that is used twice.
    fn new(names: &[(Kind, Id, Arc<SourceFile>)], problems: &mut Problems) -> Self {
        let mut kinds: HashMap<Id, Vec<Kind>> = HashMap::new();
        let mut sheets: HashMap<&Id, &Arc<SourceFile>> = HashMap::new();
        for (kind, id, file) in names {
            kinds.entry(id.clone()).or_default().push(*kind);
            if let Kind::Sheet(_) = kind
                && let Some(first) = sheets.insert(id, file)
            {
                let message = format!("Deux fiches portent l’identifiant « {id} » : {} et {}.", first.path, file.path);
                let hint =
                    "Les fiches de toutes sortes partagent les mêmes identifiants : renommez l’un des deux fichiers.";
                problems.push(Problem::new(Code::DuplicateId, Place::top(file), message).hint(hint));
            }
        }
        Self { kinds, formers: HashSet::new() }
    }

    fn has(&self, kind: Kind, id: &Id) -> bool {
        self.kinds.get(id).is_some_and(|kinds| kinds.contains(&kind))
    }

    fn of(&self, kind: Kind) -> impl Iterator<Item = &str> {
        self.kinds.iter().filter(move |(_, kinds)| kinds.contains(&kind)).map(|(id, _)| id.as_str())
    }

    /// Checks a link to the page of a scenario, an action or a sheet; says what is wrong with it.
    fn check_page(&self, link: &Loc<String>) -> Result<(), Problem> {
        let path = link.value.split(['?', '#']).next().unwrap_or_default();
        let mut parts = path.split('/').skip(1);
        let (Some(pages), Some(id)) = (parts.next(), parts.next().filter(|id| !id.is_empty())) else { return Ok(()) };
        let sort = match pages {
            "parcours" => Sort::Scenario,
            "actions" => Sort::Action,
            "fiches" => Sort::Sheet,
            _ => return Ok(()),
        };
        let is_of_sort = |kinds: &[Kind]| kinds.iter().any(|kind| Sort::from(*kind) == sort);
        let is_known = |id: &Id| {
            self.kinds.get(id).is_some_and(|kinds| is_of_sort(kinds)) || self.formers.contains(&(sort, id.clone()))
        };
        if id.parse().is_ok_and(|id| is_known(&id)) {
            return Ok(());
        }
        let message = format!("Ce lien mène à « /{pages}/{id} », une page qui n’existe pas.");
        let problem = Problem::new(Code::DeadLink, link.place.clone(), message);
        let known = self.kinds.iter().filter(|(_, kinds)| is_of_sort(kinds)).map(|(id, _)| id.as_str());
        Err(match nearest(id, known) {
            Some(meant) => problem.hint(format!("Vouliez-vous dire « /{pages}/{meant} » ?")),
            None => problem.hint("Corrigez-le, ou retirez-le."),
        })
    }

    /// Checks a reference to a thing of one kind, and says what is wrong with it.
    fn check(&self, kind: Kind, reference: &Loc<Id>) -> Result<(), Problem> {
        let id = &reference.value;
        if self.has(kind, id) {
            return Ok(());
        }
        let place = reference.place.clone();
        let Some(other) = self.kinds.get(id).and_then(|kinds| kinds.first()) else {
            let problem =
                Problem::new(Code::UnknownReference, place, format!("« {id} » n’existe pas dans {}/.", kind.folder()));
            return Err(match nearest(id.as_str(), self.of(kind)) {
                Some(meant) => problem.hint(format!("Vouliez-vous dire « {meant} » ?")),
                None => problem.hint(format!("Créez le fichier {}/{id}.yaml, ou retirez ce nom.", kind.folder())),
            });
        };
        let message = format!("« {id} » est {}, et il faut ici {}.", other.with_article(), kind.with_article());
        Err(Problem::new(Code::WrongKind, place, message).hint("Déplacez ce nom sous la bonne clé, ou corrigez-le."))
    }
}

impl Resolver<'_> {
    /// Checks a list of references: each exists, is of the right kind and stands once.
    fn check_all(&mut self, kind: Kind, references: &[Loc<Id>]) {
        report_doubles(references, self.problems);
        self.problems.extend(references.iter().filter_map(|reference| self.names.check(kind, reference).err()));
    }

    /// Follows references to things that are there. Broken ones are reported; drafts that are not shown are left out.
    fn follow<T>(&mut self, kind: Kind, references: &[Loc<Id>], things: &ById<T>) -> Vec<Arc<T>> {
        self.check_all(kind, references);
        references.iter().filter_map(|reference| things.get(&reference.value).cloned()).collect()
    }

    fn rich(&mut self, text: &Loc<String>) -> RichText {
        let mut own_pages = Vec::new();
        let rendered = markdown::render(text, self.problems, &mut own_pages);
        self.problems.extend(own_pages.iter().filter_map(|link| self.names.check_page(link).err()));
        rendered
    }

    fn rich_option(&mut self, text: Option<&Loc<String>>) -> Option<RichText> {
        text.map(|text| self.rich(text))
    }

    /// Reads the shared keys; `None` for a draft that is not shown. Reminds of a review that is due.
    fn editorial(&mut self, document: EditorialDocument) -> Option<Editorial> {
        let due = document.a_revoir_le.as_ref().zip(self.options.today).filter(|(review, today)| review.value < *today);
        if let Some((review, _)) = due {
            let message = format!("Cette page devait être relue le {}.", review.value);
            let hint = "Relisez-la, mettez à jour « verifie_le » si vous avez ouvert les adresses, puis fixez une nouvelle date.";
            self.problems.push(Problem::new(Code::ReviewDue, review.place.clone(), message).hint(hint));
        }
        let state = document.etat.map_or(EditorialState::Published, |state| state.value);
        (self.options.with_drafts || state != EditorialState::Draft).then(|| Editorial {
            licence: document.licence.unwrap_or_else(|| DEFAULT_LICENCE.to_owned()),
            authors: document.auteurs,
            maintainers: document.responsables,
            sources: links(document.sources),
            resources: links(document.ressources),
            verified_on: document.verifie_le,
            review_on: document.a_revoir_le.map(|date| date.value),
            state,
            former_ids: document.anciens_ids.into_iter().map(|id| id.value).collect(),
        })
    }
}

/// Reports references that stand twice in a list.
fn report_doubles(references: &[Loc<Id>], problems: &mut Problems) {
    let mut first_of_id: HashMap<&Id, &Loc<Id>> = HashMap::new();
    for reference in references {
        let first = *first_of_id.entry(&reference.value).or_insert(reference);
        if !std::ptr::eq(first, reference) {
            let message = format!("« {} » est déjà dans cette liste.", reference.value);
            problems.push(
                Problem::new(Code::DuplicateReference, reference.place.clone(), message)
                    .related(first.place.clone(), "une première fois ici")
                    .hint("Retirez l’un des deux."),
            );
        }
    }
}

fn links(documents: Vec<LinkDocument>) -> Vec<Link> {
    let link = |document: LinkDocument| Link {
        title: document.titre,
        address: document.adresse.0,
        language: document.langue.unwrap_or_else(|| "fr".to_owned()),
    };
    documents.into_iter().map(link).collect()
}

fn address_text(address: Option<Address>) -> Option<String> {
    address.map(|address| address.0)
}

/// Reports a text that is too long for its place; the limit is in characters.
fn check_length(text: &Loc<String>, limit: usize, place_name: &str, problems: &mut Problems) {
    let length = text.value.chars().count();
    if length > limit {
        let message = format!("Ce texte fait {length} signes ; {place_name} en accueille {limit}.");
        problems.push(
            Problem::new(Code::TooLong, text.place.clone(), message)
                .hint("Raccourcissez-le ; le détail va dans le corps du texte."),
        );
    }
}

/// Most characters of a summary: what a list of results shows.
const SUMMARY_LENGTH: usize = 160;

fn check_summary(text: &Loc<String>, problems: &mut Problems) {
    check_length(text, SUMMARY_LENGTH, "un résumé", problems);
}
