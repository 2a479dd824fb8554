import Testing

@testable import LanguageUnderstanding

/// What a reader of English takes these for; nothing here was read off the lexicon.
struct EnglishSentimentTests {
    @Test(arguments: [
        "Thank you so much, that was quick!", "Great service, will order again", "I love these shoes",
        "It works now, thanks",
        "not bad at all", "Your agent was really helpful and polite", "perfect fit, just as described",
        "couldn't be happier with it", "Wow, the jacket is amazing!!!", "I'm very pleased with the quality",
        "no complaints here", "thanks again 👍", "❤️❤️", "Good job, guys", "brilliant, it arrived a day early",
        "I can't complain, it was cheap and it works", "sooo happy with my order", "You saved my day, thank you",
        "The delivery was late but the staff were wonderful", "never disappointed by this shop",
        "I have never been disappointed", "thanks, the issue is resolved", "Lovely 😊", "okay, sorted. cheers",
        "Best purchase this year",
    ])
    func `sounds pleased`(text: String) { #expect(SentimentAnalyser.analyse(text).label == "positive") }

    @Test(arguments: [
        "where is my order", "Good morning", "I would like to change my address", "What kind of fabric is it?",
        "Can I return a shirt within 30 days?", "Is it available in size M?", "Which one is best before the summer?",
        "my order number is KF20260001", "Please cancel order 55", "do you ship to Canada", "how late are you open?",
        "Is there a problem with my card?", "when will it be back in stock", "I need an invoice", "it is not broken",
        "what is the late fee", "DHL tracking number JD0146", "Do you have a waiting list?", "12 pieces, blue, please",
        "Kind regards, Tom", "hello", "",
    ])
    func `says something and feels nothing`(text: String) {
        #expect(SentimentAnalyser.analyse(text).label == "neutral")
    }

    @Test(arguments: [
        "This is terrible", "I am not happy with this", "not good at all", "The quality is really poor",
        "your service is a joke", "I'm fed up with waiting", "worst shop ever",
        "WHERE IS MY REFUND, THIS IS RIDICULOUS",
        "it doesn't work", "The zip is broken", "parcel arrived damaged", "I want to complain about your courier",
        "thanks for nothing", "Great, just great", "Great, it broke and nobody answers",
        "oh wonderful, another delay", "Perfect. Still not delivered.", "yeah right, \"fast delivery\"",
        "Thanks for wasting my time", "this is the third time I ask", "Still no reply from you", "😡😡😡",
        "I waited three weeks and still nothing", "The shoes are lovely but the sole fell apart and support is useless",
        "what a waste of money", "you guys are a scam", "i hate this app", "don't waste my time",
        "It was slow and confusing",
        "never again", "I don’t like being lied to", "baaaad", "not impressed", "hardly helpful",
        "so much for next day delivery",
    ])
    func `sounds displeased`(text: String) { #expect(SentimentAnalyser.analyse(text).label == "negative") }

    /// The first is felt worse than the second.
    @Test(arguments: [
        ("very bad", "bad"), ("bad", "a bit bad"), ("bad!!!", "bad"), ("this is BAD", "this is bad"),
        ("not good", "not very good"),
        ("not very good", "good"), ("good", "very good"), ("nice", "amazing"),
        ("slightly disappointed", "not disappointed"),
        ("extremely disappointed", "slightly disappointed"), ("terrible service", "slow service"),
        ("the food was good but the delivery was terrible", "the delivery was terrible but the food was good"),
        ("great, it broke again", "it broke again"), ("THIS IS UNACCEPTABLE", "this is unacceptable"),
        ("it is broken, this is outrageous", "it is broken"), ("good 😡", "good"), ("ok", "ok 😊"),
        ("awful", "not awful"),
        ("I am sooooo angry", "I am angry"), ("good", "good!!"), ("still not here", "not here"),
        ("the 3rd time I write", "the 1st time I write"), ("the worst", "not the worst"),
    ])
    func `is felt worse`(worse: String, better: String) {
        #expect(SentimentAnalyser.analyse(worse).score < SentimentAnalyser.analyse(better).score)
    }

    @Test(arguments: [
        "This is urgent!", "I need it ASAP", "please send it right now", "call me back immediately",
        "I'm in a hurry, my flight leaves tonight", "EMERGENCY", "as soon as possible please",
        "We are running out of time",
    ])
    func `cannot wait`(text: String) { #expect(SentimentAnalyser.analyse(text).urgency >= 0.6) }

    @Test(arguments: [
        "no rush, whenever you can", "It's not urgent", "take your time", "I'm not in a hurry",
        "what colours are there?",
        "thank you, that is all", "The zip is broken", "no need to hurry, next week is fine",
        "I have had this lamp for a year",
    ])
    func `can wait`(text: String) { #expect(SentimentAnalyser.analyse(text).urgency <= 0.15) }

    @Test(arguments: [
        ("this is very urgent", "this is a bit urgent"), ("urgent!!!", "urgent"), ("I need it today", "I need it"),
        ("I need it right now", "I need it soon"), ("hello??", "hello"),
        ("SEND ME THE PARCEL TODAY", "send me the parcel today"),
        ("refund refund refund", "refund"), ("please hurry up", "please"), ("it is urgent", "it is not urgent"),
    ])
    func `is more pressing`(more: String, less: String) {
        #expect(SentimentAnalyser.analyse(more).urgency > SentimentAnalyser.analyse(less).urgency)
    }

    @Test(arguments: [
        "This is the third time I am asking", "I already told you that, twice", "Still not working after your fix",
        "how many times do I have to repeat myself", "I'm sick and tired of this",
        "I've been waiting for 3 weeks now!!",
        "every single time the same problem", "Great, broken again", "this is ridiculous, nobody answers",
        "forget it, I give up",
        "ARE YOU EVEN READING THIS???", "stop wasting my time", "I keep getting the same answer",
    ])
    func `has lost patience`(text: String) { #expect(SentimentAnalyser.analyse(text).frustration >= 0.45) }

    @Test(arguments: [
        "The zip is broken", "my flask arrived damaged, cracked and leaking", "where is my order?",
        "thanks again for the help",
        "I will order again", "Is it still available?", "Can I try again tomorrow?", "I'd like to return a shirt",
        "We ordered three times from you and love it", "It works again, thank you", "I'M SO HAPPY!!!",
        "It was the wrong size",
    ])
    func `is patient`(text: String) { #expect(SentimentAnalyser.analyse(text).frustration <= 0.25) }

    @Test(arguments: [
        ("still broken", "broken"), ("the fifth time I ask", "the second time I ask"), ("I asked 4 times", "I asked"),
        ("where is it???", "where is it?"), ("I AM STILL WAITING", "I am waiting"),
        ("it is broken again", "it is broken"),
        ("not helpful, forget it", "not helpful"), ("waiting for two weeks now", "waiting"),
        ("answer me! answer me! answer me!", "answer me!"), ("thanks for nothing", "thanks"),
    ])
    func `has less patience`(less: String, more: String) {
        #expect(SentimentAnalyser.analyse(less).frustration > SentimentAnalyser.analyse(more).frustration)
    }
}
