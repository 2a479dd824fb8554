import HTTPTypes
public import Hummingbird

extension Router {
    /// Refuses the other methods of every path that is there now, naming those it has: 405 rather than 404.
    public func refuseOtherMethods() {
        for (path, routes) in Dictionary(grouping: routes, by: \.path.description) {
            let known = routes.map(\.method)
            let allowed = (known.contains(.get) ? known + [.head] : known).map(\.rawValue).sorted()
                .joined(separator: ", ")
            for method in [HTTPRequest.Method.get, .post, .put, .patch, .delete] where !known.contains(method) {
                on(RouterPath(path), method: method) { _, _ -> Response in
                    throw HTTPError(
                        .methodNotAllowed, headers: [.allow: allowed], message: "This path takes \(allowed) only.")
                }
            }
        }
    }
}
