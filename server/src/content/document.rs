//! Content files as editors write them: one group of keys per kind of thing.
//!
//! Keys are the names of the fields. What a document says is typed and located, but names of other things are still
//! identifiers: resolving them is the next stage's business.

use super::decode::{Address, Context, Decode, Loc, MapReader, document};
use super::parse::Node;
use app::domain::{
    Account, Duration, EditorialState, GroupSize, Id, Level, Modality, Moment, TestimonialKind, ToolStatus, YesNo,
};
use jiff::civil::Date;

/// A text in Markdown, or one that is shown as it is.
type Text = Loc<String>;

document! {
    /// A link to somewhere else.
    struct LinkDocument {
        required titre: String,
        required adresse: Address,
        optional langue: String,
    }

    /// The keys that scenarios, actions and sheets share.
    struct EditorialDocument {
        list ressources: LinkDocument,
        list sources: LinkDocument,
        optional licence: String,
        list auteurs: String,
        list responsables: String,
        optional verifie_le: Date,
        optional a_revoir_le: Loc<Date>,
        optional etat: EditorialState,
        list anciens_ids: Loc<Id>,
    }

    /// `scenarios/<id>.yaml`
    struct ScenarioDocument {
        required titre: Text,
        required besoin: Text,
        required resume: Text,
        required objectif: Text,
        required resultat: Text,
        required_list public: Loc<Id>,
        list suites: Loc<Id>,
        required_list etapes: Loc<StepDocument>,
        common editorial: EditorialDocument,
    }

    /// One of the `etapes` of a scenario.
    struct StepDocument {
        required titre: Text,
        required intention: Text,
        optional resultat: Text,
        required_list actions: Loc<Id>,
        list conseils: Loc<Id>,
        list temoignages: TestimonialDocument,
        optional video: VideoDocument,
        list ressources: LinkDocument,
    }

    /// One of the `temoignages` of a step.
    struct TestimonialDocument {
        required texte: Text,
        optional auteur: String,
        optional structure: String,
        required nature: TestimonialKind,
    }

    /// The `video` of a step.
    struct VideoDocument {
        required titre: String,
        required adresse: Address,
        optional transcription: Text,
    }

    /// `actions/<id>.yaml`
    struct ActionDocument {
        required titre: Text,
        optional titre_assume: YesNo,
        required famille: Loc<Id>,
        required resume: Text,
        required besoin: Text,
        required essentiel: Text,
        required duree: Duration,
        optional duree_atelier: Duration,
        required groupe: GroupSize,
        required niveau: Level,
        required moment: Moment,
        required_list modalites: Modality,
        required hors_ligne: YesNo,
        list choisir_si: String,
        list eviter_si: String,
        list questions: String,
        list materiel: String,
        optional corps: Text,
        optional sans_ecran: Text,
        required resultat: Text,
        list repose_sur: Loc<Id>,
        optional animation: FacilitationDocument,
        list synonymes: String,
        optional fiches: SheetsDocument,
        common editorial: EditorialDocument,
    }

    /// The `animation` of an action.
    struct FacilitationDocument {
        optional preparation: Text,
        optional dire: Text,
        optional faire: Text,
        optional si_retard: Text,
    }

    /// The `fiches` of an action.
    struct SheetsDocument {
        list outils: Loc<Id>,
        list modes_emploi: Loc<Id>,
        list argumentaires: Loc<Id>,
        list conseils: Loc<Id>,
    }

    /// The keys that sheets of all kinds share.
    struct SheetHeadDocument {
        required titre: Text,
        required resume: Text,
        optional corps: Text,
        list synonymes: String,
        common editorial: EditorialDocument,
    }

    /// `fiches/outils/<id>.yaml`
    struct ToolDocument {
        common head: SheetHeadDocument,
        list usages: String,
        list remplace: Loc<Id>,
        required licence_logiciel: String,
        optional site: Address,
        required statut: ToolStatus,
        list hebergements: HostDocument,
        required compte: Account,
        required_list choisir_si: String,
        required_list limites: String,
        required donnees: Text,
        required partir: Text,
    }

    /// One of the `hebergements` of a tool.
    struct HostDocument {
        required nom: String,
        required adresse: Address,
        optional conditions: String,
        optional verifie_le: Date,
    }

    /// `fiches/modes-emploi/<id>.yaml`
    struct HowToDocument {
        common head: SheetHeadDocument,
        required duree: Duration,
        required niveau: Level,
        list outils: Loc<Id>,
        list prerequis: String,
        required_list etapes: HowToStepDocument,
        list si_ca_coince: TroubleDocument,
        optional sur_papier: Text,
        optional modele: String,
    }

    /// One of the `etapes` of a how-to.
    struct HowToStepDocument {
        required faire: Text,
        optional voir: Text,
    }

    /// One of the troubles of a how-to.
    struct TroubleDocument {
        required souci: String,
        required solution: Text,
    }

    /// `fiches/argumentaires/<id>.yaml`
    struct ArgumentDocument {
        common head: SheetHeadDocument,
        required_list objections: ObjectionDocument,
        required a_retenir: String,
    }

    /// One of the `objections` of an argument.
    struct ObjectionDocument {
        required objection: String,
        required reponse: Text,
    }

    /// `fiches/conseils/<id>.yaml`
    struct AdviceDocument {
        common head: SheetHeadDocument,
        required pourquoi: Text,
        required comment: Text,
        optional exemple: Text,
    }

    /// `site.yaml`
    struct SiteDocument {
        required nom: String,
        required accroche: String,
        required description: String,
        required_list familles: ThemeDocument,
        required_list publics: AudienceDocument,
        optional editeur: OrganisationDocument,
        optional hebergeur: OrganisationDocument,
        optional contact: Address,
        optional depot: Address,
        list partenaires: OrganisationDocument,
    }

    /// One of the `familles`.
    struct ThemeDocument {
        required id: Loc<Id>,
        required nom: String,
        required resume: String,
    }

    /// One of the `publics`.
    struct AudienceDocument {
        required id: Loc<Id>,
        required nom: String,
    }

    /// An organisation behind the site.
    struct OrganisationDocument {
        required nom: String,
        optional adresse: Address,
        optional coordonnees: String,
        optional responsable: String,
    }

    /// `synonymes.yaml`
    struct VocabularyDocument {
        list concepts: ConceptDocument,
        list marques: BrandDocument,
    }

    /// One of the `concepts`.
    struct ConceptDocument {
        required nom: String,
        list mots: String,
        list sigles: String,
        list fautes: String,
        list ambigus: String,
        required_list actions: Loc<Id>,
    }

    /// One of the `marques`.
    struct BrandDocument {
        required id: Loc<Id>,
        required nom: String,
        list ecritures: String,
    }

    /// `retires.yaml`
    struct WithdrawalsDocument {
        list retires: WithdrawalDocument,
    }

    /// One of the things withdrawn.
    struct WithdrawalDocument {
        required id: Loc<Id>,
        optional remplace_par: Loc<Id>,
        required raison: String,
    }
}
