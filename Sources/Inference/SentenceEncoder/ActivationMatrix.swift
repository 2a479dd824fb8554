/// Numbers between two layers, [row, column], given back when they go out of use.
struct ActivationMatrix: ~Copyable {
    let rows: Int
    let columns: Int
    let elements: UnsafeMutablePointer<Float>

    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        elements = .allocate(capacity: max(1, rows * columns))
        elements.initialize(repeating: 0, count: max(1, rows * columns))
    }

    deinit { elements.deallocate() }

    func row(_ index: Int) -> UnsafeMutablePointer<Float> { elements + index * columns }

    func columns(from first: Int, count: Int) -> ActivationMatrix {
        let part = ActivationMatrix(rows: rows, columns: count)
        for index in 0..<rows { part.row(index).update(from: row(index) + first, count: count) }
        return part
    }

    func replaceColumns(from first: Int, by part: borrowing ActivationMatrix) {
        for index in 0..<rows { (row(index) + first).update(from: part.row(index), count: part.columns) }
    }

    func addToRows(_ bias: UnsafeBufferPointer<Float>) {
        for index in 0..<rows {
            let row = row(index)
            for column in 0..<columns { row[column] += bias[column] }
        }
    }

    func rectify() {
        for index in 0..<rows * columns { elements[index] = max(elements[index], 0) }
    }

    /// Each row to mean 0 and variance 1, then scaled and moved by column.
    func normaliseRows(
        scale: UnsafeBufferPointer<Float>, shift: UnsafeBufferPointer<Float>, epsilon: Float
    ) {
        for index in 0..<rows {
            let row = UnsafeMutableBufferPointer(start: row(index), count: columns)
            var sum: Float = 0
            for value in row { sum += value }
            let mean = sum / Float(columns)
            var squares: Float = 0
            for value in row { squares += (value - mean) * (value - mean) }
            let factor = 1 / (squares / Float(columns) + epsilon).squareRoot()
            for column in 0..<columns { row[column] = (row[column] - mean) * factor * scale[column] + shift[column] }
        }
    }
}
