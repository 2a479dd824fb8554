/// The commonest short words of languages in Latin letters, which tell them apart.
public enum LittleWords {
    /// Whether a folded word is one of the commonest of English.
    public static func isEnglish(_ word: String) -> Bool { english.contains(word) }

    static let english = words(
        """
        a about after all also am an and any are as at be been before but by can can't cancel could did do does doesn't don't for from
        get give had has have he hello help her hi how i i'd i'll i'm i've if in is isn't it it's its just know like may me much my need
        no not now of ok on one or order other our out over please she should so some still thank thanks that the their them then there
        they this to today up us was we what what's when where where's which who why will with won't would yes you you're your
        """)

    static let foreign = words(
        """
        au aux avec avez bonjour ce cette combien comment dans de des du elle est et il je la le les ma mais merci mes mon ne nous où ou
        par pas pour pouvez quand que quel quelle qui sans ses sont suis sur un une vous votre
        aber auf aus bei bin bitte danke das dass dem den der dich die ein eine einen einer es für hallo haben habe ich ihr ihre ist kann
        kein können mein meine mich mir mit nach nicht noch oder sie sind und uns von wann warum wie wir wird wo zu zum zur
        buenos como cómo con cuando cuándo cuánto del desde donde dónde el ella en eres es está esta este estoy gracias hay hola las lo
        los más mi muy para pero por porque puedo qué quiero se si sí sin son su tengo tiene tu una usted y ya yo
        ao as bom com da das dos ele em eu foi isso mais meu minha não nos obrigado olá onde os pode posso quero sem seu sua tem uma você
        buongiorno che chi ciao come con cosa dei del della di dove è gli grazie ho il io mio nel non per perché posso questo sono una
        aan dank deze een het hoe ik is kan maar met mijn naar niet ook op te van voor waar wat wij zijn
        adalah anda apa bagaimana belum bisa dan dengan di ini itu kami ke mana saya sudah tidak untuk yang
        bir bu için ile mi ne nasıl nerede ve var
        """
    ).subtracting(english)

    private static func words(_ list: String) -> Set<String> {
        Set(list.split(whereSeparator: { $0 == " " || $0.isNewline }).map(String.init))
    }
}
