"""Forum: meetings and decisions for everybody; what can be written, for an editor."""

from components.follow import followed_book
from components.render import editing, meeting, screen
from data.forum import EmptyBook

screen.page("forum")
if not isinstance(book := followed_book(), EmptyBook):
    meeting.listed(book)
if editing.editor():
    from components.render import forum  # brings a database library, which a reader can do without

    forum.edit()
