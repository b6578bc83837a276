//! Content files as editors write them: one group of keys per kind of thing.
//!
//! Keys are the names of the fields. What a document says is typed and located, but names of other things are still
//! identifiers: resolving them is the next stage's business. The French words behind `=>` are what editors read in
//! their program while they type, and in the skeleton of a new file.

use super::decode::{Address, Context, Decode, Loc, MapReader, Verbatim, document};
use super::parse::Node;
use super::shape::{Field, Group, Shape, Target};
use app::domain::{
    Account, Duration, EditorialState, GroupSize, Id, Level, Modality, Moment, TestimonialKind, ToolStatus, YesNo,
};
use jiff::civil::Date;

/// A text in Markdown, or one that is shown as it is.
type Text = Loc<String>;

document! {
    /// A link to somewhere else.
    struct LinkDocument "Un lien" {
        required titre: String => "Ce que l’on trouve à cette adresse." ["Entraide CHATONS"],
        required adresse: Address => "L’adresse entière." ["https://entraide.chatons.org"],
        optional langue: String => "La langue de la page, en deux lettres ; fr si la clé manque." ["fr", "en"],
    }

    /// The keys that scenarios, actions and sheets share.
    struct EditorialDocument "Les clés communes" {
        list ressources: LinkDocument => "Pour aller plus loin : des liens que l’on montre aux visiteurs.",
        list sources: LinkDocument => "D’où viennent les faits.",
        optional licence: String => "La licence du texte ; CC BY-SA 4.0 si la clé manque." ["CC BY-SA 4.0"],
        list auteurs: String => "Qui a écrit." ["Le collectif de rédaction"],
        list responsables: String => "Qui relit et tient à jour ; deux personnes si possible.",
        optional verifie_le: Date => "Le jour où une personne a ouvert les adresses et relu les faits. Sinon, pas de clé." ["2026-11-22"],
        optional a_revoir_le: Loc<Date> => "Le jour où il faudra relire : un rappel viendra." ["2027-11-22"],
        optional etat: Loc<EditorialState> => "brouillon : visible en édition seulement ; relu ; publie si la clé manque.",
        list anciens_ids: Loc<Id> => "Les identifiants que la chose a portés : les anciennes adresses continuent de marcher." ["ancien-nom"],
    }

    /// `scenarios/<id>.yaml`
    struct ScenarioDocument "Un parcours" {
        required titre: Text => "Ce que l’on va faire, en quelques mots." ["Préparer, tenir et suivre une réunion"],
        required besoin: Text => "Le besoin, dit comme les gens le disent." ["Nos réunions durent et on ne sait plus ce qui a été décidé."],
        required resume: Text => "Une ou deux phrases pour les listes, 160 signes au plus.",
        required objectif: Text => "Ce que le groupe saura faire. Markdown.",
        required resultat: Text => "Ce avec quoi on repart.",
        required_list public: Loc<Id> as Audience => "À qui le parcours s’adresse, d’abord à qui.",
        list difficultes: Loc<Id> as Difficulty => "Ce qui coince chez les personnes à qui le proposer, le plus typique d’abord.",
        list suites: Loc<Id> as Scenario => "Les parcours proposés à la fin, jamais au milieu.",
        required_list etapes: Loc<StepDocument> => "De 1 à 8 étapes, dans l’ordre.",
        common editorial: EditorialDocument,
    }

    /// One of the `etapes` of a scenario.
    struct StepDocument "Une étape de parcours" {
        required titre: Text => "Ce que l’on fait à cette étape, en quelques mots." ["Choisir le moment et la forme"],
        required intention: Text => "Pourquoi cette étape, et ce à quoi faire attention. Markdown.",
        optional resultat: Text => "Ce que l’on a quand elle est faite.",
        required_list actions: Loc<Id> as Action => "Les #actions de l’étape, dans l’ordre.",
        list conseils: Loc<Id> as Advice => "Des fiches conseil propres à cette étape.",
        list temoignages: TestimonialDocument => "Des témoignages réels et consentis, ou des illustrations annoncées comme telles.",
        optional video: VideoDocument => "Une vidéo, en lien : rien n’est chargé d’un autre site.",
        list ressources: LinkDocument => "Des liens propres à cette étape.",
    }

    /// One of the `temoignages` of a step.
    struct TestimonialDocument "Un témoignage" {
        required texte: Text => "Ce que la personne raconte. Markdown.",
        optional auteur: String => "Qui parle, avec son accord.",
        optional structure: String => "De quelle structure.",
        required nature: TestimonialKind => "reel : raconté par une personne d’accord pour paraître ; illustration : exemple fictif, annoncé comme tel.",
    }

    /// The `video` of a step.
    struct VideoDocument "Une vidéo" {
        required titre: String => "Ce que l’on y voit.",
        required adresse: Address => "L’adresse de la vidéo." ["https://peertube.exemple.org/w/abc"],
        optional transcription: Text => "Ce qui y est dit, pour qui ne peut pas l’écouter. Markdown.",
    }

    /// `actions/<id>.yaml`
    struct ActionDocument "Une #action" {
        required titre: Text => "Ce que l’on fait ; commence par un infinitif." ["Trouver une date commune"],
        optional titre_assume: YesNo => "oui : le titre est bien un infinitif, même si la règle ne le reconnaît pas.",
        required famille: Loc<Id> as Theme => "La famille, parmi celles de site.yaml.",
        required resume: Text => "Une ou deux phrases pour les listes, 160 signes au plus.",
        required besoin: Text => "Le besoin auquel l’action répond, en une phrase.",
        required essentiel: Text => "Le dos d’une carte imprimée : 500 signes au plus, texte simple sans Markdown.",
        required duree: Duration => "Minutes, heures, jours ou semaines ; une durée, un intervalle, ou « continu »." ["10-15 min", "2 h", "3 à 10 jours", "continu"],
        optional duree_atelier: Duration => "Ce qu’un atelier y réserve ; sans cette clé, l’action se fait hors séance." ["15 min"],
        required groupe: GroupSize => "Pour combien de personnes." ["2-50", "3", "30+"],
        required niveau: Level => "Ce qu’il faut d’habitude.",
        required moment: Moment => "Quand elle a lieu.",
        required_list modalites: Modality => "Où sont les personnes.",
        required hors_ligne: YesNo => "oui : peut se faire sans réseau.",
        list choisir_si: String => "Quand elle aide.",
        list eviter_si: String => "Quand elle n’aide pas, et quoi faire alors.",
        list questions: String => "Les bonnes questions à se poser.",
        list materiel: String => "Ce qu’il faut avoir sous la main.",
        optional corps: Text => "Comment faire, pas à pas. Markdown ; les titres commencent à « ### ».",
        optional sans_ecran: Text => "La variante sans écran ni réseau. Markdown.",
        required resultat: Text => "À quoi l’on voit que c’est fait.",
        list repose_sur: Loc<Id> as Action => "Les actions à faire d’abord.",
        optional animation: FacilitationDocument => "Pour la personne qui anime un atelier.",
        list synonymes: String => "Les mots que l’on tape pour la chercher." ["caler une réunion"],
        optional fiches: SheetsDocument => "Les fiches auxquelles l’action mène.",
        common editorial: EditorialDocument,
    }

    /// The `animation` of an action.
    struct FacilitationDocument "Pour la personne qui anime" {
        optional preparation: Text => "Ce qu’il faut préparer. Markdown.",
        optional dire: Text => "Ce que l’on peut dire. Markdown.",
        optional faire: Text => "Ce que l’on fait faire. Markdown.",
        optional si_retard: Text => "Quoi raccourcir si le temps manque. Markdown.",
    }

    /// The `fiches` of an action.
    struct SheetsDocument "Les fiches d’une action" {
        list outils: Loc<Id> as Tool => "Deux à quatre outils, jamais un seul imposé.",
        list modes_emploi: Loc<Id> as HowTo => "Les modes d’emploi.",
        list argumentaires: Loc<Id> as Argument => "Les réponses aux objections.",
        list conseils: Loc<Id> as Advice => "Les conseils.",
    }

    /// The keys that sheets of all kinds share.
    struct SheetHeadDocument "L’en-tête d’une fiche" {
        required titre: Text => "Un titre qui se comprend seul, hors de tout dossier.",
        required resume: Text => "Une ou deux phrases pour les listes, 160 signes au plus.",
        optional corps: Text => "Ce qu’il reste à dire. Markdown ; les titres commencent à « ### ».",
        list synonymes: String => "D’autres mots que l’on tape pour la chercher.",
        common editorial: EditorialDocument,
    }

    /// `fiches/outils/<id>.yaml`
    struct ToolDocument "Une fiche outil" {
        common head: SheetHeadDocument,
        list usages: String => "Ce à quoi l’outil sert, en quelques mots." ["trouver une date de réunion"],
        list remplace: Loc<Id> as Brand => "Les marques qu’il remplace, parmi celles de synonymes.yaml.",
        required licence_logiciel: String => "La licence du logiciel." ["AGPL-3.0", "à vérifier"],
        optional site: Address => "Son site." ["https://framadate.org"],
        required statut: Loc<ToolStatus> => "actif ; a-verifier si un fait n’est pas sûr ; ferme s’il n’existe plus." ["a-verifier"],
        list hebergements: HostDocument => "Où l’utiliser sans l’installer.",
        required compte: Account => "Faut-il un compte ? hebergement : cela dépend de qui héberge." ["hebergement"],
        required_list choisir_si: String => "Quand le choisir.",
        required_list limites: String => "Ses limites, dites franchement.",
        required donnees: Text => "Ce que deviennent les données. Markdown.",
        required partir: Text => "Comment récupérer ses données et s’en aller. Markdown.",
    }

    /// One of the `hebergements` of a tool.
    struct HostDocument "Un hébergement" {
        required nom: String => "Qui héberge." ["Framasoft"],
        required adresse: Address => "L’adresse du service." ["https://framadate.org"],
        optional conditions: String => "À quelles conditions." ["Gratuit et sans inscription."],
        optional verifie_le: Date => "Le jour où une personne a ouvert cette adresse. Sinon, pas de clé." ["2026-11-22"],
    }

    /// `fiches/modes-emploi/<id>.yaml`
    struct HowToDocument "Un mode d’emploi" {
        common head: SheetHeadDocument,
        required duree: Duration => "Le temps qu’il faut la première fois." ["10 min"],
        required niveau: Level => "Ce qu’il faut d’habitude.",
        list outils: Loc<Id> as Tool => "Les outils dont il parle.",
        list prerequis: String => "Ce qu’il faut avoir sous la main.",
        required_list etapes: HowToStepDocument => "Les gestes, dans l’ordre.",
        list si_ca_coince: TroubleDocument => "Ce qui peut mal se passer, et quoi faire.",
        optional sur_papier: Text => "La variante sur papier. Markdown.",
        optional modele: Verbatim => "Un texte à copier tel quel ; ses retours à la ligne sont gardés.",
    }

    /// One of the `etapes` of a how-to.
    struct HowToStepDocument "Un geste" {
        required faire: Text => "Ce que l’on fait. Markdown.",
        optional voir: Text => "Ce que l’on voit quand c’est réussi. Markdown.",
    }

    /// One of the troubles of a how-to.
    struct TroubleDocument "Un souci" {
        required souci: String => "Ce qui arrive.",
        required solution: Text => "Quoi faire. Markdown.",
    }

    /// `fiches/argumentaires/<id>.yaml`
    struct ArgumentDocument "Un argumentaire" {
        common head: SheetHeadDocument,
        required_list objections: ObjectionDocument => "Les objections, et ce que l’on peut répondre.",
        required a_retenir: String => "Une phrase à retenir.",
    }

    /// One of the `objections` of an argument.
    struct ObjectionDocument "Une objection" {
        required objection: String => "L’objection, dite comme les gens la disent." ["Tout le monde a déjà WhatsApp."],
        required reponse: Text => "Une réponse honnête, qui accorde ce qui est vrai. Markdown.",
    }

    /// `fiches/conseils/<id>.yaml`
    struct AdviceDocument "Un conseil" {
        common head: SheetHeadDocument,
        required pourquoi: Text => "Pourquoi cette pratique aide. Markdown.",
        required comment: Text => "Comment faire, en une dizaine de lignes. Markdown.",
        optional exemple: Text => "Un exemple. Markdown.",
    }

    /// `site.yaml`
    struct SiteDocument "Le site" {
        required nom: String => "Le nom du site.",
        required accroche: String => "Une phrase sous le nom.",
        required description: String => "Ce que c’est, pour les moteurs de recherche.",
        required_list familles: ThemeDocument => "Les familles d’actions, dans l’ordre où elles s’affichent.",
        required_list publics: AudienceDocument => "Les publics des parcours, dans l’ordre où ils s’affichent.",
        list difficultes: DifficultyDocument => "Ce qui coince, dit comme les gens le disent : l’entrée du site, dans l’ordre où cela s’affiche.",
        optional editeur: OrganisationDocument => "Qui publie le site : obligatoire pour les mentions légales.",
        optional hebergeur: OrganisationDocument => "Qui l’héberge : obligatoire pour les mentions légales.",
        optional contact: Address => "Où écrire." ["mailto:contact@exemple.org"],
        optional depot: Address => "L’adresse du dépôt." ["https://forge.exemple.org/parcours/parcours"],
        optional depot_fonds: Address => "L’adresse où la forge montre les fichiers du fonds ; le chemin du fichier s’écrit derrière." ["https://forge.exemple.org/parcours/parcours/src/branch/main/content/"],
        list partenaires: OrganisationDocument => "Les partenaires.",
    }

    /// One of the `familles`.
    struct ThemeDocument "Une famille" {
        required id: Loc<Id> => "Son identifiant." ["se-reunir"],
        required nom: String => "Son nom." ["Se réunir"],
        required resume: String => "Ce qu’elle réunit, en une phrase.",
    }

    /// One of the `publics`.
    struct AudienceDocument "Un public" {
        required id: Loc<Id> => "Son identifiant." ["bureau"],
        required nom: String => "Son nom." ["Bureau ou conseil d’administration"],
    }

    /// One of the `difficultes`.
    struct DifficultyDocument "Une difficulté" {
        required id: Loc<Id> => "Son identifiant." ["reunions"],
        required nom: String => "La difficulté, en une phrase que l’on pourrait entendre." ["Nos réunions durent et ne donnent pas grand-chose."],
    }

    /// An organisation behind the site.
    struct OrganisationDocument "Une organisation" {
        required nom: String => "Son nom.",
        optional adresse: Address => "Son site.",
        optional coordonnees: String => "Son adresse postale et de quoi la joindre.",
        optional responsable: String => "La personne responsable de la publication.",
    }

    /// `synonymes.yaml`
    struct VocabularyDocument "Le vocabulaire des visiteurs" {
        list concepts: ConceptDocument => "Les mots que les gens tapent, et les actions où ils mènent.",
        list marques: BrandDocument => "Les marques que les gens connaissent.",
    }

    /// One of the `concepts`.
    struct ConceptDocument "Un concept" {
        required nom: Text => "Le concept." ["sondage de dates"],
        list mots: Text => "Les synonymes et les mots de tous les jours : chacun peut être dit à la place des autres." ["caler une date"],
        list sigles: Text => "Les sigles : ils mènent au concept, et lui ne mène pas à eux." ["rdv"],
        list fautes: Text => "Les fautes courantes. Une seule lettre de travers n’a pas besoin d’y être : la recherche la corrige." ["randé vous"],
        list ambigus: Text => "Les mots qui appartiennent aussi à un autre concept." ["sondage"],
        required_list actions: Loc<Id> as Action => "Où ils mènent, la meilleure d’abord.",
        list parcours: Loc<Id> as Scenario => "Les parcours qui répondent à ce besoin : la recherche les propose en tête.",
    }

    /// One of the `marques`.
    struct BrandDocument "Une marque" {
        required id: Loc<Id> => "Son identifiant, que les fiches outil citent sous « remplace »." ["doodle"],
        required nom: Text => "Son nom." ["Doodle"],
        list ecritures: Text => "Les autres façons de l’écrire, et les marques qui servent à la même chose." ["when2meet"],
        required_list actions: Loc<Id> as Action => "Les actions auxquelles elle sert, la plus courante d’abord.",
    }

    /// `retires.yaml`
    struct WithdrawalsDocument "Ce qui a été retiré" {
        list retires: WithdrawalDocument => "Les choses retirées : leur ancienne adresse dit pourquoi, et quoi lire à la place.",
    }

    /// One of the things withdrawn.
    struct WithdrawalDocument "Une chose retirée" {
        required id: Loc<Id> => "L’identifiant qu’elle portait." ["vieux-sondage"],
        optional remplace_par: Loc<Id> as Anything => "Ce qu’il faut lire à la place.",
        required raison: String => "Pourquoi, en une phrase." ["Le service a fermé."],
    }
}
