//! The rules, each with the word by which editors know it and how bad it is to break it.

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The content cannot be shown.
    Error,
    /// Somebody should decide; fails with `--strict`.
    Warning,
    /// Time alone brings it; never fails.
    Reminder,
}

/// Defines the codes of the rules, each with its word and severity.
macro_rules! codes {
    ($($(#[$about:meta])* $name:ident = $word:literal $severity:ident,)+) => {
        /// The rule that was broken.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($(#[$about])* $name,)+ }

        impl Code {
            /// Every rule, in the order in which they are explained.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// Finds the rule that editors know by `word`.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.word() == word)
            }

            /// Returns the word by which editors know the rule.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)+ }
            }

            /// Returns how bad it is to break the rule.
            pub const fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    /// The file or folder cannot be read.
    Unreadable = "fichier-illisible" Error,
    /// The bytes are not UTF-8.
    NotUtf8 = "pas-utf8" Error,
    /// The file is larger than any sheet can be.
    TooLarge = "fichier-trop-gros" Error,
    /// The name of the file is not an identifier.
    BadFileName = "nom-de-fichier" Error,
    /// A file that the site does not read.
    UnexpectedFile = "fichier-inattendu" Warning,
    /// The text is not YAML, or uses what our format leaves out.
    BadYaml = "yaml-illisible" Error,
    /// A `#` cuts a text short.
    CutText = "texte-coupe" Error,
    /// A tab stands where spaces are due.
    TabIndent = "tabulation" Error,
    /// A no-break space stands where spaces are due.
    NoBreakIndent = "espace-insecable" Error,
    /// The key is not known here.
    UnknownKey = "champ-inconnu" Error,
    /// A key that is due is not there.
    MissingKey = "champ-manquant" Error,
    /// The key stands twice.
    DuplicateKey = "champ-double" Error,
    /// A text, a list or a group of keys stands where another is due.
    WrongType = "type-inattendu" Error,
    /// Nothing stands after the key.
    EmptyValue = "valeur-vide" Error,
    /// The value is not one of the list.
    UnknownChoice = "choix-inconnu" Error,
    /// The text is not an identifier.
    BadId = "identifiant-invalide" Error,
    /// The duration cannot be read.
    BadDuration = "duree-illisible" Error,
    /// The group size cannot be read.
    BadGroup = "groupe-illisible" Error,
    /// The date cannot be read.
    BadDate = "date-illisible" Error,
    /// The address cannot be read, or is of a kind that is not safe.
    BadAddress = "adresse-refusee" Error,
    /// Nothing has this identifier.
    UnknownReference = "reference-inconnue" Error,
    /// Something has this identifier, but it is of another kind.
    WrongKind = "reference-autre-sorte" Error,
    /// The same reference stands twice in a list.
    DuplicateReference = "reference-double" Error,
    /// The same identifier is used twice.
    DuplicateId = "identifiant-double" Error,
    /// Two sheets have the same title.
    DuplicateTitle = "titre-double" Error,
    /// More steps than a path can have.
    TooManySteps = "trop-d-etapes" Error,
    /// A path without any step.
    NoStep = "aucune-etape" Error,
    /// The title of an action does not begin with an infinitive.
    NoInfinitive = "titre-infinitif" Error,
    /// A text is too long for its place.
    TooLong = "texte-trop-long" Warning,
    /// A heading skips a level.
    SkippedHeading = "titre-saute" Warning,
    /// A picture in a text, which the site does not show.
    Image = "image-non-affichee" Warning,
    /// A picture without words in its stead, of which nothing is left.
    ImageWithoutText = "image-sans-texte" Warning,
    /// A text of the skeleton that nobody has written over.
    ToWrite = "texte-a-completer" Warning,
    /// A link leads to no page of the site, or an address nowhere any more; the latter is found only when asked for.
    DeadLink = "lien-mort" Warning,
    /// An address could not be opened; found only when asked for.
    UnreachableLink = "lien-injoignable" Warning,
    /// An address leads somewhere else for good; found only when asked for.
    MovedLink = "lien-deplace" Reminder,
    /// An action recommends a tool that has closed.
    ClosedTool = "outil-ferme" Warning,
    /// Nothing leads to it.
    Orphan = "orphelin" Warning,
    /// A step of which every action is a draft.
    EmptyStep = "etape-vide" Warning,
    /// An action links to no sheet.
    NoSheet = "action-sans-fiche" Warning,
    /// A word of the vocabulary that the search takes for another of the same concept.
    NeedlessWord = "mot-inutile" Warning,
    /// A word of two concepts that is not said to be ambiguous.
    SharedWord = "mot-partage" Warning,
    /// The day by which it should be read again has passed.
    ReviewDue = "a-revoir" Reminder,
    /// Nobody has said on which day the addresses of a tool were opened.
    NeverVerified = "jamais-verifie" Reminder,
    /// The file has more problems than are told one by one.
    TooManyProblems = "trop-de-problemes" Error,
    /// The legal notice is incomplete.
    NoPublisher = "editeur-absent" Reminder,
}
