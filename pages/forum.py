"""Forum: meetings and decisions for everybody; what can be written, for an editor."""

from components.forum.follow import followed_book
from components.screen import screen
from components.screen.forum import editing, meeting
from data.forum import EmptyBook

screen.page("forum")
if not isinstance(book := followed_book(), EmptyBook):
    meeting.listed(book)
if editing.editor():
    from components.screen.forum import (
        parts as forum,  # brings a database library, which a reader can do without
    )

    forum.edit()
