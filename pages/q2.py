"""Page q2."""

from components.screen import screen

screen.page("q2")
