"""Forum: meetings and decisions for everybody; what can be written, for an editor."""

from components.render import editing, screen

screen.page("forum")
if editing.editor():
    from components.render import forum  # brings a database library, which a reader can do without

    forum.edit()
