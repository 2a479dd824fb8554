import Conversations
import SourceFiles

/// Reads one entry of `actions/*.yml`.
enum ActionReader {
    static func read(
        _ name: String, at place: Diagnostic.Place, _ node: SourceNode, into diagnostics: inout Diagnostics
    ) -> ActionDefinition? {
        let keys = [
            "description", "method", "url", "arguments", "headers", "timeout", "retries", "result", "not_found",
            "expects", "identity", "on_failure",
        ]
        guard let fields = node.mapping(keys: keys, required: ["url"], into: &diagnostics),
            let url = fields["url"]?.string(into: &diagnostics)
        else { return nil }
        let method = fields["method"]?.choice(of: ActionDefinition.Method.self, into: &diagnostics) ?? .get
        return ActionDefinition(
            name: name, method: method, url: TextTemplate(url),
            arguments: fields["arguments"]?.strings(into: &diagnostics) ?? [],
            headers: fields["headers"].map { headers($0, into: &diagnostics) } ?? [:],
            timeout: fields["timeout"]?.duration(into: &diagnostics) ?? .seconds(5),
            retries: fields["retries"].map { retries($0, method: method, into: &diagnostics) } ?? 0,
            result: fields["result"]?.string(into: &diagnostics), notFound: fields["not_found"]?.json,
            expected: fields["expects"]?.strings(into: &diagnostics) ?? [],
            needsVerifiedCustomer: fields["identity"]?.choice(of: IdentityLevel.self, into: &diagnostics) == .verified,
            onFailure: fields["on_failure"]?.string(into: &diagnostics), place: place)
    }

    /// Whom an action may be called for.
    private enum IdentityLevel: String, CaseIterable { case any, verified }

    private static func headers(_ node: SourceNode, into diagnostics: inout Diagnostics) -> [String: String] {
        var headers: [String: String] = [:]
        for (name, _, value) in node.pairs(into: &diagnostics) ?? [] {
            headers[name] = value.string(into: &diagnostics)
        }
        return headers
    }

    private static func retries(
        _ node: SourceNode, method: ActionDefinition.Method, into diagnostics: inout Diagnostics
    ) -> Int {
        let count = Int(node.number(in: 0...5, into: &diagnostics) ?? 0)
        if count > 0, !method.isSafe {
            diagnostics.error(
                at: node.place, "a \(method.rawValue) cannot be repeated safely", remedy: "remove 'retries'")
            return 0
        }
        return count
    }
}
