import ArgumentParser
import Assembly
import Conversations
import Foundation
import Inference
import Knowledge
import Storage
import WebUI
import Workforce

/// The command `kefu doctor`.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "See whether everything is where it should be.",
        discussion: "Exit status 1 when something is wrong; what is merely missing and optional leaves it 0.")

    @OptionGroup var model: LanguageModelArguments
    @OptionGroup var encoder: EncoderOptions
    @OptionGroup var database: DatabaseOptions
    @Flag(help: "Write one JSON object.") var json = false

    private struct Finding: Encodable {
        enum State: String, Encodable { case good, missing, wrong }

        var part: String
        var state: State
        var detail: String
    }

    func run() async throws {
        let findings =
            [pages(), sentenceEncoder(), secondEncoder(), onnxRuntime(), solver(), await languageModel()]
            + (await record())
        if json {
            try Console.json(findings)
        } else {
            for finding in findings {
                let mark = ["good": "✓", "missing": "–", "wrong": "✗"][finding.state.rawValue] ?? ""
                Console.say("\(mark) \(finding.part): \(finding.detail)")
            }
        }
        if findings.contains(where: { $0.state == .wrong }) { throw ExitCode.failure }
    }

    private func pages() -> Finding {
        do {
            return Finding(part: "pages", state: .good, detail: try ResourceFolder.locate().url.path)
        } catch {
            return Finding(part: "pages", state: .wrong, detail: error.description)
        }
    }

    private func sentenceEncoder() -> Finding {
        do {
            guard let encoder = try encoder.choice.modelDirectory?.sentenceEncoder() else {
                return Finding(
                    part: "sentence encoder", state: .missing,
                    detail: "not installed; answers are less good. Scripts/setup installs it.")
            }
            return Finding(
                part: "sentence encoder", state: .good, detail: "\(encoder.identity), \(encoder.dimension) dimensions")
        } catch {
            return Finding(part: "sentence encoder", state: .wrong, detail: "\(error)")
        }
    }

    private func secondEncoder() -> Finding {
        do {
            guard let second = try encoder.choice.modelDirectory?.secondSentenceEncoder() else {
                return Finding(
                    part: "second encoder", state: .missing,
                    detail:
                        "not installed; only --second-encoder needs it. Scripts/setup --with second-encoder installs it."
                )
            }
            return Finding(
                part: "second encoder", state: .good, detail: "\(second.identity), \(second.dimension) dimensions")
        } catch {
            return Finding(part: "second encoder", state: .wrong, detail: "\(error)")
        }
    }

    private func onnxRuntime() -> Finding {
        guard let path = encoder.choice.modelDirectory?.onnxRuntime.path, FileManager.default.fileExists(atPath: path)
        else {
            return Finding(
                part: "ONNX Runtime", state: .missing, detail: "not installed; nothing that is switched on needs it")
        }
        return Finding(part: "ONNX Runtime", state: .good, detail: path)
    }

    private func solver() -> Finding {
        let file = encoder.choice.modelDirectory?.solver
        guard let file, FileManager.default.fileExists(atPath: file.path) else {
            return Finding(
                part: "solver", state: .missing,
                detail: "not installed; only 'kefu schedule' needs it. Scripts/setup installs it.")
        }
        do {
            return Finding(part: "solver", state: .good, detail: "HiGHS \(try Solver(file).version)")
        } catch {
            return Finding(part: "solver", state: .wrong, detail: "\(error)")
        }
    }

    private func languageModel() async -> Finding {
        func finding(_ state: Finding.State, _ detail: String) -> Finding {
            Finding(part: "language model", state: state, detail: detail)
        }
        let settings: LanguageModelSettings
        do {
            guard let given = try model.readSettings() else {
                return finding(.missing, "none is set; answers are in the articles' own words")
            }
            settings = given
        } catch {
            return finding(.wrong, "\(error)")
        }
        switch await LanguageModelProbe.look(at: settings) {
        case .success(let found):
            return finding(.good, "\(found.model) at \(settings.server) answers in \(Int(found.milliseconds)) ms")
        case .failure(let failure):
            return finding(.wrong, "\(settings.server): \(failure.text)")
        }
    }

    private func record() async -> [Finding] {
        func finding(_ state: Finding.State, _ detail: String) -> Finding {
            Finding(part: "record", state: state, detail: detail)
        }
        let folder = encoder.data
        do {
            let location = try database.location()
            var findings: [Finding] = []
            if case .postgres(let address) = location { findings = [try postgres(at: address)] }
            guard try DataStore.exists(location, directory: folder) else {
                let place = if case .dataFolder = location { folder.path } else { location.name(in: folder) }
                return findings + [finding(.missing, "none yet in \(place); 'kefu serve' makes it")]
            }
            return findings + (try await contents(of: location, in: folder))
        } catch {
            return [finding(.wrong, ServingProblem.sentence(for: error))]
        }
    }

    private func contents(of location: DatabaseLocation, in folder: URL) async throws -> [Finding] {
        do {
            let store = try await DataStore.open(location, directory: folder, bus: EventBus())
            let last = try await store.log.lastSequence()
            let waiting = try await store.log.awaitingTurn(limit: 1000).count
            let faults = try await store.faults()
            let deliveries = try await store.outbox.counts()
            try await store.close()
            let record =
                faults == 0
                ? Finding(
                    part: "record", state: .good, detail: "\(last) events, \(waiting) messages await a turn, no gaps")
                : Finding(part: "record", state: .wrong, detail: "\(faults) conversations have gaps")
            return [record] + webhooks(deliveries)
        } catch StorageError.inUse {
            return [
                Finding(part: "record", state: .good, detail: "in use by a running kefu; see its /readyz")
            ]
        }
    }

    private func postgres(at address: PostgresAddress) throws -> Finding {
        let found = try PostgresInspection(of: address)
        let habit =
            "synchronous_commit is \(found.synchronousCommit)"
            + (found.synchronousCommit == "off" ? " there, and on for kefu" : "")
        return found.waitsForDisk
            ? Finding(part: "database", state: .good, detail: "\(address), PostgreSQL \(found.version), \(habit)")
            : Finding(
                part: "database", state: .wrong,
                detail: "\(address), PostgreSQL \(found.version): fsync is off, so a cut of power may lose everything")
    }

    /// Nothing where nobody outside is told of events.
    private func webhooks(_ counts: DeliveryCounts) -> [Finding] {
        guard counts != DeliveryCounts() else { return [] }
        guard counts.dead == 0 else {
            return [
                Finding(
                    part: "webhooks", state: .wrong,
                    detail: "\(counts.dead) deliveries were given up; see 'kefu webhooks'")
            ]
        }
        return [
            Finding(part: "webhooks", state: .good, detail: "\(counts.pending) deliveries wait, none was given up")
        ]
    }
}
