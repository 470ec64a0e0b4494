"""The sector's dashboard: the year's wheel, six numbers, three ways on."""

from components.screen import screen

screen.dashboard()
