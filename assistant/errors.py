"""Every error that the program raises on purpose.

AssistantError
├── InputError             what was given cannot be read
│   ├── MissingPathError       no such file or folder
│   ├── EmptyInputError        a file without text, a folder without filings
│   ├── NotTextError           a binary file (PDF, image, spreadsheet, …)
│   └── UnreadableError        no permission, a broken archive, an I/O error
├── OutputError            an output or its journal cannot be written: permission, a full disk
├── RecordError            a record, label or question file is not in the documented format
├── LibraryError           a library cannot be opened, locked or found, or lacks what is asked for
├── RunError               there is no such evaluation run, or it does not fit what is asked
├── UsageError             options that do not fit together
│   └── NoModelError           a model is asked for, and no model, key or server is set
├── PromptError            a prompt's file is missing or not in its format
├── QuestionError          an empty question, or one over no filings
└── ModelError             a call to a language model gave no answer that can be used
    ├── RefusalError           the model refused
    ├── TruncatedReplyError    the reply broke off at the limit of its length
    ├── ContentFilterError     the server's filter took the reply or the request away
    ├── MalformedReplyError    no JSON, JSON of another schema, or no completion at all
    ├── BudgetError            the next call could pass --max-cost
    ├── WaitingError           the call waits for a batch
    ├── ServerError            the server answered with an error
    │   ├── BadCallError           400, 422: the server does not take the call
    │   │   └── ContextTooLongError    more text than the model reads at once
    │   ├── KeyRefusedError        401
    │   ├── AccessRefusedError     403
    │   ├── UnknownModelError      404
    │   ├── ConflictError          409
    │   ├── RateLimitedError       429
    │   ├── QuotaError             429, insufficient_quota: the account has no credit left
    │   └── ServerFaultError       408, 500, 502, 503 and the like
    └── UnreachableError       no answer: the connection is refused, or cannot be made safe
        ├── UnknownHostError       the server's name is not known
        ├── ConnectionCutError     the connection ended before the reply did
        └── TimeOutError           the server took too long

Each message says what is wrong, where, and what to do next, on one line. The command
line turns the class into an exit code: `exit_code` of the class.
"""

from __future__ import annotations


class AssistantError(Exception):
    """Root of the tree. `str(error)` is one line, fit to be shown to a user.

    `exit_code` is what the command line ends with: 1 an item failed, 2 wrong usage,
    3 nothing could be done.
    """

    exit_code = 1


class InputError(AssistantError):
    """What was given cannot be read as a filing."""

    exit_code = 3


class MissingPathError(InputError):
    """No file or folder stands at the path."""


class EmptyInputError(InputError):
    """A file without text, or a folder without filings."""


class NotTextError(InputError):
    """A binary file: PDF, image, spreadsheet, executable."""


class UnreadableError(InputError):
    """The operating system or a decompressor refused: permission, I/O, a broken stream."""


class OutputError(AssistantError):
    """An output, or the journal beside it, cannot be written: permission, a full disk, a lock."""

    exit_code = 3


class RecordError(AssistantError):
    """A record, label or question is not in the documented format."""

    exit_code = 2


class LibraryError(AssistantError):
    """A library that cannot be opened, locked or found, or that lacks what is asked for."""

    exit_code = 3


class RunError(AssistantError):
    """There is no such evaluation run, or it does not fit what is asked of it."""

    exit_code = 3


class UsageError(AssistantError):
    """Options or arguments that do not fit together."""

    exit_code = 2


class PromptError(AssistantError):
    """A prompt's file is missing or not in its format: the installation is not whole."""

    exit_code = 3


class QuestionError(AssistantError):
    """A question that cannot be asked: empty, or over no filings."""

    exit_code = 2


class NoModelError(UsageError):
    """A language model is asked for, and no model is named, or there is neither key nor server."""


class ModelError(AssistantError):
    """A call to a language model gave no answer that can be used.

    `calls`, `input_tokens`, `output_tokens` and `cost_usd` say what the call took all the same
    (`cost_usd` is None where the price is not known); `request_id` is the server's name for it.
    """

    def __init__(
        self,
        message: str,
        *,
        request_id: str | None = None,
        calls: int = 0,
        input_tokens: int = 0,
        output_tokens: int = 0,
        cost_usd: float | None = 0.0,
    ) -> None:
        super().__init__(message)
        self.request_id = request_id
        self.calls = calls
        self.input_tokens = input_tokens
        self.output_tokens = output_tokens
        self.cost_usd = cost_usd


class RefusalError(ModelError):
    """The model refused to answer."""


class TruncatedReplyError(ModelError):
    """The reply broke off at the limit of its length."""


class ContentFilterError(ModelError):
    """The server's content filter took the reply away, or did not let the request in."""


class MalformedReplyError(ModelError):
    """The reply is no JSON, JSON of another schema, or no completion at all."""


class BudgetError(ModelError):
    """The next call could pass the cost that was allowed; it was not made."""


class WaitingError(ModelError):
    """The call was not made: it waits for a batch, which answers it later."""


class ServerError(ModelError):
    """The server answered with an error."""


class BadCallError(ServerError):
    """The server does not take the call (400, 422): a parameter or a schema that it lacks."""


class ContextTooLongError(BadCallError):
    """The call holds more text than the model reads at once; send less of the filing."""


class KeyRefusedError(ServerError):
    """The server does not take the key (401)."""

    exit_code = 3


class AccessRefusedError(ServerError):
    """The key does not open this model or this server (403)."""

    exit_code = 3


class UnknownModelError(ServerError):
    """The server has no such model, or no such API (404)."""

    exit_code = 3


class ConflictError(ServerError):
    """The server met a conflict (409), also after further attempts."""


class RateLimitedError(ServerError):
    """Too many requests or tokens in a minute (429), also after waiting as the server said."""


class QuotaError(ServerError):
    """The account has no credit left (429 with `insufficient_quota`); never tried again."""

    exit_code = 3


class ServerFaultError(ServerError):
    """The server failed or is overloaded (408, 500, 502, 503, …), also after further attempts."""


class UnreachableError(ModelError):
    """The server gave no answer: it refuses the connection, or none that is safe can be made."""

    exit_code = 3


class UnknownHostError(UnreachableError):
    """The name of the server is not known."""


class ConnectionCutError(UnreachableError):
    """The connection ended before the reply did."""

    exit_code = 1


class TimeOutError(UnreachableError):
    """The server took longer than was allowed."""

    exit_code = 1
