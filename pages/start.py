"""Page start."""

from components.render import screen

screen.page("")
