public import Foundation
public import Knowledge

/// What the help centre's pages are made of; `Assembly` connects it.
public struct HelpSource: Sendable {
    /// The address under which customers reach this server, without a slash at its end.
    let origin: String
    let centre: @Sendable () -> HelpCentre
    let waitToSearch: @Sendable (_ address: String) -> TimeInterval?

    /// - Parameters:
    ///   - centre: The articles as they are now.
    ///   - waitToSearch: Seconds after which this address may search again; nil when it may now.
    public init(
        origin: String, centre: @escaping @Sendable () -> HelpCentre,
        waitToSearch: @escaping @Sendable (_ address: String) -> TimeInterval? = { _ in nil }
    ) {
        self.origin = origin
        self.centre = centre
        self.waitToSearch = waitToSearch
    }
}
