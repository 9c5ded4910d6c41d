"""Topics of days: when a form was filed, holders voted, a board or a court acted, an offer ended.

The day stands behind the event (`the Form 25 was filed on March 4`) or opens its sentence (`On
March 4 the Exchange filed a Form 25`), with no other year between.
"""

from __future__ import annotations

from assistant.answering.evidence.topic_model import DATE, Topic

_DAY = "when what date day month which on was were did the time"
_BETWEEN = r"(?:(?!\b(?:19|20)\d\d\b)[^;])"
_THAT_DAY = r"(?:(?:that|such|the same) (?:day|date)|the [A-Z]\w+ (?:Date|Day))"
_BY = (
    r"(?:,? (?:also )?(?:effective|as of|on|dated(?: as of)?|with effect from|from|at)"
    r"(?: the close of business on)?)"
)


def _event(
    asked: str,
    cue: str,
    words: str,
    *,
    unless: str = "",
    near: int = 60,
    of_deal: bool = False,
    must: str = "",
) -> Topic:
    """A day that stands with an event: `cue` is the pattern of the event in print."""
    return Topic(
        asked=asked,
        unless=unless,
        kinds="when",
        told=(
            ("text", rf"(?:{cue}){_BETWEEN}{{0,{near}}}?{_BY} (?P<v>{DATE})"),
            ("text", rf"(?:[Oo]n|[Ee]ffective|[Aa]s of|[Ii]n) (?P<v>{DATE})"
                     rf"(?: \([^()]{{1,60}}\))?,?{_BETWEEN}{{0,170}}?(?:{cue})"),
            ("text", rf"(?:{cue}){_BETWEEN}{{0,{near}}}?{_BY} (?P<v>{_THAT_DAY})"),
        ),
        words=f"{_DAY} {words}",
        of_deal=of_deal,
        must=must,
    )  # fmt: skip


_HOLDERS = r"(?:(?i:(?:share|stock|unit|security|note|warrant)?holders|members|limited partners))"
_VOTED = r"(?i:approved|adopted|voted|ratified|authori[sz]ed|consented)"
_OF = r"(?: of [^,.;]{1,60}?)?"
_OFFER = r"(?i:(?:tender |exchange )?offer(?:ing)?|Offer)"

EVENTS: tuple[Topic, ...] = (
    _event(  # "On what date was the Form 25 filed?"
        r"\bform 25\b", r"(?i:forms? 25\b)", "form 25 file exchange nasdaq nyse delist remove",
        must=r"(?i:form 25\b)"),
    _event(  # "When did it file its Form 15?"
        r"\bform 15f?\b", r"(?i:form 15F?\b)", "form 15 15f file certification suspend "
                                               "report going private dark go",
        unless=r"\bintend|\bplan|\bwill\b", must=r"(?i:form 15F?\b)"),
    _event(  # "When did it tell the exchange that it would delist?"
        r"\b(?:tell|told|notif\w*|inform\w*|g[ai]ve notice|notice)\b.*\b(?:NYSE|nasdaq|exchange)\b",
        r"(?i:notified|gave notice|informed|advised)",
        "tell told notify notification inform give gave notice nyse nasdaq "
        "exchange stock market that "
        "would delist delisting voluntarily intention remove its share ads adss of to"),
    _event(  # "When did the delisting take effect?", "when did it come off the bulletin board?"
        r"\bdelist\w*|\b(?:stop|ceas|end|halt|suspend)\w*\b.*\btrad(?:e|ed|ing)\b|\btrad(?:e|ed"
        r"|ing)\b.*\b(?:stop|ceas|end|halt|suspend)\w*\b|\b(?:remov\w*|tak\w*) (?:from|off) "
        r"(?:\w+ ){0,3}(?:quot|list|bulletin)",
        r"(?i:ceased to (?:trade|be (?:traded|listed|quoted))|delisted|delisting|removed from "
        r"(?:listing|quotation|trading)|trading (?:\w+ ){0,8}(?:suspended|ceased|ended)|suspended "
        r"from trading|last (?:day of trading|traded))",
        "delist delisting trade trading stop cease end halt suspend remove listing quote take "
        "effect effective exchange market bulletin board share stock common ads adss last off "
        "from come nasdaq nyse"),
    _event(  # "When did stockholders vote for the merger?"
        rf"\b{_HOLDERS}\b.*\b(?:vot\w*|approv\w*|adopt\w*|ratif\w*|ok|okay|agree\w*"
        r"|sign(?:ed)? off)"
        rf"|\b(?:vote|approval|meeting) (?:of|by) (?:the )?{_HOLDERS}"
        r"|\b(?:special|extraordinary|annual|general) meeting\b",
        rf"{_HOLDERS}{_OF} (?:\w+ ){{0,2}}{_VOTED}|{_VOTED} by [^,;.]{{0,40}}{_HOLDERS}"
        r"|(?i:special|annual|general|extraordinary) (?i:general )?(?i:meeting)",
        "stockholder shareholder holder unitholder member vote voted approve adopt approval ok "
        "okay favor agree sign off for in meeting special annual extraordinary general of by",
        must=rf"{_HOLDERS}.*(?i:approv|adopt|vot|ratif|consent|authori)|(?i:approv|adopt|vot"
             rf"|ratif|consent|meeting).*{_HOLDERS}|(?i:approved|adopted) at an? .*(?i:meeting)"),
    _event(  # "When did the board decide to give up reporting?"
        r"\b(?:board|directors|trustees)\b.*\b(?:approv|adopt|decid|determin|resolv|authori[sz]"
        r"|terminat|vot|act|declar|call|give|mov|reallocat|extend|suspend|increas|elect)\w*",
        rf"(?i:boards? of (?:directors|trustees)|board|directors|trustees){_OF} (?:\w+ ){{0,3}}"
        r"(?i:approved|adopted|voted|determined|decided|resolved|authori[sz]ed|terminated|acted"
        r"|declared|called|reallocated|extended|suspended|increased|elected)|(?i:approved"
        r"|adopted|terminated|authori[sz]ed) by (?i:the|its|our) "
        r"(?:Company's |Registrant's )?(?i:board)",
        "board director trustee approve adopt decide determine resolve authorize terminate vote "
        "act declare call of to move reallocate share",
        must=r"\b(?i:board|directors|trustees)\b"),
    _event(  # "When did the court sanction the scheme?", "the plan confirmed?"
        r"\bcourt\b.*\b(?:sanction|confirm|approv|enter|order)\w*|\b(?:plan|scheme|arrangement)\b"
        r".*\b(?:sanction|confirm)\w*|\b(?:sanction|confirm)\w*\b.*\b(?:plan|scheme)\b",
        rf"(?:Court|Judge|Justice|Chancery){_OF} (?:\w+ )?(?i:sanctioned|approved|confirmed"
        r"|entered|issued|made)|(?i:sanctioned|confirmed|approved) by (?:(?!\b(?:19"
        r"|20)\d\d\b)[^;]){0,70}Court",
        "court sanction confirm approve enter order plan scheme arrangement reorganization "
        "bankruptcy of which supreme high",
        must=r"\b(?:Court|Judge|Justice|Chancery|(?i:confirm|sanction)\w*)"),
    _event(  # "When was she elected to the board?"
        r"\b(?:elected|appointed|joined)\b", r"\b(?i:elected|appointed|joined)\b",
        "elect appoint join board director of to"),
    _event(  # "When did the tender offer begin?"
        r"\boffer\b.*\b(?:commenc|begin|began|begun|start|launch|open)\w*",
        rf"(?i:commenced|began|launched|opened) (?:(?:(?!\b(?:19"
        rf"|20)\d\d\b)[^;]){{0,60}}? )??{_OFFER}\b"
        rf"|{_OFFER}\b(?:(?!\b(?:19|20)\d\d\b)[^;]){{0,40}} (?i:commenced|began|opened)"
        rf"|(?i:commenced|began|launched)"
        r"(?=,? on)",
        "offer tender exchange commence begin begun start launch open", unless=r"\boffering\b",
        of_deal=True),
    _event(  # "When did the tender offer run out?"
        r"\boffer\b.*\b(?:expir|clos|laps|end)\w*", rf"{_OFFER}\b(?:(?!\b(?:19"
                                                    rf"|20)\d\d\b)[^;]){{0,60}}? (?i:expired|ran "
        r"out|closed|ended|terminated)|which expired",
        "offer tender exchange expire close lapse end for", unless=r"\boffering\b", near=90,
        of_deal=True),
    _event(  # "When was the certificate of dissolution filed?"
        r"\bcertificates? of \w+\b.*\bfil\w*|\bfil\w*\b.*\bcertificates? of\b",
        r"(?i:certificates? of (?:dissolution|merger|cancellation|conversion|amendment"
        r"|incorporation|formation|ownership)|articles of (?:merger|dissolution))",
        "certificate article dissolution merger cancellation conversion amendment file state "
        "secretary delaware", near=110),
    _event(  # "When was the deposit agreement terminated?"
        r"\bdeposit agreement\b.*\b(?:terminat|end)\w*|\bterminat\w*\b.*\bdeposit agreement\b",
        r"(?i:terminated the deposit agreement|deposit agreement (?:(?!\b(?:19"
        r"|20)\d\d\b)[^;]){0,40}terminated)",
        "deposit agreement terminate end", near=90),
    _event(  # "When was the merger agreement amended?"
        r"\bagreement\b.*\bamended\b|\bamended\b.*\bagreement\b|\bamendment (?:of|to) the "
        r"(?:merger )?agreement\b",
        r"\bas amended(?: and restated| by (?:(?!\b(?:19|20)\d\d\b)[^;]){0,60}?)?",
        "agreement merger amend amended of to",
        unless=r"\bpost-?effective\b", near=20),
    _event(  # "On what date did the best-efforts offering end?"
        r"\boffering\b.*\b(?:end|terminat|clos|complet|expir|conclud|over)\w*|\b(?:end|termination"
        r"|completion|close) of the (?:\w+ ){0,3}offering\b",
        r"(?i:offering)\b(?:(?!\b(?:19|20)\d\d\b)[^;]){0,60}? (?i:terminated|ended|closed|expired"
        r"|concluded|completed)|(?i:terminated|ended|closed|concluded|completed) (?i:the|its"
        r"|this|our) "
        r"(?:\w+ ){0,3}?(?i:offering)",
        "offering end terminate close complete expire conclude best effort efforts public initial "
        "primary self underwritten over of sale finally",
        unless=r"\bplan\b|\bfirst offering\b|\bsecond offering\b|\bshelf\b", near=90),
)  # fmt: skip
