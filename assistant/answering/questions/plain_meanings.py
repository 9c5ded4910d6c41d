"""The plain questions about one amendment, and what others must stand for to mean them."""

from __future__ import annotations

from dataclasses import dataclass

_PAPERS = "filer document AMENDMENT STATEMENT REF SEC cover amending which name have"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A plain question, and what others must and may stand for to mean it.

    `needs` are all needed, each any of several signs; `allows` may stand beside, and none of
    `denies`.
    """

    plain: str
    needs: tuple[str, ...]
    allows: str = ""
    denies: str = ""

    def fits(self, found: frozenset[str]) -> bool:
        """Whether the signs are those of this question, and no others."""
        if not all(found & set(need.split("|")) for need in self.needs):
            return False
        if found & set(self.denies.split()):
            return False
        known = set(self.allows.split()) | {s for need in self.needs for s in need.split("|")}
        return found <= known | set(_PAPERS.split())


_DEAL = "deal merge acquire AGREEMENT"
_REMOVAL = "DEREGISTER terminate security registration unsold original offer now other"
_PEOPLE = "who sign all FOROTHERS officer"
_DIRECTORS = "who sign all title kind"

MEANINGS: tuple[Meaning, ...] = (
    Meaning(
        "Does the filing rely on Rule 478?",
        ("RULE478",),
        "rely sign other WHETHER who sold SEC file purpose all",
    ),
    # people of the signature page and of the cover
    Meaning("What is the title of {person}?", ("PERSON", "title|kind"), "sign title kind who how"),
    Meaning("What is the title of {person}?", ("PERSON", "sign", "which|title"), "title kind"),
    Meaning(
        "What is the telephone number of the agent for service?",
        ("AGENT", "phone|number|call"),
        "who phone number call AREA where OFFICES how",
    ),
    Meaning(
        "What is the title of the agent for service?",
        ("AGENT", "title|kind"),
        "who title kind CEO CFO ATFIRM FIRM",
    ),
    Meaning("Who is the agent for service?", ("AGENT",), "who process legal file now"),
    Meaning(
        "Who signed as attorney-in-fact?",
        ("POWER|FOROTHERS",),
        _PEOPLE + " POWER DIRECTOR title other",
    ),
    Meaning("Who signed as chief executive officer?", ("CEO",), _PEOPLE + " title kind"),
    Meaning("Who signed as chief financial officer?", ("CFO",), _PEOPLE + " title kind"),
    Meaning(
        "Who signed as principal accounting officer?", ("PAO",), _PEOPLE + " CONTROLLER title kind"
    ),
    Meaning("Who signed as controller?", ("CONTROLLER",), _PEOPLE + " title kind"),
    Meaning(
        "How many persons signed the amendment?",
        ("officer", "sign", "many|number"),
        "who all DIRECTOR",
    ),
    Meaning("Who signed the amendment?", ("officer", "DIRECTOR", "sign"), "who all"),
    Meaning("How many directors signed?", ("DIRECTOR", "many", "sign"), _DIRECTORS),
    Meaning("Which directors signed?", ("DIRECTOR",), _DIRECTORS),
    Meaning(
        "Which law firm is to receive copies?",
        ("FIRM",),
        "copy lawyer who all legal address outside",
    ),
    Meaning(
        "Which lawyer is to receive copies?", ("ATFIRM", "who|lawyer"), "copy lawyer all outside"
    ),
    Meaning(
        "Which lawyer is to receive copies?",
        ("lawyer|copy",),
        "copy lawyer who call all legal outside",
        "how",
    ),
    Meaning("How many persons signed the amendment?", ("sign", "many|number"), "who all"),
    Meaning("When was the amendment signed?", ("sign", "when"), ""),
    Meaning("Where was the amendment signed?", ("sign", "where|state"), ""),
    Meaning("Who signed the amendment?", ("sign",), "who all"),
    # the registrant
    Meaning("What is the registrant's EIN?", ("EIN",), "number who file"),
    Meaning(
        "What is the registrant's telephone number?",
        ("phone|call",),
        "phone number call AREA OFFICES many how",
    ),
    Meaning(
        "What is the address of the registrant's principal executive offices?",
        ("address|OFFICES",),
        "address OFFICES where AREA deal all how",
    ),
    Meaning(
        "Where is the registrant incorporated?", ("incorporate",), "where state legal kind other"
    ),
    Meaning("Where is the registrant incorporated?", ("state", "which|where"), "legal"),
    # the deal
    Meaning(
        "What is the date of the merger agreement?",
        ("AGREEMENT|agreement", "when"),
        "AGREEMENT agreement sign deal merge close who",
        "amending",
    ),
    Meaning(
        "What is the name of the merger subsidiary?",
        ("MERGERSUB",),
        _DEAL + " who subsidiary number effective",
    ),
    Meaning("When did the merger close?", ("close", "when"), _DEAL + " effective time"),
    Meaning(
        "When did the merger become effective?",
        ("merge|deal", "when", "effective|acquire"),
        _DEAL + " time",
    ),
    Meaning("Who acquired the registrant?", ("acquire",), _DEAL + " who subsidiary now new"),
    # the statements
    Meaning(
        "How many registration statements are amended?",
        ("many", "STATEMENTS|STATEMENT"),
        "file terminate kind all number registration",
        "have",
    ),
    Meaning(
        "What is the number of the post-effective amendment?",
        ("AMENDMENTNUMBER",),
        "number original all file WHETHER how",
    ),
    Meaning("What is the number of the post-effective amendment?", ("AMENDMENT", "number"), "file"),
    Meaning(
        "What are the file numbers of the registration statements?",
        ("FILENUMBER",),
        "number registration file security STATEMENTS all terminate many how",
    ),
    Meaning(
        "What are the file numbers of the registration statements?",
        ("number", "STATEMENT|STATEMENTS|registration|file|SEC|REF"),
        "registration file STATEMENTS all terminate how",
    ),
    Meaning(
        "When was the registration statement filed?",
        ("file", "when", "original|STATEMENT|REF|registration"),
        "original security registration now",
        "AMENDMENT",
    ),
    Meaning(
        "When did the registration statement become effective?",
        ("effective", "when|SEC"),
        "when original registration file many",
        "AMENDMENT",
    ),
    Meaning(
        "On what form is the registration statement?",
        ("form",),
        "kind STATEMENTS registration original security file number who",
    ),
    Meaning(
        "Under which plan were the securities registered?",
        ("plan", "which|who|name|kind|registration|benefit"),
        "security registration sold all benefit number offer file",
    ),
    Meaning("Under which plan were the securities registered?", ("plan",), "all"),
    # amounts and classes
    Meaning(
        "Does this amendment deregister securities?",
        ("WHETHER", "DEREGISTER|terminate"),
        _REMOVAL + " sold purpose effective STATEMENTS",
    ),
    Meaning(
        "How many shares are being deregistered?",
        ("many", "DEREGISTER|terminate"),
        _REMOVAL + " sold",
    ),
    Meaning(
        "How many shares are being deregistered?",
        ("security", "DEREGISTER"),
        _REMOVAL,
        "which name WHETHER kind",
    ),
    Meaning(
        "How many shares were sold?",
        ("many|number", "sold"),
        "security registration original already before offer",
    ),
    Meaning(
        "How many shares were originally registered?",
        ("many|number", "registration|cover|original", "security|registration"),
        "original STATEMENTS file offer before",
    ),
    Meaning(
        "What class of securities is deregistered?",
        ("kind|which|name", "security", "DEREGISTER|terminate"),
        _REMOVAL,
    ),
    Meaning(
        "What is the par value of the shares?",
        ("PAR",),
        "security many registration all DEREGISTER",
    ),
    # causes
    Meaning(
        "Why are the securities being deregistered?",
        ("why", "DEREGISTER|terminate"),
        _REMOVAL + " file sold STATEMENTS",
    ),
    Meaning("Why was this amendment filed?", ("why", "file|AMENDMENT|document|amending"), "form"),
    Meaning("What is the purpose of this amendment?", ("purpose",), "file"),
    # whose filing it is
    Meaning(
        "Who is the registrant?",
        ("filer|document|AMENDMENT|STATEMENT|REF|file", "who|name"),
        "charter file kind legal security registration",
    ),
)
"""The plain questions in order of precedence; the first that fits is meant."""
