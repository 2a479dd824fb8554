#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An address of version 4 or 6; one of version 4 that is written as version 6 is of version 4.
public struct IPAddress: Hashable, Sendable {
    /// 4 or 16 bytes, in the order of the network.
    let bytes: [UInt8]

    public init?(_ text: some StringProtocol) {
        var version4 = in_addr()
        var version6 = in6_addr()
        if inet_pton(AF_INET, String(text), &version4) == 1 {
            bytes = withUnsafeBytes(of: version4) { Array($0) }
        } else if inet_pton(AF_INET6, String(text), &version6) == 1 {
            let all = withUnsafeBytes(of: version6) { Array($0) }
            let isMapped = all.prefix(12) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]
            bytes = isMapped ? Array(all.suffix(4)) : all
        } else {
            return nil
        }
    }

    /// What limits count by: the address, or of version 6 the network of 64 bits that one household has to itself.
    public var neighbourhood: String {
        guard bytes.count == 16 else { return bytes.map(String.init).joined(separator: ".") }
        let groups = stride(from: 0, to: 8, by: 2).map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }
        return groups.joined(separator: ":") + "::/64"
    }
}

/// Addresses that begin alike, such as `10.0.0.0/8`; without a length, one address.
public struct AddressRange: Equatable, Sendable {
    private let first: IPAddress
    private let bits: Int

    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let part = parts.first, let address = IPAddress(part) else { return nil }
        let most = address.bytes.count * 8
        guard parts.count == 1 || Int(parts[1]).map((0...most).contains) == true else { return nil }
        first = address
        bits = parts.count == 1 ? most : Int(parts[1]) ?? most
    }

    public func contains(_ address: IPAddress) -> Bool {
        guard address.bytes.count == first.bytes.count else { return false }
        let whole = bits / 8
        guard address.bytes.prefix(whole) == first.bytes.prefix(whole) else { return false }
        let rest = bits % 8
        return rest == 0 || (address.bytes[whole] ^ first.bytes[whole]) >> (8 - rest) == 0
    }
}
