import Foundation
import FuzzedParsers

/// What libFuzzer calls; $KEFU_FUZZED names the parser.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOne(_ start: UnsafeRawPointer?, _ count: Int) -> CInt {
    parser.read(Array(UnsafeRawBufferPointer(start: start, count: count)))
    return 0
}

private let parser: FuzzedParser = {
    let name = ProcessInfo.processInfo.environment["KEFU_FUZZED"] ?? ""
    guard let parser = FuzzedParser(rawValue: name) else {
        fatalError("KEFU_FUZZED is one of \(FuzzedParser.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return parser
}()
