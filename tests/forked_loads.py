"""Loaded once by the process that tests/forked.py copies."""

from tests import forked

forked.load()
