import Testing
import TextAnalysis

struct EnglishStemmerTests {
    /// The examples printed in Porter (1980) for each step, as the whole algorithm leaves them (its published vocabulary and output).
    @Test(arguments: [
        ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("cats", "cat"), ("feed", "feed"),
        ("agreed", "agre"),
        ("plastered", "plaster"), ("bled", "bled"), ("motoring", "motor"), ("sing", "sing"), ("conflated", "conflat"),
        ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("tanned", "tan"), ("falling", "fall"),
        ("hissing", "hiss"),
        ("fizzed", "fizz"), ("failing", "fail"), ("filing", "file"), ("happy", "happi"), ("sky", "sky"),
        ("relational", "relat"),
        ("conditional", "condit"), ("rational", "ration"), ("valenci", "valenc"), ("digitizer", "digit"),
        ("radicalli", "radic"),
        ("vietnamization", "vietnam"), ("operator", "oper"), ("decisiveness", "decis"), ("hopefulness", "hope"),
        ("formaliti", "formal"), ("sensibiliti", "sensibl"), ("triplicate", "triplic"), ("formative", "form"),
        ("electrical", "electr"), ("goodness", "good"), ("revival", "reviv"), ("allowance", "allow"),
        ("inference", "infer"),
        ("adjustable", "adjust"), ("replacement", "replac"), ("adoption", "adopt"), ("communism", "commun"),
        ("effective", "effect"),
        ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"), ("controll", "control"), ("roll", "roll"),
        ("generalizations", "gener"), ("oscillators", "oscil"), ("is", "is"), ("a", "a"),
    ])
    func `agrees with the paper`(word: String, stem: String) {
        #expect(EnglishStemmer.stem(Array(word.utf8)) == stem)
    }
}
