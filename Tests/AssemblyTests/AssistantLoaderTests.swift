import Assembly
import Foundation
import LanguageUnderstanding
import SourceFiles
import TestSupport
import Testing

struct AssistantLoaderTests {
    @Test func `a trained model is used again until an example changes`() throws {
        let folder = try TemporaryFolder(AssistantFolder.files)
        let models = try TemporaryFolder()
        let loader = AssistantLoader(encoder: nil, models: models.url)
        let first = try loader.load(folder.url)
        #expect(first.wasTrained)
        let second = try loader.load(folder.url)
        #expect(!second.wasTrained)
        #expect(second.interpreter.hash == first.interpreter.hash)
        #expect(second.interpreter.interpret("where is my order").intents.first?.name == "order_status")

        try folder.write((AssistantFolder.files["flows/all.yml"] ?? "") + "\n# a remark\n", to: "flows/all.yml")
        #expect(try loader.load(folder.url).wasTrained == false)
        let intents = (AssistantFolder.files["intents/all.yml"] ?? "")
            .replacing("- find my order", with: "- please find the thing I ordered")
        try folder.write(intents, to: "intents/all.yml")
        #expect(try loader.load(folder.url).wasTrained)
    }

    @Test func `a kept model that is damaged is trained anew`() throws {
        let folder = try TemporaryFolder(AssistantFolder.files)
        let models = try TemporaryFolder()
        let loader = AssistantLoader(encoder: nil, models: models.url)
        _ = try loader.load(folder.url)
        let files = FileManager.default.enumerator(at: models.url, includingPropertiesForKeys: [.isRegularFileKey])
        while let file = files?.nextObject() as? URL {
            if (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true {
                try Data("damaged".utf8).write(to: file)
            }
        }
        #expect(try loader.load(folder.url).wasTrained)
    }

    @Test func `a folder that is not there is named`() throws {
        let folder = try TemporaryFolder(["file": "x"])
        for path in ["missing", "file"] {
            let place = folder.url.appending(path: path)
            let error = #expect(throws: AssistantLoadingError.self) {
                try AssistantLoader(encoder: nil, models: nil).load(place)
            }
            guard case .noSuchFolder(let named) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(named == place.path)
        }
    }

    @Test func `all mistakes of a folder are told at once, with their places`() throws {
        var files = AssistantFolder.files
        files["flows/all.yml"] = "flows:\n  a:\n    stepz: []\n"
        files["actions/all.yml"] = "actions:\n  b: {method: GET}\n"
        let folder = try TemporaryFolder(files)
        let error = #expect(throws: AssistantLoadingError.self) {
            try AssistantLoader(encoder: nil, models: nil).load(folder.url)
        }
        guard case .unusable(let diagnostics) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(Set(diagnostics.sorted.map(\.place.file)).isSuperset(of: ["flows/all.yml", "actions/all.yml"]))
        #expect(diagnostics.sorted.contains { $0.description.contains("did you mean 'steps'") })
    }
}
