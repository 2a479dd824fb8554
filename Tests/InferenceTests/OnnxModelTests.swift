import Foundation
import Inference
import Testing

@Suite(.enabled(if: FetchedModels.hasOnnxRuntime, "needs ONNX Runtime: run Scripts/setup"))
struct OnnxModelTests {
    private func model(_ name: String) throws -> OnnxModel {
        let library = try #require(FetchedModels.directory).onnxRuntime
        let file = library.deletingLastPathComponent().appending(path: name)
        return try OnnxModel(file, runtime: OnnxRuntime.open(library))
    }

    /// The model multiplies its input, [3, 2], by the numbers 1 to 6.
    @Test func `multiplies`() throws {
        let model = try model("mul_1.onnx")
        #expect(model.inputNames == ["X"] && model.outputNames == ["Y"])
        let result = try model.run(["X": .floats([1, 2, 3, 4, 5, 6], shape: [3, 2])])
        #expect(result == ["Y": .floats([1, 4, 9, 16, 25, 36], shape: [3, 2])])
    }

    @Test func `computes the logistic function`() throws {
        let model = try model("sigmoid.onnx")
        let input = (0..<60).map { Float($0) / 10 - 3 }
        let name = try #require(model.inputNames.first)
        let result = try model.run([name: .floats(input, shape: [3, 4, 5])])
        guard case .floats(let found, let shape)? = result[model.outputNames[0]] else {
            Issue.record("the output is not floats")
            return
        }
        #expect(shape == [3, 4, 5])
        #expect(zip(input, found).allSatisfy { abs(1 / (1 + exp(-$0)) - $1) < 1e-5 })
    }

    @Test func `a missing input and a wrong shape are told apart`() throws {
        let model = try model("mul_1.onnx")
        #expect(throws: InferenceError.runtime("the input 'X' is missing")) { try model.run([:]) }
        #expect(throws: InferenceError.wrongShape(input: "X", shape: [3, 2], count: 1)) {
            try model.run(["X": .floats([1], shape: [3, 2])])
        }
        let error = #expect(throws: InferenceError.self) { try model.run(["X": .floats([1], shape: [1])]) }
        #expect(error?.description.hasPrefix("ONNX Runtime: ") == true)
    }

    @Test func `a file that is no model is refused`() throws {
        let library = try #require(FetchedModels.directory).onnxRuntime
        let file = FileManager.default.temporaryDirectory.appending(path: "kefu-\(UUID()).onnx")
        try Data("not a model".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        #expect(throws: InferenceError.self) { try OnnxModel(file, runtime: OnnxRuntime.open(library)) }
    }
}

struct OnnxRuntimeTests {
    @Test func `a missing library is said, with what to do`() {
        let error = #expect(throws: InferenceError.self) {
            try OnnxRuntime.open(URL(filePath: "/nowhere/libonnxruntime.so"))
        }
        let sentence = error?.description ?? ""
        #expect(sentence.contains("/nowhere/libonnxruntime.so") && sentence.contains("Scripts/setup"))
    }
}
