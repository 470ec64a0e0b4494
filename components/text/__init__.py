"""Every sentence a user reads: ``numbers`` and ``words`` are shared, then one module per sheet.

A module here has only text and pure functions from figures to sentences; it never asks the
store. So wording is found, reviewed and tested in one folder.
"""
