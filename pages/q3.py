"""Page q3."""

from components.screen import screen

screen.page("q3")
