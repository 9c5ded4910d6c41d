"""The words of plain questions about one amendment, and what each of them stands for.

Phrases are put as one sign (in capitals) first; what is left is read word by word. A word that
these tables do not know makes a question one that is not plain.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from assistant.library.embedding import is_common_word
from assistant.library.lookup import edit_distance

_OFF = r"(?:(?:the|its|REF|form) )*(?:registration|register|shelf|books|form|REF|STATEMENTS?)"
_PRINCIPAL = r"(?:princ\.|principal|principle|chief|top|head)"
_FINANCIAL = r"(?:fin|finance|financial)\.?"
_ACCOUNTING = r"(?:acctg|acct|accounting)\.?"

PHRASES: tuple[tuple[str, str], ...] = (
    (r"\byes[ ,/]*(?:or )?[ /]*no\b|\by ?/ ?n\b", " WHETHER "),
    (r"^(?:please )?state (?=the\b|whether|which|who|what|where|OWN)", " "),
    (r"\bno\.(?! \d)|\bno\b(?=\W*$| of\b)", " number "),
    (r"\bwhat (?:made|led|caused|prompted)\b", " why "),
    (r"\b(?:for|on behalf of) (?:the |OWN |outside |absent |and |officers )*directors\b",
     " FOROTHERS "),
    (r"\b(?:which|what|acquirer|acquiror|buyer|parent|purchaser)s? (?:acquisition )?subsidiary\b"
     r"|\bsubsidiary of (?:the )?(?:acquirer|acquiror|buyer|parent|purchaser)\b", " MERGERSUB "),
    (r"\bshould (?!(?:i|we|they|one|holders|OWN|the (?:company|registrant|issuer))\b)", " "),
    (r"\bsign(?:ed|s)? (?:the |a |this )power", " signs-authority "),
    (r"\b(?:333|33)(?:-| )?(?:numbers?|nos?\.?)(?!\w)", " FILENUMBER "),
    (r"\b(?:owns?|parent of|owner of) (?:the )?(?:acquirer|acquiror|buyer|parent|purchaser)\b",
     " owns-acquirer "),
    (r"\b(?:ended|ends|wound) up (?:owning|with)\b", " ACQUIRER "),
    (r"\bget (?:OWN|the company|them|it) on the (?:line|phone)\b", " reach "),
    (r"\b(?:would|do|can|could|must) i (?:call|ring)\b", " reach "),
    (r"\bfor (?:our|my|the) (?:records|index|file label|file|database|cite)\b,?", " "),
    (r"\bleft ?over\b", " unsold "),
    (r"(?<=regist)(?P<rest>.*)\bwhen (?:it was )?(?:first )?filed\b(?= *\W*$)(?<!when was)",
     r"\g<rest> original "),
    (r"\bfor (?:offer|offering) and sale\b", " "), (r"\bdirs?\b\.?", " directors "),
    (r"\bon behalf of or in connection with\b", " "), (r"\bhow come\b", " why "),
    (r"\b(?:securities act )?(?:rule|r\.)? ?(?:no\.? ?)?478\b", " RULE478 "),
    # offices, before their single words
    (rf"\b(?:{_PRINCIPAL} exec(?:utive)?\.? officer|ceo|peo|(?:top|chief) exec(?:utive)?)\b\.?",
     " CEO "),
    (rf"\b(?:cfo|pfo|{_PRINCIPAL} {_FINANCIAL} officer|finance (?:chief|head)(?:['’]s seat)?"
     r"|head of finance)\b", " CFO "),
    (rf"\b(?:cao|pao|chief accountant|accounting (?:chief|head)|head of accounting"
     rf"|{_PRINCIPAL} (?:financial and )?{_ACCOUNTING} officer|accounting officer)\b", " PAO "),
    (r"\b(?:controller|comptroller)\b", " CONTROLLER "),
    (r"\bboard of directors\b|\bmembers? of (?:the |its |OWN )*board\b|\bboard members?\b"
     r"|\bdirectors?\b|\bboard\b", " DIRECTOR "),
    (r"\b(?:attorney|atty)s?[ -]+in[ -]+fact\b|\baif\b|\bpoa\b|\bpowers? of attorney\b"
     r"|\bby proxy\b", " POWER "),
    (r"\b(?:for|on behalf of) (?:the )?(?:other|rest|all other)s?\b(?: (?:people|persons"
     r"|signatories|signers|directors|officers)\b)?", " FOROTHERS "),
    # the agent for service
    (r"\bagents? (?:for|of|to receive) (?:the )?(?:service|process)(?: of process)?\b|\bafs\b"
     r"|\b(?:service|registered) agent\b|\bagents?\b", " AGENT "),
    (r"\b(?:accepts?|receives?|takes?) (?:the )?service(?: of process)?\b"
     r"|\brecipient of (?:service|process)(?: of process)?\b|\bservice of process\b"
     r"|\bserve (?:process|papers)\b|\bserve\b|\bserved\b", " AGENT "),
    # the deal's papers and parties
    (r"\bagreement and plan of (?:merger|reorganization)\b"
     r"|\b(?:merger|deal) (?:agreement|agmt|contract)\b|\bagree[ds]? to merge\b"
     r"|\bagreement (?:for|of|providing for) (?:the )?merger\b", " AGREEMENT "),
    (r"\b(?:merger|acquisition) (?:sub|subsidiary|vehicle|shell)s?\b|\bmergerco\b"
     r"|\btransitory subsidiary\b|\bvehicle\b"
     r"|\bshell (?:they|that) merged in\b", " MERGERSUB "),
    (r"\bwholly[- ]owned subsidiary\b|\bwhose subsidiary\b|\binto whose hands\b.*\bpass\b"
     r"|\bbuying side\b|\bsold to (?:who|what|which)m?\b", " ACQUIRER "),
    # what is amended
    (r"\breg(?:istration)?\.? (?:stmt|stat|statement)s\b\.?|\bstatements\b", " STATEMENTS "),
    (r"\breg(?:istration)?\.? (?:stmt|stat|statement)\b\.?|\bstatement\b", " STATEMENT "),
    (r"\b(?:reg(?:istration)?\.?|file|(?:sec|commission|reg)(?: file)?|STATEMENTS?) ?"
     r"(?:nos?\b\.?|numbers?\b|#s?)", " FILENUMBER "),
    (r"(?:#|\b(?:number|no\.?|count|total)) of (?:(?:the|all|OWN|registered|unsold|original"
     r"|unissued|but) )*(?=shares|securities|shs|secs|stock)", " many "),
    (r"\b(?:post[- ]?(?:effective|eff\.?)) (?:amendment|amdt)s?\b|\bpeas?\b|\bamdts?\b"
     r"|\bamendments?\b", " AMENDMENT "),
    (r"\b(?:to|for) which (?:the|this|OWN)? ?AMENDMENT (?:relates|applies)\b"
     r"|\(?\bnot (?:the |this )?AMENDMENT\b\)?", " "),
    (r"\bAMENDMENT ?(?:is |was )?(?:nos?\b\.?|numbers?\b|#|numbered)", " AMENDMENTNUMBER "),
    (r"\bfirst, second(?:,? or third)?\b(?=.*\bAMENDMENT)|\bhow many-?th\b|\bordinal\b"
     r"|\bfirst or second\b(?=.*\bAMENDMENT)", " AMENDMENTNUMBER "),
    (r"(?<!file )(?<!registration )(?:#|\b(?:number|count)) of (?:(?:all|the|different|separate"
     r"|OWN) )*STATEMENTS\b|\bSTATEMENTS? count\b|\bcount (?:(?:the|OWN) )*STATEMENTS\b",
     " many STATEMENTS "),
    # what takes securities off
    (r"\bde-? ?regist\w*|\bde-?reg(?:['’]?d|ged)?\b\.?|\bderig[ei]st\w*", " DEREGISTER "),
    (rf"\b(?:tak(?:e|es|en|ing)|took|pull\w*|com(?:e|es|ing)|came|go|goes|went|going|drop\w*)\b"
     rf"(?P<what>(?: [\w'’]+){{0,5}}?) (?:off|out of|from) (?:OWN )?{_OFF}\b",
     r" DEREGISTER \g<what> registration "),
    (r"\bceas\w+ to be registered\b|\bno longer (?:be )?registered\b", " DEREGISTER "),
    (r"\bnot (?:yet )?(?:been )?(?:sold|issued)\b|\bun(?:sold|issued|used)\b", " unsold "),
    # the signature page, and copies
    (r"\bput (?:their |his |her |its |a |OWN )?(?:names?|signatures?|hands?)"
     r"(?: (?:to|on|under))?\b", " sign "),
    (r"\b(?:at|in|from|with|(?<!name )of) (?:the |OWN )?(?:law ?firm|firm|outside counsel)\b"
     r"(?! of)", " ATFIRM "),
    (r"\blaw ?(?:firm|practice)s?\b|\blegal (?:practice|firm)s?\b"
     r"|\bfirms?\b(?: of (?:attorney|lawyer)s)?", " FIRM "),
    (r"\bcc['’]?d\b|\bcopied\b|\bcop(?:y|ies)\b", " copy "),
    # of the registrant
    (r"\b(?:principal|principle|executive|exec\.?|main|head|home) (?:exec(?:utive)?\.? )?"
     r"offices?\b|\bcorporate offices\b|\bhq\b|\bheadquarter(?:s|ed)?\b", " OFFICES "),
    (r"\b(?:federal |irs |i\.r\.s\.? )*(?:employer|tax(?:payer)?)(?:['’]s)? "
     r"(?:(?:identification|id|i\.d\.) ?)?(?:numbers?\b|nos?\b\.?|id\b|identification)"
     r"|\bt?f?ein\b|\bi\.?r\.?s\b\.?|\btax ?id\b", " EIN "),
    (r"\b(?:par|nominal)(?: or par)? val(?:ue)?\b|\bpar\b", " PAR "),
    (r"\b(?:with the )?(?:sec|securities and exchange commission|commission)(?:['’]s)?\b",
     " SEC "),
    (r"\barea code\b|\bzip(?: code)?\b", " AREA "),
    (r"\bwhat (?:does|do|did) (?P<of>.*(?:AGENT|PERSON).*?) do\b", r" title \g<of> "),
    (r"\bPERSON (?:is|was|signed as) (?P<of>(?:OWN |the )*)what\b|\bwho (?:is|was) PERSON\b",
     " title PERSON "),
    (r"\bAGENT is the (?:OWN )?what\b", " title AGENT "), (r"\bhow (?:big|many|much)\b", " many "),
    (r"\b(?:previously|formerly) (?=registered)", " "),
    (r"\bon (?:what|which) grounds?\b|\bwhat happened\b", " why "), (r"\bto date\b|\bi\.e\.", " "),
    (r"\b(?:which|what) (?=(?:company|registrant|issuer|entity|corporation|filer)s?\b(?!['’]s))",
     " who "),
    (r"(?:, ?|\()(?:not|rather than|instead of) (?:the |this )?\w+(?: one| number)?\)?\W*$",
     " "),
    # without these, words that mean nothing by themselves would leave another question
    (r"\bcarr(?:y|ies) on\b", " carrying-on "),
    (r"\b(?P<by>filed|signed|effective|closed|dated|executed|completed|as) (?:on|as of|upon)\W*$",
     r"\g<by> when "),
    (r"\b(?:signed|executed) by\W*$", " sign who "), (r"\bin\W*$", " where "),
    (r"\bbecom(?:e|es|ing)|became\b", " "),
)  # fmt: skip
"""What people say in several words, or short as clerks do, and the sign that stands for it."""

_WORDS = {
    # what is asked
    "who": "who whom whose whos person persons people individual individuals everyone everybody"
    " anyone poeple names",
    "when": "when date dates dated day",
    "where": "where wheres city town place location",
    "many": "many count figure quantity total portion head amount size",
    "number": "number numbers nos numbered nbr # __ ___",
    "why": "backstory event circumstance circumstances"
    " why reason reasons rationale motive explain explanation prompted prompt caused cause"
    " led because grounds ground triggered",
    "kind": "class kind type types sort title titled titles title(s) classes",
    "title": "position role capacity office post job rank function",
    "all": "all every each both",
    "which": "what whats which",
    "already": "already",
    "now": "now",
    "new": "new",
    "how": "how",
    "have": "have has",
    "before": "before prior",
    "other": "other",
    "outside": "outside",
    "name": "named name called calls call identify",
    "charter": "charter specified",
    "process": "process",
    "time": "time",
    "state": "state states country countries",
    "legal": "legal legally laws law",
    # of whom and of what
    "filer": "OWN FILER parties registrant registrants company companys issuer corporation filer"
    " corporate entity entities their its they them party",
    "document": "doc docs thing filing filings document instrument paper papers",
    "form": "form forms s-form designation",
    "security": "security securities secs share shares shs stock",
    "registration": "registration registrations registered register registers registering",
    "original": "starting original originally orig initial initially first underlying start outset"
    " begin obtain",
    "amending": "amend amends amended amending",
    # acts
    "DEREGISTER": "reduce reduces reduced remove removes removed removing removal withdraw"
    " withdraws withdrawn withdrawing withdrew withdrawal pull pulled pulling unregister",
    "terminate": "terminate terminates terminated terminating termination",
    "sold": "sell sells sold selling sale issue issued issuing issuance disposed",
    "unsold": "unsold remain remains remaining left",
    "officer": "officer officers OFFICER",
    "agreement": "agreement agmt contract",
    "offer": "offer offered offering offerings",
    "sign": "sign signs signed signing signature signatures signer signers signor signors signatory"
    " signatories execute executed executes execution conformed singed",
    "file": "file filed files submitted submit submission lodged",
    "effective": "effective effectiveness eff effect",
    "copy": "copy ask asks section",
    "acquire": "own owner owns owned owning ACQUIRER acquire acquires acquired acquirer acquiror"
    " acquiring acquisition bought buy buyer buyers buying purchase purchased purchaser parent took"
    " takeover",
    "close": "finish finished close closed closes closing complete completed completion consummate"
    " consummated consummation finalized finalize",
    "merge": "merge merged merger merging combination",
    "deal": "deal transaction business",
    "subsidiary": "subsidiary sub",
    "incorporate": "incorporate incorporated incorporation inc organize organized organization"
    " organisation organised jurisdiction juris chartered formed domiciled",
    "phone": "phone telephone tel phoned telephones",
    "call": "reach reaches reached reachable dial contact contacted",
    "address": "mail address addresses addr located street mailing headquartered based",
    "lawyer": "atty lawyer lawyers attorney attorneys counsel esq",
    "plan": "plan plans plan(s) program programs",
    "rely": "mention mentions rely relies relied relying reliance invoke invoked"
    " invokes cite cited cites",
    "cover": "cover covers covered",
    "purpose": "purpose aim",
    "benefit": "employee employees benefit incentive compensation stock-based",
}  # fmt: skip
_SMALL_TEXT = """
    else
    home assign assigns the a an this that these those it his her he she here there one ones
    teh hte so once is are was were be been being am do does did done doing had having went
    can could may might must shall will would i me we us you your of in on at by to for from
    with under upon into onto as per via than or and nor but also any some only just ago then
    therefore please pls plz kindly tell give identify find provide look up confirm check need
    needs want know let show specify mean means like id i'd i'm say says said ask enumerate
    summarize summarise treat code right report reports shown given gives listed lists list
    appear appears appearing printed stated indicated mentioned described set out according
    front page top end above below beside behind block section exactly exact full fully
    official actual actually correct current present hereby duly bears bear carry carries
    carried come comes used use uses using got get gets goes go gone involved involving
    concern concerns concerned concerning regarding relate relates related relating pertain
    pertains belong affected affects apply applies pursuant made make makes put puts contain
    contains fall falls take takes taking taken occur occurred happen happened result re about
    after hold holds held holding act acts acted acting sits sit occupy seat part whether if
    assigned appointed designated designate designates authorized authorised empowered
    declared different separate several anything something behalf hand over allowed pool since
    personally include includes including incl communications communication correspondence
    receive receives received receiving represent represents sent send addressed individual
    write long main line business professional corporate rank whom whn really themselves
    itself going seek sought index label equity directed delivered identified undersigned
    paragraph next speak representing handling responsible down included whoever created
    someone talking looking affixed officially through
"""  # fmt: skip


@lru_cache(maxsize=1)
def signs() -> dict[str, str]:
    """Each known word with what it stands for; small words stand for nothing."""
    table = dict.fromkeys(_SMALL_TEXT.split(), "")
    for sign, text in _WORDS.items():
        table |= dict.fromkeys(text.split(), sign)
    return table


_SPELLED_TEXT = """
    principal principle executive financial accounting chief controller comptroller general
    board directors director service agent vehicle transitory statement statements amendment
    amendments post-effective deregister deregistered deregisters deregistering deregistration
    employer identification taxpayer federal offices headquarters value nominal commission
    exchange copies copied firm rule
"""
TOKEN = re.compile(r"#|_{2,}|[A-Za-z0-9]+(?:[.'’&-][A-Za-z0-9]+)*(?:\(s\))?")
_SHORT = 4
"""Letters of the shortest word that is taken for a mistyped one."""


SIGNS = frozenset(
    word for _, sign in PHRASES for word in re.findall(r"\b[A-Z][A-Z0-9]+\b", sign)
) | {"OWN", "PERSON", "REF"}
"""The signs in capitals that are put for phrases, names and forms."""


@lru_cache(maxsize=1)
def _in_phrases() -> frozenset[str]:
    """The words of which phrases are made: they are spelled as they are meant."""
    return frozenset(w for pattern, _ in PHRASES for w in re.findall(r"[a-z]{4,}", pattern))


@lru_cache(maxsize=1)
def _spellings() -> dict[int, list[str]]:
    known = {w for w in signs() if w.isalpha() and w.islower()} | set(_SPELLED_TEXT.split())
    by_length: dict[int, list[str]] = {}
    for word in sorted(known):
        if len(word) >= _SHORT:
            by_length.setdefault(len(word), []).append(word)
    return by_length


@lru_cache(maxsize=4096)
def spelled_plainly(word: str) -> str:
    """The known word that a word, lower case, is one slip away from; else the word itself."""
    if len(word) < _SHORT or not word.isalpha() or word in signs() or word in _in_phrases():
        return word
    if word in _SPELLED_TEXT.split() or is_common_word(word):
        return word
    spellings = _spellings()
    near = [
        known
        for length in range(len(word) - 1, len(word) + 2)
        for known in spellings.get(length, ())
        if (known[0] == word[0] or set(known[:2]) == set(word[:2]))
        and edit_distance(word, known, 1) < 2
    ]
    return min(near, key=lambda known: _slip(word, known), default=word)


def _slip(word: str, known: str) -> int:
    """The commonest slips first: letters exchanged, one left out, one too many, another one."""
    if sorted(word) == sorted(known):
        return 0
    return {1: 1, -1: 2}.get(len(known) - len(word), 3)


def without_accents(text: str) -> str:
    """The text in plain letters."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
