import NumericalMethods
import SourceFiles
import Testing

@testable import Forecasting

struct ReconcilerTests {
    private let tree: SeriesTree
    /// Of total, a, a/1, a/2 and b.
    private let base = [103.0, 61, 28, 30, 47]
    private let errors: [[Double]] = [
        [3.4, 3.6, -0.4, 3.7, 0.3], [-16.9, -6.3, -2.5, -2.7, -7.1], [3.9, -0.3, 0.9, 1.1, -3.4],
        [2.2, -2.4, 3.2, 2.2, 0.2], [-9.0, -1.3, -1.2, -5.2, 5.1], [3.1, 7.1, -1.9, 5.3, -3.7],
        [-9.7, -0.7, -2.8, -10.0, -6.2], [7.3, 9.5, 2.9, 0.3, 3.5], [-4.8, 3.1, -1.7, 1.0, 0.6],
        [6.0, -0.6, 3.0, 0.0, 3.1],
    ]

    init() throws { tree = try SeriesTree(names: ["a/1", "a/2", "b"]) }

    /// Expected values: numpy 2.4.6, with the other form of the combination in the source, J − JWU(UᵀWU)⁻¹Uᵀ; top-down by hand.
    @Test(
        arguments: [
            (.bottomUp, [105, 58, 28, 30, 47]),
            (
                .topDown,
                [103, 103 * 61 / 108.0, 103 * 61 / 108.0 * 28 / 58, 103 * 61 / 108.0 * 30 / 58, 103 * 47 / 108.0]
            ),
            (
                .variances,
                [105.47444120730034, 59.12889414753316, 28.244456984063937, 30.884437163469233, 46.34554705976718]
            ),
            (
                .leastTrace,
                [105.80329495909734, 59.39285795141402, 28.39987688680269, 30.992981064611342, 46.41043700768331]
            ),
        ] as [(ReconciliationMethod, [Double])])
    func `combinations are those of the reference`(method: ReconciliationMethod, expected: [Double]) throws {
        let reconciler = try #require(Reconciler(method, tree: tree, errors: errors, isPositive: true))
        for (found, expected) in zip(reconciler.reconciled(base), expected) { #expect(abs(found - expected) < 1e-9) }
    }

    /// numpy 2.4.6, the formula of Schäfer and Strimmer (2005) for errors around zero.
    @Test func `correlations are shrunk as far as the reference's`() {
        #expect(abs(ErrorCovariance(errors).shrinkage - 0.6088747082867197) < 1e-12)
    }

    @Test(arguments: ReconciliationMethod.allCases)
    func `parts add up, none is below zero, and what adds up already stays`(method: ReconciliationMethod) throws {
        let reconciler = try #require(Reconciler(method, tree: tree, errors: errors, isPositive: true))
        let found = reconciler.reconciled([10, 4, -5, 20, 1])
        #expect(abs(found[0] - found[1] - found[4]) < 1e-9 && abs(found[1] - found[2] - found[3]) < 1e-9)
        #expect(found.allSatisfy { $0 >= 0 })
        for (one, other) in zip(reconciler.reconciled([60, 30, 10, 20, 30]), [60.0, 30, 10, 20, 30]) {
            #expect(abs(one - other) < 1e-9)
        }
    }

    private func table(days: Int) -> String {
        var random = SplitMix(seed: 12)
        var text = "series,time,value\n"
        for day in 1...days {
            let date = "2026-\(day > 28 ? "02" : "01")-\(day > 28 ? day - 28 : day)"
            for (name, mean) in [("web/zh", 40.0), ("web/en", 9), ("mail", 20), ("phone", 0.4)] {
                let value = (mean * Double.random(in: 0.5...1.5, using: &random)).rounded()
                if value > 0 { text += "\(name),\(date),\(Int(value))\n" }
            }
        }
        return text
    }

    @Test(arguments: [nil] + ReconciliationMethod.allCases)
    func `forecasts of counts add up exactly, as whole numbers inside their intervals`(
        method: ReconciliationMethod?
    ) throws {
        var diagnostics = Diagnostics()
        let table = try #require(CSVTable.parse(table(days: 50), name: "t.csv", into: &diagnostics))
        #expect(GroupedTable.hasTree(table, choice: .init()))
        let grouped = try #require(GroupedTable.series(in: table, choice: .init(), into: &diagnostics))
        #expect(diagnostics.all.contains { $0.message.contains("which count as zero") })
        let apart = grouped.series.map { SeriesForecast($0, horizon: 9, rounds: false) }
        let found = ReconciledForecast(apart, tree: grouped.tree, method: method)
        if let method { #expect(found.method == method) } else { #expect(found.method == found.candidates[0].method) }
        for step in 0..<9 {
            let values = found.forecasts.map { $0.forecast.mean[step] }
            #expect(values == grouped.tree.sums(grouped.tree.leaves.map { values[$0] }))
            #expect(values.allSatisfy { $0 >= 0 && $0 == $0.rounded() })
            for forecast in found.forecasts.map(\.forecast) {
                #expect(forecast.interval80[step].contains(forecast.mean[step]))
                #expect(forecast.interval95[step].lowerBound <= forecast.interval80[step].lowerBound)
                #expect(forecast.interval95[step].upperBound >= forecast.interval80[step].upperBound)
            }
        }
    }

    @Test(arguments: [
        ("series,time,value\nweb,2026-01-01,3\nweb/zh,2026-01-01,3\n", "the series 'web' stands beside its part"),
        ("series,time,value\ntotal,2026-01-01,3\nweb/zh,2026-01-01,3\n", "a series is named 'total'"),
        ("series,time,wait_seconds\na/b,2026-01-01,3\na/c,2026-01-01,4\n", "durations of parts do not add up"),
    ])
    func `what cannot add up is said`(text: String, sentence: String) throws {
        var diagnostics = Diagnostics()
        let table = try #require(CSVTable.parse(text, name: "t.csv", into: &diagnostics))
        #expect(GroupedTable.series(in: table, choice: .init(), into: &diagnostics) == nil)
        #expect(diagnostics.all.contains { $0.message.contains(sentence) && $0.place.line != nil })
    }
}
