import ArgumentParser
import Conversations
import Foundation
import Storage

/// The command `kefu knowledge`.
struct KnowledgeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "knowledge", abstract: "Bring articles in, look at them, and search them.",
        discussion: """
            Imported articles are kept in the record (--data), every version of them, and a server on the same record answers \
            from them beside the articles of its folder, without a restart.
            """,
        subcommands: [
            KnowledgeImportCommand.self, KnowledgeListCommand.self, KnowledgeSearchCommand.self,
            KnowledgeGapsCommand.self,
        ])
}
