/// Finds the hours of the week in which a business is open: those that a quarter of the weeks have rows for.
enum OpenHours {
    /// nil where all cells are open, or where the rows do not tell.
    static func cells(_ moments: [Int], step: Int) -> WeekCells? {
        guard step > 0, step <= 86_400, 604_800 % step == 0, let first = moments.first, let last = moments.last,
            last - first >= 3 * 604_800
        else { return nil }
        let aWeek = 604_800 / step
        var counts = Array(repeating: 0, count: aWeek)
        for moment in moments {
            let offset = moment - WeekCells.firstMonday
            let second = offset - offset.flooredQuotient(by: 604_800) * 604_800
            if second % step == 0 { counts[second / step] += 1 }
        }
        let weeks = Double(last - first) / 604_800
        let open = counts.indices.filter { Double(counts[$0]) >= 0.25 * weeks }
        guard !open.isEmpty, open.count < aWeek else { return nil }
        let found = WeekCells(seconds: step, cells: open)
        return found.index(of: first, from: first) == nil ? nil : found
    }
}
