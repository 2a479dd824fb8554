/// Chinese characters that sound alike but for the tone, as pinyin input mistakes them.
enum Homophones {
    /// Frequent characters, which input methods offer first.
    private static let frequent = Array(
        """
        的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔收单退货款订单快递发票付钱价优惠券换修账号密码客服物流地址包裹颜色尺码质量差评预约取消支持多少
        """)

    /// The other frequent characters of the same sound.
    private static let alike: [Character: [Character]] = {
        let characters = Set(frequent.filter(\.isLetter)).sorted()
        let bySound = Dictionary(grouping: characters) { Pinyin.sound(of: String($0)) ?? String($0) }
        return bySound.values.reduce(into: [:]) { alike, group in
            for character in group { alike[character] = group.filter { $0 != character } }
        }
    }()

    /// The text with Chinese characters replaced by others of their sound, each with the chance `share`.
    static func mistaken(_ text: String, share: Double, using generator: inout some RandomNumberGenerator) -> String {
        String(
            text.map { character in
                guard let others = alike[character], !others.isEmpty,
                    Double.random(in: 0..<1, using: &generator) < share
                else { return character }
                return others.randomElement(using: &generator) ?? character
            })
    }
}
