"""`python -m assistant COMMAND …`, for where the installed command is not on the PATH."""

from __future__ import annotations

from assistant.cli import main

if __name__ == "__main__":
    main()
