/// Words of everyday English of four letters and more, which nobody types by mistake for something else.
///
/// Written down from memory; endings need no entries of their own.
enum EverydayEnglish {
    static let words = list.split(whereSeparator: \.isWhitespace).map(String.init)

    private static let list = """
        able about above accept access accident account across action active actual address admit adult advance advice
        affect afford afraid after again against agent agree ahead alarm album alert alike alive allow almost alone along
        already also alter always amaze amount anger angle angry animal annoy annual another answer anybody anymore
        anyone anything anyway apart apologise apologize appeal appear apple apply appoint approve area argue arise
        around arrange arrive article aside asleep assume assure attach attack attempt attend august author auto autumn
        available average avoid awake award aware away awful baby back badly baggage bake balance ball band bank base
        basic basket batch bath battery battle beach bear beat beauty because become before began begin behave behind being
        believe bell belong below belt bench bend benefit beside best better between beyond bike bill bind bird birth
        bite bitter blame blanket blast blind block blood blow board boat body bold bomb bond bone bonus book boost
        boot border borrow boss both bother bottle bottom bought bound bowl brain brake branch brand brave bread break
        breath brick bridge brief bright bring broad broke broken brother brought brush bucket budget build bunch burn
        burst business busy button buyer cable cake call calm came camera camp cancel candle candy cannot capital card
        care carry case cash cast catch caught cause ceiling cell cent center central centre certain chain chair chance
        change charge chart chase cheap cheat check cheese chest chicken chief child choice choose city claim clash class
        clean clear clever click client climb clock close cloth cloud club coach coast coat code coin cold collar collect
        color colour column combine come comfort common company compare complain complete concern condition confirm
        confuse connect consider contact contain continue contract control convert cook cool copy corner correct cost
        couch could count country couple coupon courier course court cover crack craft crash crazy cream create credit
        crew cross crowd crown cruel crush current curve custom customer cycle daily damage dance danger dare dark dash
        data date daughter dead deal dear debit debt decade december decent decide decline deep default defect degree
        delay delete deliver demand deny deposit depth desk despite detail device dial different difficult digital dinner
        direct dirt dirty discount dispute distance dollar done door dose double doubt down dozen draft drag drain drama
        draw dream dress drew drift drill drink drive driver drop drove drug drum dual during dust duty each eager early
        earn earth ease easy edge edit effect effort eight either elect else email empty enable engine enjoy enough enter
        entire entry envelope equal error escape even evening event ever every exact except exchange excite excuse exist
        exit expect expense expert expire explain express extend extra face fact fade fail faint fair faith fake fall
        false family famous fancy farm fast fate father fault favor favour fear feature february feed feel fell fellow
        felt fence fetch fever field fifth fifty fight figure file fill film final find fine finger finish fire firm
        first fish five flag flame flash flat flavor flesh flight float floor flow flower fluid focus fold folk follow
        food foot force foreign forever forget forgot form fort forth forty forward found four frame fraud free freeze
        fresh friday friend front frozen fruit fuel full function fund funny future gain game garden gate gather gave
        general gentle genuine gift girl give given glad glance glass globe glory glove glue goal goes gold gone good
        goods grab grace grade grain grand grant grass great green greet grew grey grid grip gross ground group grow
        grown growth guard guess guest guide guilty habit hair half hall hand handle hang happen happy hard hardly harm
        hate have head health hear heard heart heat heavy height held hello help here hers herself hide high hill himself hint
        hire history hold hole holiday home honest hope horse hospital host hotel hour house however huge human hundred
        hung hunt hurry hurt husband idea ideal ignore image imagine impact import improve inch include increase indeed
        index inform inner input inquire insert inside instead insure intend into invite invoice involve iron island issue
        item itself january join joke journey judge juice july jump june junk just keen keep kept kick kill kind king
        kiss kitchen knee knew knife knock know known label lack lady laid lake lamp land lane language lap large last late
        later latest laugh launch law lawyer layer lazy lead leaf leak lean learn lease least leather leave left legal
        lemon lend length less lesson letter level lift light like likely limit line link list listen little live load
        loan lobby local lock logic lone long look loop loose lord lose loss lost loud love lovely lower loyal luck lucky
        lunch machine made magic mail main major make male mall manage manner many march mark market marry mass master
        match mate matter maybe meal mean meant measure meat media meet member memory mental mention menu mess message
        metal method middle might mile milk million mind mine minor minute mirror miss mistake mixed mobile mode model
        modern moment monday money month mood moon moral more morning most mother motion motor mount mouse mouth move
        movie much multiple music must myself name narrow nation nature near neat neck need neighbor neither nerve never
        news next nice night nine nobody noise none noon normal north nose note nothing notice november number nurse
        object obvious occur ocean october offer office often once only onto open operate option orange order other
        ought ours outer outside over overall owner pack package page paid pain paint pair palm panel panic paper parcel
        park part party pass password past path pause peace penny people perfect perhaps period permit person phone photo
        piano pick picture piece pile pilot pipe pitch place plain plan plane plant plastic plate play please plenty plot
        plug plus pocket point pole police policy polite pool poor port pose position possible post pound pour power
        practice praise pray prefer prepare present press pretty price pride print prior private prize probably problem
        process product profit program project promise proof proper protect proud prove provide public pull pump purchase
        pure purpose push quality quarter queen query question queue quick quiet quit quite quote race radio rail rain
        raise random range rank rapid rare rate rather reach react read ready real really reason receipt receive recent
        reckon record reduce refer reflect refund refuse regard region regret regular reject relate release relief remain
        remember remind remote remove rent repair repeat replace reply report request require reserve reset resolve
        respond rest result return review reward rice rich ride right ring rise risk river road rock role roll roof room
        root rope rose rough round route royal rude ruin rule rush safe said sail salad salary sale salt same sand
        satisfy saturday save scale scan scandal scare scene schedule scheme school scope score scratch scream screen
        search season seat second secret section secure seed seek seem seen select self sell send senior sense sent
        september serial serious serve service settle seven several shade shake shall shame shape share sharp she sheet shelf
        shift shine ship shirt shock shoe shoot shop shore short shot should shout show shower shut sick side sight sign
        signal silent silk silly silver similar simple since sing single sister site size skill skin skip sleep slice
        slide slight slip slope slow small smart smell smile smoke smooth snow soap social sock soft soil sold solid
        solve some song soon sorry sort soul sound soup sour source south space spare speak special speed spell spend
        spent spirit split spoke sport spot spread spring square staff stage stair stake stall stamp stand standard star
        stare start state status stay steal steam steel step stick still stock stole stomach stone stood stop store storm
        story straight strange stream street strict strike string strip strong stuck student study stuff stupid style
        subject submit such suck sudden sugar suggest suit summer sunday super supply support suppose sure surface surprise
        survey sweet swim switch symbol system table tail take taken tale talk tall tank tape target task taste taxi teach
        team tear tell ten term test text than thank that their them then there these they thick thief thin thing think
        third thirty this those though thought thousand thread threat three threw through throw thumb thursday ticket
        tidy tight till time tiny tired title today together told tomorrow tone tongue tonight took tool tooth topic
        total touch tough tour toward towel tower town track trade traffic trail train transfer trash travel treat tree
        trend trial trick tried trip trouble truck true trunk trust truth tube tuesday tune turn twelve twenty twice twin
        twist type ugly ultimate unable under understand union unique unit unless until upon upper upset urban urge urgent
        usage used useful user usual valid value various vast verify version very video view visit voice volume vote
        voucher wage wait wake walk wall wallet want warm warn warranty wash waste watch water wave weak wear weather
        website wednesday week weigh weight welcome well went were west what wheel when where whether which while white
        whole whom whose wide wife wild will wind window wine wing winter wire wise wish with within without woman women
        wonder wood word wore work world worn worry worse worst worth would wound wrap wrist write written wrong wrote
        yard year yellow yesterday young your yours youth zero zone
        """
}
