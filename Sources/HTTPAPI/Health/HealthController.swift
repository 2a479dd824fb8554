import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What watches the process: `/healthz`, `/readyz`, `/metrics`.
public struct HealthController: Sendable {
    let metrics: any MetricsPage
    let isReady: @Sendable () async -> Bool

    public init(metrics: any MetricsPage, isReady: @escaping @Sendable () async -> Bool) {
        self.metrics = metrics
        self.isReady = isReady
    }

    func add(to router: Router<APIContext>) {
        router.get("healthz") { _, _ in Self.text("ok\n") }
        router.get("readyz") { _, _ in
            await isReady() ? Self.text("ready\n") : Self.text("not ready\n", status: .serviceUnavailable)
        }
        router.get("metrics") { _, _ in Self.text(metrics.render(), type: "text/plain; version=0.0.4; charset=utf-8") }
    }

    private static func text(
        _ text: String, status: HTTPResponse.Status = .ok, type: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type, .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

/// The figures in Prometheus' text form.
public protocol MetricsPage: Sendable {
    func render() -> String
}
