"""Page q1."""

from components.screen import screen

screen.page("q1")
