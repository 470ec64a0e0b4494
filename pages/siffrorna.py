"""Page siffrorna."""

from components.screen import screen

screen.page("siffrorna")
