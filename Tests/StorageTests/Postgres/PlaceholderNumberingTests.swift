import Testing

@testable import Storage

struct PlaceholderNumberingTests {
    @Test(
        arguments: [
            ("SELECT 1", "SELECT 1"),
            ("a = ? AND b = ?", "a = $1 AND b = $2"),
            ("a = '?' AND b = ?", "a = '?' AND b = $1"),
            ("a = 'it''s ?' AND b = ?", "a = 'it''s ?' AND b = $1"),
            ("\"odd?\" = ? -- why?\nAND b = ?", "\"odd?\" = $1 -- why?\nAND b = $2"),
            ("/* ? */ ?", "/* ? */ $1"),
            ("a = 'open ?", "a = 'open ?"),
            ("'退货?' = ?", "'退货?' = $1"),
        ])
    func `numbers what stands for a value and leaves quotations and comments`(sql: String, expected: String) {
        #expect(PlaceholderNumbering.numbered(sql) == expected)
    }
}
