import Foundation
import HTTPAPI

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Keeps an import out of the server's own network: a page must not be able to send it there.
struct NetworkBoundary: Sendable {
    /// Lets pages of the own network be read, for a company's internal site.
    var allowsPrivate: Bool

    /// Special-purpose addresses of IANA's registries (RFC 6890), multicast included.
    private static let privateRanges = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",
        "240.0.0.0/4", "::/128", "::1/128", "64:ff9b::/96", "100::/64", "2001:db8::/32", "2002::/16", "fc00::/7",
        "fe80::/10", "ff00::/8",
    ].compactMap { AddressRange($0) }

    enum Refusal: Error, Equatable {
        case unknownHost(String)
        case privateAddress(String)
    }

    /// The address to connect to, whatever the name says the next time it is asked.
    ///
    /// - Throws: `Refusal`, also when one of several addresses is private.
    func address(of host: String) throws(Refusal) -> String {
        let addresses = Self.resolve(host)
        guard let first = addresses.first else { throw .unknownHost(host) }
        if !allowsPrivate, addresses.contains(where: Self.isPrivate) { throw .privateAddress(host) }
        return first
    }

    /// The address of a host in the own network: of this machine, or one that no router passes on.
    ///
    /// - Throws: `Refusal.unknownHost`, also when one of its addresses lies outside.
    static func ownAddress(of host: String) throws(Refusal) -> String {
        let addresses = resolve(host)
        guard let first = addresses.first, addresses.allSatisfy(isOwn) else { throw .unknownHost(host) }
        return first
    }

    /// Whether a host is known and has an address outside the own network.
    static func isOutside(_ host: String) -> Bool { resolve(host).contains { !isOwn($0) } }

    private static func isOwn(_ text: String) -> Bool {
        IPAddress(text).map { address in ownRanges.contains { $0.contains(address) } } ?? false
    }

    /// Named in `EgressRule.ownNetwork` too.
    private static let ownRanges = [
        "127.0.0.0/8", "::1/128", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7",
    ].compactMap { AddressRange($0) }

    static func isPrivate(_ text: String) -> Bool {
        guard let address = IPAddress(text) else { return true }
        return privateRanges.contains { $0.contains(address) }
    }

    /// Addresses of version 4 come first: many servers have no way to others.
    private static func resolve(_ host: String) -> [String] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        guard getaddrinfo(name, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [(family: Int32, text: String)] = []
        var next = list
        while let entry = next?.pointee {
            var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
            if getnameinfo(
                entry.ai_addr, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0
            {
                let end = text.firstIndex(of: 0) ?? text.count
                found.append(
                    (entry.ai_family, String(decoding: text[..<end].map(UInt8.init(bitPattern:)), as: UTF8.self)))
            }
            next = entry.ai_next
        }
        return (found.filter { $0.family == AF_INET } + found.filter { $0.family != AF_INET }).map(\.text)
    }
}
