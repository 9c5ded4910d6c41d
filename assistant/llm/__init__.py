"""Language models behind the OpenAI API: calls, their log, their cost and their limits."""
