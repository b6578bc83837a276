//! What actions can be narrowed by: the values of each filter, which action has which, and how many of those found would be kept.
//!
//! Every action has one mask for each filter, a bit for each value, beside the index and not in it: a search then counts all the filters
//! while it passes over its results once.

use app::{
    domain::{Account, Action, DurationBand, GroupBand, Id, Level, Library, Modality, SheetKind},
    search::{Facet, FacetOption, Filter, SearchRequest},
};

/// The values of one action, one mask for each filter in the order of [`Filter::ALL`].
pub(super) type Masks = [u64; Filter::COUNT];

/// Most values of one filter. A family or audience beyond it could not be chosen; there are eight and a handful.
const MOST_VALUES: usize = 64;

/// The values of all filters, and those of every action.
pub(super) struct Facets {
    /// The values of each filter, in the order of [`Filter::ALL`], with what visitors read.
    values: Vec<Vec<(Id, String)>>,
    /// The masks of every action, in the order of the library.
    actions: Vec<Masks>,
}

/// How many of the actions found each value would keep, by filter and value.
pub(super) type Counts = Vec<Vec<usize>>;

impl Facets {
    /// Works out the values and masks of a library.
    pub(super) fn of(library: &Library) -> Self {
        let values: Vec<Vec<(Id, String)>> = Filter::ALL.into_iter().map(|filter| values(filter, library)).collect();
        let masks = |action: &Action| {
            let mut masks = [0; Filter::COUNT];
            for ((filter, values), mask) in Filter::ALL.into_iter().zip(&values).zip(&mut masks) {
                for (bit, (value, _)) in values.iter().enumerate() {
                    *mask |= u64::from(has(action, filter, value, library)) << bit;
                }
            }
            masks
        };
        let actions = library.actions().iter().map(|action| masks(action)).collect();
        Self { values, actions }
    }

    /// Says whether a filter has a value.
    pub(super) fn knows(&self, filter: Filter, value: &Id) -> bool {
        self.of_filter(filter).iter().any(|(known, _)| known == value)
    }

    /// Returns what a request asks for.
    pub(super) fn chosen(&self, request: &SearchRequest) -> Masks {
        Filter::ALL.map(|filter| {
            let chosen = request.values(filter);
            let bits = self.of_filter(filter).iter().enumerate().filter(|(_, (value, _))| chosen.contains(value));
            bits.fold(0, |mask, (bit, _)| mask | 1 << bit)
        })
    }

    /// Returns the masks of an action.
    pub(super) fn masks(&self, action: usize) -> Masks {
        self.actions.get(action).copied().unwrap_or_default()
    }

    /// Begins to count.
    pub(super) fn no_counts(&self) -> Counts {
        self.values.iter().map(|values| vec![0; values.len()]).collect()
    }

    /// Returns what visitors see: families without any action are left out, unless one was chosen, since it has to be taken back.
    pub(super) fn shown(&self, counts: &Counts, request: &SearchRequest) -> Vec<Facet> {
        let facets = Filter::ALL.into_iter().zip(&self.values).zip(counts).enumerate();
        let shown = facets.map(|(number, ((filter, values), counts))| {
            let is_of_use = |bit: usize| {
                self.actions.iter().any(|masks| masks.get(number).is_some_and(|mask| mask & (1 << bit) != 0))
            };
            let options = values.iter().zip(counts).enumerate().filter_map(|(bit, ((value, label), count))| {
                let selected = request.values(filter).contains(value);
                (selected || is_of_use(bit)).then(|| FacetOption {
                    value: value.clone(),
                    label: label.clone(),
                    count: *count,
                    selected,
                })
            });
            Facet { filter, options: options.collect() }
        });
        shown.filter(|facet| !facet.options.is_empty()).collect()
    }

    fn of_filter(&self, filter: Filter) -> &[(Id, String)] {
        let number = Filter::ALL.into_iter().position(|other| other == filter);
        number.and_then(|number| self.values.get(number)).map_or(&[], Vec::as_slice)
    }
}

/// Counts an action: for each filter that it passes all the others of, its values there. Says whether it passes all of them.
pub(super) fn count(masks: &Masks, chosen: &Masks, counts: &mut Counts) -> bool {
    let fails = |number: usize| {
        let (mask, chosen) =
            (masks.get(number).copied().unwrap_or_default(), chosen.get(number).copied().unwrap_or_default());
        chosen != 0 && mask & chosen == 0
    };
    let mut failing = (0..Filter::COUNT).filter(|number| fails(*number));
    let (first, second) = (failing.next(), failing.next());
    let counted = match (first, second) {
        (None, _) => 0..Filter::COUNT,
        (Some(only), None) => only..only + 1,
        (Some(_), Some(_)) => return false,
    };
    for number in counted {
        let (Some(mut mask), Some(counts)) = (masks.get(number).copied(), counts.get_mut(number)) else { continue };
        while mask != 0 {
            if let Some(count) = counts.get_mut(usize::try_from(mask.trailing_zeros()).unwrap_or_default()) {
                *count += 1;
            }
            mask &= mask - 1;
        }
    }
    first.is_none()
}

/// Returns the values of a filter, in the order in which they are shown.
fn values(filter: Filter, library: &Library) -> Vec<(Id, String)> {
    let closed = |id: &str, label: &str| id.parse().ok().map(|id: Id| (id, label.to_owned()));
    let values: Vec<_> = match filter {
        Filter::Theme => library.themes().iter().map(|theme| (theme.id.clone(), theme.name.clone())).collect(),
        Filter::Audience => {
            library.audiences().iter().map(|audience| (audience.id.clone(), audience.name.clone())).collect()
        }
        Filter::Kind => SheetKind::ALL.iter().filter_map(|kind| closed(kind.id(), kind.label())).collect(),
        Filter::Level => Level::ALL.iter().filter_map(|level| closed(level.id(), level.label())).collect(),
        Filter::Duration => DurationBand::ALL.iter().filter_map(|band| closed(band.id(), band.label())).collect(),
        Filter::Group => GroupBand::ALL.iter().filter_map(|band| closed(band.id(), band.label())).collect(),
        Filter::Modality => Modality::ALL.iter().filter_map(|place| closed(place.id(), place.label())).collect(),
        Filter::Account => closed(Account::No.id(), "Possible sans compte").into_iter().collect(),
        Filter::Offline => closed("sans", "Possible sans réseau").into_iter().collect(),
    };
    values.into_iter().take(MOST_VALUES).collect()
}

/// Says whether an action has a value of a filter.
fn has(action: &Action, filter: Filter, value: &Id, library: &Library) -> bool {
    match filter {
        Filter::Theme => action.theme.id == *value,
        Filter::Audience => library
            .uses_of_action(&action.id)
            .iter()
            .any(|used| used.scenario.audiences.iter().any(|audience| audience.id == *value)),
        Filter::Kind => action.sheets.iter().any(|sheet| sheet.kind().id() == value.as_str()),
        Filter::Level => action.level.id() == value.as_str(),
        Filter::Duration => action.duration.band().id() == value.as_str(),
        Filter::Group => GroupBand::from_id(value.as_str()).is_some_and(|band| action.group.fits(band)),
        Filter::Modality => action.modalities.iter().any(|place| place.id() == value.as_str()),
        Filter::Account => needs_no_account(action),
        Filter::Offline => action.offline,
    }
}

/// Says whether an action can be done without an account anywhere: with one of its tools, or without any tool.
fn needs_no_account(action: &Action) -> bool {
    let mut tools = action.sheets.iter().filter_map(|sheet| sheet.tool()).peekable();
    tools.peek().is_none() || tools.any(|tool| tool.account == Account::No)
}
