import Testing

@testable import struct Knowledge.AskedNumbers

struct AskedNumbersTests {
    @Test(arguments: [
        ("我168、60公斤，外套穿什么号", "尺码：M；身高（cm）：165–172；参考体重（kg）：58–67", 1.0),
        ("I'm 168 and 60 kg", "Size: S; Height (cm): 158–165; Weight (kg): 50–58", 0.0),
        ("175 cm, chest 100", "Size: L; Height (cm): 172–180; Chest (cm): 98–106", 1.0),
        ("head of 59 cm", "S/M fits heads of 54–57 cm, L/XL 58–61 cm.", 1.0),
        ("is 1,299 enough", "Free from ¥1,299.", 1.0),
        ("my foot is 25.5 cm", "Size (EU): 41; Foot length (cm): 25.5", 1.0),
        ("which size", "Size: M; Height (cm): 165–172", 0.0),
    ])
    func `numbers are found where they lie`(question: String, row: String, expected: Double) {
        #expect(AskedNumbers(question).shareInRanges(of: row) == expected)
    }
}
