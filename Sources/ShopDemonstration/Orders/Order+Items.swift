import Foundation

extension Order {
    /// The item that the customer means by a number, a position, an article number or words of its name.
    func choose(_ choice: String?) throws(OrderBook.Refusal) -> Item {
        let words = (choice ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        guard !words.isEmpty else {
            guard items.count == 1, let only = items.first else { throw .whichItem }
            return only
        }
        if let item = items.first(where: { $0.product.sku == words.uppercased() }) { return item }
        if let position = Self.position(in: words) {
            guard items.indices.contains(position) else { throw .unknownItem }
            return items[position]
        }
        let catalogue = Catalogue(
            categories: Self.kinds(of: items), products: items.map(\.product), colours: items.map(\.colour))
        let found = catalogue.search(words)
        guard let best = found.first, let item = items.first(where: { $0.product.sku == best.sku }) else {
            throw .unknownItem
        }
        return item
    }

    /// What customers call the categories, so that "the boots" and "鞋子" find the shoes of this order.
    private static func kinds(of items: [Item]) -> [Category] {
        let words: [String: LocalisedText] = [
            "bags": .init(zh: "包包 背包 袋子", en: "bag backpack"), "shoes": .init(zh: "鞋子 靴子", en: "shoe boot"),
            "jackets": .init(zh: "外套 衣服 夹克", en: "jacket coat"),
            "clothing": .init(zh: "衣服 裤子 上衣", en: "clothes trousers shirt"),
            "drinkware": .init(zh: "杯子 水壶 瓶子", en: "bottle cup mug"), "lamps": .init(zh: "灯 灯具", en: "lamp light"),
            "camp": .init(zh: "露营 帐篷", en: "camping gear"), "accessories": .init(zh: "配件", en: "accessory"),
        ]
        return items.map { item in
            let text = words[item.product.category] ?? .init(zh: "", en: "")
            return Category(id: item.product.category, name: text, about: text)
        }
    }

    /// "2", "第二个", "the second one": the position from 0; nil for other words.
    private static func position(in words: String) -> Int? {
        if let number = Int(words) { return number - 1 }
        let folded = words.lowercased()
        let ordinals = [("第一", "first"), ("第二", "second"), ("第三", "third"), ("第四", "fourth")]
        return ordinals.firstIndex { folded.contains($0.0) || folded.split(separator: " ").contains(Substring($0.1)) }
    }
}
