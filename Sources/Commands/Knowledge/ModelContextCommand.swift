import SourceFiles
import ArgumentParser
import Assembly
import Foundation
import Knowledge
import Storage

/// The command `kefu mcp DIR`.
struct ModelContextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mcp",
        abstract: "Serve the folder's articles to a language model (Model Context Protocol, stdio).",
        discussion: """
            A client starts this command and writes JSON-RPC to its standard input, a message a line. The tools are search, \
            read and ask; nothing can be changed with them. Articles imported into the record (--data, --database) are served too.
            """)

    @OptionGroup var assistant: AssistantOptions
    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let loaded = try assistant.load()
        let data = assistant.encoder.data
        let imported =
            try database.exists(in: data)
            ? try await database.useOrMake(in: data) { try await $0.knowledge.articles() } : []
        let index = try loaded.index(with: imported, on: CalendarDay(.now))
        let server = ModelContextServer(
            tools: KnowledgeTools(index: index) { loaded.answer($0, language: $1, from: index) },
            version: KefuCommand.version)
        while let line = readLine() {
            if let reply = server.reply(to: line) { Console.say(reply) }
        }
    }
}
