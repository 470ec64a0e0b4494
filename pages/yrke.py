"""One occupation: its situation, and the ways there. Without one: the sector's to choose among."""

from components.screen import links, occupation, screen

if links.current().lage:
    screen.page("yrke")  # presented
else:
    occupation.page()
