import CXML
import Foundation

/// libxml2 as a stream of elements and text, without a tree.
///
/// Nothing is fetched, no entity of a document's own is replaced, and depth and time have limits.
final class MarkupParser {
    enum Kind: Sendable { case html, xml }

    /// Where reading ended before the end of the text.
    enum Stop: Equatable {
        case tooDeep(line: Int)
        case tooSlow
        /// A document type in XML, which office programs do not write, and with which bombs begin.
        case hasDocumentType
        case malformed(line: Int)
    }

    static let mostDepth = 500
    static let mostSeconds = 20

    private let handler: any MarkupHandler
    private var context: xmlParserCtxtPtr?
    private var depth = 0
    private var events = 0
    private let deadline = ContinuousClock.now + .seconds(mostSeconds)
    private var stop: Stop?

    private init(_ handler: any MarkupHandler) { self.handler = handler }

    /// - Returns: Nil when the text was read to its end.
    static func parse(_ text: String, as kind: Kind, into handler: any MarkupHandler) -> Stop? {
        _ = isReady
        return MarkupParser(handler).parse(text, as: kind)
    }

    private static let isReady: Void = xmlInitParser()

    private func parse(_ text: String, as kind: Kind) -> Stop? {
        var text = text
        return text.withUTF8 { bytes -> Stop? in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress, characters.count < Int(Int32.max) else { return nil }
                let length = Int32(characters.count)
                guard
                    let context = kind == .html
                        ? htmlCreateMemoryParserCtxt(start, length) : xmlCreateMemoryParserCtxt(start, length)
                else { return nil }
                defer { xmlFreeParserCtxt(context) }
                self.context = context
                prepare(context, kind)
                let result = kind == .html ? htmlParseDocument(context) : xmlParseDocument(context)
                if let tree = context.pointee.myDoc { xmlFreeDoc(tree) }
                context.pointee.myDoc = nil
                if stop == nil, kind == .xml, result != 0 || context.pointee.wellFormed == 0 {
                    stop = .malformed(line: Int(context.pointee.lastError.line))
                }
                return stop
            }
        }
    }

    private func prepare(_ context: xmlParserCtxtPtr, _ kind: Kind) {
        switch kind {
        case .html:
            let options =
                HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue
            htmlCtxtUseOptions(context, Int32(options))
        case .xml:
            let options =
                XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
                | XML_PARSE_HUGE.rawValue
            xmlCtxtUseOptions(context, Int32(options))
        }
        if let encoding = xmlFindCharEncodingHandler("UTF-8") { xmlSwitchToEncoding(context, encoding) }
        var events = xmlSAXHandler()
        events.startElement = { session, name, attributes in MarkupParser.of(session)?.started(name, attributes) }
        events.endElement = { session, name in MarkupParser.of(session)?.ended(name) }
        events.characters = { session, text, length in MarkupParser.of(session)?.text(text, length) }
        events.ignorableWhitespace = events.characters
        if kind == .xml {
            events.cdataBlock = events.characters
            events.internalSubset = { session, _, _, _ in MarkupParser.of(session)?.end(.hasDocumentType) }
        }
        context.pointee.sax.pointee = events
        context.pointee.sax2 = 0
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    }

    private static func of(_ session: UnsafeMutableRawPointer?) -> MarkupParser? {
        session.map { Unmanaged<MarkupParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private var line: Int { (context?.pointee.input?.pointee.line).map(Int.init) ?? 0 }

    private func end(_ reason: Stop) {
        guard stop == nil else { return }
        stop = reason
        xmlStopParser(context)
    }

    private func started(_ name: UnsafePointer<xmlChar>?, _ list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard stop == nil, let name else { return }
        depth += 1
        if depth > Self.mostDepth { return end(.tooDeep(line: line)) }
        events += 1
        if events.isMultiple(of: 1_024), ContinuousClock.now > deadline { return end(.tooSlow) }
        var attributes: [String: String] = [:]
        if let list {
            var place = 0
            while place < 200, let key = list[place] {
                attributes[String(cString: key)] = list[place + 1].map { String(cString: $0) } ?? ""
                place += 2
            }
        }
        handler.start(String(cString: name), attributes)
    }

    private func ended(_ name: UnsafePointer<xmlChar>?) {
        guard stop == nil, let name else { return }
        depth -= 1
        handler.end(String(cString: name))
    }

    private func text(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard stop == nil, let text else { return }
        handler.take(String(decoding: UnsafeBufferPointer(start: text, count: Int(length)), as: UTF8.self))
    }
}
