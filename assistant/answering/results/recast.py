"""Questions over many filings put in the order of words that the rules know.

People ask in other orders: the count last ("S-8s pulled because of a merger - how many?"), the set
first ("Of all S-8 filings, which were signed in Ohio?", "Looking only at the removals …, what is
the total …"), the set in a sentence of its own, or no verb at all ("total ADSs deregistered").
"""

from __future__ import annotations

import re

from assistant.answering.conditions.asked import read_conditions
from assistant.answering.questions.forms_asked import A_FORM
from assistant.answering.questions.plan import make_plan
from assistant.answering.results.noted_sets import SET_NOUN, as_set, noted

_UNITS = (
    r"(?:ADSs?|ADRs?|american depositary shares|units|warrants|rights|interests|plan interests"
    r"|notes|bonds|debentures)"
)
_DONE = (
    r"(?:de-?registered|removed|withdrawn|taken off|sold|issued|registered|originally registered)"
)
_END = r"[\s?.!]*$"

_COUNT_LAST = re.compile(
    # "… - how many?", "…: count", "…, how many are there in all?"
    r"^(?!(?:which|what|who|whose|when|where|how|why|is|are|was|were|do|does|did|in)\b)"
    r"(?![^?]{0,200}\b(?:which|what|who|whose)\b)"
    r"(?P<what>[^?]{6,160}?)\s*(?:[-–—:,;?.]\s*|\s)"
    r"(?:and |so )?(?:how many(?: (?:of (?:them|those|these)|are there|were there|is that"
    r"|in (?:all|total)|altogether|do we have|have we got))*|(?<=[-–—:;] )(?:count|number|tally))"
    + _END,
    re.I,
)
_OF_THEM_LAST = re.compile(
    # "S-8s due to a merger, how many of those rely on Rule 478?"
    r"^(?!(?:which|what|who|whose|when|where|how|why|is|are|was|were|do|does|did)\b)"
    r"(?:(?:out )?of |among(?:st)? )?(?:all )?(?:(?:the|these|those) )?"
    r"(?!(?:in|for|after|before|by|with|when|if|as|to|on|at|from|since|under)\b)"
    rf"(?P<np>(?=[^,?;:–—]{{0,120}}\b{SET_NOUN})[^,?;:–—]{{3,120}}?)\s*[,;:–—-]+\s*(?P<wh>how many"
    rf"|which(?: ones)?)"
    r"(?: (?:of (?:them|those|these)))? (?P<rest>(?!are they\b|is it\b|of\b"
    r"|were they\b)[^?]{3,160})" + _END,
    re.I,
)
_ONLY = re.compile(
    # "Looking only at the filings where the offering ended, what is the total …?"
    r"^(?:looking|counting|considering|taking|focus(?:s)?ing|going|restrict\w+ (?:it|yourself))"
    r" (?:only |just |solely )?(?:(?:at|to|on|by|with|for) )?(?:only |just )?"
    rf"(?P<np>(?:the |those |these |all ){{0,3}}(?=[^,?]{{0,140}}\b(?:{SET_NOUN}"
    r"|statements|registrations|shelves))[^,?]{4,140}), "
    r"(?P<rest>(?:what|how|give|state|tell)\b[^?]*?)" + _END,
    re.I,
)
_IN_SET = re.compile(
    # "In all the amendments whose ground is …, how many shares were deregistered in total?"
    rf"^(?:in|for|across|over|among(?:st)?|of|from|within) (?:(?:all|only|just|the|those|these"
    rf"|of) ){{0,3}}"
    rf"(?P<np>(?=[^,?]{{0,40}}?\b{SET_NOUN})[^,?]{{4,160}}), (?P<rest>(?:what|how (?:many|much)"
    rf"|give"
    rf"|state"
    rf"|tell)\b[^?]*?\b(?:shares|securities|units|total|sum|average|mean|median)\b[^?]*?)" + _END,
    re.I,
)
_STATEMENTS_FIRST = re.compile(
    # "Of all the registration statements being amended, whose was filed first?"
    r"^(?:out )?of (?:all )?(?:the |these |those )?registration statements[^,?]{0,60}, whose"
    r"(?: (?:one|statement))? (?P<rest>(?:was|were|is|became|went)\b[^?]+)" + _END,
    re.I,
)
_IN_A_SENTENCE = re.compile(
    # "Our tracker needs the amendments signed in 2006 that …. Which companies are they?"
    r"^[^.?!;:]{0,60}?\b(?:needs?|wants?|interested in|after|about|for|covers?|lists?|tracks?|at"
    r"|(?:stud|review|compil|collect|track|count|check)\w*) (?:only |just )?(?:the |all |every"
    rf" |those )*(?P<np>{SET_NOUN}\b[^?;]{{5,200}}?)\s*[.;:] (?:so |then "
    rf"|please )?(?:(?P<count>how many)"
    r"|which|what|who|name|list)(?: (?:ones?|compan(?:y|ies)|filings?|amendments?))?"
    r" (?:are|were|is) (?:they|those|these|that|it|there)" + _END,
    re.I,
)
_NOTED_SUM = re.compile(
    # "total ADSs deregistered", "sum of units sold by the SB-2 filers"
    r"^(?:(?:the|what|is|was|are|were|give|me|show|please|compute|calculate) ){0,5}"
    r"(?:(?:grand |sum |running )?total|sum|aggregate|combined|overall)(?: (?:number|amount"
    r"|count))?"
    rf"(?: of)?(?: (?:the|all))* (?P<what>(?:\w+ )??{_UNITS}) (?:that (?:were|are) )?"
    rf"(?P<done>{_DONE})\b(?P<rest>[^?]*?)" + _END,
    re.I,
)
_UNITS_NOTED = re.compile(
    # "units deregistered, all filings together"
    rf"^(?P<what>(?:shares|securities|{_UNITS})) (?P<done>{_DONE})\b,? ?(?:from registration)?,? "
    r"(?:(?:by|in|over|across|for) )?(?:all (?:of )?(?:the )?(?:filings|of them)(?: (?:together"
    r"|combined))?|in (?:all|total)|altogether|total|(?:taken )?together|combined|overall)" + _END,
    re.I,
)
_MOST = r"(?:largest|biggest|greatest|highest|most|smallest|lowest|fewest|least)"
_END_FIRST = re.compile(
    # "largest S-3 removal", "the smallest removal by a Delaware company"
    rf"^(?:(?:the|what|which|is|was) ){{0,3}}(?P<end>{_MOST}) (?P<form>{A_FORM} )?"
    rf"(?:share )?(?:removal|deregistration)s?(?: of shares)?(?P<more> (?:by|from|in|on"
    rf"|of)\b[^?,]*)?"
    r"(?:,? (?:and )?(?:by whom|whose|who|which company|by which company)[^?]*)?" + _END,
    re.I,
)
_AMOUNT_FIRST = re.compile(
    # "smallest number of shares deregistered among S-8s, and by whom?"
    rf"^(?:(?:the|what|which|is|was) ){{0,3}}(?P<end>{_MOST}) (?:(?:number|amount|count) of )?"
    rf"(?P<unit>shares|{_UNITS}) (?:that (?:were|was) )?(?P<done>{_DONE})(?: from registration)?"
    r"(?: (?:among(?:st)?|by|of|across|from|in|for) (?:any of |all )?(?:the |an? "
    r"|any )?(?P<np>[^?,]+?))?"
    r"(?:,? (?:and )?(?:by whom|whose|who|which company|by which company)[^?]*)?" + _END,
    re.I,
)
_WHAT_TOTAL = re.compile(
    rf"\bwhat (?:grand |sum )?(?:total|sum) (?:had|has|have|was|were) (?:originally |ever"
    rf" )?(?:been )?"
    rf"(?P<done>{_DONE})\b",
    re.I,
)
_IN_TOTAL = re.compile(r",? (?:in (?:total|all)|altogether|all together|combined)$", re.I)
_ASKED_FOR_SUM = re.compile(r"\b(?:total|sum|average|mean|median|how (?:many|much))\b", re.I)

_WHOSE_LAST = re.compile(
    # "Copies to three lawyers - on whose covers?", "Signed after the closing: which mergers?"
    r"^(?P<what>(?P<copies>copies\b|no copies\b)?(?P<done>(?:not )?(?:signed|filed|dated|made"
    r"|bought"
    r"|acquired|incorporated|organi[sz]ed|amended|dissolved|liquidated|executed|closed)\b)?"
    r"[^?:–—]{3,140}?)\s*(?:[–—:]|,| - ) ?(?:(?:on|at|in|by|for|of) )?(?:whose(?: (?:covers?"
    r"|filings?"
    r"|amendments?))?|(?:which|what) (?P<noun>(?:of (?:them|these)|covers?|ones"
    rf"|{SET_NOUN}))(?: (?:are|were|is) (?:they|those|these|that))?)" + _END,
    re.I,
)


_SMALL_WORDS: tuple[tuple[str, str], ...] = (
    # the ground by its own name
    (r"\b(?:resale or conversion|conversion or resale) (?=(?:obligation|right"
     r"|period)s?\b)", "resale "),
    # "Employer number 12-3456789 belongs to which of them?"
    (r"^(?P<what>[^?,;:]{4,80}?) (?:belongs?|pertains?|relates?|goes|is assigned) (?:to|with) "
     r"(?:which|what)(?: (?:of (?:them|these|those)|one|company|registrant|issuer|filer|filing))?"
     r"[ ?]*$", r"Which company has \g<what>?"),
    (r"\bemployer (?:id(?:entification)? )?(?:numbers?|nos?\.?) (?=\d)", "EIN "),
    # "the number of shares that any one registration statement lost"
    (r"\b(?P<unit>shares|securities|units) (?:that |which )?(?:any|a|the) (?:one |single )?"
     r"(?:registration )?statement (?:lost|shed|gave up|dropped)\b",
     r"\g<unit> removed from any one registration statement"),
    # "shares taken off any of the statements", in one's own verbs
    (r"\b(?:pull(?:ed|s)?|tak(?:en|es?)|took) (?:off|out of|from) (?:any|a|the) (?:one |single )?"
     r"(?=registration statement)", "removed from any one "),
    (r"\b(\d{1,3})\+ (?=\w)", r"\1 or more "),
    (r",? ?\(?\b(?:both (?:years |ends |dates )?(?:are )?(?:included|inclusive)|inclusive(?:ly)?"
     r"|incl\.?(?= *[),?.]|$))\)?,?(?= |$|\?|\.)", ""),
    (r"\bthe longest (?:time )?ago\b|\blongest ago\b", "first"),
    (r"\b(?:the )?(?:most|least) recently\b(?= (?:of all|ago))", "last"),
    (r"\b(?:tax(?:payer)?|employer|IRS|federal)(?: tax)?(?: identification| I\.?D\.?)? ?"
     r"(?:IDs|numbers|nos\.)(?!\w)", "EINs"),
    # "Is it true that every amendment here is a deregistration?"
    (r"^is it (?:true|the case|right|correct|so) that (?P<np>(?:every|each|all)\b[^?]*?)"
     r" (?P<be>is|are|was|were) (?P<rest>[^?]+)\??$", r"\g<be> \g<np> \g<rest>?"),
    # where they lie: "in the folder", "across the collection"
    (r" (?:in|of|across|within|over|throughout) (?:the|this|our|my|your) (?:whole |entire )?"
     r"(?:folder|collection|library|database|data ?base|corpus|lot|batch|data ?set|repository)\b",
     ""),
    (r"\b(?P<how>how many|which|all|any|each|most) of the \d{1,6}(?: (?:filings|amendments"
     r"|documents|papers))?\b(?! (?:shares|units))", r"\g<how> filings"),
    (r"\bcalendar (?=years?\b|quarters?\b|months?\b)", ""),
    (r"\b(?P<a>(?:in|during) (?:which|what) (?:year|month|quarter)\b[^?]*?),? and "
     r"(?:state |give )?how many(?: (?:were there|is that))?(?=\?|$)", r"\g<a>"),
    (r"\bfrom (?:the )?(?:start|beginning|first day) of (?P<a>(?:19|20)\d\d) "
     r"(?:through|to|until|till|up to)(?: and including)? (?:the )?(?:end|last day|close) of "
     r"(?P<b>(?:19|20)\d\d)\b",
     r"between \g<a> and \g<b>"),
    (r"^(?:i |we )?(?:need|want|would like|am after|are after) (?:everything|anything|all that was)"
     r" (?=signed|filed|made|dated)", "Which filings were "),
    # "sign for at least one person", "name nobody to whom copies are to be sent"
    (r"(?<=sign )for (?:at least one|any|some) (?:person|body|one)\b", ""),
    (r"\bcovers (?=names? )", "filings "),
    (r"\bnames? (?:nobody|no one|no person|none) to whom (?:any )?(?:copies|a copy) (?:are|is)"
     r"(?: to be)? (?:sent|addressed|directed|mailed)\b", "name no counsel"),
    (r"\bacquisition targets\b|\btargets\b(?= (?:that|which|were|had|got|are|have|with|of)\b)",
     "companies"),
)  # fmt: skip


def recast(question: str) -> str:
    """The question with its count, its set and its verb where the rules look for them."""
    asked = noted(question)
    for said, put in _SMALL_WORDS:
        asked = " ".join(re.sub(said, put, asked, flags=re.I).split())
    for shape in (
        _whose, _latter, _sentences, _statements, _ends, _sums, _counts, _sets, _noun_last,
    ):  # fmt: skip
        if (put_so := shape(asked)) is not None:
            return put_so
    return asked


def _full(form: str) -> str:
    bare = re.sub(r"^form ", "", form, flags=re.I).upper()
    return f"Form {bare}"


_NOUN_LAST = re.compile(
    # "2 or more law firms on the cover - which?", "one signature only: who?"
    r"^(?P<what>(?!(?:which|what|who|whose|where|how|when|why|is|are|was|were|do|did|does|has|have"
    r"|had|can|could|would|any(?:one|body)?|there|list|name|give|show)\b)"
    r"[^?]{6,140}?)\s*[-–—:,;.]+\s*(?:(?:(?:at|in|by|for|of|on|from|with) )?(?:which|who|whose"
    r"|where|list|name)(?: (?:ones|of them|companies"
    r"|company|filings?|registrants?|issuers?|are they|is it|them|is that|were they))?)" + _END,
    re.I,
)


def _noun_last(asked: str) -> str | None:
    """A noted condition that is asked for last, where it is wholly one."""
    match = _NOUN_LAST.match(asked)
    if match is None:
        return None
    what = match["what"].strip()
    for lead in ("Which filings have", "Which filings", "Which filings were"):
        put = f"{lead} {what}?"
        query = read_conditions(make_plan(put, []))
        if query.conditions and not query.left and not query.denied:
            return put
    return None


def _sentences(asked: str) -> str | None:
    match = _IN_A_SENTENCE.match(asked)
    if match is None:
        return None
    return f"{'How many' if match['count'] else 'Which'} {as_set(match['np'])}?"


def _whose(asked: str) -> str | None:
    """The set that is asked for last goes first, with the verb that notes leave out."""
    match = _WHOSE_LAST.match(asked)
    if match is None or not (match["copies"] or match["done"]):
        return None
    noun = (match["noun"] or "").lower()
    noun = "filings" if noun.startswith("of ") or noun in ("", "cover", "covers", "ones") else noun
    return f"Which {noun} {'have' if match['copies'] else 'were'} {match['what'].strip()}?"


_OF_TWO = re.compile(
    # "Did every removal …, or are there removals after which …? Name the latter."
    r"^(?P<first>[^?]{8,160}?),? or (?P<verb>are|were|is|was|did|do|does|have|has)"
    r" (?P<there>there )?(?:any |some )?"
    r"(?P<second>[^?]{8,160})\? *(?:please )?(?:name|list|identify|give|show|which)(?: me)?"
    r"(?: (?:are|were))? (?:only )?the (?P<one>latter|second|former|first)(?: (?:ones|group|kind))?"
    + _END,
    re.I,
)
_SO_OR_NOT = re.compile(
    # "Which of the registrants survive … and which do not? Name those that do not."
    r"^(?:which|who) (?P<np>of (?:the|these) [\w ]{3,30}? |[\w-]+ (?:[\w-]+ )?)?"
    r"(?P<did>did |do |does |were |are |was |is |have |has )?(?P<what>[^?]{4,140}?),? (?:and|or) "
    r"(?:which|who)(?: ones?)? (?:did|do|does|were|are|was|is|have|has) ?(?:not|n['’]t)\?"
    r" *(?:please )?(?:name|list|identify|give|show)(?: me)? (?:only )?(?:those|the ones|the latter"
    r"|the second|the others)(?: (?:that|which|who) (?:did|do|does|were|are|was|is|have|has)"
    r" ?(?:not|n['’]t))?" + _END,
    re.I,
)


def _latter(asked: str) -> str | None:
    """Of two sets the one that is to be named."""
    if match := _OF_TWO.match(asked):
        if match["one"].lower() in ("latter", "second"):
            return f"Which {as_set(match['second'])}?" if match["there"] else None
        return None
    if match := _SO_OR_NOT.match(asked):
        done = (match["did"] or "do ").strip()
        noun = re.sub(r"^of (?:the|these) ", "", (match["np"] or "filings").strip(), flags=re.I)
        return f"Which {noun} {done} not {match['what'].strip()}?"
    return None


def _statements(asked: str) -> str | None:
    match = _STATEMENTS_FIRST.match(asked)
    return f"Whose registration statement {match['rest'].strip()}?" if match else None


def _sums(asked: str) -> str | None:
    asked = _WHAT_TOTAL.sub(r"how many securities were \g<done> in total", asked)
    if match := _ONLY.match(asked) or _IN_SET.match(asked):
        if _ASKED_FOR_SUM.search(match["rest"]):
            rest, summed = _IN_TOTAL.subn("", match["rest"].strip())
            return f"{rest} in {match['np'].strip()}{' in total' if summed else ''}?"
        return None
    if (match := _NOTED_SUM.match(asked)) or (match := _UNITS_NOTED.match(asked)):
        rest = match["rest"] if "rest" in match.re.groupindex else ""
        return f"How many {match['what']} were {match['done']} in total{rest}?"
    return None


def _ends(asked: str) -> str | None:
    if match := _END_FIRST.match(asked):
        form = f"{_full(match['form'].strip())} " if match["form"] else ""
        return (
            f"Which {form}filing{match['more'] or ''} removed the {match['end']} number of shares?"
        )
    match = _AMOUNT_FIRST.match(asked)
    if match is None or not match["np"]:
        return None
    done = re.sub(r"^originally ", "", match["done"].lower())
    chosen = as_set(match["np"])
    return f"Which {chosen} {done} the {match['end']} number of {match['unit']}?"


def _counts(asked: str) -> str | None:
    match = _COUNT_LAST.match(asked)
    if match is None or not re.search(rf"\b{SET_NOUN}\b", match["what"], re.I):
        return None
    return f"How many {as_set(match['what'])}?"


def _sets(asked: str) -> str | None:
    match = _OF_THEM_LAST.match(asked)
    if match is None:
        return None
    wh = "How many" if match["wh"].lower().startswith("how") else "Which"
    return f"{wh} {as_set(match['np'])} {match['rest'].strip()}?"
