"""Topics about terms: rates, ratios, prices, discounts, expiries, holders, governing law."""

from __future__ import annotations

from assistant.answering.evidence.topic_model import DATE, DEBT, MONEY, PERCENT, RATE, Topic

TERMS: tuple[Topic, ...] = (
    Topic(  # "Ticker and market for the shares?": the sentence has both
        asked=r"(?=.*\b(?:ticker|symbol)\b).*\b(?:exchange|market)\b",
        told=(("text", r"\b(?i:trade[sd]?|trading|listed|quoted)\b[^.;]{0,90} (?i:under|as"
                       r"|symbols?)[^.;]{0,20}? [\"“”'‘]?(?P<v>[A-Z]{2,5}(?:\.[A-Z])?)\b"),),
        words="ticker symbol trade trading stock share under what which use common list exchange"
              " market and for its of",
    ),
    Topic(  # "What ticker does it trade under?"
        asked=r"\bticker\b|\b(?:trading|stock|exchange|nasdaq|nyse) symbol\b|\bunder (?:what"
              r"|which) symbol\b|\bsymbol\b",
        told=(("text", r"\bsymbols?,? (?:of |is |was )?[\"“”]?(?P<v>[A-Z]{1,5}(?:\.[A-Z])?)\b"),
              ("text", r"\b(?i:trade[sd]?|trading|listed|quoted)\b[^.;]{0,90} (?i:under|as) "
                       r"[\"“”'‘](?P<v>[A-Z]{1,5}(?:\.[A-Z])?)[,.]?[\"“”'’]"),),
        lead="The trading symbol is {}.",
        silent="The filing states no trading symbol.",
        words="ticker symbol trade trading stock share under what use common list exchange market",
    ),
    Topic(  # "What coupon do the notes carry?"
        asked=r"\bcoupons?\b|\bwhat interest\b|\binterest rates?\b|\brates? of interest\b"
              r"|\bhow much interest\b",
        unless=r"\bdefault\b|\bpaid\b",
        told=(
            ("text", rf"(?P<v>{RATE} (?:[A-Z][\w-]*,? ){{0,6}}{DEBT}(?: due "
                     rf"(?:{DATE}|\d{{4}}))?)"),
            ("exhibits", rf"(?P<v>{RATE} (?:[A-Z][\w-]*,? ){{0,6}}{DEBT}(?: "
                         rf"due (?:{DATE}|\d{{4}}))?)"),
            ("text", rf"(?P<v>{RATE} (?:Series |Bonds |Notes )?(?:due|Due) (?:{DATE}|\d{{4}}))"),
            ("text", rf"(?i:bear\w{{0,8}} interest|interest (?:rate )?)(?: \w+){{0,6}} "
                     rf"(?P<v>{PERCENT})"),
        ),
        lead="They are {}.",
        words="coupon interest rate note debenture bond carry bear what pay maturity mature of "
              "annual convertible senior subordinated",
        several=True,
    ),
    Topic(  # "What is the principal amount of the 6.45% bonds?"
        asked=r"\b(?:principal (?:amount|sum)|how (?:much|many)|what (?:amount|sum))\b[^?]{0,40}"
              r"\d ?(?:%|per ?cent) (?:\w+ ){0,3}(?:notes|bonds|debentures)\b",
        unless=r"\b(?:remain|unsold|left|remov|deregist|withdr|tender|accept|exchang|outstanding"
               r"|repurchas|redeem|repaid|convert|never|price|interest)\w*|\bnot\b",
        told=(("text", rf"(?P<v>{MONEY})(?: (?:aggregate )?principal amount)?(?: of)?(?: (?:its"
                       rf"|our|the))? (?:{RATE} )?(?:[A-Z][\w-]*,? ){{0,6}}{DEBT}"),),
        words="principal amount sum aggregate what how much many note bond debenture sell sold "
              "issue register offer cover did face value total",
    ),
    Topic(  # "When do the debentures mature?", "What are the notes called?"
        asked=r"\bmatur(?:e|es|ity|ed)\b|\b(?:notes|debentures|bonds|debt securities) (?:called"
              r"|named|titled)\b"
        r"|\b(?:title|name) of the (?:\w+ )?(?:notes|debentures|bonds|debt securities)\b"
        r"|\bwhich (?:notes|debentures|bonds)\b.*\b(?:cover|regist)",
        told=(
            ("text", rf"(?P<v>(?:{RATE} )?(?:[A-Z][\w-]*,? ){{1,6}}{DEBT},? "
                     rf"due (?:{DATE}|\d{{4}}))"),
            ("exhibits", rf"(?P<v>(?:{RATE} )?(?:[A-Z][\w-]*,? "
                         rf"){{1,6}}{DEBT},? due (?:{DATE}|\d{{4}}))"),
        ),
        lead="They are the {}.",
        words="mature maturity note debenture bond call name title when what date year due",
        several=True,
    ),
    Topic(  # "What was in each unit?"
        asked=r"^what\b[^?]*\b(?:in|of|up) (?:each|a|every|one|the) units?\b"
              r"|^what\b[^?]*\bunits?\b[^?]*\b(?:consist|made up|contain|compris|compos"
              r"|include)\w*",
        told=(("text", r"(?i:each|every|one|a)(?: \w+)? (?i:unit),? (?i:being |is |was |to be )?"
                       r"(?i:consist(?:s|ed|ing) of|made up of|composed of"
                       r"|compris(?:es|ed|ing)(?: of)?|contain(?:s|ed|ing)) "
                       r"(?P<v>[^.;]{5,190}?)(?=[.;]|, and (?:the |an )?\d|$)"),
              ("text", r"(?i:units),? (?i:each) (?i:being |of which )?(?i:consist(?:s|ed|ing) of"
                       r"|made up of|composed of|compris(?:es|ed|ing)(?: of)?|contain(?:s|ed|ing)) "
                       r"(?P<v>[^.;]{5,190}?)(?=[.;]|, and (?:the |an )?\d|$)")),
        lead="Each unit is made up of {}.",
        words="what in each unit sell sold public offering make made up consist contain comprise"
              " compose include of a every one that offer security company",
    ),
    Topic(  # "What is the exercise price of the Class A warrants?"
        asked=r"\b(?:exercise|strike) prices?\b|\bpay to exercise\b",
        unless=r"\b(?:reduc|lower|chang|adjust|rais|aggregate|average|total)\w*"
               r"|\b(?:agent|underwriter|representative|dealer|lender|finder|founder)s?['’]?s?"
               r" (?:purchase )?(?:warrants?|options?|rights?)\b",
        kinds="what how_many which",
        told=(("text", rf"(?i:warrants?|options?|rights?)\b[^.;$]{{0,40}}? (?i:purchase|buy"
                       rf"|acquire|exercisable|exercised)\b[^.;$]{{0,60}}? (?i:at|for) (?:an? )?"
                       rf"(?:(?:exercise|initial|purchase) )?(?:price of )?(?P<v>{MONEY})"),),
        lead="The exercise price is {}.",
        words="exercise strike price warrant option right per share what which pay each one of at",
    ),
    Topic(  # "What discount did employees get?"
        asked=r"\bdiscounts?\b|\bpercent\w* of (?:the )?(?:fair )?market\b|\bpurchase price "
              r"under the\b",
        told=(("text", rf"(?P<v>{PERCENT} of (?:the |its |their )?(?:lower of )?(?:\w+ "
                       rf"){{0,3}}market (?:value|price))"),
              ("text", rf"(?i:discount) of (?:\w+ ){{0,2}}(?P<v>{PERCENT})")),
        words="discount employee get what price share market value percent purchase plan under "
              "buy receive stock",
    ),
    Topic(  # "What is the case number?"
        asked=r"\b(?:case|docket|cause) (?:no\b|nos\b|numbers?|#)",
        told=(("text", r"\b(?i:case|docket|cause)s? (?i:nos?\.|numbers?) "
                       r"(?P<v>[\w:-]*\d[\w:-]*(?: \([A-Z]{2,4}\))?)"),),
        lead="The case number is {}.",
        silent="The filing states no case number.",
        words="case number docket bankruptcy court chapter 11 what",
    ),
    Topic(  # "When do the warrants expire?": still good until, exercisable through
        asked=r"\b(?:warrants?|options?|rights)\b.*\b(?:expire|lapse|run out|good for"
              r"|exercisable)|\b(?:expir\w+|last exercise) (?:date|day) of the (?:\w+ "
              r")?(?:warrants?|options?)",
        unless=r"\bdid\b|\bprice\b|\bexpired\b",
        kinds="when what",
        told=(("text", rf"(?i:warrants?|options?|rights)\b[^.]{{0,140}}\b(?i:expir\w+|until"
                       rf"|through|on or before|prior to)\b(?: at [^.,]{{0,30}})?,? (?:on "
                       rf")?(?P<v>{DATE})"),),
        words="warrant option right when will expire expiry expiration date exercisable last "
              "until what",
    ),
    Topic(  # "What was the redemption price?"
        asked=r"\bredemption price\b|\bredeemed (?:at|for)\b|\b(?:price|what).*\bredeem",
        kinds="what how_many which",
        unless=r"\bhow many\b|\bprincipal amount\b|\bwhat happened|\bwhat was redeemed|\bwhat "
               r"(?:notes|debt|securit)",
        told=(("text", rf"(?i:redemption price)[^.$%]{{0,60}}(?P<v>{MONEY}|{PERCENT})"),
              ("text", rf"(?i:paid (?:them |it )?off|repaid|retired)[^.$%]{{0,60}} at "
                       rf"(?P<v>{PERCENT} of [\w ]{{3,25}}|{MONEY})"),
              ("text", rf"(?i:redemption|redeem\w{{0,8}})[^.$%]{{0,80}} at (?:a (?i:price"
                       rf"|redemption "
                       rf"price) (?:of|equal to) )?(?P<v>{MONEY}|{PERCENT})")),
        words="redemption price redeem note debenture bond what per each call at of",
    ),
    Topic(  # "What percentage of the shares was tendered?"
        asked=r"\b(?:percent\w*|proportion|what share)\b.*\b(?:tender|accept)",
        told=(("text", rf"(?i:tender|accept)\w{{0,8}}[^.;]{{0,160}}?(?P<v>{PERCENT})"),),
        words="percent percentage of share stock tender accept outstanding what proportion "
              "offer validly",
    ),
    Topic(  # "What were the gross proceeds?"
        asked=r"\bproceeds\b|\bhow much (?:money )?(?:came|come|was taken|got taken) in\b"
              r"|\bhow much (?:money )?(?:was|did|were)\b.*\brais|\bamount raised\b",
        unless=r"\buse[ds]? of\b|\bspen[dt]\b|\bnet proceeds\b|\busing\b|\bfor what\b",
        kinds="what how_many which",
        told=(
            ("text", rf"(?i:gross (?:offering )?proceeds)[^.$]{{0,60}}(?P<v>{MONEY})"),
            ("text", rf"(?P<v>{MONEY})(?: in| of)? (?:aggregate |total )?(?i:gross (?:offering "
                     rf")?proceeds)"),
            ("text", rf"(?i:aggregate offering price) of (?P<v>{MONEY}) (?:were|was|has been|have "
                     rf"been) (?i:sold|issued)"),
            ("text", rf"(?i:sold|raised),? (?:for )?(?P<v>{MONEY})(?: before expenses)?"),
        ),
        words="gross proceeds what were was how much money raise raised aggregate total "
              "offering amount in of from sale sell share primary company came "
              "come take under shelf money",
    ),
    Topic(  # "At what price were the shares sold?"
        asked=r"\b(?:at )?(?:what|which) (?:offering |purchase |public )*price\b.*\b(?:sold"
              r"|offered|sell|issued|sale|offering)\b|\boffering price\b",
        unless=r"\bexercise\b|\bmerger\b|\bconver|\bredem|\bmaximum\b|\bmarket\b|\bemployees?\b",
        told=(("text", rf"(?i:at|for) (?:a (?:fixed )?(?:price|offering price|purchase price) "
                       rf"of )?(?P<v>{MONEY}) (?:per|a|each|for each) (?i:share|unit|note)"),),
        words="at what price sell sold offer offered share stock common unit per public "
              "purchase offering sale issue company which were the",
    ),
    Topic(  # "How many shares had to be sold at a minimum?"
        asked=r"\bminimum\b",
        kinds="how_many what",
        told=(("text", r"(?i:minimum) (?:of|offering of) (?P<v>\d[\d,]{0,20}(?:\.\d{1,6})?)"),),
        words="minimum share unit sell sold have offering what how many number amount at least be",
    ),
    Topic(  # "Where can I find the merger agreement?"
        asked=r"^where\b.*\b(?:find|found|filed|see|read|get)\b",
        told=(("exhibits", r"(?P<v>(?i:incorporated (?:herein )?by reference|filed|contained)"
                           r" [^;]{5,150})"),
              ("text", r"(?i:filed|attached|included|incorporated)[^.]{0,40} (?i:as) "
                       r"(?P<v>(?:Exhibit|Annex|Appendix) [^.;]{1,20}(?:\.\d)?[^.;]{0,120})"),),
        words="where find found filed see read get can could may copy text full of agreement "
              "merger document",
    ),
    Topic(  # "What did shareholders receive?" where it was nothing, or a right
        asked=r"^what did (?:the )?(?:\w+ )?(?:share|stock|equity|unit)?holders? (?:receive|get)\b"
              r"|^what (?:was|were) (?:the )?(?:\w+ )?(?:share|stock|unit)holders? (?:given"
              r"|paid)\b",
        unless=r"\b(?:note|bond|debenture|warrant|option)",
        told=(
            ("text", r"(?P<v>(?i:cancell?ed|extinguished)[^.;]{0,80}(?:for no|without(?: any)?"
                     r"|no) (?i:consideration|distribution|payment|recovery))"),
            ("text", r"(?i:right to receive) (?P<v>[^.;]{5,120})"),
        ),
        words="what did receive get shareholder stockholder holder equity share stock common "
              "for their in bankruptcy merger under plan company each old give pay",
    ),
    Topic(  # "Who owns Parent?"
        asked=r"^who (?:\w+ )?(?:owns|owned|controls|controlled)\b",
        told=(("text", r"(?i:owned|controlled) (?:\w+ )?by (?P<v>(?:Mrs?\.|Ms\.|Dr\."
                       r"|[^.;]){3,150})"),),
        words="who own owns owned control controls beneficially company",
    ),
    Topic(  # "What exchange ratio applied?"
        asked=r"\b(?:exchange|conversion|merger) ratio\b|\bhow many (?:\w+ "
              r"){0,4}shares\b.*\b(?:for|per) each\b",
        told=(
            ("text", r"(?i:exchange ratio)[^.;]{0,30}?(?P<v>\d{0,3}\.\d{1,6}|\d{1,3}(?: "
                     r"[A-Z]\w+)? shares?)"),
            ("text", r"(?i:right to receive|converted into|exchanged for|became|become)(?: "
                     r"\w+){0,4}? (?P<v>\d{0,3}\.\d{1,6} (?:of (?:a|one) )?(?:validly issued "
                     r"|newly issued )?(?:[A-Z]\w+ ){0,4}(?:\w+ )?(?:shares?|units?|ADSs?)\b)"),
            ("text", r"(?i:right to receive|converted into|exchanged for|became|become)(?: "
                     r"\w+){0,4}? (?P<v>(?:one|two|three|four|five|six) (?:[A-Z]\w+ "
                     r"){0,4}(?:shares?|units?|ADSs?)\b)"),
        ),
        words="exchange conversion ratio merger share stock stockholder shareholder holder get "
              "receive apply applied what at for each per use of in company old new",
    ),
    Topic(  # "At what time did it become effective?"
        asked=r"\b(?:at )?what (?:exact )?(?:time|hour)\b(?! (?:period|frame|limit))",
        told=(("text", r"(?P<v>(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\.?|midnight|noon"
                       r"|(?:the )?close of business)"
                       r"(?:,? [A-Z]\w+ (?:\w+ )?(?i:time))?)"),),
        silent="The filing states no time of day.",
        words="time hour day structure what exact become effective merger tender offer "
              "expire at do effect "
              "when did expiration",
    ),
    Topic(  # "What kind of split?"
        asked=r"\bsplit\b",
        unless=r"\bwhen\b|\bhow many\b|\bafter\b|\bbefore\b",
        kinds="what which",
        told=(("text", r"(?P<v>\b(?:[a-z]+|\d{1,3})-(?:for|to)-(?:[a-z]+|\d{1,3}))(?: \w+){0,4} "
                       r"(?i:split)"),),
        words="split stock share ratio kind sort what reverse of type forward",
    ),
    Topic(  # "When did the companies go into chapter 11?"
        asked=r"\b(?:chapter (?:11|7)|bankrupt\w*|insolven\w*)\b",
        unless=r"\b(?:emerge|exit|confirm|plan|effective|case (?:no|number)|court|come out|out "
               r"of|clos|dismiss)",
        kinds="when",
        told=(
            ("text", rf"(?:[Oo]n|[Ii]n) (?P<v>{DATE})[^.]{{0,200}}\b(?i:filed|commenced"
                     rf"|entered)\b[^.]{{0,90}}(?i:petitions?|cases?|chapter 11|chapter 7"
                     rf"|proceedings?)"),
            ("text", rf"(?i:filed|commenced)\b[^.]{{0,160}}(?i:petitions?|cases?|chapter 11"
                     rf"|chapter 7)[^.]{{0,160}}\bon (?P<v>{DATE})"),
        ),
        words="chapter 11 7 bankrupt bankruptcy company when file petition go enter case date "
              "commence protection relief voluntary into do subsidiary seek insolvency",
    ),
    Topic(  # "By what method was it acquired?"
        asked=r"\b(?:by what|in what|through what) (?:method|means|way|manner)\b.*\b(?:acqui"
              r"|bought|taken|merge)|\bhow (?:was|were) (?:\S+ ){1,6}(?:acquired|bought|taken "
              r"over)",
        told=(("text", r"(?i:by (?:means|way) of|through|pursuant to) (?P<v>an? (?:scheme of "
                       r"arrangement|tender offer|exchange offer|merger|plan of arrangement"
                       r"|share exchange|short-form merger|statutory merger)\b)"),),
        words="method means way manner acquire buy company how take over merge",
    ),
    Topic(  # "Which state's law governed the merger?"
        asked=r"\b(?:which|what|whose) (?:state|country|jurisdiction)?(?:['’]s)? ?laws?\b(?! "
              r"firm)|\bgoverning law\b|\bgoverned by (?:the )?laws?\b",
        told=(("text", r"(?i:laws? of) (?:the (?:State|Commonwealth|Province) of "
                       r")?(?P<v>[A-Z][a-z]+(?: [A-Z][a-z]+)?)"),
              ("text", r"(?P<v>[A-Z][a-z]+(?: [A-Z][a-z]+)?) (?:(?:General|Business|Revised) "
                       r")?(?:(?:Corporations?|Business|Limited) ){0,3}(?:[lL]aw|Act|Code"
                       r"|Statutes?)\b(?<!Securities Act)(?<!Exchange Act)(?<!Bankruptcy Code)")),
        words="state law govern short form merger which what under apply jurisdiction of",
    ),
    Topic(  # "What is the threshold of holders of record?"
        asked=r"\b(?:threshold|cut-?off|(?:legal|statutory) limit)\b",
        kinds="how_many what which",
        told=(("text", r"(?i:fewer|less) than (?P<v>\d[\d,]*) (?i:(?:record )?holders|persons"
                       r"|(?:share|stock|unit)holders)"),),
        words="threshold cutoff limit holder record hold number how many what stockholder "
              "shareholder person legal statutory which below fewer than",
    ),
    Topic(  # "How many shares are carried over to the new plan?"
        asked=r"\b(?:mov\w*|transferr?\w*|carr(?:y|ied|ies)\b|roll\w*)",
        unless=r"\b(?:apart from|aside from|besides|in addition|beyond|additional|more)\b",
        kinds="how_many",
        told=(("text", r"(?P<v>\d{1,3}(?:,\d{3})+)(?: (?!\d{1,3},\d)[\w,]+){0,12}"
                       r" \((?:the|collectively,? the) [\"“](?i:carried[- ](?:forward|over)"
                       r"|carry[- ]?over|rolled?[- ]?over|transferred|rollover)"
                       r" (?:Shares|Securities)[\"”]\)"),
              ("text", r"(?P<v>\d{1,3}(?:,\d{3})+) (?:of (?:the|such|those) )?"
                       r"(?:shares|securities)(?: of [\w ]{3,30}?)? (?:are|were|is|being"
                       r"|have been) (?:being |hereby )?"
                       r"(?:carried (?:forward|over)|transferred|moved|rolled over)")),
        lead="{} shares are carried over.",
        words="old one s8 s-8 move transfer carry over forward roll rollover share how many plan "
              "new to into security from number incentive equity stock",
    ),
    Topic(  # "How many holders of record were there?"
        asked=r"\b(?:holders? of record|record holders?)\b",
        kinds="how_many what",
        told=(("text", r"(?P<v>\d[\d,]*|[a-z]+(?:-[a-z]+)?) (?:(?i:share|stock|unit)?holders"
                       r"|(?i:record )?holders)(?: of (?:its|the|our) [\w ]{1,30})? of record"),
              ("text", r"(?i:held) (?:of record )?by (?:approximately |about |only "
                       r")?(?P<v>\d[\d,]*|[a-z]+(?:-[a-z]+)?) "
                       r"(?i:persons?|holders|people)"),
              ("text", r"(?P<v>\d[\d,]*) (?i:record holders)"),
              ("text", r"(?i:record (?:share|stock|unit)?holders|holders of record)\b[^.;\d]{0,30}?"
                       r" (?i:was|were|is|are|being|stood at|numbered|totall?ed|amounted to|of)"
                       r" (?i:approximately |about |only )?(?P<v>\d[\d,]*)(?![\d,]* (?i:shares))"),
              ("text", r"(?i:held) of record by (?P<v>(?:fewer|less) than \d[\d,]*)"),),
        silent="The filing does not state how many holders of record there are.",
        words="holder record have stockholder shareholder how many number stock share common "
              "approximately unitholder note",
    ),
    Topic(  # "How many shares were voted in favor?"
        asked=r"\bhow many\b.*\bvot\w*|\bvotes? (?:for|in favor)\b|\bnumber of (?:\w+ ){0,2}vot",
        kinds="how_many",
        unless=r"\bagainst\b|\babstain|\bwithh",
        told=(("text", r"(?P<v>\d{1,3}(?:,\d{3})+)(?: of the [\d,]{1,15})?[^.;]{0,60}? "
                       r"(?i:voted (?:for|in favor)"
                       r"|votes (?:for|in favor)|consented|approved)"),),
        words="how many share vote stockholder holder shareholder favor for were in cast unit "
              "unitholder approve dissolve dissolution merger of plan",
    ),
    Topic(  # "How many shares were outstanding at the meeting?"
        asked=r"\bhow many (?:\w+ ){0,4}(?:shares|units|stock)\b.*\boutstanding\b"
              r"|\b(?:shares|units) outstanding\b",
        unless=r"\b(?:awards?|options?|subject|warrants?|notes?|cancel\w*|exchang\w*|convert\w*"
               r"|still|remain)\b",
        kinds="how_many what",
        told=(("text", r"(?P<v>\d[\d,]*\d) (?:\w+ ){0,3}?(?i:shares|units)(?: of [^.;,\d]{3,60}?)? "
                       r"(?:then |were |was )?(?i:issued and )?(?i:outstanding)"),
              ("text", r"(?P<v>\d[\d,]*\d) (?i:outstanding) (?i:shares|units)")),
        words="how many share unit stock outstanding number of were there common at the in",
    ),
    Topic(  # "How many were bought in each of the three offerings?", "in the second offering?"
        asked=r"\b(?:each|every) (?:of the )?(?:\w+ )?(?:offerings?|purchase periods?)\b"
              r"|\bin the (?:first|second|third|fourth|last) (?:offering|purchase period)\b",
        kinds="how_many list what",
        unless=r"\b(?:how many|number of) (?:\w+ )?(?:people|employees|participants|persons"
               r"|holders)",
        told=(("text", r"(?P<v>\d[\d,]*\d(?:, \d[\d,]*\d)*,? and \d[\d,]*\d) (?:\w+ ){0,2}"
                       r"(?i:shares|units)"),),
        words="how many share buy bought purchase each every of the two three four first second "
              "third fourth last offering purchase period employee participant in were did acquire",
    ),
    Topic(  # "How many shares did it cover before the split?"
        asked=r"\b(?:before|prior to) the (?:\w+[- ]){0,4}split\b",
        kinds="how_many what",
        told=(("text", r"(?i:register\w*|cover\w*|for) (?:(?!\d)[^.;]{0,60}\()?"
                       r"(?P<v>\d[\d,]*\d)\)? (?:\w+ ){0,3}?(?i:shares)"
                       r"(?![^.;]{0,80}(?i:by operation|adjust|split))"),),
        words="before prior to the split stock share how many did cover register number of common "
              "original s-8 in two three for one",
    ),
)  # fmt: skip
