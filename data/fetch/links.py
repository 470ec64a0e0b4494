"""Links of a web page: where workbooks are published without any other way to find them."""

from html.parser import HTMLParser
from urllib.parse import urljoin

from data.fetch import listed
from data.fetch.ask import Got


class _Links(HTMLParser):
    """Collects the address and the words of every link."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[list[str]] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A link begins."""
        href = dict(attrs).get("href") if tag == "a" else None
        self._open = bool(href)
        if href:
            self.found.append([href, ""])

    def handle_endtag(self, tag: str) -> None:
        """A link ends."""
        self._open = self._open and tag != "a"

    def handle_data(self, data: str) -> None:
        """Words, of a link if one is open."""
        if self._open:
            self.found[-1][1] += data


def workbooks(got: Got) -> list[list[str]]:
    """Address and words of every link to a workbook, each address once."""
    page = _Links()
    page.feed(got.text())
    whole = {urljoin(got.url, href): words for href, words in page.found}
    return [
        [address, listed.text(words) or ""]
        for address, words in whole.items()
        if address.lower().partition("?")[0].endswith((".xlsx", ".xls")) and listed.web(address)
    ]
