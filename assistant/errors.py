"""Every error that the program raises on purpose.

AssistantError
├── InputError             what was given cannot be read
│   ├── MissingPathError       no such file or folder
│   ├── EmptyInputError        a file without text, a folder without filings
│   ├── NotTextError           a binary file (PDF, image, spreadsheet, …)
│   └── UnreadableError        no permission, a broken archive, an I/O error
├── RecordError            a record, label or question file is not in the documented format
├── LibraryError           a library cannot be opened, locked or found, or lacks what is asked for
├── UsageError             options that do not fit together
└── QuestionError          an empty question, or one over no filings

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


class RecordError(AssistantError):
    """A record, label or question is not in the documented format."""

    exit_code = 2


class LibraryError(AssistantError):
    """A library that cannot be opened, locked or found, or that lacks what is asked for."""

    exit_code = 3


class UsageError(AssistantError):
    """Options or arguments that do not fit together."""

    exit_code = 2


class QuestionError(AssistantError):
    """A question that cannot be asked: empty, or over no filings."""

    exit_code = 2
