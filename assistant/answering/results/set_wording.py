"""A question over many filings in the words that the rules know.

What only names the set ("in this folder", "here", "of the lot") goes; filings and companies get
their usual names; an order, a wish or a bare noun becomes "which …". Nothing that narrows a
question is taken out or put in.
"""

from __future__ import annotations

import re

_SET = (
    r"(?:folder|batch|lot|pile|bundle|stack|archive|data ?set|sample|collection|library|directory"
    r"|portfolio|bunch|file set|set|corpus|binder|zip(?: file)?|selection|group|crop|haul|package"
    r"|universe|database|listing)"
)
_THIS = r"(?:the|this|that|these|those|my|our|your)"
_GIVEN = (
    # "the documents I gave you", "that we have here"
    r"(?: (?:that |which )?(?:i|we|you) (?:\w+ )?(?:have|gave|give|given|sent|send|uploaded|loaded"
    r"|added|put in|hold|got|provided|attached)(?: you| to you| here| on file| in here)?)"
)
_WHOLE_SET = (
    rf"(?:all (?:of )?)?{_THIS} (?:(?:whole|entire|same|present|given|attached|full|little) "
    rf")?{_SET}"
    r"(?: of (?:\d+ )?(?:post-effective )?(?:filings|amendments|documents|papers|submissions"
    rf"|companies|registrants|them|these|yours|mine|ours))?{_GIVEN}?"
)
_SET_PHRASES: tuple[tuple[str, str], ...] = (
    # "the folder's filings"
    (rf"\b{_THIS} {_SET}['’]s (?=\w)", "the "),
    # "in this folder", "across the whole set", "from the batch that I sent you"
    (rf",? ?\b(?:in|from|of|among|amongst|across|within|inside|out of|over|throughout|looking at"
     rf"|for) {_WHOLE_SET}\b(?=[^\w-]|$),?", " "),
    # "in here", "in there", "right here", "of everything here"
    (r",? ?\b(?:in|out|over|round|around) (?:here|there)\b", " "),
    (r"(?<=[a-z]) (?:right )?here\b", " "),
    # "of the 24 filings", "the twelve companies"
    (rf"\b(?P<the>{_THIS}) (?:\d{{1,4}}|(?:ten|eleven|twelve|fourteen|fifteen|sixteen|eighteen"
     r"|twenty(?:[ -]\w+)?|two dozen|dozen)) (?=(?:post-effective )?(?:filings|amendments"
     r"|documents|compan|registrants|issuers|papers))", r"\g<the> "),
    # "filed on the EDGAR system", "Minnesota-based companies"
    (r"\b(?:(?:in|into|on|onto|via|through|to) )(?:the )?EDGAR(?: (?:system|database))?\b", " "),
    (r"\b(?P<place>(?-i:[A-Z][a-z]+(?: [A-Z][a-z]+)?))-(?P<how>based|headquartered|incorporated"
     r"|organized|organised|chartered|domiciled)\b", r"\g<how> in \g<place>,"),
    # "the lead registrants", "the listed companies", "the various issuers"
    (r"\b(?:lead|first-named|main|listed|various|above|following|different|individual|respective"
     r"|said|primary)"
     r" (?=(?:post-effective )?(?:registrants?|compan(?:y|ies)|issuers?|filers?|filings|amendments"
     r"|documents|outfits|entities|businesses|corporations))(?<!how many different )", ""),
)  # fmt: skip

_NOUNS: tuple[tuple[str, str], ...] = (
    # companies as people call them; "law firms" stay firms
    (r"\b(?:outfits|businesses|organi[sz]ations|enterprises|players|folks|guys|concerns)\b"
     r"(?! combin)", "companies"),
    (r"\b(?:outfit|enterprise)\b", "company"),
    (r"(?<!law )\bfirms(?= (?:that|which|were|was|went|got|have|had|are|took|in)\b)"
     r"(?! (?:that |which )?(?:act|serv|represent|appear|turn|are counsel|advis|receiv|get))",
     "companies"),
    # what lies in a folder
    (rf"\b(?P<of>which(?: of {_THIS})?|what|these|those|the|all|any|each|every|how many) (?P<doc>"
     r"documents?|docs?|papers|paperwork|items|submissions?|files(?= (?:that|which|are|were|have"
     rf"|do|in|from|with)))\b{_GIVEN}?", r"\g<of> filings"),
    (rf"\b(?P<noun>filings|amendments|companies|registrants|issuers){_GIVEN}", r"\g<noun>"),
)  # fmt: skip

_COUNTS: tuple[tuple[str, str], ...] = (
    # what somebody says of himself: "Hello, I am new to this.", "I mainly need the figures for …"
    (r"(?:^|(?<=[.!?] ))(?:(?:hello|hi|hey|good \w+)[,.!]? *)?i (?:am|was|have|had|need|want"
     r"|mainly|only"
     r"|just|work|know|guess|think|hope|believe)\b(?![^.?!]*\?)[^.?!]*[.!] *(?=[A-Z])", ""),
    (r"(?<=[.?!]) i (?:mainly |only |just |really |mostly )*(?:need|want|care)\b[^.?!]*[.!]? *$",
     ""),
    # "which ended reporting (Form 15, 15F, delisting)": what is only an example
    (r" \((?!plc\b|AG\b|SE\b|N\.V|A/S|LLC\b|LLP\b|L\.P)(?:(?:e\.g\.|i\.e\.|for example|such as"
     r"|say|including|incl\.?|like)[^()]*"
     r"|[^()]*(?:, | ?/ ?)[^()]*)\)", ""),
    (r"\b(?:the )?small[- ]business(?: issuers?)? (?:registration )?(?:form )?(?=SB-\d)", "Form "),
    # "table of acquirers and the number of filings each"
    (r"^(?:(?:a|the|give|show|make|please|me) )*(?:table|tally|breakdown|list"
     r"|overview) of (?:the )?(?P<what>"
     r"acquirers|buyers|law firms|states|jurisdictions|forms|years|decades|causes|grounds"
     r"|reasons|purposes"
     r"|signatories|agents|cities)(?:,? (?:and|with|plus) (?:the )?(?:number"
     r"|count)s? of (?:filings|amendments)"
     r"(?: (?:for )?(?:each|every one))?)", r"How many filings are there by \g<what>"),
    # "for each dissolved registrant, the state and the date signed"
    (r"^for (?:each|every) (?P<which>(?!of\b|one\b)(?:[\w-]+ ){1,5}(?:registrant|filing"
     r"|amendment|issuer))"
     r",? (?:(?:give|list|show|name|state|tell)(?: me)? )?(?P<cols>(?:the|its) [^?]+)",
     r"List the \g<which>s, with \g<cols>"),
    (r"^for (?:each|every) (?P<which>(?!of\b|one\b)(?:[\w-]+ ){1,5})company,? "
     r"(?:(?:give|list|show|name|state|tell)(?: me)? )?(?P<cols>(?:the|its) [^?]+)",
     r"List the \g<which>companies, with \g<cols>"),
    # "For each filing that follows a chapter 11 plan, state the court and the case number"
    (r"^(?:for|of|from) (?:each|every) (?P<which>filing|amendment|registrant|issuer)"
     r" (?P<that>(?:that|which|whose) [^,?]{4,80}), (?:(?:please )?(?:state|give|list|show|name"
     r"|tell"
     r" me|provide) )(?P<cols>(?:the|its) [^?]+)",
     r"List the \g<which>s \g<that>, with \g<cols>"),
    (r"\bnothing (?:but|except|other than|more than|besides)\b", "only"),
    (r",? (?:by|according to|going by|judging by|on) (?:its|the|their) (?:printed|stated|own) "
     r"(?:figures?|numbers?|amounts?)\b", ""),
    # "Of all registration statements amended here, how many are on Form S-8?"
    (r"^(?:out )?of (?:all )?(?:the |these "
     r"|those )?(?P<what>registration statements)(?: (?:that are |that "
     r"were )?(?:amended|covered|listed|involved))?,? how many (?P<rest>(?:are|were|is|was) )",
     r"How many \g<what> \g<rest>"),
    (r"^(?:please )?count (?:up )?(?:all )?(?:the |these |those )?(?=(?:\S+ ){0,3}(?:registration "
     r"statements|filings|amendments|compan|registrants))", "How many "),
    # "Earliest signature date of a registrant, and whose?"
    (r"^(?:the |what is the |what was the )?(?P<end>earliest|first|oldest|latest|last"
     r"|most recent) (?P<of>signature|"
     r"signing|filing)(?: date)?(?: of (?:an?|any|the) (?:registrant|company|filing|amendment))?"
     r"(?:,? and (?:whose|who)(?: \w+)*)?(?=\?|\.|$)",
     r"Which amendment has the \g<end> \g<of> date"),
    # "where are plan interests removed?"
    (r"^where (?=(?:are|were) (?:\w+ )?(?:interests|units|warrants|notes|debt|shares|stock"
     r"|securities|adss?)\b"
     r"[^?]*(?:remov|de-?regist|taken|withdr))", "In which filings "),
    # "Where does a part of the shares stay registered?"
    (r"^where (?:do|does|did) (?=(?:an? |the |some )?(?:part|rest|remainder|some) of (?:the |its "
     r"|their )?(?:\w+ )?(?:shares|securities|stock|notes|units)\b)", "In which filings does "),
    # "how are the filings distributed over the years?"
    (r"^how (?:are|do|were|did) (?:the |these |all )*(?:filings|amendments|companies|registrants) "
     r"(?:distributed|spread|split|broken|break|fall)(?: out| up| down)? (?:over|across|by|into) "
     r"(?:the )?(?P<unit>\w+?)s?\b(?: of (?:filing|signing))?",
     r"How many filings are there by \g<unit>"),
    (r"\bwich\b(?! is)", "which"), (r"\bthier\b", "their"),
    (r"\bcarr(?:y|ied|ies|ying) out\b", "did"),
    # "pre-2000 filings", "whoever dissolved"
    (r"\bpre-?(?P<year>(?:19|20)\d\d)\b", r"before \g<year>"),
    (r"\bpost-?(?P<year>(?:19|20)\d\d)\b", r"after \g<year>"),
    (r"^whoever\b", "Which companies"),
    # "how many signed in Ohio", "top 3 by number of registration statements"
    (r"^how many signed\b(?= (?:in|on|at|by)\b)", "How many filings were signed"),
    (r"^(?:the )?top (?P<n>\d+|two|three|five|ten)(?: filings| companies)? by (?:the )?numbers? of "
     r"(?P<what>registration statements|statements|signator\w+|signers)\W*$",
     r"Which \g<n> filings have the most \g<what>?"),
    # "how many amendments are No. 1?"
    (r"\b(?P<what>amendments|filings) (?P<are>are|were|is) (?:numbered |numbers? |nos?\.? ?|#)"
     r"(?P<number>\d{1,2})\b", r"filings \g<are> Post-Effective Amendment No. \g<number>"),
    # "of these, which are", "in which cases did"
    (rf"^(?:out )?of (?:all )?(?:{_THIS}|them|these|those)(?: (?:filings|amendments|companies|ones"
     r"|registrants))?, (?:which|who)(?: ones?)?\b", "Which of these"),
    (r"\b(?P<which>which|what) (?:cases|instances)\b", r"\g<which> filings"),
    # "what do the share removals add up to"
    (r"^what (?:do|does|did) (?:all )?(?:the |these |those )?(?:share )?(?:removals|deregistrations"
     r"|numbers? of shares(?: removed)?|shares(?: removed)?) (?:\w+ ){0,2}?(?:add up|come|amount"
     r"|sum up"
     r"|total)(?: to)?\b", "How many shares were removed in total"),
    # "what number of the amendments are", "number of filings where"
    (r"^(?:what|which) (?:is the )?(?:number|count) of (?:the |these |those )?", "How many "),
    (r"^(?:the )?(?:number|count) of (?:the |these |those )?(?=(?:filings|amendments|companies"
     r"|registrants|issuers) (?:where|that|which|in which|whose|with|from|signed|filed|made)\b)",
     "How many "),
    # "how many shares come off?"
    (r"\b(?P<what>shares|units|stock|securities) (?P<be>(?:\w+ )?)(?:come|comes|came|go|goes|went"
     r"|coming) off\b(?! (?:the |its |an? )?(?:market|exchange|regist|shelf|books))",
     r"\g<what> \g<be>are removed"),
)  # fmt: skip

_PLACES: tuple[tuple[str, str], ...] = (
    # places by their short names
    (r"\bCayman\b(?! Islands)", "Cayman Islands"),
    (r"\bB\.?V\.?I\b\.?", "British Virgin Islands"),
    (r"\b(?:Great )?Britain\b", "United Kingdom"), (r"\bHolland\b", "Netherlands"),
    (r"\b(?:mainland|Red) China\b|\bthe PRC\b", "China"),
)  # fmt: skip

_TARGET = (
    r"(?:fil+ings?|am+endments?|compan(?:y|ies)|registrants?|issuers?|corporations?|filers?|reits?"
    r"|trusts?|partnerships?|deregistrations?|removals?|mergers?|acquisitions?|take-?overs?|deals?"
    r"|offerings?|banks?|(?:limited )?partnerships?)"
)
_POLITE = r"(?:(?:please|pls|kindly|ok|okay|so|and|hi|hey|hello|now|then|just|also|well)\b[,.!]? )*"
_WISH = (
    r"(?:(?:can|could|would|will) (?:you|someone|anyone) |i(?:['’]d| would)? (?:need|want|like)"
    r"(?: to (?:know|see|have|get))? |(?:we|i) (?:are|am|['’]m|['’]re) (?:looking|after|searching)"
    r"(?: for)? |let me (?:know|see|have) |do (?:you|we) (?:know|have) |need |want |looking for )?"
)
_ORDER = (
    r"(?:(?:list|name|show|find|enumerate|give|tell|identify|pull|gather|collect|get|fetch|bring"
    r"|display|report|return|select|search|look|state|specify|indicate|dig|pick|extract|flag|spot"
    r"|point|print|send|provide)(?: (?:me|us|up|out|together|for|through))*[:,]? )?"
)
_EVERY = (
    r"(?:(?:the|a|an|all|every|each|any|of|whichever|whatever|those|these|list|full|complete|names?"
    r"|titles?|companies['’]|quick) )*"
)
_MODIFIED = (
    # "the merger-driven deregistrations", "Texas registrants", "the S-8 amendments"
    r"(?:(?:post-effective|(?:form )?(?:S|F|SB)-\d+(?:ASR|D)?|bankrupt|acquired|dissolved|foreign"
    r"|[a-z]+-(?:driven|related|based)|(?-i:[A-Z][a-z]+(?: (?:and|or) [A-Z][a-z]+)?)) )*"
)
_OPENERS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(said, re.I), put)
    for said, put in (
        # "Anyone here coming out of chapter 11?", "anybody rolling shares over?"
        (r"^(?:is |are |was |were |has |have |did |do |does )?any(?:one|body) (?:else )?"
         r"(?:who |that |whose )?(?=\w+)", "Which companies "),
        (r"^(?:is|are|was|were) there any(?:one|body) (?:else )?(?:who |that )?",
         "Which companies "),
        (r"^any(?:thing)? (?P<rest>(?:that |which )?(?:was |were |is )?(?:filed|signed|lodged"
         r"|submitted|dated|made)\b)", r"Which filings \g<rest>"),
        # "what has been lodged after 2015?"
        (r"^what (?:was|were|has been|have been|got) (?P<did>filed|lodged|signed|submitted|made"
         r"|executed)\b", r"Which filings were \g<did>"),
        (r"^any (?=(?:[\w-]+ ){1,4}(?:that|which|who|whose)\b)", "Which "),
        # "which ones", "which of them"
        (r"^(?P<in>in |for |on |under |by )?(?:which|what) (?:ones?|of (?:them|these|those))"
         r"(?= (?:are|were|was|is|do|did|does|ha(?:s|ve|d)|rely|relate|concern|name|remove|come"
         r"|came"
         r"|went|took|take|amend|mention|say|give|cover)\b)", r"\g<in>which filings"),
        # "list whichever companies", "I need the names of every registrant that is"
        (rf"^{_POLITE}(?=(?:can|could|would|will|i|i['’]d|we|let|do|need|want|looking|list|name"
         rf"|show"
         r"|find|enumerate|give|tell|identify|pull|gather|collect|get|fetch|bring|display|report"
         r"|return|select|search|look|state|specify|indicate|dig|pick|extract|flag|spot|point|print"
         rf"|send|provide)\b){_WISH}(?:please )?{_ORDER}(?!how many|number|count)(?:which |what )?"
         rf"{_EVERY}(?P<noun>{_MODIFIED}{_TARGET})\b(?!['’])(?! (?:no|number|#))",
         r"Which \g<noun>"),
        # "give me the S-3s", "list the S-4s"
        (rf"^{_POLITE}{_WISH}(?:please )?{_ORDER}{_EVERY}(?P<form>(?:S|F|SB)-\d+(?:ASR|D)?)['’]?s\b"
         r"(?=[ ?.!]*$| (?:that|which|from|filed|signed|of|with))", r"Which \g<form> filings"),
        # "list everything", "all the ones that"
        (rf"^{_POLITE}{_WISH}(?:please )?{_ORDER}(?:all |just )?(?:everything|whatever|(?:all "
         rf"|any )?"
         r"(?:the )?(?:ones|those))(?= (?:that|which|who|whose|filed|signed|dated|from|by|with|made"
         r"|lodged|submitted)\b)", "Which filings"),
        (rf"^{_POLITE}everything (?=(?:filed|signed|dated|from|by|made|lodged|submitted)\b)",
         "Which filings "),
        # "what about those that stop reporting"
        (r"^(?:and )?what about (?:the |all )?(?:ones|those|companies|filings)\b", "Which filings"),
    )
)  # fmt: skip

_TAILS = re.compile(
    # what a list tells anyway: "? Name them.", ", and which?", " - who are they?"
    r"(?:[?.,;:–—-]|\band\b)+ *(?:and |if so,? )?(?:(?:please )?(?:name|list|show|identify) (?:them"
    r"|it|those)(?: all)?|which(?: ones?| compan(?:y|ies)| filings?)?(?: (?:is it|are they"
    r"|were they|was it))?|who (?:are|were) they|which is it"
    r"|(?:please|pls|thanks|thank you|thx|cheers))[?.! ]*$",
    re.I,
)
_EMPTY = re.compile(
    # "i.e. which filings", "simply:", "in other words,"
    r"\b(?:simply|basically|in short|in other words|that is|put differently)[,:] ",
    re.I,
)


_ASKS = re.compile(
    r"(?:in |for |on |under |by )?(?:which|what|who|whose|how many|list|name|show|find|give"
    r"|identify"
    r"|tell|is|are|was|were|do|does|did|has|have|any|can|could|i|let)\b",
    re.I,
)


def regular(question: str) -> str:
    """The question without what only names the set it is put to, its nouns the usual ones."""
    asked = " ".join(question.split())
    for said, put in _SET_PHRASES + _NOUNS + _COUNTS + _PLACES:
        asked = " ".join(re.sub(said, put, asked, flags=re.I).split())
    asked = _EMPTY.sub("", asked).strip(" ,")
    while (tail := _TAILS.search(asked)) is not None and _ASKS.match(asked):
        if len(asked[: tail.start()].split()) < _SHORTEST:
            break
        asked = f"{asked[: tail.start()].rstrip(' ,;:.?-')}?"
    asked = re.sub(r"\s+([?.,;])", r"\1", asked)
    return asked if any(c.isalnum() for c in asked) else question


_SHORTEST = 3  # words of a question that a tail is cut from


_FOR_ALL = re.compile(
    # "what is in this library?", "list everything", "what do you have?"
    rf"(?:what(?:['’]s| is| do (?:you|we|i) have| is there)(?: in| inside"
    rf"| here)?(?: {_THIS} (?:whole )?"
    rf"{_SET})?|(?:please )?(?:list|show)(?: me)?(?: it)? (?:all|everything|them all)(?: (?:in|of) "
    rf"{_THIS} {_SET})?|what (?:filings|compan(?:y|ies)|documents) (?:do (?:you|we|i) have"
    rf"|are (?:in )?"
    rf"(?:there|here|{_THIS} {_SET})))\W*",
    re.I,
)


def asks_for_all(question: str) -> bool:
    """Whether a question is what there is to be asked of: "what is in this library?"."""
    said = question.strip()
    return len(said.split()) > 1 and _FOR_ALL.fullmatch(said) is not None


def opened(question: str) -> str:
    """The question led by "which …" where it is an order, a wish or a bare noun."""
    for opener, put in _OPENERS:
        changed = opener.sub(put, question, count=1)
        if changed != question:
            return changed
    return question
