"""A meeting: what has happened since the last one, its agenda, and the way to present it."""

from components import links, run_sheet
from components.follow import followed_book
from components.render import meeting, screen

book = followed_book()
if run_sheet.presented(run_sheet.PAGE, links.current(), book):
    screen.page(run_sheet.PAGE)
else:
    meeting.page(book)
