// swift-tools-version: 6.2
import PackageDescription

let numeric: [SwiftSetting] = [.unsafeFlags(["-O"], .when(configuration: .debug))]
let fastC: [CSetting] = [.unsafeFlags(["-O2"], .when(configuration: .debug))]

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

// A target imports rows below its own, never a neighbour: see Documentation/Architecture.md.
let package = Package(
    name: "kefu",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "kefu", targets: ["kefu"])],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    ],
    targets: [
        // Row 5: the command line.
        .executableTarget(name: "kefu", dependencies: ["Commands", arguments]),
        .target(
            name: "Commands",
            dependencies: [
                "Assembly", "Storage", "WebUI", "Dialogue", "Desk", "LanguageUnderstanding", "Knowledge",
                "Conversations", "ValueParsing", "SourceFiles", "Inference", "Workforce", "Forecasting", arguments,
                logging, nioCore,
            ]),

        // Row 4: settings, and the one place where all parts meet.
        .target(
            name: "Assembly",
            dependencies: [
                "HTTPAPI", "WebUI", "Storage", "Dialogue", "Desk", "LanguageUnderstanding", "Knowledge",
                "Conversations", "ValueParsing", "Inference", "SourceFiles", "Documents", "ShopDemonstration",
                hummingbird,
                httpClient, lifecycle, unixSignals, logging, crypto, nioCore, nioPosix, nioHTTP1, httpTypes,
            ]),

        // Row 3: edges. HTTP, pages, channels, database.
        .target(
            name: "HTTPAPI",
            dependencies: [
                "Desk", "Knowledge", "LanguageUnderstanding", "Conversations", "Forecasting", "Workforce",
                "SourceFiles",
                hummingbird, hummingbirdCore, httpTypes, nioCore, nioHTTPTypes, crypto, logging,
            ]),
        .target(
            name: "WebUI",
            dependencies: [
                "Knowledge", "Conversations", "Documents", "SourceFiles", "CZlib", hummingbird, httpTypes, mustache,
                nioCore, logging, crypto,
            ],
            resources: [.copy("Resources")]),
        .target(
            name: "Storage",
            dependencies: ["Conversations", "Desk", "Knowledge", "SourceFiles", "TextAnalysis", "CPostgres", grdb]),
        .target(
            name: "ShopDemonstration",
            dependencies: ["SourceFiles", hummingbird, httpTypes, mustache, nioCore, logging],
            resources: [.copy("Resources")]),

        // Row 2: decisions of the dialogue and of the desk.
        .target(
            name: "Dialogue",
            dependencies: ["LanguageUnderstanding", "Knowledge", "Conversations", "TextAnalysis", "SourceFiles"]),
        .target(name: "Desk", dependencies: ["Conversations", crypto, cryptoExtras]),
        .target(
            name: "Workforce", dependencies: ["SourceFiles", "NumericalMethods", "CHighs"], swiftSettings: numeric),

        // Row 1: what one message means, and what the articles say.
        .target(
            name: "LanguageUnderstanding",
            dependencies: [
                "Conversations", "TextAnalysis", "ValueParsing", "Inference", "NumericalMethods", "CKernels",
                "SourceFiles", "CLinear", crypto,
            ], swiftSettings: numeric),
        .target(
            name: "Knowledge",
            dependencies: [
                "Conversations", "TextAnalysis", "ValueParsing", "Inference", "NumericalMethods", "SourceFiles",
                "Documents", crypto,
            ], swiftSettings: numeric),
        .target(
            name: "Forecasting", dependencies: ["NumericalMethods", "SourceFiles", "ValueParsing"],
            swiftSettings: numeric),

        // Row 0: shared words, text, numbers, people's files.
        .target(name: "Conversations"),
        .target(name: "SourceFiles", dependencies: [yams]),
        .target(name: "Documents", dependencies: ["CXML", "CZlib", "CIconv"], swiftSettings: numeric),
        .target(name: "TextAnalysis", swiftSettings: numeric),
        .target(name: "ValueParsing", dependencies: ["TextAnalysis"], swiftSettings: numeric),
        .target(
            name: "Inference", dependencies: ["NumericalMethods", "COnnxRuntime", "CKernels", crypto],
            swiftSettings: numeric),
        .target(name: "NumericalMethods", dependencies: ["CKernels", "COpenBLAS"], swiftSettings: numeric),

        // C: module maps and the few shims.
        .target(name: "CKernels", cSettings: fastC),
        .target(name: "COnnxRuntime", cSettings: fastC, linkerSettings: [.linkedLibrary("dl")]),
        .target(name: "CHighs", cSettings: fastC, linkerSettings: [.linkedLibrary("dl")]),
        .systemLibrary(name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CIconv"),
        .systemLibrary(name: "CLinear", providers: [.apt(["liblinear-dev"])]),

        // Tests: one suite a target, and those that cross all of them.
        .target(
            name: "TestSupport",
            dependencies: [
                "Assembly", "Storage", "Dialogue", "Conversations", "SourceFiles", "CPostgres", hummingbird, httpTypes,
                nioCore, logging, lifecycle,
            ], path: "Tests/TestSupport"),
        .target(
            name: "FuzzedParsers",
            dependencies: ["LanguageUnderstanding", "ValueParsing", "Conversations", "SourceFiles"],
            path: "Tests/Fuzzing/Parsers"),
        .target(name: "GrowthOfWork", path: "Tests/GrowthOfWork"),
        .testTarget(name: "NumericalMethodsTests", dependencies: ["NumericalMethods", "CKernels"]),
        .testTarget(
            name: "InferenceTests", dependencies: ["Inference", "CKernels", "GrowthOfWork"],
            exclude: ["Fixtures/universal-sentence-encoder.json", "Fixtures/multilingual-e5.json"]),
        .testTarget(
            name: "LanguageUnderstandingTests",
            dependencies: [
                "LanguageUnderstanding", "ValueParsing", "NumericalMethods", "Conversations", "Inference",
                "SourceFiles", "FuzzedParsers",
            ]),
        .testTarget(name: "ConversationsTests", dependencies: ["Conversations", "NumericalMethods"]),
        .testTarget(name: "DocumentsTests", dependencies: ["Documents", "CZlib", "CIconv"]),
        .testTarget(name: "SourceFilesTests", dependencies: ["SourceFiles"]),
        .testTarget(
            name: "DialogueTests",
            dependencies: [
                "Dialogue", "LanguageUnderstanding", "Knowledge", "NumericalMethods", "Conversations", "SourceFiles",
            ]),
        .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis", "GrowthOfWork"]),
        .testTarget(
            name: "ValueParsingTests", dependencies: ["ValueParsing", "NumericalMethods", "GrowthOfWork"]),
        .testTarget(
            name: "KnowledgeTests",
            dependencies: [
                "Knowledge", "Conversations", "Documents", "Inference", "NumericalMethods", "SourceFiles",
                "GrowthOfWork",
            ]),
        .testTarget(
            name: "ForecastingTests", dependencies: ["Forecasting", "NumericalMethods", "SourceFiles", "ValueParsing"],
            resources: [.copy("Fixtures")]),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", "Conversations", "Desk", "Knowledge", "SourceFiles", "TestSupport"]),
        .testTarget(name: "WorkforceTests", dependencies: ["Workforce", "SourceFiles", "NumericalMethods"]),
        .testTarget(name: "DeskTests", dependencies: ["Desk", "Storage", "Conversations", "TestSupport"]),
        .testTarget(
            name: "HTTPAPITests",
            dependencies: [
                "HTTPAPI", "Assembly", "Storage", "Desk", "Conversations", "TestSupport", hummingbird,
                hummingbirdTesting, httpTypes, nioCore, nioPosix,
            ]),
        .testTarget(
            name: "AssemblyTests",
            dependencies: [
                "Assembly", "HTTPAPI", "Storage", "Dialogue", "Desk", "LanguageUnderstanding", "Knowledge",
                "Conversations", "SourceFiles", "TestSupport", hummingbird, httpTypes, httpClient, nioCore, nioPosix,
            ]),
        .testTarget(
            name: "WebUITests",
            dependencies: [
                "WebUI", "Knowledge", "Conversations", "Documents", "SourceFiles", hummingbird, hummingbirdTesting,
                httpTypes, nioCore,
            ]),
        .testTarget(
            name: "ShopDemonstrationTests",
            dependencies: ["ShopDemonstration", "SourceFiles", hummingbird, hummingbirdTesting, httpTypes, nioCore]),
        .testTarget(
            name: "CommandsTests",
            dependencies: [
                "kefu", "Commands", "LanguageUnderstanding", "Knowledge", "Storage", "Conversations", "TestSupport",
            ],
            exclude: ["Golden"]),
    ],
    swiftLanguageModes: [.v6]
)

// Only for Scripts/fuzz: libFuzzer brings the entry point.
if Context.environment["KEFU_FUZZ"] == "1" {
    package.targets.append(
        .executableTarget(
            name: "kefu-fuzz", dependencies: ["FuzzedParsers"], path: "Tests/Fuzzing/Program",
            swiftSettings: [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-Xlinker", "-z", "-Xlinker", "muldefs"])]))
}

for target in package.targets where target.type == .regular || target.type == .executable || target.type == .test {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .treatAllWarnings(as: .error),
        ]
}
