"""Forum: meetings and decisions for everybody; what can be written, for an editor."""

from components.screen import links, screen
from components.screen.forum import editing, meeting

screen.page("forum")
if links.reading().book.kept:
    meeting.listed()
if editing.editor():
    from components.screen.forum import (
        parts as forum,  # brings a database library, which a reader can do without
    )

    forum.edit()
