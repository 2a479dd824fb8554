/// Where the server may send what it knows.
public enum EgressRule: String, CaseIterable, Sendable {
    case any
    /// Only to this machine and its own network.
    case none

    /// What `none` allows, for sentences.
    static let ownNetwork = "127.0.0.0/8, ::1, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and fc00::/7"
}
