public import Foundation

public enum EventDecodingError: Error, Equatable {
    /// The log holds an event that this version does not know: the database is newer than the program.
    case unknownType(String, version: Int)
    case malformedPayload(String)
}

extension EventBody {
    /// The name under which the log keeps this kind of event.
    public var type: String {
        switch self {
        case .conversationStarted: "conversation.started"
        case .messageReceived: "message.received"
        case .messageSent: "message.sent"
        case .turnCompleted: "turn.completed"
        case .slotSet: "slot.set"
        case .flowStarted: "flow.started"
        case .flowEnded: "flow.ended"
        case .actionCalled: "action.called"
        case .handoverRequested: "handover.requested"
        case .handoverWithdrawn: "handover.withdrawn"
        case .assigned: "assigned"
        case .returned: "returned"
        case .resolved: "resolved"
        case .reopened: "reopened"
        case .rated: "rated"
        case .noted: "noted"
        case .customerDescribed: "customer.described"
        }
    }

    /// The version of the payload's form.
    public var version: Int { 1 }

    /// What the log keeps of the event beside its type; an empty object where the type says it all.
    public func payload() throws -> JSONValue {
        switch self {
        case .conversationStarted(let value): try JSONValue(encoding: value)
        case .messageReceived(let value): try JSONValue(encoding: value)
        case .messageSent(let value): try JSONValue(encoding: value)
        case .turnCompleted(let value): try JSONValue(encoding: value)
        case .slotSet(let value): try JSONValue(encoding: value)
        case .flowStarted(let value), .flowEnded(let value): try JSONValue(encoding: value)
        case .actionCalled(let value): try JSONValue(encoding: value)
        case .handoverRequested(let value): try JSONValue(encoding: value)
        case .assigned(let value): try JSONValue(encoding: value)
        case .rated(let value): try JSONValue(encoding: value)
        case .noted(let value): try JSONValue(encoding: value)
        case .customerDescribed(let value): try JSONValue(encoding: value)
        case .handoverWithdrawn, .returned, .resolved, .reopened: .object([:])
        }
    }

    public init(type: String, version: Int, payload: Data) throws {
        guard version == 1 else { throw EventDecodingError.unknownType(type, version: version) }
        func decode<T: Decodable>(_: T.Type) throws -> T {
            do {
                return try JSONValue.decode(payload)
            } catch {
                throw EventDecodingError.malformedPayload(type)
            }
        }
        switch type {
        case "conversation.started": self = .conversationStarted(try decode(ConversationStarted.self))
        case "message.received": self = .messageReceived(try decode(ReceivedMessage.self))
        case "message.sent": self = .messageSent(try decode(SentMessage.self))
        case "turn.completed": self = .turnCompleted(try decode(CompletedTurn.self))
        case "slot.set": self = .slotSet(try decode(SlotChange.self))
        case "flow.started": self = .flowStarted(try decode(FlowChange.self))
        case "flow.ended": self = .flowEnded(try decode(FlowChange.self))
        case "action.called": self = .actionCalled(try decode(ActionCall.self))
        case "handover.requested": self = .handoverRequested(try decode(HandoverRequest.self))
        case "handover.withdrawn": self = .handoverWithdrawn
        case "assigned": self = .assigned(try decode(Assignment.self))
        case "returned": self = .returned
        case "resolved": self = .resolved
        case "reopened": self = .reopened
        case "rated": self = .rated(try decode(Rating.self))
        case "noted": self = .noted(try decode(Note.self))
        case "customer.described": self = .customerDescribed(try decode(CustomerDetails.self))
        default: throw EventDecodingError.unknownType(type, version: version)
        }
    }
}
