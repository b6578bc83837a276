//! Sheets of the four kinds. Tools come first, since how-tos link to them.

use super::{ById, Resolver, Written, address_text, check_summary, site};
use crate::content::{
    decode::Loc,
    document::{
        AdviceDocument, ArgumentDocument, HostDocument, HowToDocument, HowToStepDocument, ObjectionDocument,
        SheetHeadDocument, ToolDocument, TroubleDocument,
    },
    files::Kind,
    problem::{Code, Problem, SourceFile},
};
use app::domain::{
    Advice, Argument, Brand, Host, HowTo, HowToStep, Id, Objection, Sheet, SheetBody, SheetKind, Tool, Trouble,
};
use std::{collections::HashMap, sync::Arc};

pub(super) fn resolve(
    tools: Vec<Written<ToolDocument>>,
    how_tos: Vec<Written<HowToDocument>>,
    arguments: Vec<Written<ArgumentDocument>>,
    advice: Vec<Written<AdviceDocument>>,
    brands: &[Brand],
    resolver: &mut Resolver<'_>,
) -> ById<Sheet> {
    let mut shelf = Shelf { sheets: HashMap::new(), titles: HashMap::new() };
    for Written { id, file, document } in tools {
        let (head, body) = tool(document, brands, resolver);
        shelf.put(id, &file, head, SheetBody::Tool(body), resolver);
    }
    for Written { id, file, document } in how_tos {
        let (head, body) = how_to(document, &shelf.sheets, resolver);
        shelf.put(id, &file, head, SheetBody::HowTo(body), resolver);
    }
    for Written { id, file, document } in arguments {
        let (head, body) = argument(document, resolver);
        shelf.put(id, &file, head, SheetBody::Argument(body), resolver);
    }
    for Written { id, file, document } in advice {
        let (head, body) = one_advice(document, resolver);
        shelf.put(id, &file, head, SheetBody::Advice(body), resolver);
    }
    shelf.sheets
}

struct Shelf {
    sheets: ById<Sheet>,
    titles: HashMap<String, Loc<String>>,
}

impl Shelf {
    fn put(
        &mut self,
        id: Id,
        file: &Arc<SourceFile>,
        head: SheetHeadDocument,
        body: SheetBody,
        resolver: &mut Resolver<'_>,
    ) {
        check_summary(&head.resume, resolver.problems);
        self.report_double_title(&head.titre, file, resolver);
        let more = resolver.rich_option(head.corps.as_ref());
        if let Some(editorial) = resolver.editorial(head.editorial) {
            let sheet = Sheet {
                id: id.clone(),
                title: head.titre.value,
                summary: head.resume.value,
                synonyms: head.synonymes,
                body,
                more,
                editorial,
            };
            self.sheets.insert(id, Arc::new(sheet));
        }
    }

    fn report_double_title(&mut self, title: &Loc<String>, file: &Arc<SourceFile>, resolver: &mut Resolver<'_>) {
        if let Some(first) = self.titles.insert(title.value.to_lowercase(), title.clone()) {
            let message = format!("Le titre « {} » est déjà celui de {}.", title.value, first.place.file().path);
            resolver.problems.push(
                Problem::new(Code::DuplicateTitle, title.place.clone(), message)
                    .related(first.place, "l’autre titre est ici")
                    .hint(format!("Un titre se comprend seul : précisez celui de {}.", file.path)),
            );
        }
    }
}

fn tool(document: ToolDocument, brands: &[Brand], resolver: &mut Resolver<'_>) -> (SheetHeadDocument, Tool) {
    super::report_doubles(&document.remplace, resolver.problems);
    let brand = |id: &Loc<Id>, resolver: &mut Resolver<'_>| {
        site::entry(id, brands, |brand| &brand.id, "marques", resolver.problems).map(|brand| brand.id.clone())
    };
    let tool = Tool {
        uses: document.usages,
        replaces: document.remplace.iter().filter_map(|id| brand(id, resolver)).collect(),
        software_licence: document.licence_logiciel,
        website: address_text(document.site),
        status: document.statut.value,
        hosts: document.hebergements.into_iter().map(host).collect(),
        account: document.compte,
        choose_if: document.choisir_si,
        limits: document.limites,
        data: resolver.rich(&document.donnees),
        leaving: resolver.rich(&document.partir),
    };
    (document.head, tool)
}

fn host(document: HostDocument) -> Host {
    Host {
        name: document.nom,
        address: document.adresse.0,
        terms: document.conditions,
        verified_on: document.verifie_le,
    }
}

fn how_to(document: HowToDocument, sheets: &ById<Sheet>, resolver: &mut Resolver<'_>) -> (SheetHeadDocument, HowTo) {
    let step = |step: HowToStepDocument, resolver: &mut Resolver<'_>| HowToStep {
        action: resolver.rich(&step.faire),
        result: resolver.rich_option(step.voir.as_ref()),
    };
    let trouble = |trouble: TroubleDocument, resolver: &mut Resolver<'_>| Trouble {
        symptom: trouble.souci,
        remedy: resolver.rich(&trouble.solution),
    };
    let how_to = HowTo {
        duration: document.duree,
        level: document.niveau,
        tools: resolver.follow(Kind::Sheet(SheetKind::Tool), &document.outils, sheets),
        prerequisites: document.prerequis,
        steps: document.etapes.into_iter().map(|document| step(document, resolver)).collect(),
        troubles: document.si_ca_coince.into_iter().map(|document| trouble(document, resolver)).collect(),
        on_paper: resolver.rich_option(document.sur_papier.as_ref()),
        template: document.modele.map(|text| text.0),
    };
    (document.head, how_to)
}

fn argument(document: ArgumentDocument, resolver: &mut Resolver<'_>) -> (SheetHeadDocument, Argument) {
    let objection = |document: ObjectionDocument, resolver: &mut Resolver<'_>| Objection {
        objection: document.objection,
        answer: resolver.rich(&document.reponse),
    };
    let argument = Argument {
        objections: document.objections.into_iter().map(|document| objection(document, resolver)).collect(),
        takeaway: document.a_retenir,
    };
    (document.head, argument)
}

fn one_advice(document: AdviceDocument, resolver: &mut Resolver<'_>) -> (SheetHeadDocument, Advice) {
    let advice = Advice {
        why: resolver.rich(&document.pourquoi),
        how: resolver.rich(&document.comment),
        example: resolver.rich_option(document.exemple.as_ref()),
    };
    (document.head, advice)
}
