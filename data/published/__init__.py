"""Readers of publishers' own files: one module per kind of file."""


class NotRead(Exception):
    """The file is known, but holds nothing this store uses. The message says why, in
    Swedish, as the end of the sentence "<fil> läses inte: ..."."""
