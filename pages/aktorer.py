"""Page aktorer."""

from components.render import screen

screen.page("aktorer")
