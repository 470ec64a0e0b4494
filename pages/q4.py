"""Page q4. An editor can start an order from the weighing."""

from components import links
from components.render import editing, screen

screen.page("q4")
if editing.editor() and not links.current().lage:
    from components.render import forum_orders  # brings a database library

    forum_orders.from_weighing(screen.get("vagning"))
