"""Reads SEC post-effective amendments, proves every value, answers with citations.

    import assistant

    filing = assistant.read("filing.htm")       # Filing: .text .header .sections
    result = assistant.extract(filing)          # Extraction: .record .evidence .checks .status
    result = assistant.check(record, filing)    # the same proof for anybody's record
    moved = assistant.movements(filing)         # every amount with its role: list of Movement
    reply = assistant.answer("Why were shares deregistered?", [(filing, result)])
    with assistant.Library("deals/") as library:    # a folder with many filings
        library.add("filings/")
        reply = library.ask("Why did Quillon remove its shares from registration?")

Each name is loaded at its first use, so that `import assistant` itself costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.answering import answer
    from assistant.answering.library import Library
    from assistant.checking import check, movements
    from assistant.errors import (
        AccessRefusedError,
        AssistantError,
        BadCallError,
        BudgetError,
        ConflictError,
        ConnectionCutError,
        ContentFilterError,
        ContextTooLongError,
        EmptyInputError,
        InputError,
        KeyRefusedError,
        LibraryError,
        MalformedReplyError,
        MissingPathError,
        ModelError,
        NoModelError,
        NotTextError,
        OutputError,
        PromptError,
        QuestionError,
        QuotaError,
        RateLimitedError,
        RecordError,
        RefusalError,
        RunError,
        ServerError,
        ServerFaultError,
        TimeOutError,
        TruncatedReplyError,
        UnknownHostError,
        UnknownModelError,
        UnreachableError,
        UnreadableError,
        UsageError,
        WaitingError,
    )
    from assistant.extraction import extract
    from assistant.filing.inputs import read, read_all
    from assistant.filing.model import Failure, Filer, Filing, Header, Section
    from assistant.record import (
        Agent,
        Amendment,
        Answer,
        Candidate,
        Check,
        Citation,
        Counsel,
        Draft,
        Drafted,
        Engine,
        ErrorInfo,
        Evidence,
        Extraction,
        FilingIdentity,
        Movement,
        Notice,
        Reason,
        Registrant,
        RegistrationStatement,
        Row,
        Security,
        Sentence,
        Signatory,
        Signing,
        Source,
        Span,
        Transaction,
        Usage,
    )

    __version__: str

__all__ = [
    "AccessRefusedError",
    "Agent",
    "Amendment",
    "Answer",
    "AssistantError",
    "BadCallError",
    "BudgetError",
    "Candidate",
    "Check",
    "Citation",
    "ConflictError",
    "ConnectionCutError",
    "ContentFilterError",
    "ContextTooLongError",
    "Counsel",
    "Draft",
    "Drafted",
    "EmptyInputError",
    "Engine",
    "ErrorInfo",
    "Evidence",
    "Extraction",
    "Failure",
    "Filer",
    "Filing",
    "FilingIdentity",
    "Header",
    "InputError",
    "KeyRefusedError",
    "Library",
    "LibraryError",
    "MalformedReplyError",
    "MissingPathError",
    "ModelError",
    "Movement",
    "NoModelError",
    "NotTextError",
    "Notice",
    "OutputError",
    "PromptError",
    "QuestionError",
    "QuotaError",
    "RateLimitedError",
    "Reason",
    "RecordError",
    "RefusalError",
    "Registrant",
    "RegistrationStatement",
    "Row",
    "RunError",
    "Section",
    "Security",
    "Sentence",
    "ServerError",
    "ServerFaultError",
    "Signatory",
    "Signing",
    "Source",
    "Span",
    "TimeOutError",
    "Transaction",
    "TruncatedReplyError",
    "UnknownHostError",
    "UnknownModelError",
    "UnreachableError",
    "UnreadableError",
    "Usage",
    "UsageError",
    "WaitingError",
    "__version__",
    "answer",
    "check",
    "extract",
    "movements",
    "read",
    "read_all",
]

# Where a public name lives; those that are not here are the models of the record.
_HOMES = {
    "Library": "assistant.answering.library",
    "answer": "assistant.answering",
    "check": "assistant.checking",
    "movements": "assistant.checking",
    "extract": "assistant.extraction",
    "read": "assistant.filing.inputs",
    "read_all": "assistant.filing.inputs",
    **dict.fromkeys(("Failure", "Filer", "Filing", "Header", "Section"), "assistant.filing.model"),
    **{name: "assistant.errors" for name in __all__ if name.endswith("Error")},
}

# Type checkers see the names above; a `__getattr__` of theirs would let any name pass.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """A public name, imported at its first use and kept."""
        from importlib import import_module, metadata

        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        if name == "__version__":
            value = metadata.version("assistant")
        else:
            value = getattr(import_module(_HOMES.get(name, "assistant.record")), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
