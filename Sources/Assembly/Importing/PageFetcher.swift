import AsyncHTTPClient
import Documents
import Foundation
import Knowledge
import NIOCore
import NIOHTTP1
import NIOPosix

/// Gets pages over HTTP, one connection's host after another, with limits on time, size and redirects.
actor PageFetcher {
    struct Page: Sendable {
        /// Where redirects have led.
        var address: PageAddress
        var status: Int
        var contentType: String
        var body: Data
    }

    enum Failure: Error, Equatable {
        case refused(NetworkBoundary.Refusal)
        case tooManyRedirects
        case redirectLoop
        case tooLarge
        case unreachable(String)
    }

    static let mostBytes = 20 << 20
    static let mostRedirects = 5
    static let secondsPerPage: Int64 = 20

    private let boundary: NetworkBoundary
    private var clients: [String: HTTPClient] = [:]

    init(boundary: NetworkBoundary) { self.boundary = boundary }

    /// - Throws: `Failure`.
    func page(at address: PageAddress) async throws(Failure) -> Page {
        var current = address
        var visited: Set<PageAddress> = [address]
        for _ in 0...Self.mostRedirects {
            let response = try await answer(of: current)
            guard (300..<400).contains(response.page.status), let location = response.location,
                let next = PageAddress(location, from: current)
            else { return response.page }
            guard visited.insert(next).inserted else { throw .redirectLoop }
            current = next
        }
        throw .tooManyRedirects
    }

    func close() async {
        for client in clients.values { try? await client.shutdown() }
        clients = [:]
    }

    private func answer(of address: PageAddress) async throws(Failure) -> (page: Page, location: String?) {
        let client: HTTPClient
        do { client = try self.client(for: address.host) } catch { throw .refused(error) }
        do {
            var request = HTTPClientRequest(url: address.url.absoluteString)
            request.headers.add(name: "User-Agent", value: "kefu/1.0 (import of articles)")
            request.headers.add(
                name: "Accept", value: "text/html, application/xhtml+xml, text/*, application/pdf, */*;q=0.5")
            let (response, body) = try await Self.whole(request, by: client)
            let page = Page(
                address: address, status: Int(response.status.code),
                contentType: response.headers.first(name: "Content-Type")?.lowercased() ?? "",
                body: Data(body.readableBytesView))
            return (page, response.headers.first(name: "Location"))
        } catch is PageTimeOut {
            throw .unreachable("it does not answer within \(Self.secondsPerPage) seconds")
        } catch is NIOTooManyBytesError {
            throw .tooLarge
        } catch let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout {
            throw .unreachable("it does not answer within \(Self.secondsPerPage) seconds")
        } catch {
            throw .unreachable("\(error)")
        }
    }

    private struct PageTimeOut: Error {}

    /// The answer with its body: a page that comes byte by byte is given up as well.
    private static func whole(
        _ request: HTTPClientRequest, by client: HTTPClient
    ) async throws -> (HTTPClientResponse, ByteBuffer) {
        try await withThrowingTaskGroup(of: (HTTPClientResponse, ByteBuffer).self) { group in
            group.addTask {
                let response = try await client.execute(request, timeout: .seconds(secondsPerPage))
                return (response, try await response.body.collect(upTo: mostBytes))
            }
            group.addTask {
                try await Task.sleep(for: .seconds(secondsPerPage))
                throw PageTimeOut()
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw PageTimeOut() }
            return first
        }
    }

    /// A client that connects to the address that was looked at, so that a name cannot lead elsewhere afterwards.
    private func client(for host: String) throws(NetworkBoundary.Refusal) -> HTTPClient {
        if let client = clients[host] { return client }
        let address = try boundary.address(of: host)
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5), read: .seconds(15)))
        configuration.dnsOverride = [host: address]
        let client = HTTPClient(eventLoopGroup: .singletonMultiThreadedEventLoopGroup, configuration: configuration)
        clients[host] = client
        return client
    }
}

extension PageFetcher.Failure {
    /// What is wrong, as a sentence without a full stop.
    var message: String {
        switch self {
        case .refused(.unknownHost(let host)): "the host \(host) is not known"
        case .refused(.privateAddress(let host)): "\(host) is in the server's own network"
        case .tooManyRedirects: "it redirects more than \(PageFetcher.mostRedirects) times"
        case .redirectLoop: "it redirects in a circle"
        case .tooLarge: "it is larger than \(PageFetcher.mostBytes >> 20) MB"
        case .unreachable(let reason): "it cannot be read: \(reason)"
        }
    }

    var remedy: String? {
        switch self {
        case .refused(.privateAddress): "if that is meant, add --allow-private"
        case .refused(.unknownHost): "check the address"
        default: nil
        }
    }
}
