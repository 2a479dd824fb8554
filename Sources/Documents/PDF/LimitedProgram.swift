import Foundation

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Another program, run with limits on its memory, its time and what it writes, so that a hostile file harms nothing
/// but itself.
struct LimitedProgram {
    struct Result {
        var status: Int32
        var output: Data
        /// What it says to people.
        var problems: String
    }

    static let memoryMegabytes = 1_000
    static let seconds = 60
    static let outputMegabytes = 256

    private static let path = "PATH=/usr/local/bin:/usr/bin:/bin"

    /// The Debian package that has the program.
    var package: String

    /// - Throws: `DocumentError.missingProgram`, `tooSlow`, `tooLarge`.
    func run(_ program: String, _ arguments: [String]) throws(DocumentError) -> Result {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "kefu-\(UUID().uuidString)")
        guard (try? FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)) != nil else {
            throw .damaged("there is no room for temporary files")
        }
        defer { try? FileManager.default.removeItem(at: scratch) }
        let (output, problems) = (scratch.appending(path: "output"), scratch.appending(path: "problems"))
        // The shell counts memory in KiB and files in blocks of 512 bytes; `timeout` answers 124.
        let script = """
            ulimit -v \(Self.memoryMegabytes * 1_024); ulimit -t \(Self.seconds); ulimit -f \(Self.outputMegabytes * 2_048)
            exec timeout -k 1 \(Self.seconds) "$@"
            """
        let status = Self.spawn(
            ["/bin/sh", "-c", script, "sh", program] + arguments, output: output.path, problems: problems.path)
        switch status {
        case 127: throw .missingProgram(package: package)
        case 124, 128 + SIGKILL, 128 + SIGXCPU: throw .tooSlow(seconds: Self.seconds)
        case 128 + SIGXFSZ: throw .tooLarge(limit: Self.outputMegabytes << 20)
        default: break
        }
        return Result(
            status: status, output: (try? Data(contentsOf: output)) ?? Data(),
            problems: (try? Data(contentsOf: problems)).map { String(decoding: $0.prefix(10_000), as: UTF8.self) } ?? ""
        )
    }

    /// - Returns: The exit status, or 128 and the number of the signal that ended it, as shells count.
    private static func spawn(_ arguments: [String], output: String, problems: String) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, problems, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { pointers.forEach { free($0) } }
        // Programs write English and UTF-8 whatever the server's language.
        let environment: [UnsafeMutablePointer<CChar>?] = [strdup(path), strdup("LC_ALL=C.UTF-8"), nil]
        defer { environment.forEach { free($0) } }
        var process = pid_t()
        guard posix_spawn(&process, arguments[0], &actions, nil, pointers, environment) == 0 else { return 127 }
        var state: Int32 = 0
        while waitpid(process, &state, 0) < 0, errno == EINTR {}
        let signal = state & 0x7F
        return signal == 0 ? (state >> 8) & 0xFF : 128 + signal
    }
}
