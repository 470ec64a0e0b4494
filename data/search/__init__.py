"""Search: what somebody typed → occupations, programmes, providers, places and sectors.

An index is made once of each edition and kept in memory (``index.py``): it is small, and Swedish
inflection, misspellings and what is near decide more than a full-text index of a database can.
The facts it is made of (everyday names, links, spellings, localities) are in the edition.
"""
