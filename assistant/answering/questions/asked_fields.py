"""The fields of the record that questions ask for, and the wordings in which they do."""

from __future__ import annotations

from typing import Literal

AskedField = Literal[
    "reason", "purpose", "deregistered", "registered", "sold", "remaining", "unsold",
    "previously_removed",
    "statement_count", "signatory_count", "plan_count", "signatories", "attorney_in_fact",
    "agent", "agent_title", "agent_phone", "counsel_firm", "counsel_name", "acquirer",
    "merger_sub", "surviving_entity", "signed_on", "signing_place", "amendment_filed_on",
    "statement_filed_on", "effective_on", "agreement_date", "closed_on", "form",
    "amendment_number", "file_numbers", "plans", "registrant_name", "jurisdiction", "ein",
    "address", "phone", "par_value", "title", "rule_478", "transaction_kind", "former_name",
    "acquirer_state", "blank_lines",
]  # fmt: skip
"""What can be answered from the record. Several together are answered together."""


_ACQUIRE = (
    r"acquir|acquisition|\bbuy\b|\bbought\b|\bbuyer|purchaser|take\s?over|took over|taken over"
)
_DEAL = rf"merger|merged?\b|{_ACQUIRE}|tender offer|transaction|\bdeal\b"

# (field, kinds it goes with, all of these patterns, none of these)
FIELDS: tuple[tuple[AskedField, str, tuple[str, ...], str], ...] = (
    ("rule_478", "", (r"rule 478",), ""),
    ("blank_lines", "who which what list",
     (r"\b(?:sign\w*|signature)\b", r"\b(?:blank|empty|missing|unsigned)\b"
      r"|\b(?:did|has|have|had|was|were) ?n[o'’]t\b.*\bsign|\b(?:not|never) sign|\bfail\w* to "
      r"sign"),
     r"\bsign(?!a\w?l|if)\w* (?:for|on behalf)|attorney|\bpowers?\b"),
    ("attorney_in_fact", "who which list how_many",
     (r"powers? of attorney|attorneys?[- ]in[- ]fact|by proxy|sign\w* (?:\w+ )?through|on "
      r"behalf of (?:the )?(?:other"
      r"|absent|director|"
      r"each|person|officer)|sign\w*\b.*\b(?:for|on behalf of) (?:the |all |its )?(?:\w+ "
      r")?(?:others?|directors?"
      r"|officers|members|persons)\b",), ""),
    ("surviving_entity", "who which what", (r"\bsurviv",), ""),
    ("merger_sub", "who which what list",
     (r"merger sub\b|merger subsidiary|acquisition sub|merged (?:with and )?into|merger "
      r"vehicle",), ""),
    ("agreement_date", "when", (r"agreement|agreed|contract|\b(?:accord|pact|treaty)\b"
      r"|\b(?:merger|deal|transaction|acquisition|buy-?out|take-?over)\b[^?]{0,40}"
      r"\b(?:signed|struck|inked|reached|entered into)\b|\b(?:sign|strike|struck|reach|ink)\w* "
      r"(?:the |a |its |that |this )?(?:merger|deal)\b",),
     r"\b(?:clos|complet|consummat|rights agreement|expire|terminat|approv|adopt|vote|amend)"),
    ("closed_on", "when",
     (_DEAL, r"complet|consummat|clos|effect|becom|became|occur|happen|take place|took place"
             r"|acquired|merged|bought|over\b|when was the (?:merger|acquisition)"
             r"|\bwhen was\b[^?]*\b(?:merger|acquisition|buy-?out|takeover|deal)\W*$"
             r"|\b(?:merger|acquisition|buy-?out|takeover|deal) when\W*$"),
     r"sign(?:ed|ing)?\b.*amendment|fil(?:e|ed|ing)\b|agreement|expire|begin|began|commence"
     r"|announce|approv|vote"),
    ("acquirer_state", "where which what",
     (r"incorporated|organi[sz]ed|jurisdiction|\bstate\b|\bcountry\b|\bfrom\b", r"acquirer"
                                                                                r"|parent|buyer"
                                                                                r"|purchaser"
                                                           r"|merger sub"), ""),
    ("acquirer", "who which what", (_ACQUIRE + r"|parent|merged? with",),
     r"plan\b.*purchase|purchase (?:plan|agreement)|shares? (?:were |was )?purchased|number of"
     r"|purchaser (?:under|of (?:the )?(?:shares|notes|units|stock|warrants))|^(?:whom|who"
     r"|what) did\b"),
    ("acquirer", "list", (r"\b(?:acquirers?|buyers|purchasers)\b",), ""),
    ("signatory_count", "how_many",
     (r"\b(?:people|persons?|individuals?|directors?|officers?|signator\w+|signatures?)\b",
      r"\bsign(?!a\w?l|if)\w*"), ""),
    ("statement_count", "how_many", (r"how many (?:(?!shares|securities|units|did|does|were"
                                     r"|are)\S+ ){0,3}"
                                     r"(?:registration )?statements?|how "
                                     r"many (?:(?!shares|securities|units)\S+ ){0,3}(?:S|F)-\d+s\b|"
                                     r"number of (?:the )?registration statements",), ""),
    ("plan_count", "how_many", (r"how many (?:\S+ ){0,3}plans\b",), ""),
    ("signed_on", "when", (r"\bsign(?!a\w?l|if)\w*|\bexecuted\b",), r"\bagreement\b"),
    ("signing_place", "where which what", (r"\bsign(?!a\w?l|if)\w*|\bexecuted\b",
                                           r"\bwhere\b|\b(?:city|town|place|state|village"
                                           r"|township|borough)\b|location"), ""),
    ("agent_phone", "", (r"\bagent\b|served?\b", r"phone|telephone|call"), r"sale|placement"),
    ("agent_title", "what which", (r"\bagent\b", r"\btitle|position|office\b|capacity"),
     r"placement"),
    ("agent", "who which what list", (r"\bagents? (?:for|of) (?:the )?service|service of process|"
                                      r"\bthe agent\b|agent'?s? name|\bagent\b.*\bserv",),
     r"placement|transfer agent"),
    ("counsel_firm", "who which what list where", (r"\b(?:law )?firms?\b",),
     r"accounting|audit|engineer|opin(?:ed|ion|ing|es?)\b|equity|broker|underwrit|consult|invest|search"),
    ("counsel_name", "who which what list",
     (r"\bcop(?:y|ies)\b|\blawyers?\b|\battorneys?\b|\b(?:legal|outside|in-house) counsel\b"
      r"|\bcounsel (?:for|to)\b|\bcounsel\b(?<!general counsel)",), r"\bsign"),
    ("signatories", "who which what list", (r"\bsign(?!a\w?l|if)\w*|\bexecuted\b",),
     r"agreement|signature page"),
    ("effective_on", "when", (r"\beffective\b|\beffectiveness\b|took effect|take effect",),
     rf"merger|{_ACQUIRE}|\buntil when\b|obligat|\bkeep\b|\bkept\b|expire|plan\b|delist|dissol"
     rf"|split|resign|arrangement|reorgani|indenture"
     r"|certificate|conversion|petition"),
    ("statement_filed_on", "when", (r"registration\b(?! (?:rights|fee))|original|\bS-\d|\bF-\d"
                                    r"|\bSB-2"
                                    r"|\d{2,3}-\d{4,}",
                                    r"\bfil(?:e|ed|ing)\b|submitted"),
     r"amendment"),
    ("amendment_filed_on", "when", (r"\bfil(?:e|ed|ing)\b|submitted|lodged",),
     r"form 15\b|form 25\b|certificate|petition|original|prospectus|registration statement "
     r"(?:was )?filed"),
    ("ein", "", (r"\bein\b|employer identification|tax(?:payer)? id|\bi\.?r\.?s\.?\b",), ""),
    ("par_value", "what how_many which", (r"\bpar\b|nominal value",), ""),
    ("phone", "", (r"\b(?:tele)?phone\b|\bcall the (?:company|registrant|issuer|head|office)"
                   r"|\btel\b",),
     r"\bcall\b.*\b(?:redem|redeem|notes|warrants)"),
    ("former_name", "what which who list",
     (r"\bformer(?:ly)?\b.*\b(?:name|known|called)|\b(?:called|known|named)\b.*\b(?:before"
      r"|previously|formerly"
      r"|earlier)|\bprevious(?:ly)?\b.*\b(?:name|known|called)|(?:previous|old|former|earlier) "
      r"name",), ""),
    ("jurisdiction", "where which what",
     (r"\b(?:which|what) state\b.*\bfrom\b|incorporat(?:ed|ion)"
      r"|\borgani[sz]ed (?:in|under)|jurisdiction|\bdomicil|state of "
      r"organi[sz]ation"
      r"|\bchartered\b",), r"incorporated by reference|\b(?:mov|chang|shift|switch|transferr?|re-?"
                      r"incorporat|re-?domicil)(?:e[ds]?|ing|ed|s|ion|iation)?\b"),
    ("address", "where which what",
     (r"\baddress\b|executive offices|headquarter|\blocated\b|\bbased\b|principal offices"
      r"|\b(?:head|main|home|corporate) offices?\b|\bHQ\b|principal place of business|\bzip\b",),
     ""),
    ("amendment_number", "which what how_many",
     (r"(?:number|no\.?) (?:of|is|has|does|carry).*amendment|amendment(?:'s)? number|"
      r"(?:which|what) (?:\S+ )?(?:post-effective )?amendment\b(?: (?:number|no\b))?|"
      r"what number|^(?:post-?effective )?amendment (?:no\b|number|#)",),
     r"\bfile number|registration number|\bdid (?:.* )?amendment (?:no|number)"
     # "what had amendment no. 1 taken off?", "what is amendment 2 for?": its number is given
     r"|\b(?:what|which)\b.*\bamendment"
     r" (?:(?:no|number|#)\b\.? ?)?(?:\d{1,3}|one|two|three|four|five|six)\b(?! of \d)"),
    ("statement_filed_on", "list",
     (r"\b(?:filing|effective)? ?dates?\b(?! of (?:the )?(?:amendment|agreement|merger))"
      r"|\bwhen .*\bfiled\b", r"\bfile numbers?|statements?\b|\b[SF]-\d"), "effective"),
    # "Which company filed registration statement no. 333-20488?"
    ("registrant_name", "who which what",
     (r"^(?:(?:which|what) (?:compan|registrant|issuer|corporation)\w*|who|whose)\b",
      r"\b(?:333|33|2)-\d{3,6}\b", r"\b(?:fil|amend|registration|statement|number|no\.)"),
     r"\bsign|acqui|bought|\bagent|counsel|\blaw|audit|\bfirm"),
    # "List the plans whose registration statements it adopts": the plans, not the numbers
    ("plans", "which what list",
     (r"\b(?:which|what|list|name) (?:are )?(?:the |all )*plans? "
      r"(?:whose|for which|of which|under which)\b",), ""),
    # "Which shares stay registered?"
    ("remaining", "which what",
     (r"^(?:which|what) (?:\w+ )?(?:shares|securities|stock|units|notes|classes|part)\b",
      r"\b(?:stay|remain|kept|keep|still|continue)\w*\b.*\b(?:registered|covered)"
      r"|\bregistered\b.*\b(?:stay|remain)"), r"\bbefore\b"),
    ("file_numbers", "which what list",
     (r"\bfile (?:numbers?|nos?)|registration (?:numbers?|nos?\b)|commission(?:'s)? (?:file "
      r")?numbers?"
      r"|\b(?:which|what|list|name)\b(?: \S+){0,6} registration statements?\b"
      r"|\breg\. ?(?:numbers?|nos?\b)",),
     r"\bforms?\b (?:is|was|does|did|type)|which form|what form"
     r"|^what (?:was|were|is|are|did|does|do)\b.*\b(?:cover|register(?:ed|s)?\b)"
     r"|^(?:which|what) (?:\w+ )?plans?\b"),
    ("file_numbers", "which what",
     (r"^(?:which|what) (?:\w+ )?statements?\b",), ""),
    ("form", "which what",
     (r"\b(?:which|what)(?: \S+){0,3} forms?\b|forms? (?:type|is|was|does)\b|on (?:what|which) "
      r"form",), r"form 15\b|form 25\b|in the form of|\b(?:suspend|stop"
                 r"|end)\w* (?:\w+ ){0,3}report|\bwill\b|\bintend"),
    ("plans", "which what list",
     (r"\b(?:which|what|list|name|enumerate|all)\b(?:(?! of (?:the|its|these|those)\b) "
      r"\S+){0,5} plans?\b"
      r"|(?:name|title)s? of the (?:\S+ ){0,4}plans?",), r"plan of (?:merger|reorgani"
                                                         r"|liquidation)|\bprice\b"),
    ("transaction_kind", "what which", (r"(?:kind|type|sort|form) of (?:transaction|deal"
                                        r"|acquisition)",),
     ""),
    ("title", "what which list",
     (r"(?:class|classes|kind|type|title|sort)\w* of (?:the )?(?:securit|stock|shares)|"
      r"(?:what|which) securities\b",), ""),
    ("registrant_name", "who which what list",
     (r"\bname of the (?:registrant|company|issuer)|\bco-?registrants?\b|\bguarantors?\b"
      r"|\bregistrants\b"
      r"|who (?:is|are) the (?:co-)?(?:registrants?|issuers?|filers?)|(?:who|which \S+) (?:has "
      r"|have )?"
      r"(?:filed|files|submitted|amend|remov|deregist|made)|registrant'?s? name",), r"for whom"),
    ("reason", "why", (r"",), ""),
    ("purpose", "what which",
     (r"\bpurpose\b(?! of (?!(?:\S+ )*(?:amendment|filing|document)))"
      r"|what (?:does|do|did|is|was) (?:this|the) (?:\S+ )*?(?:amendment|filing"
      r"|document)\b"
      r"(?: \S+)? ?(?:do|about|for|accomplish|achieve|effect|aim)|\bsummar"
      r"|\bwhat (?:is|was|are|were)\b.*\bamendments?\b(?: (?:no\.?|number) ?\d+)? for\??$"
      r"|\babout\b|\baim "
      r"of\b",), ""),
)  # fmt: skip
"""How people ask for a field of the record; the first match counts."""
