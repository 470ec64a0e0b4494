"""Page q3."""

from components.render import screen

screen.page("q3")
