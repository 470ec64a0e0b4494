"""Page q2."""

from components.render import screen

screen.page("q2")
