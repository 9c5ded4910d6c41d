"""Topics of deals and deposits: who is behind a buyer, what an ADS is, what holders were given."""

from __future__ import annotations

from assistant.answering.evidence.topic_model import MONEY, NAME, Topic

_COUNT = (
    r"(?:one[- ](?:half|third|quarter|fourth|fifth|tenth|twentieth)|one|two|three|four|five|six"
    r"|seven"
    r"|eight|nine|ten|twelve|fifteen|twenty(?:-\w+)?|thirty|forty|fifty|one hundred|\d[\d,.]{0,12})"
)
_SHARES = r"(?:[A-Za-z][\w'’-]* ){0,6}?(?i:shares?|units?)\b"

DEALS: tuple[Topic, ...] = (
    Topic(  # "Which fund stands behind the buyer?"
        asked=r"\b(?:sponsors?|private equity|PE (?:firm|house|fund|sponsor)s?|funds?|firm"
              r"|investor)\b"
              r".*\b(?:behind|back\w*|control\w*|own\w*|sponsor\w*|stand\w*)\b"
              r"|\b(?:behind|back\w*|controls?|owns?)\b.*\b(?:company that (?:bought|acquired)"
              r"|new owner|buyer|acquirer|purchaser|parent"
              r"|takeover"
              r"|buyout|buy-out|deal|bidder)\b|\b(?:PE|private equity) sponsor\b",
        unless=r"\b(?:stock|company|equity|mutual) fund\b|\bplan\b|\b(?:buyer|acquirer|purchaser"
               r"|parent) behind\b",
        kinds="who which what whose where",
        told=(
            ("text", rf"(?i:funds?|entities|entity|vehicles?|partnerships?)(?: that (?:is|are))? "
                     rf"(?i:managed|advised|sponsored|controlled|affiliated"
                     rf"|associated)(?: (?:and|or)"
                     rf" \w+)? (?i:by|with) (?P<v>{NAME})"),
            ("text", rf"(?i:affiliates?|portfolio (?:company|companies)|funds) of (?P<v>{NAME})"),
            ("text", rf"(?i:controlled|formed|sponsored|owned|backed)(?: \w+)? by (?P<v>{NAME} "
                     rf"(?:Partners|Capital|Equity|Fund|Funds|Investors|Group|Holdings)[\w ,.]*?)"
                     rf"(?=[.;,(])"),
            ("text", rf"(?P<v>{NAME} (?:Partners|Capital|Equity|Fund|Investors)(?: [IVX]+)?(?:,? "
                     rf"(?:L\.P\.|LLC|L\.L\.C\.|Ltd\.?|LP))?) \([^()]{{1,40}}\),? through its "
                     rf"affiliate"),
        ),
        words="who which what whose fund funds stand behind buyer acquirer purchaser parent "
              "takeover of private equity pe firm sponsor back control own deal buyout bidder "
              "investor manage ultimately",
        of_deal=True,
    ),
    Topic(  # "Who directly owns the merger sub?"
        asked=r"\b(?:owns?|owned|controls?)\b.*\b(?:merger sub|acquisition sub|purchaser)\b"
              r"|\b(?:merger"
              r" sub|acquisition sub|purchaser)\b.*\bsubsidiary of\b",
        kinds="who which what whose",
        told=(("text", rf"(?i:merger sub|acquisition|purchaser|sub)\b[^.;()]{{0,40}}, (?:an? "
                       rf")?(?i:newly "
                       rf"formed |indirect |direct |wholly[- ]owned |and )*(?i:subsidiary) of "
                       rf"(?P<v>{NAME})"),),
        words="who which what whose owns own owned control direct directly merger sub acquisition "
              "purchaser subsidiary of the is company",
        of_deal=True,
    ),
    Topic(  # "How many ordinary shares per ADS?"
        asked=r"\b(?:per|each|every|one|an?) (?:ADS|ADR|depositary share|GDS)\b|\bADSs?\b.*"
              r"\b(?:represent|stand|equal|evidenc|worth)\w*",
        unless=r"\b(?:price|cash|paid|pay|receiv\w*|got|get|gets|consideration|fee|much|given"
               r"|exchang\w*|convert\w*|dividend)\b",
        told=(
            ("text", rf"(?i:each|every one)(?: of which)?(?: (?:American [Dd]epositary [Ss]hare|ADS"
                     rf"))?,? (?i:represent\w*|evidenc\w*|equal to) (?P<v>{_COUNT} (?:\(\d+\) )?"
                     rf"{_SHARES})"),
            ("text", rf"(?P<v>{_COUNT} ADSs? (?i:represent\w*) {_COUNT} {_SHARES})"),
            ("cover", rf"(?i:each) (?i:represent\w*|evidenc\w*) (?P<v>{_COUNT} {_SHARES})"),
        ),
        lead="Each ADS represents {}.",
        words="how many ordinary share per ads adr depositary american represent stand for equal "
              "evidence does one each in class number underlying ratio what",
    ),
    Topic(  # "What did ADS holders get for each ADS?"
        asked=r"\bADSs?\b.*\b(?:receiv\w*|got|get|paid|given|entitled)|\b(?:receiv\w*|got|get|paid"
              r"|given)\b.*\b(?:per|each|every|for their|an?) (?:ADS|depositary share)",
        unless=r"\bfees?\b.*\bdepositary\b|\bclosing price\b|\bhow many (?:ADSs|shares)\b",
        kinds="what how_many which",
        told=(
            ("text", rf"(?i:each|per|every) ADS\b[^.;]{{0,140}}?(?P<v>{MONEY})"),
            ("text", rf"(?P<v>{MONEY})(?: in cash)?,? (?i:for each|per) ADS\b"),
            ("text", rf"(?i:holders of ADSs|ADS holders)[^.;]{{0,60}}?(?P<v>{_COUNT} {_SHARES}"
                     rf"(?: of [^.;]{{3,60}})?)"),
        ),
        words="what did ads adss holder receive get got paid pay for each per every cash in merger "
              "how much deal they their were give entitle depositary share before the fee cancel "
              "cancellation",
    ),
    Topic(  # "What did unitholders receive for each common unit?"
        asked=r"\b(?:unit|share|stock)holders?\b.*\b(?:receiv\w*|got|get|given)\b.*\b(?:each|per"
              r"|for "
              r"(?:a|one|every))\b|\b(?:each|every) (?:\w+ ){0,3}(?:share|unit)\b.*\b(?:turn\w*"
              r"|become"
              r"|became|convert\w*|exchanged)\b",
        unless=r"\bADSs?\b|\bnote|\bwarrant|\boption|\bdistribution|\bdividend|\bliquidat|\bplan\b",
        kinds="what how_many which",
        told=(
            ("text", rf"(?i:right to receive|converted into|exchanged for)(?: \w+){{0,2}} "
                     rf"(?P<v>(?:{MONEY}|{_COUNT})[^.;]{{0,20}}(?:\.\d+)?[^;]{{3,160}}?)"
                     rf"(?=\.(?: |$)|;|$| \()"),
        ),
        words="what did unitholder shareholder stockholder receive get got give for each per every "
              "common unit share stock merger in turn become convert exchange into when took over "
              "company deal acquire",
        of_deal=True,
    ),
    Topic(  # "Who is the depositary?"
        asked=r"\bdepositar(?:y|ies)\b|\bdepositary bank\b",
        unless=r"\bsign|\bfees?\b|\bshares?\b|\breceipts?\b",
        kinds="who which what",
        told=(
            ("cover", rf"(?P<v>{NAME}|[A-Z][A-Z .,&]{{6,60}}[A-Z.])\s*\((?i:exact name of "
                      rf"depositary)"),
            ("text", rf"(?P<v>{NAME}),? as (?i:depositary)\b"),
            ("text", rf"(?i:the depositary),? (?P<v>{NAME})"),
        ),
        lead="The depositary is {}.",
        words="who which what is the depositary bank name of for ads adr acts serve as company "
              "program programme facility",
    ),
    Topic(  # "How many plan interests were registered?"
        asked=r"\bhow many (?:of the )?(?:plan )?interests\b|\b(?:amount"
              r"|number) of (?:plan )?interests\b",
        told=(("text", r"(?P<v>an? (?i:indeterminate|indefinite) (?i:amount|number) of (?:plan "
                       r"|the "
                       r")?(?i:interests))"),),
        words="how many plan interest register were amount number of cover offer savings in the",
    ),
    Topic(  # "What is the Exchange Act file number?"
        asked=r"\b(?:exchange act|1934 act|commission|SEC) file (?:number|no\b)",
        unless=r"\bregistration statement\b|\bsecurities act\b",
        told=(
            ("text", r"(?i:file no\.?|file number) ?(?P<v>0{0,2}[01]-\d{3,6}(?:-\d{2})?)"),
            ("anywhere", r"(?i:file no\.?|file number) ?(?P<v>0{0,2}[01]-\d{3,6}(?:-\d{2})?)"),
        ),
        lead="The Exchange Act file number is {}.",
        words="exchange act 1934 commission sec file number no under which report file what is",
    ),
)  # fmt: skip
