"""The words by which follow-ups are told apart, each pattern with the case that it serves."""

from __future__ import annotations

import re

from assistant.answering.conversations.topics import Wh
from assistant.answering.questions.plan import Kind

LEAD = re.compile(
    r"^(?:(?:and|but|also|ok(?:ay)?|so|then|well|now|or|hm+|ah|oh|right|good|great|thanks"
    r"|thank you|please|yes|plus|next)\b[,:.!]*\s+)+",
    re.I,
)
CORRECTION = re.compile(
    r"^(?:(?:(?:no|nope|sorry|wait|actually|oops|not that(?: one)?|wrong(?: one)?)\b[,.:!;]*\s*)+"
    r"(?:(?:but )?(?:i|we) (?:mean|meant|was asking about|wanted)(?: to ask(?: about| for)?)?\s+"
    r"|(?:make|try|rather|i meant) (?:that |it )?)?"
    r"|(?:i|we) (?:mean|meant|was asking about)(?: to ask(?: about| for)?)?[,:]?\s+"
    r"|(?:rather|make (?:that|it)) )(?P<what>.+?)\W*$",
    re.I,
)
NOT_BUT = re.compile(r"^not (?P<not>.+?)(?:,| but|;) (?:but )?(?P<what>.+?)\W*$", re.I)
SAME = re.compile(
    r"^(?:(?:and |so |then )*(?:what|how) about|(?:and )?(?:the )?same(?: question| thing)?"
    r"(?: again)? (?:for|of|with|about)|(?:and )?(?:likewise|ditto)(?: for| of)?|and|or"
    r"|(?:and |or )?(?P<led>for|of|by|at|in|on|under|with))\s+(?P<what>.+?)\W*$",
    re.I,
)
ASKS = re.compile(
    r"^(?:(?:on|in|at|by|to|for|under|from|with|of) )?(?:who|whom|whose|what|which|when|where|why"
    r"|how|did|does|do|is|are|was|were|has|have|had|can|could|will|would|list|show|give|name|tell"
    r"|explain|compare|count)\b",
    re.I,
)
WIDE = re.compile(
    r",?\s*\b(?:in|over|across|of|for|from|among|within|out of) (?:(?:the|my|our"
    r"|this) (?:whole |entire "
    r"|full )?library|all (?:of )?(?:the |my |our )?(?:other )?(?:filings|amendments|companies"
    r"|registrants)|the (?:whole|entire) (?:set|lot|collection|folder)|everything|all of them"
    r" in the library)\b|\b(?:library-wide|overall,? in the library)\b",
    re.I,
)
ALL_FILINGS = re.compile(r"^(?:(?:in |over |across )?(?:all|everything|overall|everyone)"
                          r"(?: (?:of )?(?:the )?(?:filings|companies))?)\W*$", re.I)  # fmt: skip
SINGULAR = re.compile(
    r"\b(?:it|its|itself|that (?:one|filing|amendment|company|registrant|deal|merger|statement|plan"
    r"|document)|this (?:one|filing|amendment|company|registrant)|the (?:filing|amendment|company"
    r"|registrant|issuer|same (?:filing|company|one)))\b(?! that\b)",
    re.I,
)
PLURAL = re.compile(r"\b(?:they|them|their|those|these)\b", re.I)
EFFECTIVE = re.compile(
    r"^(?:when|on (?:what|which) (?:day|date)) (?:did|was|were|is|had) (?:it|they|that|this|those"
    r"|the (?:statement|registration))\b.* effective\W*$",
    re.I,
)
COMPARES = re.compile(r"\b(?:compare\w*|than|versus|vs|or|both|same)\b", re.I)
AGAIN = re.compile(
    r"^(?:where (?:does|did) (?:it|the filing|that) (?:say|state)(?: that| so| this)?|says who"
    r"|(?:show|give|read)(?: me)? (?:that|the (?:sources?|quotes?|passage|text))(?: again)?"
    r"|(?:what(?:'s| is) )?(?:the |your )?(?:source|sources|proof|evidence|quotes?)"
    r"|are you (?:sure|certain)|really|says where|again)\W*$",
    re.I,
)
THAT_DAY = re.compile(r"\bthat (?:same )?(?:day|date)\b", re.I)
THAT_STATEMENT = re.compile(r"\b(?:that|this) (?:registration )?statement\b", re.I)
THAT_PLAN = re.compile(r"\b(?:that|this) plan\b", re.I)
AMOUNTS = ("deregistered", "registered", "sold", "remaining", "unsold", "previously_removed")
REFERENTS = {
    **dict.fromkeys(AMOUNTS, ""), "signatories": "of the signatories",
    "signatory_count": "of the signatories", "file_numbers": "of the registration statements",
    "statement_count": "of the registration statements", "plans": "of the plans",
    "plan_count": "of the plans",
}  # fmt: skip
OF_REFERENT = re.compile(r"\b(?:of|among) (?:them|these|those)\b", re.I)
VERB = re.compile(r"\b(?:was|were|is|are|did|does|do|has|have|had|signed|filed|removed)\b", re.I)
STATEMENT = re.compile(
    r"\b(the |that |this )statement(?=\W*$| (?:was|were|is|did|become|filed|declared))"
)
"""What "the statement" is to those who work with such filings."""

WHS: dict[Kind, Wh] = {"when": "when", "where": "where", "why": "why", "how_many": "how many"}
"""The question words of the kinds of questions; the others ask who."""

MORE = re.compile(r"^any(?:one|body|thing)? ?(?:others?|else|more)(?: ones?)?\W*$", re.I)
"""What says too little after any answer: "any others?"."""

OWN = re.compile(
    r"^(?:which|what)(?: one)?(?: of (?:the|its|these|those))? (?:registration )?statements?\b"
    r"(?!.* filings)"
    r"|^(?:is|are|was|were) there (?:an?y?|some)\b(?!.*\b(?:filings?|amendments?|compan"
    r"|registrants?)\b)",
    re.I,
)
"""What may be asked of many filings, and of the one in view: "which statements are covered?"."""

OTHERS = re.compile(r"^which (?:others?|other (?:ones?|companies|filings|registrants))\b", re.I)
COMPARED = re.compile(
    r"^(?:and )?compared?(?: (?:it|that|this|them))? (?:with|to|against) (?P<what>.+?)\W*$", re.I
)
"""The question before, put to the company in view and another: "compare that with Calderon"."""
