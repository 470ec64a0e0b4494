"""The address that pages and files print as their own."""

from starlette.requests import Request

from components.kit.site import VARIABLE, configured

__all__ = ["VARIABLE", "configured", "of"]


def of(request: Request) -> str:
    """The address, with a / last. One that is configured is the same whoever asks, by whatever
    name: nobody makes the server write, or keep, files with names of their own."""
    return configured() or str(request.base_url)
