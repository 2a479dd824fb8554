/// A mixed-integer linear program that is to be minimised, built row by row.
struct LinearProgram: Equatable {
    struct Column: Equatable {
        var index: Int
    }

    private(set) var cost: [Double] = []
    private(set) var lower: [Double] = []
    private(set) var upper: [Double] = []
    private(set) var isWhole: [Int32] = []
    private(set) var rowLower: [Double] = []
    private(set) var rowUpper: [Double] = []
    private(set) var rowStart: [Int32] = [0]
    private(set) var entryColumn: [Int32] = []
    private(set) var entryValue: [Double] = []

    var columnCount: Int { cost.count }
    var rowCount: Int { rowLower.count }

    mutating func column(_ bounds: ClosedRange<Double>, cost: Double = 0, isWhole: Bool = false) -> Column {
        self.cost.append(cost)
        lower.append(bounds.lowerBound)
        upper.append(bounds.upperBound)
        self.isWhole.append(isWhole ? 1 : 0)
        return Column(index: columnCount - 1)
    }

    mutating func addCost(_ more: Double, of column: Column) { cost[column.index] += more }

    /// The same without the demand for whole numbers.
    var relaxed: LinearProgram {
        var relaxed = self
        relaxed.isWhole = isWhole.map { _ in 0 }
        return relaxed
    }

    /// The row or bound that a solution breaks most, by how much.
    func violation(_ values: [Double]) -> Double {
        var most = 0.0
        for column in cost.indices { most = max(most, lower[column] - values[column], values[column] - upper[column]) }
        for row in 0..<rowCount {
            var sum = 0.0
            for entry in Int(rowStart[row])..<Int(rowStart[row + 1]) {
                sum += entryValue[entry] * values[Int(entryColumn[entry])]
            }
            most = max(most, rowLower[row] - sum, sum - rowUpper[row])
        }
        return most
    }

    mutating func row(_ terms: [(Column, Double)], atLeast: Double = -.infinity, atMost: Double = .infinity) {
        for (column, value) in terms where value != 0 {
            entryColumn.append(Int32(column.index))
            entryValue.append(value)
        }
        rowStart.append(Int32(entryColumn.count))
        rowLower.append(atLeast)
        rowUpper.append(atMost)
    }
}
