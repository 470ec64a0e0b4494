"""Forum: meetings and decisions for everybody; what can be written, for an editor."""

from components.screen import links, screen
from components.screen.forum import editing, meeting

kept = links.reading().book.kept
screen.page("forum", most=None if kept else 1)  # without a book, that is said once
if kept:
    meeting.listed()
if editing.editor():
    from components.screen.forum import (
        parts as forum,  # brings a database library, which a reader can do without
    )

    forum.edit()
