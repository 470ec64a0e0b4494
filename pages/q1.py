"""Page q1."""

from components.render import screen

screen.page("q1")
