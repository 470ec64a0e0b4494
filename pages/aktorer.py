"""Page aktorer."""

from components.screen import screen

screen.page("aktorer")
