"""How a sentence of a filing is told shorter: by what is left out, never by what is added."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.language.gated import Gated, gated
from assistant.language.openings import compiled

__all__ = ["FEWEST", "LONGEST", "compressed", "cut_to", "first_of_two", "ways_of_telling"]

FEWEST = 5  # words of a sentence
LONGEST = 56  # the same, at most
_LONG = 40  # words of a sentence too long to be told whole beside another
_CUTS = (44, 34, 26, 18)  # lengths to which sentences are shortened

# What is left out of a sentence, each with the case it serves; brackets come first.
_LEFT_OUT: tuple[tuple[Gated, str], ...] = (
    # defined terms and numbers in brackets, but not the `(d)` of a section
    (gated(r"\s+\((?![a-z\d]{1,4}\)|Exhibit\s)(?:[^()]|\([^()]*\))*\)(?=[\s,.;:]|$)"), ""),
    (gated(r"\s*,\s*,"), ","),
    # `took effect at 5:00 p.m. Eastern time on October 31, 2024`, `At 4:05 p.m., New York time, on`
    (gated(r"\s+at\s+\d{1,2}:\d\d\s+[ap]\.?\s?m\.?(?:,?\s+\(?(?:(?:[A-Z][a-z]+\s+){1,2}(?:[Ss]tandard\s+|[Dd]aylight\s+)?|local\s+)[Tt]ime\)?)?,?(?=\s+(?:on|of)\b)"), ""),
    (gated(r"^At\s+\d{1,2}:\d\d\s+[ap]\.?\s?m\.?(?:,?\s+\(?(?:(?:[A-Z][a-z]+\s+){1,2}(?:[Ss]tandard\s+|[Dd]aylight\s+)?|local\s+)[Tt]ime\)?)?,?\s+(?=on\b)"), ""),
    (gated(r"\bvoluntary\s+(?=petitions?\b)", re.I), ""),
    (gated(r"\bfor\s+relief\s+(?=under\b)", re.I), ""),
    (gated(r"\s+of\s+title\s+11\s+of\s+the\s+(?:United\s+States|U\.?S\.?)\s+(?:Bankruptcy\s+)?Code", re.I), ""),
    (gated(r"\s+of\s+the\s+(?:United\s+States|U\.?S\.?)\s+(?:Bankruptcy\s+)?Code\b", re.I), ""),
    (gated(r"\s+(?:in|with)\s+the\s+(?:(?:United\s+States|U\.?S\.?)\s+)?Bankruptcy\s+Court\s+for\s+the\s+(?:\w+\s+)?District\s+of\s+(?:[A-Z][\w.]*\s?){1,3}(?:,\s*\w+\s+Division)?", re.I), ""),
    # `provides, in accordance with Interpretation 126.43 of the staff, that up to 611,845 shares`
    (gated(r",\s+in\s+(?:accordance|reliance|conformity|compliance)\s+(?:with|on|upon)\s+(?:[^;,]|,\d){3,160},(?=\s+that\b)"), ""),
    (gated(r"\s+with\s+the\s+(?:U\.?S\.?\s+|United\s+States\s+)?(?:Securities\s+and\s+Exchange\s+Commission|Commission|SEC)\b(?!['’]|\s+staff)", re.I), ""),
    (gated(r"\s+(?:of|under)\s+the\s+(?:U\.?S\.?\s+)?Securities(?:\s+Exchange)?\s+Act\s+of\s+19\d\d(?:,?\s+as\s+amended\b(?:\s+by\s+the\s+[A-Z][\w' ]{4,60}Act)?)?", re.I), ""),
    (gated(r"\s+with\s+the\s+Secretary\s+of\s+State(?:\s+of\s+(?:the\s+)?(?:State|Commonwealth))?(?:\s+of\s+(?:[A-Z]\w+\s?){1,2}?)?(?=\s+(?:and|on|in)\b|[.,;]|$)"), ""),
    (gated(r"(?<=\bReorganization)\s+dated\s+(?:as\s+of\s+)?[A-Z][a-z]+\s+\d{1,2},\s+\d{4}(?=[,.;]|\s)"), ""),
    (gated(r"(?<=\([a-z]\))\s+of\s+the\s+(?:Securities\s+)?Exchange\s+Act\b(?!\s+of)"), ""),
    # `as amended by Pre-Effective Amendment No. 1 filed on June 20, 2016`
    (gated(r",?\s+as\s+amended\s+by\s+(?:(?:Pre|Post)-Effective\s+)?Amendments?\s+Nos?\.[^,;]{1,60}?(?:\s+(?:filed|dated)\s+(?:with\s+[^,;]{3,50}\s+)?(?:on\s+)?[A-Z][a-z]+\s+\d{1,2},\s+\d{4})?(?:,(?=\s)|(?=[,;.]|$))"), ""),
    (gated(r",\s+as\s+amended\b(?:\s+by\s+the\s+[A-Z][\w' ]{2,60}?\sAct\b)?(?:,(?=\s))?", re.I), ""),
    (gated(r",\s+(?:(?:no\s+)?par\s+value|without\s+par\s+value)(?:\s+(?:of\s+)?\$?[\d.]+)?(?:\s+per\s+share)?(?:,(?=\s))?", re.I), ""),
    # `the Milverton Industries, Inc. 2008 Stock Plan`
    (gated(r"(?<=\bthe\s)(?:[A-Z][\w&'-]*,?\s+){1,5}(?:Inc\.|Corp\.|Corporation|Company|Co\.|Ltd\.|Limited|LLC|plc)(?:'s)?\s+(?=(?:Amended\s+and\s+Restated\s+)?(?:19|20)\d\d\s+[A-Z])"), ""),
    (gated(r"\s+(?:under|pursuant\s+to)\s+(?:the\s+)?Registration\s+Statement\s+(?:on\s+Form\s+[SF]B?-\w+\s+)?(?:\(?(?:Registration\s+|File\s+)?Nos?\.\s*\d{1,3}-\d{2,6}\)?)"), ""),
    (gated(r"(?<=Form\s[SF]-\d),\s+(?:which\s+)?(?:was\s+)?(?:declared|became)\s+effective\s+on\s+[A-Z][a-z]+\s+\d{1,2},\s+\d{4}(?=[,.])"), ""),
    # `a Delaware corporation` after a company's name
    (gated(r",\s+an?\s+(?:[A-Z][\w.]*\s+){1,3}(?:business\s+|limited\s+liability\s+|exempted\s+|public\s+limited\s+|stock\s+)?(?:corporation|company|partnership|trust)(?:,(?=\s))?"), ""),
    # `, a public limited company incorporated in Ireland`
    (gated(r",\s+an?\s+(?:[\w-]+\s+){0,4}(?:corporation|company|partnership|trust|bank)\s+(?:incorporated|organi[sz]ed|existing|formed|registered|continued|domiciled)\s+(?:and\s+existing\s+)?(?:in|under\s+the\s+laws?\s+of)\s+(?:the\s+)?(?:[A-Z][\w.]*\s?(?:and\s+|of\s+)?){1,4}(?:with\s+limited\s+liability)?(?:,(?=\s))?(?=[\s,.;]|$)"), ""),
    # `, jointly administered under the caption In re Arden, Inc., Case No. 17-32077`
    (gated(r",?\s+(?:(?:which|and)\s+(?:are|were)\s+)?(?:being\s+)?(?:jointly\s+administered\s+)?under\s+the\s+caption\s+In\s+re[^;]*?\bCase\s+Nos?\.\s*[\w:-]+(?:\s*\([A-Z]+\))?(?:,(?=\s))?", re.I), ""),
    (gated(r",?\s+(?:which|where)\b[^,.;]*\bjointly\s+administered\b(?:[^.;]|\bNo\.)*?(?=[,;]|\.?$)", re.I), ""),
    (gated(r",?\s+(?:to\s+)?the\s+following\b[^.;:,]{0,90}:?$", re.I), ""),
    # `We sold, through the end of the offering on May 2, 2021:`, and what was sold in rows below
    (gated(r"(?:(?<=\d{4})|(?<=\srun)|(?<=ssed)|(?<=ired)|(?<=nded)|(?<=over)|(?<=psed)|(?<=ated)):$"), ""),
    (gated(r",\s+(?:an?|the|its)\s+(?:\w+\s+)?(?:direct(?:\s+or\s+indirect)?\s+|indirect\s+)?(?:(?:wholly|majority)[- ]owned\s+)?subsidiary\s+of\s+[^,.;]{2,60},(?=\s)", re.I), ""),
    # `all shares, and all options to acquire them, outstanding on that day were cancelled`
    (gated(r",\s+(?:and|including|together\s+with|as\s+well\s+as)\s+(?:all\s+|any\s+|every\s+)(?:outstanding\s+|other\s+)?(?:options?|warrants?|rights?|awards?|equity)\b[^;.]{3,200}?(?=\s+(?:was|were)\s+(?:cancel|extinguish|terminat|deemed|discharg))", re.I), ""),
    (gated(r",\s+including\s+(?:[^;.]|\.\d){3,280}?,(?=\s+(?:was|were|has|have|had|is|are|will)\b)", re.I), ""),
    (gated(r"\bThis\s+Post-Effective\s+Amendment\s+(?:No\.\s*\w+\s+)?to\s+(?:the|its|our)\s+Registration\s+Statements?(?:[^.;]|\bNos?\.){0,90}?(?=\s+(?:is|are)\s+(?:being\s+)?filed)", re.I), "This amendment"),
)  # fmt: skip
# The parties of an agreement, after its date, where no verb follows them.
_PARTIES = compiled(
    r"(?<=\d{4}),?\s+(?:by\s+and\s+)?(?:among|between)\s+(?:[^.;]|\b(?:Inc|Corp|Co|Ltd|L\.P|L\.L\.C|N\.V|S\.A)\.){10,260}?(?=,\s+(?:as|under|pursuant|which)\b|$|\.$|;)"
)
_LEADING = re.compile(
    r"^(?:And|But|Accordingly|As\s+a\s+result(?:\s+of\s+the\s+foregoing)?(?!\s+of\b)|Therefore|In\s+addition|Consequently|Thus"
    r"|Further(?:more)?|Moreover|In\s+connection\s+therewith|Subsequently|Finally)\s*,?\s+(?:and\s+)?",
    re.I,
)
# A heading in front of the first sentence, in a text that lost its line ends.
_HEADING_BEFORE = re.compile(
    r"^(?:EXPLANATORY\s+(?:NOTE|STATEMENT)|(?:PARTIAL\s+)?DEREGISTRATION(?:\s+OF(?:\s+UNSOLD)?\s+(?:SECURITIES|SHARES))?)"
    r"\s*[:.]?\s+(?=[A-Z][a-z])"
)
_MARK_BEFORE = re.compile(r"^\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)]\s+(?=[A-Z][a-z])")  # of a list
_OPEN_WORDS = r"is|are|was|were|has|have|had|will|been|be|and|or|of|the|a|an|by|to|in|with|for|on|from|under|which|that|as|at|into|pursuant|between|among|its|their|only|until|unless|than|so|such|those|believes?|do|does|not|because"
_DANGLING = compiled(
    rf"(?:\s+(?:{_OPEN_WORDS}|because\s+(?:they|it|we)"
    r"|(?:of|for|by)\s+(?!nothing|offering|holding)[a-z]{3,}ing))+$",
    re.I,
)
_MAY_DANGLE = re.compile(rf"(?:\s(?:{_OPEN_WORDS}|they|it|we)|ing)$", re.I)
_LAST = 10  # characters at the end of a text that hold the longest of these words
# `This amendment provides`, `our board having found`: verbs that want what they tell
_TELLS_NOTHING = compiled(
    r"(?<!\bis )(?<!\bas )(?<!\bso )(?<!\bbe )(?<!\bare )(?<!\bwas )(?<!\bbeen )(?<!\bwere )(?<!\bbeing )(?<!\bhereby )"
    r"\b(?:provides|provided|states|stated|resolved|agreed|determined|announced|reported|found|concluded|believes?|believed|acknowledges?|required|requires?|permits|allows)\Z"
)
_LAST_VERB = 14  # characters at the end of a text that hold the longest of these verbs
_JOINT = compiled(
    r"(?<=[,;])\s+(?!\d{4}\b|Inc\b|LLC\b|Ltd\b|L\.P|Jr\b|Corp\b)"
    r"|(?<=\d{4})\s+(?=to\s+(?:end|terminate|suspend|cease|withdraw)\b)"
    r"|\s+(?=(?:(?:in\s+|under\s+|by\s+|through\s+)?which|and\s+to(?=\s+(?:suspend|terminate|cease|withdraw|deregister|end)\b)|that\s+(?:its|the)|because|since|pursuant\s+to|whereby|in\s+order\s+to|in\s+accordance\s+with|until|or\s+(?:until|the\s+date))\b)"
)
_IRREGULAR = (  # verbs of the past that do not end in `ed`
    r"became|began|took|ran|made|gave|came|met|sold|paid|fell|let|wrote|bought|found|held|undertook|withdrew|chose|kept|left"
    r"|went|lost|froze|sought|brought|spoke|grew|rose"
)
# What may be left off after a joint: a clause of its own, no member of a list.
_GOES_ON = re.compile(
    r"(?:(?:in|under|by|through|of|at|to|from|on)\s+which|which|who|whose|that\s+(?:its|the)|where|whereby|when|because|since|as|while|so|until|unless|with|without|under|pursuant|in\s+accordance"
    r"|having|being|leaving|among|including|following|after|before|effective|subject|except|and\s+(?:\d[\d,]*\s+shares|to\s+(?:suspend|terminate|cease|withdraw|deregister|end)|thereafter|then|the|no|all|it|its|their|there|each|every|is|are|was|were|has|have|had|will|on|as)"
    r"|(?:replaces|deletes|adds|updates|removes|restates|names|changes|raises|moves|extends)\s+(?:the|our|its|those|from|in|an?)"  # `It contains the accounts, replaces the section`
    r"|to\s+(?:end|terminate|suspend|cease|withdraw)"  # `to file Form 15 on May 4, 2009 to end its registration`
    r"|but|or\s+(?:until|the\s+date)|for|by|in\s+(?:view|order|light|connection|reliance))\b",
    re.I,
)
_VERB = compiled(
    rf"\b(?:is|are|was|were|has|have|had|will|can|may|did|does|intends?|expects?|{_IRREGULAR}|lapsed"
    r"|(?!dated|named|limited|owned|related|amended|restated|registered|so-called|combined|united|said\b)"
    r"\w{2,}(?:ed|ates|ises|izes|oses))\b",
    re.I,
)
# What follows `; ` or `, and ` and has a subject of its own.
_CLAUSES = re.compile(
    r";\s+(?:and\s+)?|,\s+(?:and|but)\s+(?=(?:the|no|an?|all|any|each|every|it|its|our|their|there)\s)"
    # `The Company notified Nasdaq, and on March 30, 2009 it filed a Form 25`
    r"|,\s+and\s+(?=(?:on|effective|as\s+of)\s+[A-Z][a-z]+\s+\d{1,2},\s+\d{4},?\s+(?:it|they|we|the|its|our)\s)"
    # `The offering was terminated, and Thornbury files this amendment`
    r"|,\s+and\s+(?!(?:on|at|upon|as|in|after|before|by|then|thereafter|subsequently|is|are|was|were|has|have|will|hereby)\b)(?=[\w.&' -]{0,40}?\b(?:hereby|files|deregisters|removes|withdraws|will\s+file)\b)"
)
# `the board, having regard to the pace, resolved`; `the plan, which …, ended`
_PUT_IN = (
    # `the offering contemplated by the Registration Statement, which was declared effective on May 1, 2020, because of`
    compiled(r"(?<=[Ss]tatement),\s+which\s+(?:was|became)\s+[^;.]{3,80}?\d{4},(?=\s)"),
    re.compile(r",\s+(?:having|being|together\s+with|among\s+them|such\s+as|including|with)\s+(?:[^,;]|,\s\d{4}){3,160},(?=\s)(?!\s\d{4})"),
    re.compile(r",\s+(?:which|who|whose|of\s+which|as)\s+(?:[^,;]|,\d{3}|,\s\d{4}){3,160},(?=\s+(?:[a-z]+ed|outweighs?|exceeds?|is|are|was|were|has|have|had|will|took|takes|became|came|ran|went)\b)"),
    re.compile(r"\s+which\s+(?:[^,;]|,\s+\d{4}){3,120},(?=\s+(?:every|each|all|the)\s)"),
    # `On October 1, 1998, in a transaction that shareholders had approved on August 19, 1998, each share`
    compiled(r",\s+in\s+an?\s+(?:transaction|merger|reorganization|exchange)\s+(?:that|which)\s+(?:[^,;]|,\s\d{4}){3,140},(?=\s)"),
    # `all equity interests then existing, options and purchase rights included, were cancelled`
    compiled(r",\s+(?:[\w'-]+\s+){1,6}included,(?=\s)"),
    # `File this amendment to their Registration Statement, which became effective on May 2, 2003, for the sole purpose of`
    compiled(r",\s+(?:which|under\s+which)\s+(?:[^;]){3,240}?,(?=\s+(?:for\s+the\s+(?:sole\s+|only\s+)?purposes?\s+of|solely\s+(?:to|for)|in\s+order\s+to)\b)"),
    # `the Registration Rights Agreement of December 16, 2003 between us and the initial purchasers, A LLC and B & Co., required`
    compiled(r"(?<=\d{4})\s+(?:between|among|with)\s+[^;]{3,160}?,(?=\s+(?:required|obliged|obligated|provided|bound|called)\b)"),
    # `held by the holders, none of whom is our affiliate, may now be sold`
    compiled(r",\s+(?:none|all|some|each|most|one|both|neither)\s+of\s+(?:whom|which)\s+[^,;]{3,120},(?=\s)"),
    compiled(r"(?<=\w),\s+(?:an?|the)\s+[a-z][^,;]{3,90},(?=\s+(?:[a-z]+ed|is|are|was|were|has|have|had|will|took|takes|became|came|ran|went)\b)"),
)  # fmt: skip
# Clauses that hold a verb and are not the sentence: relative ones, and those before the subject.
_RELATIVE = compiled(
    r"\b(?:which|who|whose|(?<![Oo]n )(?<![Aa]t )(?<!of )(?<!fore )(?<!after )(?<!until )(?<!since )(?<!from )(?<!for )(?<!under )(?<!by )(?<!to )(?<!through )that(?=\s+[a-z])|where|whereby)\b"
)
_BEFORE_SUBORDINATE = re.compile(
    r"^(?:When|If|As|Because|Since|While|Although|After|Before|Until)\b[^,;]*,"
)
_FINITE = compiled(
    r"\b(?:(?:is|are|was|were|has|have|had|will|can|may|did|does|would|could|been|being|be|not|also|hereby)\s+)*"
    rf"(?:hereby\s+\w+|is|are|was|were|has|have|had|will|can|may|did|does|{_IRREGULAR}|takes|outweighs?|called|lets|files|file(?=\s+this)|carries|adopts|intends?|remains?|expires?|exists?"
    r"|(?!dated|named|limited|owned|related|amended|restated|registered|combined|united|said\b)[a-z]{2,}(?:ed|ates|ises|izes|oses|[a-z]ds))\b"
)
_NO_SUBJECT = re.compile(
    r"(?:Which|Who|Whose|Having|Being|Including|Whereby|Of\s+which|And|Or|But|To(?![^.;]*,\s+(?:it|we|the|[A-Z])\b)|Was|Were|Is|Are|Has|Have|Had|Will|As\s+described)\b"
)
# Where one unit of the flow holds several sentences.
_SENTENCE_END = compiled(
    r"\n|\s+(?=PART\s+II\b|(?:Item|ITEM)\s+\d+\.)|(?:(?<=[a-z)]{3})|(?<=\d{3}))\.\s+(?=(?:It|This|The|On|In|We|No|As|All|These)\s)"
    r"|(?<=[a-z]{4})(?<!Corp)(?<!Bros)(?<!Assoc)\.\s+(?=[A-Z][a-z]+\s)"
)
# `… and HFL Sub, Inc. HFL Sub, Inc. merged …`: the dot of the first ends a sentence as well.
_SAME_NAME = compiled(
    r"(?P<name>\b[A-Z][\w&]+(?:\s[A-Z][\w&]+){0,5},?\s(?:Inc|Corp|Ltd|Co)\.)\s+(?=(?P=name))"
)
_LAST_OF_NAMES = ("Inc.", "Corp.", "Ltd.", "Co.")
# `…, the Registrant`: a subject without its verb
_BARE_SUBJECT = compiled(
    r"\bhaving\b[^;]*,\s+(?:the\s+)?[A-Z][\w&.' ]{1,50}$"  # `The offering having ended, First Cumberland`
    r"|,\s+(?:the\s+|each\s+)?(?:[Rr]egistrant|[Cc]ompany|[Cc]orporation|[Ii]ssuer|[Tt]rust|[Pp]artnership|[Uu]ndersigned|Fund|Bank|we)s?$"
)
# `That period having ended`: the participle told as a sentence of its own
_HAVING_ENDED = re.compile(
    r"^([^,;]{8,120}?)\s+having\s+(?:now\s+|since\s+)?(ended|expired|lapsed|elapsed|passed|terminated|ceased|closed|matured)\b[^,;]{0,80}"
)
# `In reliance on the Act, the Company filed …`: what precedes the sentence proper, without a date
_BEFORE_SUBJECT = re.compile(
    r"^(?:In|On|Under|Pursuant|As|By|Upon|With|Following|After|Because|Since|For|At)\b(?:[^,;\d]|\b[SF]-\d\b){3,160},\s+(?=(?:[Tt]he|[Tt]his|it|all|[A-Z])\b)"
)

# `Because no more shares will be issued in the merger, Heartland hereby removes`: the cause alone
_BECAUSE = re.compile(
    r"(?:Because|Since|As|Inasmuch\s+as|Now\s+that|For\s+the\s+reason\s+that)\s+(?P<cause>(?!of\b|a\s+result|a\s+consequence|contemplated|described|required|previously)(?:[^,;]|,\s\d{4}|\d,\d){20,160}),"
    r"\s+(?:and\s+)?(?:[\w&.'-]+\s+){1,6}?(?:hereby|removes?|deregisters?|withdraws?|files?|takes?|is\s+filing|are\s+filing)\b"
)
# `The Company gave notice of the removal of its shares, filed Form 25, and on the day after this filing will file Form 15F`
_SHARED_SUBJECT = re.compile(
    r"(?P<subject>[A-Z][^,;]{2,60}?)(?:,\s+an?\s[^,;]{3,80},)?\s+(?:gave|filed|has|had|will|was|sold|closed|ended|took|made)\b[^;]{10,300}?,\s+and\s+(?P<last>(?:on|at|upon|after)\s[^,;]{3,60}?\b(?:will|has|had|filed|gave|took)\b[^;]{5,200})$"
)
# `is filing this amendment to provide that the Rollover Shares may be issued under the 2017 Plan`
_PROVIDES = compiled(r"\bto\s+(?:provide|reflect|disclose)\s+that\s+(?=\w)")


# `is filed (i) to reallocate 312,400 shares to the 2005 Plan and (ii) to carry over the fee`
_FIRST_OF_TWO = compiled(r"\((?:i|a|1)\)\s+(?P<told>[^();]{10,200}?),?\s+and\s+\((?:ii|b|2)\)\s")


# `This Amendment to the Registration Statement of …, filed on …, under which … was registered, is
# filed to add`: a reader has the statement before him, and what it is filed for is left to tell
_FILED_FOR = re.compile(
    r"\A(?P<it>This\s+(?:Post-Effective\s+)?Amendment(?:\s+No\.\s+\d+)?),?\s+(?P<whose>[^;:]{60,500}?),?\s+(?P<filed>is\s+(?:being\s+)?(?:hereby\s+)?filed\s+(?:solely|only|for|to|in\s+order|pursuant)\b)",
    re.I,
)


def compressed(words: str) -> str:
    """A sentence of the flow without brackets, styles of statutes and apposed descriptions."""
    words = words.replace("\t", " ").replace("|", " ")
    words = _MARK_BEFORE.sub("", _HEADING_BEFORE.sub("", words.strip()))
    if len(words.split()) > _LONG and (whose := _FILED_FOR.match(words)):
        words = f"{whose['it']} {words[whose.start('filed') :]}"
    for pattern, kept in _LEFT_OUT:
        if pattern.may_match(words):
            words = pattern.compiled.sub(kept, words)
    words = _PARTIES.sub(lambda m: m[0] if _VERB.search(m[0]) else "", words)
    words = " ".join(_LEADING.sub("", " ".join(words.split())).split())
    return words[:1].upper() + words[1:]


def first_of_two(words: str) -> str:
    """A sentence with the first of two things that it numbers alone; whole where there are none."""
    found = _FIRST_OF_TWO.search(words)
    return words[: found.start()] + found["told"] if found else words


def cut_to(words: str, most: int) -> str:
    """The clauses from the sentence's beginning that fit `most` words; whole where it fits."""
    if len(words.split()) <= most:
        return words
    text = _clauses_of(words, most) or " ".join(words.split()[:most])
    return _DANGLING.sub("", text.rstrip(",;: ")).rstrip(",;: ")


# A list within a sentence is broken off between its items, and not after the first of them.
_FIRST_ITEM = re.compile(r"\((?:a|i|1)\)\s")
_LATER_ITEM = re.compile(r"(?:and\s+|or\s+)?\((?:[c-h]|iii|iv|v|vi|[3-9])\)\s")


_LEFT_ALONE = re.compile(r",\s+and\s+(?:the|our|its|their)\s+\w+\s+(?:with|of|between|among)\s")


def _clauses_of(words: str, most: int) -> str:
    """The clauses from the beginning that fit `most` words; empty where the first does not."""
    kept = 0
    listed = _FIRST_ITEM.search(words)
    for joint in _JOINT.finditer(words):
        if len(words[: joint.start()].split()) > most:
            break
        if listed and joint.start() > listed.start() and not _LATER_ITEM.match(words, joint.end()):
            continue
        if _LEFT_ALONE.search(words[: joint.start()]) and not _VERB.search(
            _LEFT_ALONE.split(words[: joint.start()])[-1]
        ):
            continue  # `…, and the indenture with Palmetto Trust, N.A.`, whose verb follows
        later = listed and joint.start() > listed.start()
        if later or _GOES_ON.match(words, joint.end()) or words[joint.start() - 1] == ";":
            if not _wants_more(words[: joint.start()].rstrip(",;: ")):
                kept = joint.start()
    text = words[:kept].removesuffix(" so")  # of `, so that the`
    if len(text.split()) < FEWEST or not _VERB.search(text):
        return ""
    return text.rstrip(",;: ")


@lru_cache(maxsize=64)  # asked of the same few sentences by several readers
def ways_of_telling(words: str) -> tuple[str, ...]:
    """The whole sentence, without what is put in between, and its clauses; none a fragment."""
    ways: list[str] = []
    printed: list[str] = []  # sentences as they stand
    for sentence in _SENTENCE_END.split(_parted_names(words)):
        whole = compressed(sentence)
        ways += [whole, _tightened(whole)]
        if _TOLD_IN_BRACKETS.search(sentence):
            ways.append(_with_brackets(sentence))
        if ended := _HAVING_ENDED.match(whole):
            told_so = f"{ended[1]} {ended[2]}"
            ways.append(told_so)
            printed.append(told_so)  # `That period ended`
        whole_one = words.rstrip().endswith(".") and len(whole.split()) >= FEWEST
        printed += [whole] if whole_one else []
    if because := _BECAUSE.match(words.strip()):
        ways.append(compressed(because["cause"]))
        printed.append(ways[-1])
    if (first := first_of_two(words)) != words:
        ways.append(compressed(first))
    if provided := _PROVIDES.search(words):
        ways.append(compressed(words[provided.end() :]))
    for whole in list(dict.fromkeys(ways)):
        if (shared := _SHARED_SUBJECT.match(whole)) is not None:
            ways.append(f"{shared['subject']} {shared['last']}")
    for way in list(dict.fromkeys(ways)):
        bare = _BEFORE_SUBJECT.sub("", way)
        ways.append(bare[:1].upper() + bare[1:])
        clauses = [clause.strip() for clause in _CLAUSES.split(way)]
        if len(clauses) > 1 and _is_sentence(clauses[0]):
            ways += [clause[:1].upper() + clause[1:] for clause in clauses if _stands_alone(clause)]
            ways += ["; ".join(clauses[:n]) for n in range(2, len(clauses)) if ";" in way]
    for way in list(dict.fromkeys(ways)):
        ways += [_clauses_of(way, most) for most in _CUTS if len(way.split()) > most]
    return tuple(
        way
        for way in dict.fromkeys(ways)
        if len(way.split()) <= LONGEST
        and (_is_sentence(way) or (way in printed and not way.startswith("(")))
    )


# `Both plans have run out (the 1998 Plan on December 8, 2008 and the 2004 Plan on May 9, 2011)`
_TOLD_IN_BRACKETS = compiled(
    r"\((?P<told>(?!(?:[^()]{0,90}\b)?(?:Nos?\.|\d{1,3}-\d{4}|filed|effective|dated|registered))[^()\"]{0,120}\b[A-Z][a-z]{2,8}\s+\d{1,2},\s+\d{4}[^()\"]{0,60})\)"
)


def _with_brackets(sentence: str) -> str:
    """A sentence compressed, but for the brackets that tell a day."""
    kept = compressed(_TOLD_IN_BRACKETS.sub("\u27e8\\g<told>\u27e9", sentence))
    return kept.replace("\u27e8", "(").replace("\u27e9", ")")


def _parted_names(words: str) -> str:
    """With a line break between a company's name at a sentence's end and the same at the next's."""
    if not any(words.count(last) > 1 for last in _LAST_OF_NAMES):
        return words
    return _SAME_NAME.sub(r"\g<name>.\n", words)


def _tightened(words: str) -> str:
    """Without what is put between commas: participles and clauses about the thing named before."""
    for pattern in _PUT_IN:
        words = pattern.sub(" ", words)
    return " ".join(words.split())


def _stands_alone(clause: str) -> bool:
    """Whether a clause can be told by itself: not `its demand rights ended`, of the one before."""
    return len(clause) > 20 and not clause.startswith(("its ", "their ", "they ", "these "))


# `As the offering has thus come to an end`: the reason of a sentence, without the sentence
_SUBORDINATE = re.compile(
    r"(?:If|Because|Although|Whereas|Inasmuch\s+as|(?:As|Since|When|While)\s+(?:the|it|they|we|all|no|none|there|its|our)\b)"
)


# `because they do not believe that the price of our stock`: broken off before its verb
_OPEN_THAT = compiled(
    r"\bthat\s+(?:the|its|our|their|no|any|all)\s(?P<told>(?:(?!\bthat\b)[^;])*)\Z"
)


def _dangles(words: str) -> bool:
    """Whether words break off behind one that others must follow; most end with none of them."""
    last = _MAY_DANGLE.search(words, max(len(words) - _LAST, 0))
    return last is not None and _DANGLING.search(words) is not None


def _wants_more(words: str) -> bool:
    """Whether words end with a verb that wants what it tells: `this amendment provides`."""
    return _TELLS_NOTHING.search(words, max(len(words) - _LAST_VERB, 0)) is not None


# `all the common stock issuable on their conversion, were not, and are removed`: of what went before
_CUT_OFF = re.compile(r",\s+(?:was|were|is|are|has|have|did|does|do)\s+not,")


def _is_sentence(words: str) -> bool:
    """Whether words have a subject and a verb of their own, and break off nowhere."""
    told = words.rstrip(".;, ")
    if len(words.split()) < FEWEST or _dangles(told) or _BARE_SUBJECT.search(told):
        return False
    if _wants_more(told):
        return False
    if words.startswith("(") or words.rstrip(". ").endswith((",", ":")):
        return False  # an item of a list, or what stands before one
    if _CUT_OFF.search(words):
        return False
    if words.count("(") != words.count(")") or words.count('"') % 2:
        return False
    if (opened := _OPEN_THAT.search(words)) and not _VERB.search(opened["told"]):
        return False
    bare = _BEFORE_SUBORDINATE.sub("", words)
    verbs = len(_FINITE.findall(bare)) - len(_RELATIVE.findall(bare))
    least = 2 if _SUBORDINATE.match(bare) else 1  # with no comma the main clause may follow too
    return verbs >= least and not _NO_SUBJECT.match(words)
