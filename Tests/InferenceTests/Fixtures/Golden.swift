import Foundation

/// What the reference implementation of the encoder makes of some texts; the file says how it was made.
struct Golden: Decodable {
    struct Tokens: Decodable {
        var text: String
        var pieces: [Int]
    }

    struct Vector: Decodable {
        var text: String
        var first: [Float]
        var last: [Float]
    }

    struct Similarity: Decodable {
        var first: String
        var second: String
        var cosine: Float
    }

    var tokens: [Tokens]
    var vectors: [Vector]
    var similarities: [Similarity]

    static func load() throws -> Golden {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "universal-sentence-encoder.json")
        return try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
    }
}
