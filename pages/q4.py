"""Page q4."""

from components.screen import screen

screen.page("q4")
