"""Bring the public figures home: ``python -m data.fetch``, then ``python -m data.build``.

One module per source (``scb``, ``susa``, …) says what is asked, what is expected and what is
stored. What they share: ``client`` (one answer per question, from the cache or the service),
``pace`` (never more often than the service allows), ``stopped`` (a source that is not what it
was), ``listed`` (only listed fields, nothing that points out a person), ``product`` (what is
left for the build) and ``run`` (the sources in turn). Nothing here is imported by the app.
"""
