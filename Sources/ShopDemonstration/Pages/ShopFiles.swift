import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The style sheet and the pictures, read once.
struct ShopFiles: Sendable {
    private let pictures: [String: ByteBuffer]
    private let style: ByteBuffer

    init(pictures directory: URL, catalogue: Catalogue) throws(ShopError) {
        style = ByteBuffer(bytes: try ShopResources.data("shop.css"))
        let names = catalogue.products.map { $0.sku + ".svg" } + ["brand.svg", "hero.svg"]
        pictures = Dictionary(
            names.compactMap { name in
                (try? Data(contentsOf: directory.appending(path: name))).map { (name, ByteBuffer(bytes: $0)) }
            }
        ) { first, _ in first }
    }

    func addRoutes(to router: Router<some RequestContext>) {
        router.get("shop.css") { _, _ in Self.answer(style, "text/css; charset=utf-8") }
        router.get("pictures/{name}") { _, context in
            guard let picture = pictures[try context.decodedParameter("name")] else { throw HTTPError(.notFound) }
            return Self.answer(picture, "image/svg+xml")
        }
        router.get("favicon.ico") { _, _ in Response(status: .noContent) }
    }

    private static func answer(_ content: ByteBuffer, _ type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "public, max-age=300"],
            body: .init(byteBuffer: content))
    }
}
