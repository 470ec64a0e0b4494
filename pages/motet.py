"""A meeting: what has happened since the last one, its agenda, and the way to present it."""

from components import links, run_sheet
from components.render import editing, meeting, screen

book, editor = links.reading().book, editing.editor() is not None
if run_sheet.presented(run_sheet.PAGE, links.current(), book, links.codes(), editor=editor):
    screen.page(run_sheet.PAGE)
else:
    meeting.page()
