public import Knowledge
public import LanguageUnderstanding

/// An assistant, read from its folder.
public struct AssistantDefinition: Sendable {
    public var settings: AssistantSettings
    public var slots: [String: SlotDefinition]
    public var flows: [String: Flow]
    /// As written; `response(_:)` knows the built-in ones too.
    public var responses: [String: Response]
    public var actions: [String: ActionDefinition]
    public var tests: [ConversationTest]
    public var understanding: UnderstandingDefinition
    public var articles: [Article]
    /// Changes with every change of flows, responses and actions.
    public var version: String

    /// What is said under `name`: as written in the folder, else as built in.
    public func response(_ name: String) -> Response? { responses[name] ?? BuiltInResponses.all[name] }
}
