/// Why a text is no expression, and where.
public struct ExpressionError: Error, Equatable {
    /// Counted from 1, in characters of the expression.
    public var column: Int
    public var problem: String

    public init(column: Int, problem: String) {
        self.column = column
        self.problem = problem
    }
}
