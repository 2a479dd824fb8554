import CPostgres

/// What the server answered to one statement; freed with this value.
final class PostgresResult {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { self.result = result }

    deinit { PQclear(result) }

    /// Nil when the statement was done.
    var problem: (state: String, message: String)? {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK: nil
        default:
            // 'C' and 'M' are libpq's PG_DIAG_SQLSTATE and PG_DIAG_MESSAGE_PRIMARY.
            (field("C") ?? "", field("M") ?? String(cString: PQresultErrorMessage(result)))
        }
    }

    private func field(_ code: Unicode.Scalar) -> String? {
        PQresultErrorField(result, Int32(code.value)).map { String(cString: $0) }
    }

    /// Such as "COMMIT", or "ROLLBACK" for a commit of what had failed.
    var tag: String { String(cString: PQcmdStatus(result)) }

    var rows: [SQLRow] {
        let types = (0..<PQnfields(result)).map { PostgresType(rawValue: PQftype(result, $0)) ?? .text }
        return (0..<PQntuples(result)).map { row in
            SQLRow(
                values: types.indices.map { column in
                    guard PQgetisnull(result, row, Int32(column)) == 0 else { return .null }
                    return types[column].value(text(row, Int32(column)))
                })
        }
    }

    private func text(_ row: Int32, _ column: Int32) -> String {
        guard let start = PQgetvalue(result, row, column) else { return "" }
        return start.withMemoryRebound(to: UInt8.self, capacity: Int(PQgetlength(result, row, column))) { bytes in
            String(
                decoding: UnsafeBufferPointer(start: bytes, count: Int(PQgetlength(result, row, column))),
                as: UTF8.self)
        }
    }
}

/// Types of columns by their numbers in PostgreSQL's catalogue `pg_type`, which never change; all others are texts.
private enum PostgresType: UInt32 {
    case boolean = 16
    case integer8 = 20
    case integer2 = 21
    case integer4 = 23
    case text = 25
    case real4 = 700
    case real8 = 701
    case numeric = 1700

    func value(_ text: String) -> SQLValue {
        switch self {
        case .text: .text(text)
        case .boolean: .integer(text == "t" ? 1 : 0)
        // Sums of integers are numeric.
        case .integer2, .integer4, .integer8, .numeric:
            Int64(text).map { .integer($0) } ?? Double(text).map { .real($0) } ?? .text(text)
        case .real4, .real8: Double(text).map { .real($0) } ?? .text(text)
        }
    }
}
