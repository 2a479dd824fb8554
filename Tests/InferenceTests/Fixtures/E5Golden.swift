import Foundation

/// What the reference implementation of the second encoder makes of some texts; the file says how it was made.
struct E5Golden: Decodable {
    struct Vector: Decodable {
        var text: String
        /// In ten-thousandths.
        var values: [Float]
    }

    var tokens: [Golden.Tokens]
    var vectors: [Vector]
    var similarities: [Golden.Similarity]

    static func load() throws -> E5Golden {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "multilingual-e5.json")
        return try JSONDecoder().decode(E5Golden.self, from: Data(contentsOf: file))
    }
}
