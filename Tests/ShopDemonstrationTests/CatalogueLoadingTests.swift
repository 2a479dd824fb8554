import Foundation
import SourceFiles
import Testing

@testable import ShopDemonstration

struct CatalogueLoadingTests {
    /// The shop's tables with one of them replaced.
    private func load(_ name: String, _ change: (String) -> String) throws -> [Diagnostic] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "shop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for table in ["products.csv", "orders.csv", "categories.csv", "colours.csv"] {
            let text = try String(contentsOf: ShopFixture.directory.appending(path: table), encoding: .utf8)
            try (table == name ? change(text) : text)
                .write(to: folder.appending(path: table), atomically: true, encoding: .utf8)
        }
        var diagnostics = Diagnostics()
        let catalogue = Catalogue.load(from: folder, into: &diagnostics)
        _ = OrderRecord.load(from: folder, catalogue: catalogue, into: &diagnostics)
        return diagnostics.sorted
    }

    @Test(arguments: [
        ("products.csv", ",bags,399,", ",bagz,399,", "'bagz' is not known"),
        ("products.csv", ",bags,399,", ",bags,cheap,", "'cheap' in column 'price_cny' is no whole number"),
        ("products.csv", ",price_cny,", ",price,", "there is no column 'price_cny'"),
        ("orders.csv", "K20271979", "K20271978", "'K20271978' is no order number: wrong_check_digit"),
        ("orders.csv", "TF-2001:L:ink:1", "TF-2001:L:ink", "'TF-2001:L:ink' is no item"),
    ])
    func `names the line of what does not fit`(table: String, right: String, wrong: String, message: String) throws {
        let problems = try load(table) { $0.replacingOccurrences(of: right, with: wrong) }
        let problem = try #require(problems.first)
        #expect(problem.message == message)
        #expect(problem.place.file == table && (problem.place.line ?? 0) >= 1)
    }

    @Test
    func `reads the shop's own tables without a complaint`() throws {
        #expect(try load("none") { $0 }.isEmpty)
    }
}
