import Foundation
public import HTTPTypes

/// The proxies that are believed when they say for whom they ask.
public struct TrustedProxies: Equatable, Sendable {
    public var ranges: [AddressRange]

    public init(_ ranges: [AddressRange] = []) { self.ranges = ranges }

    /// Who asks: the other end of the connection, or, where that is a trusted proxy, the nearest address that is none.
    ///
    /// - seealso: RFC 7239 for `Forwarded`.
    public func client(behind peer: IPAddress, _ headers: HTTPFields) -> IPAddress {
        guard isTrusted(peer) else { return peer }
        let chains = [headers.xForwardedFor, headers.forwarded].filter { !$0.isEmpty }
        let clients = Set(chains.map { nearestStranger(in: $0, behind: peer) })
        // A proxy writes one of the two headers and passes the other on as the client made it up.
        guard clients.count == 1, let client = clients.first else { return peer }
        return client
    }

    private func isTrusted(_ address: IPAddress) -> Bool { ranges.contains { $0.contains(address) } }

    /// Each proxy adds whom it heard at the end: what stands before the first stranger, from the end, is hearsay.
    private func nearestStranger(in chain: [IPAddress?], behind peer: IPAddress) -> IPAddress {
        var nearest = peer
        for address in chain.reversed() {
            guard let address else { return nearest }
            nearest = address
            guard isTrusted(address) else { return nearest }
        }
        return nearest
    }
}

extension HTTPFields {
    /// The addresses of `X-Forwarded-For` in their order; nil for what is no address.
    fileprivate var xForwardedFor: [IPAddress?] {
        entries("X-Forwarded-For").map { IPAddress(node: $0) }
    }

    /// The addresses of `Forwarded` in their order; nil where the client is hidden or unknown.
    fileprivate var forwarded: [IPAddress?] {
        entries("Forwarded").map { entry in
            let pairs = entry.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            return pairs.first { $0.lowercased().hasPrefix("for=") }.flatMap { IPAddress(node: $0.dropFirst(4)) }
        }
    }

    private func entries(_ name: String) -> [Substring] {
        HTTPField.Name(name).flatMap { self[$0] }?.split(separator: ",", omittingEmptySubsequences: false) ?? []
    }
}

extension IPAddress {
    /// An address as headers write it, perhaps with quotes, brackets and a port: `"[2001:db8::1]:4711"`.
    fileprivate init?(node: Substring) {
        var node = node.trimmingCharacters(in: CharacterSet(charactersIn: "\" \t"))
        if node.hasPrefix("["), let end = node.firstIndex(of: "]") {
            node = String(node[..<end].dropFirst())
        } else if node.contains("."), let colon = node.lastIndex(of: ":"), node.firstIndex(of: ":") == colon {
            node = String(node[..<colon])
        }
        self.init(node)
    }
}
