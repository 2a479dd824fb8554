import Testing
import TextAnalysis

struct LanguageIdentifierTests {
    @Test(arguments: [
        "我的订单到哪了？", "請問可以退貨嗎", "iPhone 15 Pro Max 多少钱", "我的order到哪了", "退", "支持 PayPal 吗 https://shop.example/a/b",
        "这个の味道怎么样啊",
    ])
    func `knows Chinese`(text: String) {
        #expect(LanguageIdentifier.identify(text) == "zh")
    }

    @Test(arguments: [
        "Where is my order?", "refund", "hi", "How do I say 你好 in Chinese", "Do you ship to São Paulo?",
        "order status AB-1234", "I’d like a refund",
        "The café is closed on Sunday",
    ])
    func `knows English`(text: String) {
        #expect(LanguageIdentifier.identify(text) == "en")
    }

    @Test(arguments: [
        ("注文はどこですか", "ja"), ("東京に配送できますか？", "ja"), ("カタログ", "ja"), ("주문이 어디에 있나요?", "ko"), ("Где мой заказ?", "ru"),
        ("أين طلبي", "ar"),
        ("Πού είναι η παραγγελία μου", "el"), ("คำสั่งซื้อของฉันอยู่ที่ไหน", "th"),
    ])
    func `knows other languages by their script`(text: String, tag: String) {
        #expect(LanguageIdentifier.identify(text) == tag)
    }

    @Test(arguments: [
        "Où est ma commande ?", "Bonjour, je voudrais retourner un article", "Wo ist meine Bestellung?",
        "¿Dónde está mi pedido?",
        "Ich möchte das zurückgeben", "Onde está o meu pedido?", "Dov'è il mio ordine?", "12345", "👍👍", "", "?!",
        "a@b.example",
    ])
    func `says nothing where nothing tells`(text: String) {
        #expect(LanguageIdentifier.identify(text) == nil)
    }
}
