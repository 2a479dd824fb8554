import ArgumentParser
import Foundation
import LanguageUnderstanding
import Synchronization

/// Keeps the curves of a training with their times, and writes them down.
final class TrainingCurves: Sendable {
    private let start = Date.now
    private let points = Mutex<[(point: TrainingPoint, time: Date)]>([])

    func add(_ point: TrainingPoint) { points.withLock { $0.append((point, .now)) } }

    /// Writes an event file in the folder, which is made where there is none; of no curves there is no file.
    ///
    /// - Returns: Whether there was something to write.
    @discardableResult
    func write(to folder: URL) throws -> Bool {
        let points = points.withLock(\.self)
        guard !points.isEmpty else { return false }
        var file = EventFile(start: start)
        for (point, time) in points { file.add(point, at: time) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let name = EventFile.name(start: start, host: ProcessInfo.processInfo.hostName)
        try Data(file.bytes).write(to: folder.appending(path: name), options: .atomic)
        return true
    }

    /// Writes the curves alone, and says where there are none; a folder that cannot be written ends the command.
    func report(to path: String, wasTrained: Bool) throws {
        do {
            if try write(to: URL(filePath: path, directoryHint: .isDirectory)) { return }
            Console.note(
                wasTrained
                    ? "note: this training has no curves, so nothing was written to \(path)"
                    : "note: nothing new was learnt, so there are no curves to write to \(path)")
        } catch {
            Console.note("error: the report cannot be written to \(path): \(error.localizedDescription)")
            throw ExitCode.failure
        }
    }
}
