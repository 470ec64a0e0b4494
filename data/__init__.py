"""The store: from publishers' files to one immutable SQLite edition, and questions to it."""
