import TextAnalysis

/// Words of which one in the place of the other turns a sentence round.
enum Opposites {
    /// One text has a word whose opposite the other has, and neither has both.
    static func stand(between one: String, and other: String) -> Bool {
        let (one, other) = (folded(one), folded(other))
        return pairs.contains { a, b in
            one.contains(a) && !one.contains(b) && other.contains(b) && !other.contains(a)
                || one.contains(b) && !one.contains(a) && other.contains(a) && !other.contains(b)
        }
    }

    private static func folded(_ text: String) -> String {
        " " + TextNormaliser.fold(text).replacing(/[^\p{L}\p{N}]+/, with: " ") + " "
    }

    private static let pairs: [(String, String)] =
        [
            ("large", "small"), ("larger", "smaller"), ("bigger", "smaller"), ("longer", "shorter"), ("more", "fewer"),
            ("higher", "lower"),
            ("early", "late"), ("earlier", "later"), ("faster", "slower"), ("men", "women"), ("hot", "cold"),
            ("warm", "cold"),
            ("online", "offline"), ("accept", "refuse"), ("accepted", "refused"), ("include", "exclude"),
            ("included", "excluded"),
            ("allowed", "forbidden"), ("first", "second"), ("domestic", "international"), ("weekdays", "weekends"),
            ("morning", "evening"),
            ("new", "used"), ("permanent", "temporary"),
        ].map { (" \($0) ", " \($1) ") } + [
            ("大", "小"), ("高", "低"), ("长", "短"), ("早", "晚"), ("快", "慢"), ("男", "女"), ("冷", "热"), ("干洗", "水洗"),
            ("手洗", "机洗"), ("线上", "线下"),
            ("首次", "第二次"), ("国内", "国外"), ("工作日", "周末"), ("上午", "下午"), ("增加", "减少"), ("升级", "降级"), ("赠送", "收回"),
            ("新品", "旧"), ("买家", "卖家"),
        ]
}
