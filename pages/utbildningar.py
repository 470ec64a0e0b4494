"""Page utbildningar."""

from components.render import screen

screen.page("utbildningar")
