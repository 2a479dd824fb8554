import Testing

struct AmountTests {
    @Test(arguments: [
        ("¥199", "199 CNY"), ("￥1,299.00", "1299 CNY"), ("199元", "199 CNY"), ("199块", "199 CNY"),
        ("199块9毛", "199.9 CNY"),
        ("199块9", "199.9 CNY"), ("三块五", "3.5 CNY"), ("五毛", "0.5 CNY"), ("5毛钱", "0.5 CNY"), ("12元5角8分", "12.58 CNY"),
        ("一百二十块钱", "120 CNY"), ("两块半", "2.5 CNY"), ("一块钱", "1 CNY"), ("3万元", "30000 CNY"), ("三千五百元", "3500 CNY"),
        ("人民币500元", "500 CNY"), ("RMB 500", "500 CNY"), ("500 RMB", "500 CNY"), ("500人民币", "500 CNY"),
        ("1.2万元", "12000 CNY"),
        ("3万美元", "30000 USD"), ("一百美金", "100 USD"), ("20刀", "20 USD"), ("300港币", "300 HKD"), ("5000日元", "5000 JPY"),
        ("50欧元", "50 EUR"), ("20英镑", "20 GBP"), ("100新加坡元", "100 SGD"), ("100到200元", "100-200 CNY"),
        ("100-200块", "100-200 CNY"), ("$12.50", "12.5 USD"), ("$1,299", "1299 USD"), ("US$20", "20 USD"),
        ("HK$300", "300 HKD"), ("12 bucks", "12 USD"), ("20 dollars", "20 USD"), ("a dollar", "1 USD"),
        ("50 cents", "0.5 USD"),
        ("12 dollars and 50 cents", "12.5 USD"), ("twenty dollars", "20 USD"), ("€50", "50 EUR"),
        ("50 euros", "50 EUR"),
        ("£20", "20 GBP"), ("5 pounds", "5 GBP"), ("100 yuan", "100 CNY"), ("USD 45.99", "45.99 USD"),
        ("$10-$20", "10-20 USD"),
        ("$10 to $20", "10-20 USD"), ("10 to 20 dollars", "10-20 USD"), ("$5k", "5000 USD"),
        ("1.5 million dollars", "1500000 USD"),
        ("１９９元", "199 CNY"), ("兩百塊錢", "200 CNY"),
    ])
    func `reads money`(text: String, expected: String) {
        #expect(Trial.whole(text) == "money \(expected)")
    }

    @Test(arguments: [
        ("2.5公斤", "2.5 kg"), ("三斤半", "3.5 斤"), ("两斤三两", "2.3 斤"), ("半斤", "0.5 斤"), ("一米八", "1.8 m"), ("1米75", "1.75 m"),
        ("180厘米", "180 cm"), ("175cm", "175 cm"), ("500毫升", "500 mL"), ("1.5升", "1.5 L"), ("10公里", "10 km"),
        ("二十平米", "20 m²"),
        ("128G", "128 GB"), ("5000毫安", "5000 mAh"), ("3克", "3 g"), ("65英寸", "65 in"), ("10 kg", "10 kg"),
        ("5 lbs", "5 lb"),
        ("two kilos", "2 kg"), ("half a kilo", "0.5 kg"), ("6 feet", "6 ft"), ("12 inches", "12 in"),
        ("2 liters", "2 L"),
        ("three miles", "3 mi"), ("two and a half kilos", "2.5 kg"), ("3到5公斤", "3-5 kg"), ("５公斤", "5 kg"),
        ("两件", "2 件"), ("3双", "3 双"), ("一箱", "1 箱"), ("十二个", "12 个"), ("三本", "3 本"), ("两盒半", "2.5 盒"),
        ("3-5件", "3-5 件"),
        ("一百台", "100 台"), ("5条", "5 条"), ("两套", "2 套"), ("six bottles", "6 bottle"), ("two pairs", "2 pair"),
        ("a pair of", "1 pair"), ("3 boxes", "3 box"), ("5 pcs", "5 piece"), ("10 items", "10 item"), ("兩件", "2 件"),
    ])
    func `reads units and measure words`(text: String, expected: String) {
        #expect(Trial.whole(text) == "quantity \(expected)")
    }

    @Test(arguments: [
        ("XL", "size XL"), ("xxl", "size XXL"), ("2XL", "size 2XL"), ("M码", "size M"), ("42码", "size 42"),
        ("36.5码", "size 36.5"),
        ("三十八码", "size 38"), ("大号", "size L"), ("均码", "size one size"), ("US 9", "size US 9"), ("EU 42", "size EU 42"),
        ("extra large", "size XL"), ("加大码", "size XL"), ("红色", "colour red"), ("深蓝色", "colour blue"),
        ("米白色", "colour white"),
        ("藏青色", "colour navy"), ("卡其色", "colour beige"), ("粉红色", "colour pink"), ("black", "colour black"),
        ("navy blue", "colour navy"), ("light green", "colour green"), ("dark grey", "colour gray"),
        ("rose gold", "colour gold"),
    ])
    func `reads sizes and colours`(text: String, expected: String) {
        #expect(Trial.whole(text) == expected)
    }

    @Test(arguments: [("size 8", "8"), ("size M", "M"), ("尺码:L", "L"), ("size large", "L")])
    func `reads sizes behind their name`(text: String, expected: String) {
        #expect(Trial.readings(text) == ["size \(expected)"])
    }
}
