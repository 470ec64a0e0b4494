"""Page siffrorna."""

from components.render import screen

screen.page("siffrorna")
