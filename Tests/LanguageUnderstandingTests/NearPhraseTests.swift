import LanguageUnderstanding
import SourceFiles
import Testing

/// Lists are found with slips; which slips people make is written down here by hand, as their mails have them.
struct NearPhraseTests {
    private static let text = """
        nlu:
          - intent: buy
            examples: |
              - I want to buy something
              - is it in stock
              - my order is in a bad state
              - 我想买东西
              - 心情大好
              - 有货吗
          - intent: other
            examples: |
              - what is the weather
              - what a scandal
              - 今天天气怎么样
              - 网上还没到
        entities:
          - name: product
            values:
              P1: [backpack, daypack, 背包, 双肩背包]
              lamp: [head lamp, lantern, 头灯, 营地灯]
              shoe: [sandal, trainers, 登山徒步鞋]
              tee: [T-shirt, 速干T恤]
              jacket: [rain jacket, waterproof windbreaker, 冲锋衣]
          - name: city
            values: [Shanghai, 上海, 北京, 杭州, 乌鲁木齐, Beirut, Bari, Paris]
          - name: colour
            fuzzy: false
            values: [slate, orange, 墨绿色]
          - name: size
            values: {large: [大号, XL], small: [小号, XS]}
          - name: article
            values: {first: [KF-1001], second: [KF-1002, Stepstone 20L]}
        """

    private static let interpreter: Interpreter? = {
        var diagnostics = Diagnostics()
        let definition = UnderstandingDefinition.parse(text, name: "near.yml", into: &diagnostics)
        return diagnostics.all.contains { $0.severity == .error }
            ? nil : try? InterpreterTrainer.train(definition, encoder: nil)
    }()

    private func found(_ text: String) throws -> [String] {
        try #require(Self.interpreter).interpret(text).entities.map { entity in
            "\(entity.name)=\(entity.value)(\(entity.text))" + (entity.confidence.map { "\($0)" } ?? "")
        }
    }

    @Test(arguments: [
        // A letter wrong, missing, doubled, swapped.
        ("I want the backpavk", ["product=P1(backpavk)0.8"]),
        ("a bakpack please", ["product=P1(bakpack)0.8"]),
        ("a backpackk please", ["product=P1(backpackk)0.8"]),
        ("two lantenrs", ["product=lamp(lantenrs)0.8"]),
        ("flights to Shangahi.", ["city=Shanghai(Shangahi)0.8"]),
        ("我要买bakpack吗", ["product=P1(bakpack)0.8"]),
        // Two in a long word, none in a short one.
        ("waterproff windbraeker", ["product=jacket(waterproff windbraeker)0.6"]),
        ("to Pares", ["city=Paris(Pares)0.8"]),
        ("to Bary", []),
        ("lntrn", []),
        // A short word beside the rest of its phrase.
        ("my head lmap", ["product=lamp(head lmap)0.8"]),
        ("rain jaket", ["product=jacket(rain jaket)0.8"]),
        // Joined and parted otherwise.
        ("a day pack", ["product=P1(day pack)0.9"]),
        ("a headlamp", ["product=lamp(headlamp)0.9"]),
        ("a tshirt, a t shirt", ["product=tee(tshirt)0.9", "product=tee(t shirt)0.9"]),
    ])
    func `finds what was typed in a hurry`(text: String, expected: [String]) throws {
        #expect(try found(text) == expected)
    }

    @Test(arguments: [
        ("我想买登山图步鞋", ["product=shoe(登山图步鞋)0.8"]),
        ("有没有冲风衣", ["product=jacket(冲风衣)0.8"]),
        ("速干t许", ["product=tee(速干t许)0.8"]),
        ("登善徒布鞋", ["product=shoe(登善徒布鞋)0.6"]),
        // Two characters alone, or where a word may begin and end; both wrong only where nothing else is said.
        ("我想去上还", ["city=上海(上还)0.8"]),
        ("到航州的", ["city=杭州(航州)0.8"]),
        ("背景", ["city=北京(背景)0.6"]),
        ("我喜欢这个背景音乐", []),
        ("乌鲁木其", ["city=乌鲁木齐(乌鲁木其)0.8"]),
        // Traditional characters are no slip.
        ("烏魯木齊", ["city=乌鲁木齐"]),
        // In pinyin.
        ("beijing", ["city=北京(beijing)0.8"]),
        ("我住bei jing", ["city=北京(bei jing)0.8"]),
    ])
    func `finds characters of the same sound`(text: String, expected: [String]) throws {
        #expect(try found(text).map { $0.replacing("(烏魯木齊)", with: "") } == expected)
    }

    @Test(arguments: [
        // Another word of English, of the examples, or another entry.
        "what a scandal", "he trained hard", "the state of it", "心情大好", "网上还没到", "大好河山",
        // Codes are never near.
        "KF-1003", "KF-101", "Stepstone 30L",
        // Switched off.
        "slatee", "ornage", "墨绿涩",
    ])
    func `takes nothing for a slip that may be meant`(text: String) throws {
        #expect(try found(text) == [])
    }

    @Test func `an exact phrase wins, and has no confidence`() throws {
        #expect(try found("a backpack or a bakpack") == ["product=P1(backpack)", "product=P1(bakpack)0.8"])
        #expect(try found("双肩背包") == ["product=P1(双肩背包)"])
        #expect(try found("双肩被包") == ["product=P1(双肩被包)0.8"])
    }

    @Test func `a word as near to two values is neither`() throws {
        var diagnostics = Diagnostics()
        let definition = UnderstandingDefinition.parse(
            Self.text + "\n  - name: fruit\n    values: [melony, melonx]\n", name: "near.yml", into: &diagnostics)
        let interpreter = try InterpreterTrainer.train(definition, encoder: nil)
        #expect(interpreter.interpret("a melonz").entities.isEmpty)
        #expect(interpreter.interpret("a meloyn").entities.map(\.value) == ["melony"])
    }

    @Test func `the reason names the phrase that was meant`() throws {
        let interpreter = try #require(Self.interpreter)
        let explanation = try #require(interpreter.explain("a bakpack").explanation)
        #expect(explanation.entities.map(\.rule) == ["bakpack ≈ backpack = P1"])
    }

    @Test(arguments: ["\u{1}\u{0}\u{7}", "ﬁ ﬂ", "e\u{301}\u{301}\u{301}", "㍿上㋿", "👨‍👩‍👧backpak", "\u{FEFF}上还"])
    func `characters that fold to none or to several are no harm`(text: String) throws {
        _ = try found(text)
    }
}
