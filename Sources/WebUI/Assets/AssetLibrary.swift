import Foundation

/// Every file under `Resources/assets`, by its path below that folder.
struct AssetLibrary: Sendable {
    private let assets: [String: Asset]

    init(resources: ResourceFolder) throws {
        let root = resources.url.appending(path: "assets").resolvingSymlinksInPath()
        let prefix = root.path(percentEncoded: false) + "/"
        var assets: [String: Asset] = [:]
        let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        while let file = files?.nextObject() as? URL {
            let path = file.resolvingSymlinksInPath().path(percentEncoded: false)
            guard let type = ContentType.of(fileExtension: file.pathExtension), path.hasPrefix(prefix) else { continue }
            let name = String(path.dropFirst(prefix.count))
            assets[name] = Asset(try resources.data("assets/" + name), contentType: type)
        }
        self.assets = assets
    }

    subscript(path: String) -> Asset? { assets[path] }
}
