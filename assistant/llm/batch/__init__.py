"""OpenAI's Batch API: calls are gathered, sent as files, and collected into the log of calls."""
