import Foundation
import Hummingbird

extension Request {
    /// A field of a form that was sent with `GET`, where a plus is a space.
    func formField(_ name: String) -> String? {
        for pair in (uri.query ?? "").split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts[0] == name else { continue }
            return (parts.count > 1 ? parts[1] : "").replacing("+", with: " ").removingPercentEncoding
        }
        return nil
    }
}
