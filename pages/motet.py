"""A meeting: what has happened since the last one, its agenda, and the way to present it."""

from components.address.known import known
from components.forum import run_sheet
from components.forum.follow import followed_book
from components.screen import links, screen
from components.screen.forum import editing, meeting
from data import store

book, choice = followed_book(), links.current()
codes, editor = known(store.opened(choice.utgava)), editing.editor() is not None
if run_sheet.presented(run_sheet.PAGE, choice, book, codes, editor=editor):
    screen.page(run_sheet.PAGE)
else:
    meeting.page(book)
