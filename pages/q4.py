"""Page q4."""

from components.render import screen

screen.page("q4")
