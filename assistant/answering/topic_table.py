"""What people ask beyond the record, and how filings tell it: a table of topics.

Each row serves questions that lawyers and paralegals put to any such filing (its auditors, its
fee, the trustee of its notes) and the wordings in which filings answer them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Place = Literal["text", "exhibits", "cover", "anywhere"]
"""Sentences of the substance; titles in the list of exhibits; the cover and header as printed;
the whole print, other documents too."""

_WORD = r"(?:[A-Z][\w.'’-]{0,30}|L\.L\.P\.|LLP|N\.A\.|P\.C\.)"
NAME = rf"{_WORD}(?:,? (?:(?:of|the|and|&|for|de|van|von) ){{0,2}}{_WORD}){{0,8}}"
"""A name: capitalised words with what joins them."""
_FIRM = (
    r"(?:(?:[A-Z][\w.'’-]{0,30}|&|and),? ){1,7}"
    r"(?:LLP|L\.L\.P\.|LLC|P\.C\.|P\.A\.|PLLC|S\.C\.|Co\.?|Company)"
)
_MONEY = (
    r"(?:US|U\.S\.)?\$ ?\d[\d,]{0,20}(?:\.\d{1,9})?(?: (?:million|billion))?|(?:US)?\$ ?\.\d{1,9}"
)
_PERCENT = r"(?<![\d.])\d{1,4}(?:\.\d{1,6})?(?: \d/\d)?(?: ?%| per ?cent\b)"
_RATE = r"\d{1,3}(?:\.\d{1,6})?(?: \d/\d)?%"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_DATE = rf"(?:{_MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}} {_MONTH} \d{{4}}|{_MONTH},? \d{{4}})"
_DEBT = r"(?:Notes|Debentures|Bonds|Debt Securities|Subordinated Securities)"


@dataclass(frozen=True, slots=True)
class Topic:
    """A matter that is asked about: `asked` and `unless` are patterns for the question, `told`
    places and patterns for the answer, whose group `v` is the value.

    `lead` is the sentence for the value; without it the filing's own sentence answers. `silent`
    is said where nothing is told; without it other ways to an answer go on. `words` of a question
    need not stand beside the answer.
    """

    asked: str
    told: tuple[tuple[Place, str], ...]
    unless: str = ""
    kinds: str = ""
    lead: str = ""
    silent: str = ""
    words: str = ""
    several: bool = False


_NAMING = "who which what whose name firm company bank serve act appoint engage is the as of for"

TOPICS: tuple[Topic, ...] = (
    Topic(  # "Who is the transfer agent?"; the ledger of "our transfer agent" names none
        asked=r"\btransfer agents?\b",
        kinds="who which what list",
        told=(
            ("text", rf"(?P<v>{NAME})(?:,| is| acts| serves| has acted)[\w "
                     rf",']{{0,40}}?\b(?i:transfer agent)\b"),
            ("text", rf"(?i:transfer agent)(?: and (?i:registrar))?(?: for [\w ]{{1,40}})?(?: is"
                     rf"| was|,) (?P<v>{NAME})"),
        ),
        lead="The transfer agent is {}.",
        silent="The filing names no transfer agent.",
        words=_NAMING + " registrar stock",
    ),
    Topic(  # "Who audits the company?": by the consent in the list, on its page, or a sentence
        asked=r"\bauditors?\b|\baudit(?:s|ed|ing)?\b(?! committee)|\b(?:accounting|accountancy) "
              r"firm\b"
        r"|\b(?:independent|public|certified)\b.{0,20}\baccountants?\b|\baccountants\b",
        unless=r"\binternal auditors?\b|\b(?:found|discover|detect)|\baccounting officer",
        kinds="who which what list",
        told=(
            ("exhibits", rf"(?i:consent)s? of (?P<v>{_FIRM})(?:,? (?i:independent|certified"
                         rf"|registered|public|auditors|chartered))"),
            ("text", rf"(?:(?i:audited|reported (?:up)?on) by|(?i:reports? of)) (?P<v>{_FIRM})"),
            ("text", rf"(?P<v>{_FIRM}),? (?:(?i:an|our|the|its) )?(?i:independent (?:registered"
                     rf"|public|certified|auditors|accountants))"),
            ("anywhere", rf"(?i:consent of (?:independent|registered|public|certified|chartered"
                         rf"|auditors)[^.]{{0,80}})\s(?s:.{{0,1200}}?)/s/ (?P<v>{_FIRM})"),
            ("exhibits", rf"(?i:consent)s? of (?!(?i:counsel))(?P<v>{_FIRM})"),
        ),
        lead="The filing names {} as accountants.",
        words=_NAMING + " financial statements independent registered public accounting current",
    ),
    Topic(  # "Who gave the opinion on legality?"
        asked=r"\bopinions?\b",
        unless=r"\byour opinion\b|\bfairness\b|\btax\b|\bexhibit\b",
        kinds="who which what",
        told=(
            ("exhibits", rf"(?i:opinion)(?: and (?i:consent))? of (?P<v>{_FIRM})"),
            ("exhibits", rf"(?i:opinion)(?: and (?i:consent))? of (?!(?i:counsel|the|as "
                         rf"to))(?P<v>{NAME})"),
            ("text", rf"(?i:validity|legality|legal matters)[^.;]{{0,140}}passed (?:up)?on "
                     rf"(?:\w+ ){{0,4}}by (?P<v>{NAME})"),
        ),
        lead="The legal opinion is that of {}.",
        words=_NAMING + " legal opinion give gave render issue legality validity counsel lawyer "
                        "shares",
    ),
    Topic(  # "Who is the indenture trustee?"
        asked=r"\btrustee\b",
        unless=r"\bsign|\bplan\b|\bbankruptcy\b|\bliquidat",
        kinds="who which what",
        told=(
            ("text", rf"(?P<v>{NAME}),? as (?:(?i:the|indenture|successor) ){{0,2}}(?i:trustee)\b"),
            ("exhibits", rf"(?P<v>{NAME}),? as (?:(?i:the|indenture|successor) "
                         rf"){{0,2}}(?i:trustee)\b"),
            ("text", rf"(?i:trustee under the indenture|indenture trustee),? (?:is |was "
                     rf")?(?P<v>{NAME})"),
            ("exhibits", rf"(?i:eligibility)(?: and (?i:qualification))?(?: of (?i:trustee))?,? "
                         rf"of (?P<v>{NAME})"),
        ),
        lead="The trustee is {}.",
        words=_NAMING + " indenture trustee notes bonds debentures",
    ),
    Topic(  # "What ticker does it trade under?"
        asked=r"\bticker\b|\b(?:trading|stock|exchange|nasdaq|nyse) symbol\b|\bunder (?:what"
              r"|which) symbol\b|\bsymbol\b",
        told=(("text", r"\bsymbols?,? (?:of |is |was )?\"?(?P<v>[A-Z]{1,5}(?:\.[A-Z])?)\b"),),
        lead="The trading symbol is {}.",
        silent="The filing states no trading symbol.",
        words="ticker symbol trade trading stock share under what use common list",
    ),
    Topic(  # "What is its SIC code?"
        asked=r"\bSIC\b|standard industrial|industr(?:y|ial) (?:class\w* )?code",
        told=(
            ("cover", r"STANDARD INDUSTRIAL CLASSIFICATION: [^\n\[]{0,90}\[(?P<v>\d{4})\]"),
            ("cover", r"<ASSIGNED-SIC>(?P<v>\d{4})"),
            ("cover", r"(?<![\d-])(?P<v>\d{4}) \d\d-\d{7}\b(?=(?s:.{0,500})(?i:standard "
                      r"industrial))"),
        ),
        lead="The primary standard industrial classification code is {}.",
        silent="The filing states no industrial classification code.",
        words="sic code standard industrial classification primary industry number what",
    ),
    Topic(
        asked=r"\bCIK\b|central index key",
        told=(("cover", r"CENTRAL INDEX KEY: (?P<v>\d{4,10})"), ("cover", r"<CIK>(?P<v>\d{4,10})")),
        lead="The central index key is {}.",
        silent="The filing states no central index key.",
        words="cik central index key number what",
    ),
    Topic(
        asked=r"\baccession\b",
        told=(("cover", r"ACCESSION[ -]NUMBER[:>] ?(?P<v>\d{10}-\d\d-\d{6})"),
              ("cover", r"(?P<v>\d{10}-\d\d-\d{6})")),
        lead="The accession number is {}.",
        silent="The filing states no accession number.",
        words="accession number what",
    ),
    Topic(  # "When does its fiscal year end?": the header has month and day
        asked=r"\bfiscal year[- ]end|\bfiscal year\b.*\bends?\b",
        told=(("cover", r"FISCAL[ -]YEAR[ -]END[:>] ?(?P<v>\d{4})\b"),
              ("text", rf"fiscal year (?:ends|ended|ending) (?:on )?(?P<v>{_DATE})")),
        lead="The fiscal year ends on {} (month and day).",
        words="fiscal year end when what date company",
    ),
    Topic(  # "What registration fee was paid?" in a sentence; a table is read by `fee_table`
        asked=r"\b(?:registration|filing|sec) fees?\b|\bfees?\b.*\b(?:paid|pay|payable|due)\b"
              r"|\bpa(?:id|y)\b.*\bfees?\b",
        unless=r"\b(?:advis|legal|attorney|termination|break|placement|manage|set ?off|offset"
               r"|credit|carr)",
        told=(
            ("text", rf"\bfees?\b[^.$]{{0,60}}(?P<v>{_MONEY})"),
            ("text", rf"(?P<v>{_MONEY})[^.$;]{{0,50}}\bfees?\b"),
            ("cover", rf"(?i:\bfees?\b)(?! estimated| per)[^.$]{{0,40}}(?P<v>{_MONEY})"),
        ),
        words="fee registration filing sec pay paid what much amount total with for original "
              "initial first statement",
    ),
    Topic(  # "What was the maximum offering price per share?"
        asked=r"\bmaximum (?:aggregate )?offering price\b|\boffering price per (?:share|unit)\b",
        told=(
            ("text", rf"(?i:maximum (?:aggregate )?offering price)[^.$]{{0,40}}(?P<v>{_MONEY})"),
            ("cover", rf"(?i:maximum (?:aggregate )?offering price)(?: per (?:share|unit))? of "
                      rf"(?P<v>{_MONEY})"),
        ),
        words="maximum offering price per share unit propose aggregate what",
    ),
    Topic(  # "When will the amendment become effective?": not the statement's effectiveness
        asked=r"\b(?:when|date|day|time)\b.*\b(?:amendments?|filing|it|this)\b.*\b(?:effective"
              r"|take[sn]? effect|effectiveness)\b",
        unless=r"\bregistration statement\b|\bshelf\b|\bmerger\b|\bplan\b|\b[SF]-\d|\bit (?:was "
               r")?(?:originally )?declared|333-|\breorgani",
        told=(
            ("text", r"(?i:amendments?|registration statement)[^.]{0,160}\b(?i:shall|will|to|is "
                     r"intended to|becomes?) ?(?i:become|becoming|be)? ?(?P<v>(?i:effective "
                     r"(?:immediately |automatically )?(?:up)?on[^.,;]{0,80}|effective "
                     r"(?:immediately|automatically)[^.,;]{0,60}))"),
            ("cover", r"(?i:amendment)[^.]{0,120}(?i:shall|will) (?i:become) "
                      r"(?P<v>(?i:effective[^.]{0,120}))"),
            ("cover", r"EFFECTIVENESS DATE:\s*(?P<v>\d{8})"),
        ),
        silent="The filing does not state when the amendment itself becomes effective.",
        words="when amendment filing become effective effectiveness will date day shall time "
              "declare take",
    ),
    Topic(  # "What coupon do the notes carry?"
        asked=r"\bcoupons?\b|\binterest rates?\b|\brates? of interest\b|\bhow much interest\b",
        unless=r"\bdefault\b|\bpaid\b",
        told=(
            ("text", rf"(?P<v>{_RATE} (?:[A-Z][\w-]+,? ){{0,6}}{_DEBT}(?: due "
                     rf"(?:{_DATE}|\d{{4}}))?)"),
            ("exhibits", rf"(?P<v>{_RATE} (?:[A-Z][\w-]+,? ){{0,6}}{_DEBT}(?: "
                         rf"due (?:{_DATE}|\d{{4}}))?)"),
            ("text", rf"(?i:bear\w{{0,8}} interest|interest (?:rate )?)(?: \w+){{0,6}} "
                     rf"(?P<v>{_PERCENT})"),
        ),
        lead="They are {}.",
        words="coupon interest rate note debenture bond carry bear what pay maturity mature of "
              "annual convertible senior subordinated",
        several=True,
    ),
    Topic(  # "When do the debentures mature?", "What are the notes called?"
        asked=r"\bmatur(?:e|es|ity|ed)\b|\b(?:notes|debentures|bonds|debt securities) (?:called"
              r"|named|titled)\b"
        r"|\b(?:title|name) of the (?:\w+ )?(?:notes|debentures|bonds|debt securities)\b"
        r"|\bwhich (?:notes|debentures|bonds)\b.*\b(?:cover|regist)",
        told=(
            ("text", rf"(?P<v>(?:{_RATE} )?(?:[A-Z][\w-]+,? ){{1,6}}{_DEBT},? "
                     rf"due (?:{_DATE}|\d{{4}}))"),
            ("exhibits", rf"(?P<v>(?:{_RATE} )?(?:[A-Z][\w-]+,? "
                         rf"){{1,6}}{_DEBT},? due (?:{_DATE}|\d{{4}}))"),
        ),
        lead="They are the {}.",
        words="mature maturity note debenture bond call name title when what date year due",
        several=True,
    ),
    Topic(  # "What discount did employees get?"
        asked=r"\bdiscounts?\b|\bpercent\w* of (?:the )?(?:fair )?market\b|\bpurchase price "
              r"under the\b",
        told=(("text", rf"(?P<v>{_PERCENT} of (?:the |its |their )?(?:lower of )?(?:\w+ "
                       rf"){{0,3}}market (?:value|price))"),
              ("text", rf"(?i:discount) of (?:\w+ ){{0,2}}(?P<v>{_PERCENT})")),
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
                       rf")?(?P<v>{_DATE})"),),
        words="warrant option right when will expire expiry expiration date exercisable last "
              "until what",
    ),
    Topic(  # "What was the redemption price?"
        asked=r"\bredemption price\b|\bredeemed (?:at|for)\b|\b(?:price|what).*\bredeem",
        kinds="what how_many which",
        unless=r"\bhow many\b|\bprincipal amount\b|\bwhat happened|\bwhat was redeemed|\bwhat "
               r"(?:notes|debt|securit)",
        told=(("text", rf"(?i:redemption price)[^.$%]{{0,60}}(?P<v>{_MONEY}|{_PERCENT})"),
              ("text", rf"(?i:redemption|redeem\w{{0,8}})[^.$%]{{0,80}} at (?:a (?i:price"
                       rf"|redemption "
                       rf"price) (?:of|equal to) )?(?P<v>{_MONEY}|{_PERCENT})")),
        words="redemption price redeem note debenture bond what per each call at of",
    ),
    Topic(  # "What percentage of the shares was tendered?"
        asked=r"\b(?:percent\w*|proportion|what share)\b.*\b(?:tender|accept)",
        told=(("text", rf"(?i:tender|accept)\w{{0,8}}[^.;]{{0,160}}?(?P<v>{_PERCENT})"),),
        words="percent percentage of share stock tender accept outstanding what proportion "
              "offer validly",
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
    Topic(  # "How many holders of record were there?"
        asked=r"\b(?:holders? of record|record holders?)\b",
        kinds="how_many what",
        told=(("text", r"(?P<v>\d[\d,]*|[a-z]+(?:-[a-z]+)?) (?:(?i:share|stock|unit)?holders"
                       r"|(?i:record )?holders)(?: of (?:its|the|our) [\w ]{1,30})? of record"),
              ("text", r"(?i:held) of record by (?:\w+ ){0,2}(?P<v>\d[\d,]*|[a-z]+(?:-[a-z]+)?) "
                       r"(?i:persons?|holders|people)"),
              ("text", r"(?P<v>\d[\d,]*) (?i:record holders)"),),
        silent="The filing does not state how many holders of record there are.",
        words="holder record stockholder shareholder how many number stock share common "
              "approximately unitholder note",
    ),
    Topic(  # "What rule lets one person sign alone?"
        asked=r"\b(?:which|what) (?:\w+ )?(?:rule|provision|regulation)\b.*\bsign",
        told=(("anywhere", r"(?P<v>(?i:rule) 478(?:\([a-z]\))?)"),),
        words="rule provision let one person sign alone need permit allow only officer no other "
              "which what under signature rely",
        lead="The filing relies on {}.",
    ),
    Topic(  # "When is the sale to the public to begin?", printed on each cover
        asked=r"\b(?:commencement of (?:the )?(?:proposed )?sale|proposed sale)\b",
        told=(("cover", r"(?i:approximate date of (?:commencement of )?(?:the )?proposed "
                        r"sale)[^:]{0,60}: (?P<v>[^\n]{3,70})"),),
        words="approximate date commence commencement propose sale public when what",
    ),
    Topic(  # "When was the S-8 filed?" where only a note on the fee tells it
        asked=r"\b(?:when|date|day)\b.*\b(?:filed|submitted|lodged)\b",
        unless=r"\bamendment\b|\bform 1\d|\bform 25|\b8-K|\b10-[KQ]|\bpetition|\bcertificate"
               r"|\bthis (?:filing|document)|\bchapter\b|\bcase\b|\bprospectus\b",
        told=(("anywhere", rf"(?i:initial|original|first)(?i:ly)? (?i:filing|filed)(?: of "
                           rf"[^.]{{0,60}})? (?:on|with the Commission on|under)? ?"
                           rf"(?P<v>{_DATE})"),),
        words="when registration statement form s-8 s-3 file first original initial date",
    ),
    Topic(  # "What is the merger sub?" where the deal is not one that the record holds
        asked=r"\bmerger sub\b|\bmerger subsidiary\b|\b(?:entity|company"
              r"|subsidiary)\b.*\bmerged in(?:to)?\b",
        kinds="who which what",
        told=(("text", rf"(?P<v>{NAME})(?:,[^.,]{{0,80}},)? (?:was |being |has been "
                       rf")?(?i:merged) (?:with and )?(?i:into)"),
              ("text", rf"(?i:merger) of (?P<v>{NAME})(?:,[^.]{{0,80}}?,)? (?:with and "
                       rf")?(?i:into)"),
              ("text", rf"(?i:subsidiary),? (?P<v>{NAME}) \(\"(?:Purchaser|Merger Sub\w*"
                       rf"|Acquisition Sub\w*|MergerCo|Sub)\"\)")),
        words="merger sub subsidiary name what who entity company purchaser buyer acquirer "
              "merge of into used",
    ),
)  # fmt: skip
"""The topics, in the order in which they are tried."""
