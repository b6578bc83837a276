//! What day it is, for reviews that are due.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

/// Returns the present day, by universal time.
pub fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}
