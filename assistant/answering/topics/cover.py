"""Topics of the cover and header: codes, fees, dates of filing and effect, rules relied on."""

from __future__ import annotations

from assistant.answering.evidence.topic_model import DATE, MONEY, Topic

COVER: tuple[Topic, ...] = (
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
        words="accession number what pos am filing of edgar sec s-8 post-effective amendment",
    ),
    Topic(  # "When does its fiscal year end?": the header has month and day
        asked=r"\bfiscal year[- ]end|\bfiscal year\b.*\bends?\b",
        told=(("cover", r"FISCAL[ -]YEAR[ -]END[:>]\s{0,20}(?P<v>\d{4})\b"),
              ("text", rf"fiscal year (?:ends|ended|ending) (?:on )?(?P<v>{DATE})")),
        lead="The fiscal year ends on {} (month and day).",
        words="fiscal year end when what date company",
    ),
    Topic(  # "What registration fee was paid?" in a sentence; a table is read by `fee_table`
        asked=r"\b(?:registration|filing|sec) fees?\b|\bfees?\b.*\b(?:paid|pay|payable|due)\b"
              r"|\bpa(?:id|y)\b.*\bfees?\b",
        unless=r"\b(?:advis|legal|attorney|termination|break|placement|manage|set ?off|offset"
               r"|credit|carr)",
        told=(
            ("text", rf"\bfees?\b[^.$]{{0,60}}(?P<v>{MONEY})"),
            ("text", rf"(?P<v>{MONEY})[^.$;]{{0,50}}\bfees?\b"),
            ("cover", rf"(?i:\bfees?\b)(?! estimated| per)[^.$]{{0,40}}(?P<v>{MONEY})"),
        ),
        words="fee registration filing sec pay paid what much amount total with for original "
              "initial first statement",
    ),
    Topic(  # "What was the maximum offering price per share?"
        asked=r"\bmaximum (?:aggregate )?offering price\b|\boffering price per (?:share|unit)\b",
        told=(
            ("text", rf"(?i:maximum (?:aggregate )?offering price)[^.$]{{0,40}}(?P<v>{MONEY})"),
            ("cover", rf"(?i:maximum (?:aggregate )?offering price)(?: per (?:share|unit))? of "
                      rf"(?P<v>{MONEY})"),
        ),
        words="maximum offering price per share unit propose aggregate what",
    ),
    Topic(  # "When will the amendment become effective?": not the statement's effectiveness
        asked=r"\b(?:when|date|day|time|under (?:what|which))\b.*\b(?:amendments?|filing|it"
              r"|this)\b.*"
              r"\b(?:effective|take[sn]? effect|effectiveness)\b",
        unless=r"\bregistration statement\b|\bwhat time\b|\bshelf\b|\bmerger\b|\bplan\b"
               r"|\b[SF]-\d|\bit (?:was )?(?:originally )?declared|333-|\breorgani|\bscheme\b",
        told=(
            ("text", r"\b(?:[Ii]t|[Aa]mendments?(?: [Nn]o\. ?\d+)?) (?P<v>(?:becomes?|became|is|are"
                     r"|will be|takes?) (?:effective|effect) (?i:when|upon|on|as of filing"
                     r"|immediately|automatically)[^.;]{1,80})"),
            ("cover", r"(?i:amendment)(?s:.{0,160}?)(?i:become effective) (?P<v>in accordance "
                      r"with[^.\n]{0,80}\s[^.\n]{0,60})"),
            ("text", r"(?i:amendments?|registration statement)[^.]{0,160}\b(?i:shall|will|to|is "
                     r"intended to|becomes?) ?(?i:become|becoming|be)? ?(?P<v>(?i:effective "
                     r"(?:immediately |automatically )?(?:up)?on[^.,;]{0,80}|effective "
                     r"(?:immediately|automatically)[^.,;]{0,60}))"),
            ("cover", r"(?i:amendment)[^.]{0,120}(?i:shall|will) (?i:become) "
                      r"(?P<v>(?i:effective[^.]{0,120}))"),
            ("cover", r"EFFECTIVENESS DATE:\s*(?P<v>\d{8})"),
        ),
        silent="The filing does not state when the amendment itself becomes effective.",
        words="what which provision rule section under when amendment filing become effective "
              "effectiveness will date day shall time "
              "declare take",
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
                           rf"(?P<v>{DATE})"),),
        words="when registration statement form s-8 s-3 file first original initial date",
    ),
)  # fmt: skip
