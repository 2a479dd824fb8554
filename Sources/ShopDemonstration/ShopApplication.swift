public import Foundation
public import Hummingbird
public import Logging
import SourceFiles

/// The demonstration shop: its pages and its order service, from the tables in `directory`.
///
/// - Parameters:
///   - directory: The folder with `products.csv`, `orders.csv`, `pictures` and `knowledge`, as in `Examples/Shop`.
///   - kefuURL: The origin that serves the chat widget.
///   - publicURL: The origin under which browsers reach the shop; `http://host:port` when nil.
///   - now: The clock from which the orders' days are told.
public func shopApplication(
    directory: URL, host: String = "127.0.0.1", port: Int = 8081, kefuURL: String, publicURL: String? = nil,
    now: @escaping @Sendable () -> Date = { Date() }, logger: Logger? = nil
) throws -> some ApplicationProtocol {
    var diagnostics = Diagnostics()
    let catalogue = Catalogue.load(from: directory, into: &diagnostics)
    let records = OrderRecord.load(from: directory, catalogue: catalogue, into: &diagnostics)
    let articles = HelpArticle.load(from: directory.appending(path: "knowledge"), into: &diagnostics)
    guard !diagnostics.hasErrors else { throw ShopError.invalidFiles(diagnostics.sorted) }

    let address = ShopAddress(shop: publicURL ?? "http://\(host):\(port)", kefu: kefuURL)
    let wording = OrderWording(strings: try ShopStrings())
    let problems = APIProblems(wording: wording, now: now)
    let book = OrderBook(records: records, now: now)

    let router = Router(options: .autoGenerateHeadEndpoints)
    router.add(middleware: SecurityHeadersMiddleware(address: address))
    let api = router.group("api").add(middleware: APIErrorMiddleware(problems: problems))
    OrderController(book: book, problems: problems, address: address, now: now).addRoutes(to: api)
    ProductController(catalogue: catalogue, strings: wording.strings, address: address).addRoutes(to: api)
    let renderer = try PageRenderer(strings: wording.strings, address: address)
    let pages = router.group().add(middleware: NotFoundPageMiddleware(renderer: renderer))
    StorePages(catalogue: catalogue, renderer: renderer).addRoutes(to: pages)
    OrderPages(book: book, samples: records.map(\.order.number), renderer: renderer, problems: problems, now: now)
        .addRoutes(to: pages)
    HelpPages(articles: articles, renderer: renderer).addRoutes(to: pages)
    try ShopFiles(pictures: directory.appending(path: "pictures"), catalogue: catalogue).addRoutes(to: router)
    router.get("**") { _, _ -> Response in throw HTTPError(.notFound) }
    return Application(
        router: router,
        configuration: .init(address: .hostname(host, port: port), serverName: "tarnfell"), logger: logger)
}
