"""Stands before a package that only the tools of development bring along: where it is installed,
jsonschema, which Altair loads, reads its grammars, which is most of what loading Altair takes. The
program is installed without it (requirements.txt), and so it runs here."""

raise ImportError("not among what the program is installed with")
