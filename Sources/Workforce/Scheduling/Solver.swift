import CHighs
public import Foundation

/// HiGHS, opened from its library when a rota is to be made.
///
/// Safe to share between threads: its functions keep nothing between two calls.
public final class Solver: @unchecked Sendable {
    /// How far to go.
    public struct Limits: Equatable, Sendable {
        public var seconds: Double
        /// The share of the objective that may lie between the best rota found and the best that can be.
        public var gap: Double

        public init(seconds: Double = 60, gap: Double = 0.01) {
            self.seconds = seconds
            self.gap = gap
        }
    }

    struct Answer {
        /// One a column; nil when none was found.
        var values: [Double]?
        var objective: Double
        /// No solution has a smaller objective.
        var bound: Double
        var gap: Double
        var isInfeasible: Bool
        var seconds: Double
    }

    private let library: OpaquePointer

    /// - Throws: `RotaError.noSolver` when there is no HiGHS at that path.
    public init(_ file: URL) throws(RotaError) {
        guard FileManager.default.fileExists(atPath: file.path) else {
            throw .noSolver(reason: "it is not installed; Scripts/setup installs it")
        }
        var library: OpaquePointer?
        var message = [CChar](repeating: 0, count: Int(HIGHS_MESSAGE_SIZE))
        guard highs_open(file.path, &library, &message) == 0, let library else {
            throw .noSolver(reason: text(message))
        }
        self.library = library
    }

    /// Such as `1.15.1`.
    public var version: String { String(cString: highs_version(library)) }

    func solve(_ program: LinearProgram, start: [Double]? = nil, limits: Limits) throws(RotaError) -> Answer {
        let begin = ContinuousClock.now
        var values = [Double](repeating: 0, count: max(1, program.columnCount))
        var answer = highs_answer()
        var message = [CChar](repeating: 0, count: Int(HIGHS_MESSAGE_SIZE))
        let failed = values.withUnsafeMutableBufferPointer { values in
            answer.values = values.baseAddress
            return program.withC(start: start) {
                highs_solve(
                    library, &$0, highs_limits(seconds: limits.seconds, relative_gap: limits.gap, seed: 1), &answer,
                    &message)
            }
        }
        answer.values = nil
        guard failed == 0 else { throw .solverFailed(text(message)) }
        return Answer(
            values: answer.has_values == 1 ? values : nil, objective: answer.objective, bound: answer.bound,
            gap: answer.relative_gap, isInfeasible: answer.status == HIGHS_INFEASIBLE,
            seconds: (ContinuousClock.now - begin) / .seconds(1))
    }

    /// Writes the program to a file whose name ends in `.mps` or `.lp`, for other solvers.
    func write(_ program: LinearProgram, to file: URL) throws(RotaError) {
        var message = [CChar](repeating: 0, count: Int(HIGHS_MESSAGE_SIZE))
        let failed = program.withC(start: nil) { highs_write(library, &$0, file.path, &message) }
        guard failed == 0 else { throw .solverFailed(text(message)) }
    }
}

/// A message that C wrote.
private func text(_ message: [CChar]) -> String {
    String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
}

extension LinearProgram {
    fileprivate func withC<Result>(start: [Double]?, _ body: (inout highs_program) -> Result) -> Result {
        cost.withUnsafeBufferPointer { cost in
            lower.withUnsafeBufferPointer { lower in
                upper.withUnsafeBufferPointer { upper in
                    isWhole.withUnsafeBufferPointer { isWhole in
                        withRows { rows in
                            rows.columns = Int32(columnCount)
                            rows.cost = cost.baseAddress
                            rows.column_lower = lower.baseAddress
                            rows.column_upper = upper.baseAddress
                            rows.is_whole = isWhole.baseAddress
                            guard let start else { return body(&rows) }
                            return start.withUnsafeBufferPointer {
                                rows.start = $0.baseAddress
                                return body(&rows)
                            }
                        }
                    }
                }
            }
        }
    }

    private func withRows<Result>(_ body: (inout highs_program) -> Result) -> Result {
        rowLower.withUnsafeBufferPointer { rowLower in
            rowUpper.withUnsafeBufferPointer { rowUpper in
                rowStart.withUnsafeBufferPointer { rowStart in
                    entryColumn.withUnsafeBufferPointer { entryColumn in
                        entryValue.withUnsafeBufferPointer { entryValue in
                            var program = highs_program()
                            program.rows = Int32(rowCount)
                            program.entries = Int32(entryColumn.count)
                            program.row_lower = rowLower.baseAddress
                            program.row_upper = rowUpper.baseAddress
                            program.row_start = rowStart.baseAddress
                            program.entry_column = entryColumn.baseAddress
                            program.entry_value = entryValue.baseAddress
                            return body(&program)
                        }
                    }
                }
            }
        }
    }
}
