/// Days that the sun sets, by the usual approximation for the years 1901 to 2099.
///
/// - seealso: Shou Xingwen's formula, [Y × D + C] − L, with its constants for 清明 and 冬至.
enum SolarTerm: Sendable {
    case clearBrightness, winterSolstice

    func date(in year: Int) -> CivilDate? {
        guard (1901...2099).contains(year) else { return nil }
        let isModern = year >= 2000
        let yearOfCentury = year % 100
        switch self {
        case .clearBrightness:
            let day = Int(Double(yearOfCentury) * 0.2422 + (isModern ? 4.81 : 5.59)) - yearOfCentury / 4
            return CivilDate(year, 4, day)
        case .winterSolstice:
            // The formula misses too many years of the twentieth century.
            guard isModern else { return nil }
            let day = Int(Double(yearOfCentury) * 0.2422 + 21.94) - yearOfCentury / 4
            return CivilDate(year, 12, year == 2021 ? day - 1 : day)
        }
    }
}
