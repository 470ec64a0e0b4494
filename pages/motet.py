"""A meeting: what has happened since the last one, its agenda, and the way to present it."""

from components import links, run_sheet
from components.follow import followed_book
from components.known import known
from components.render import editing, meeting, screen
from data import store

book, choice = followed_book(), links.current()
codes, editor = known(store.opened(choice.utgava)), editing.editor() is not None
if run_sheet.presented(run_sheet.PAGE, choice, book, codes, editor=editor):
    screen.page(run_sheet.PAGE)
else:
    meeting.page(book)
