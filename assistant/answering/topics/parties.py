"""Topics about parties: agents, accountants, trustees, courts, who merged with whom."""

from __future__ import annotations

from assistant.answering.evidence.topic_model import FIRM, NAME, Topic

_NAMING = "who which what whose name firm company bank serve act appoint engage is the as of for"

PARTIES: tuple[Topic, ...] = (
    Topic(  # "Who is the selling shareholder?"
        asked=r"\bwho (?:is|are|was|were) the selling (?:share|stock|security|unit)-?holders?\b"
              r"|\bnames? of the selling (?:share|stock|security|unit)-?holders?\b",
        told=(
            ("text", rf"(?P<v>{NAME}),? (?:as )?(?:an?|the|our|its)(?: (?i:sole|only))? "
                     r"(?i:selling (?:share|stock|security|unit)-?holder)\b"),
            ("text", rf"\b(?i:selling (?:share|stock|security|unit)-?holder),? (?P<v>{NAME})"),
        ),
        lead="The selling holder is {}.",
        words="who is name of selling shareholder stockholder holder securityholder unitholder",
    ),
    Topic(  # "With whom did the company sign the underwriting agreement?"
        asked=r"^(?:with (?:whom|who|which \w+)|who|whom)\b[^?]*\b(?:sign|enter|make|made|conclude"
              r"|strike|struck|reach)\w*\b[^?]*\bagreement\b"
              r"|^who (?:is|are|was|were) the (?:other )?part(?:y|ies) to the \w+ agreement\b",
        unless=r"\bmerger\b|\bon behalf\b|\bsign(?:ed)? (?:it|this)\b",
        told=tuple(
            (place, r"(?i:agreement),?(?: dated(?: as of)?(?: [A-Z][a-z]+ \d{1,2}, \d{4})?,?)? "
                    r"(?i:between|among|by and between) (?:[Tt]he )?(?:Company|Registrant|Issuer"
                    rf"|Partnership|Trust) and (?P<v>{NAME})")
            for place in ("exhibits", "text")
        ),
        lead="The other party is {}.",
        words="with whom who which party sign enter into make conclude agreement between other did",
    ),
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
            ("exhibits", rf"(?i:consent)s? of (?P<v>{FIRM})(?:,? (?i:independent|certified"
                         rf"|registered|public|auditors|chartered))"),
            ("text", rf"(?:(?i:audited|reported (?:up)?on) by|(?i:reports? of)) (?P<v>{FIRM})"),
            ("text", rf"(?P<v>{FIRM}),? (?:(?i:an|our|the|its) )?(?i:independent (?:registered"
                     rf"|public|certified|auditors|accountants))"),
            ("anywhere", rf"(?i:consent of (?:independent|registered|public|certified|chartered"
                         rf"|auditors)[^.]{{0,80}})\s(?s:.{{0,1200}}?)/s/ (?P<v>{FIRM})"),
            ("exhibits", rf"(?i:consent)s? of (?!(?i:counsel))(?P<v>{FIRM})"),
        ),
        lead="The filing names {} as accountants.",
        words=_NAMING + " financial statements independent registered public accounting current",
    ),
    Topic(  # "Who gave the opinion on legality?"
        asked=r"\bopinions?\b",
        unless=r"\byour opinion\b|\bfairness\b|\btax\b|\bexhibit\b",
        kinds="who which what",
        told=(
            ("exhibits", rf"(?i:opinion)(?: and (?i:consent))? of (?P<v>{FIRM})"),
            ("exhibits", rf"(?i:opinion)(?: and (?i:consent))? of (?!(?i:counsel|the|as "
                         rf"to))(?P<v>{NAME})"),
            ("text", rf"(?i:validity|legality|legal matters)[^.;]{{0,140}}passed (?:up)?on "
                     rf"(?:\w+ ){{0,4}}by (?P<v>{NAME})"),
        ),
        lead="The legal opinion is that of {}.",
        words=_NAMING + " legal opinion give gave render issue legality validity counsel lawyer "
                        "shares law attorney write wrote deliver furnish provide",
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
    Topic(  # "Which court handled the case?": its name, though other sentences say only "the Court"
        asked=r"\b(?:which|what) (?:\w+ ){0,3}court\b|\bname of the court\b",
        kinds="which what who where",
        told=(
            ("text", r"(?P<v>(?:(?:United States|U\.S\.) )?(?:[A-Z][a-z]+ ){0,3}Court(?: of "
                     r"(?:Justice|Chancery|Appeals|[A-Z]\w+))?,? (?:for|of|in and for) (?:the "
                     r")?[A-Z]\w+(?:,? (?:(?:of|and) )?(?:the )?[A-Z]\w+){0,5})"),
        ),
        lead="The court is the {}.",
        words="court which what bankruptcy case plan confirm approve sanction handle hear enter "
              "order file petition chapter 11 in scheme proceed administer jurisdiction "
              "company judge oversee preside "
              "reorganization name of district federal arrangement proceeding",
    ),
    Topic(  # "Who was acquired?" where the registrant bought
        asked=r"^(?:who|which (?:company|bank|corporation)) (?:was|got|were) (?:acquired|bought"
              r"|taken over|merged)|\btarget (?:company|corporation)\b|\bname of the target\b",
        unless=r"\bby whom\b",
        told=(("text", rf"(?i:merger) of (?P<v>{NAME})(?: \([^()]{{1,60}}\))? (?:with and "
                       rf")?(?i:into)"),
              ("text", rf"(?P<v>{NAME})(?: \([^()]{{1,60}}\))? (?:was|were) (?i:acquired|merged)")),
        words="who acquire company merge buy target bank corporation take over get into",
    ),
    Topic(  # "What is the merger sub?" where the deal is not one that the record holds
        asked=r"\bmerger sub\b|\bmerger subsidiary\b|\b(?:entity|company"
              r"|subsidiary)\b.*\bmerged in(?:to)?\b",
        kinds="who which what",
        told=(("text", rf"(?P<v>{NAME})(?:,[^.,]{{0,80}},)? (?:was |being |has been "
                       rf")?(?i:merged) (?:with and )?(?i:into)"),
              ("text", rf"(?i:merger) of (?P<v>{NAME})(?:,[^.]{{0,80}}?,)? (?:with and "
                       rf")?(?i:into)"),
              ("text", rf"(?i:merger) of [^.;,]{{0,60}}(?i:subsidiary), "
                       rf"(?P<v>{NAME}),? (?:with and "
                     rf")?(?i:into)"),
              ("text", rf"(?i:subsidiary),? (?P<v>{NAME}) \(\"(?:Purchaser|Merger Sub\w*"
                       rf"|Acquisition Sub\w*|MergerCo|Sub)\"\)")),
        words="merger sub subsidiary name what who entity company purchaser buyer acquirer "
              "merge of into used",
    ),
    Topic(  # "Under what name does the surviving company carry on?", "What is it called now?"
        asked=r"\bunder (?:what|which) name\b|\bnew name\b|\bname now\b|\brenamed\b|\b(?:called"
              r"|known"
              r"|named) now\b|\bnow (?:called|known|named)\b|\bchanged? its name\b",
        kinds="what which who",
        told=(("text", rf"(?i:under the name|changed its name to|renamed(?: as)?|changed to|now "
                       rf"(?:known|named|called)(?: as)?|name (?:was|is|has been) changed to)(?: "
                       rf"of)? [\"“]?(?P<v>{NAME})"),),
        lead="The name is {}.",
        words="under what which name new now rename call know surviving company carry go continue "
              "operate business on does the entity surviv change its",
    ),
    Topic(  # "Which bank was merged into it?", told of its holders
        asked=r"\b(?:which|what|who)\b.*\b(?:merged (?:with and )?into|was (?:acquired|merged))\b",
        unless=r"\bby whom\b|\bsub\b|\bsubsidiary\b|\bmerged into (?:which|what)\b",
        kinds="who which what",
        told=(("text", rf"(?i:holders) of (?P<v>{NAME}) (?:when|as|after) (?:it|they) (?i:merged"
                       rf"|was "
                       rf"merged)"),),
        words="which what who bank company corporation merge into acquire was with and target name",
    ),
    Topic(  # "Which bank did it buy?"
        asked=r"\b(?:which|what) (?:bank|company|corporation|business|thrift|firm)\b.*\b(?:did"
              r"|has|have)"
              r"\b.*\b(?:buy|bought|acquired?|take over|merged? with)\b"
              r"|^who(?:m)? (?:did|has) .*\b(?:buy|bought|acquired?)\b\W*$",
        kinds="which what who",
        told=(("text", rf"(?i:shareholders|stockholders|holders|owners) of (?P<v>{NAME})(?: \([^()]"
                       rf"{{1,60}}\))? (?:in connection with|in|upon|on) (?:the |its )?(?i:merger"
                       rf"|acquisition|exchange)"),
              ("text", rf"(?i:the registrant|the company|the corporation)(?:'s)? (?i:acquisition of"
                       rf"|acquired) (?P<v>{NAME})")),
        words="which what bank company corporation business thrift firm who whom did have "
              "buy bought "
              "acquire take over merge with",
    ),
    Topic(  # "What is the new holding company called?"
        asked=r"\bholding company\b.*\b(?:called|named?|name)\b|\bname of the (?:new )?holding "
              r"company\b",
        kinds="what which who",
        told=(("text", r"(?P<v>(?:[A-Z][\w&'’-]* ){1,5}(?:Holdings?|Holdco)(?:,? (?:Inc\.|Corp\."
                       r"|LLC"
                       r"|Corporation|Ltd\.|plc))?)(?= \()"),),
        lead="The holding company is {}.",
        words="what is the new holding company called name of parent",
    ),
)  # fmt: skip
