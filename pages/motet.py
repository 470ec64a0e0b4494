"""A meeting: what has happened since the last one, its agenda, and the way to present it."""

from components.forum import run_sheet
from components.screen import links, screen
from components.screen.forum import editing, meeting

book, editor = links.reading().book, editing.editor() is not None
if run_sheet.presented(run_sheet.PAGE, links.current(), book, links.codes(), editor=editor):
    screen.page(run_sheet.PAGE)
else:
    meeting.page()
