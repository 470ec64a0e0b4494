"""Forum: meetings and decisions for everybody; what can be written, for an editor."""

from components import links
from components.render import editing, meeting, screen

screen.page("forum")
if links.reading().book.kept:
    meeting.listed()
if editing.editor():
    from components.render import forum  # brings a database library, which a reader can do without

    forum.edit()
