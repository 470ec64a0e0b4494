"""One occupation: its situation, and the ways there."""

from components.screen import screen

screen.page("yrke")
