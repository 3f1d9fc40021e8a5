"""What an author means with an address: a website, a mailbox, a network drive, or something on this site."""

from __future__ import annotations

import re
from enum import Enum, auto
from urllib.parse import quote, unquote, urlsplit

from ambitieweb.late_patterns import late

_NETWORK = late(r"\\|file:|smb:|[a-z]:(?:[\\/]|$)|//?[a-z]:[\\/]|%5c", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB = re.compile(r"https?://", re.IGNORECASE)
_HOST = late(r"(?:[^\s@/]*@)?(?:[\w](?:[\w.-]*[\w])?|\[[0-9a-f:.]+\])(?::\d{1,5})?", re.IGNORECASE)
_WITHOUT_HTTPS = late(
    r"www\.[\w-]+(\.[\w-]+)+([/?#:].*)?|[\w-]+(\.[\w-]+)*\.(nl|com|org|eu|net|info)([/?#].*)?", re.IGNORECASE
)
_MAIL = late(r"[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}", re.IGNORECASE)
_FILE = late(r"[^/?#]*\.[a-z0-9]{1,8}", re.IGNORECASE)
"""No page of the site has a dot in its name."""
_START = "index.html"
_SITE_PAGES = (".html", ".htm", ".aspx", ".php")
_PAGE_SUFFIXES = (".html", ".htm", ".md", ".yml", ".yaml")


class Sort(Enum):
    """What kind of address it is."""

    WEB = auto()
    WEB_WITH_SPACE = auto()
    NO_WEB = auto()
    """It starts as an address of a website, but is none."""
    MAIL = auto()
    HERE = auto()
    """A place on the same page."""
    NETWORK = auto()
    OTHER_SCHEME = auto()
    WITHOUT_HTTPS = auto()
    WITHOUT_MAILTO = auto()
    WITHIN = auto()
    """A page or a file of this site."""


def sort_of(address: str) -> Sort:
    """What an address is, by its looks."""
    if _WEB.match(address):
        return _sort_of_web(address)
    if _NETWORK.match(address):
        return Sort.NETWORK
    scheme = _SCHEME.match(address)
    if scheme is not None:
        is_mail = scheme[1].lower() == "mailto" and "@" in address and not re.search(r"\s", address.partition("?")[0])
        return Sort.MAIL if is_mail else Sort.OTHER_SCHEME
    if address.startswith("#"):
        return Sort.HERE
    if _MAIL.fullmatch(address):
        return Sort.WITHOUT_MAILTO
    return Sort.WITHOUT_HTTPS if _WITHOUT_HTTPS.fullmatch(address) else Sort.WITHIN


def _sort_of_web(address: str) -> Sort:
    try:
        host = urlsplit(address).netloc
    except ValueError:  # brackets, or a character that looks like a slash
        return Sort.NO_WEB
    if _HOST.fullmatch(host) is None:
        return Sort.NO_WEB
    return Sort.WEB_WITH_SPACE if re.search(r"\s", address) else Sort.WEB


_ADDRESS_IN = late(
    r"(?:https?://|www\.)[^\s<>()\[\]{}\"'`|]+|(?:mailto:)?[^\s@/:<>()\[\]\"'`,;=]+@[^\s@/:<>()\[\]\"'`,;?]+\.[a-z]{2,}",
    re.IGNORECASE,
)
_ALMOST_HTTPS = late(r"h?t{1,3}p(s?)\s*[:;.]{0,2}\s*[/\\]{0,3}\s*(?=(?:www\.|[\w-]+\.)[\w-]+)", re.IGNORECASE)
_TWICE = late(r"(?:https?:/*)+(?=https?:/)", re.IGNORECASE)


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses of websites and mailboxes in a text that is more, or less, than one: PIANOo: https://..., https:/www..., each as
    it is written right."""
    said = _TWICE.sub("", text.strip().strip("<>\"'` "))
    if almost := _ALMOST_HTTPS.match(said):
        said = f"http{almost[1].lower()}://{said[almost.end() :]}"
    elif said.startswith("//"):
        said = f"https:{said}"
    host, slash, rest = said.partition("/") if said.lower().startswith("www") else said.partition("\n")
    said = re.sub(r"^(https?://)?www[ ,.]+", r"\1www.", host) + slash + rest
    said = re.sub(r"^(https?://[\w.-]+),([a-z]{2,})(?=[/?#]|$)", r"\1.\2", said)
    found = (_ready(match[0].rstrip(".,;:!?")) for match in _ADDRESS_IN.finditer(said))
    return tuple(dict.fromkeys(address for address in found if sort_of(address) in (Sort.WEB, Sort.MAIL)))


def _ready(address: str) -> str:
    """The address with what belongs before it."""
    if address.lower().startswith("www."):
        return f"https://{address}"
    is_mailbox = "@" in address and not _SCHEME.match(address)
    return f"mailto:{address}" if is_mailbox else address


def site_at(address: str) -> tuple[str, bool]:
    """The folder of the site whose start page has this web address, with a slash at the end, and whether that is all that the
    address says: not another page, a question, a place on a page, or who logs in."""
    parts = urlsplit(address)
    above, _, name = parts.path.rpartition("/")
    is_page = name.lower().endswith(_SITE_PAGES)
    folder = (above if is_page else parts.path).rstrip("/")
    host = (parts.hostname or "") + (f":{parts.port}" if parts.port else "")
    beside = parts.query or parts.fragment or parts.username or (is_page and name.lower() != _START)
    return f"{parts.scheme.lower()}://{host}{folder}/", not beside


def scheme_of(address: str) -> str:
    """What stands before the colon."""
    return address.partition(":")[0]


def without_spaces(address: str) -> str:
    """The address with %20 for each space, as browsers write it."""
    return re.sub(r"\s", "%20", address.strip())


def path_within(address: str) -> str:
    """The path of a page or file as this site knows it: `../projecten/x/index.html` is `projecten/x`."""
    path = unquote(re.split(r"[?#]", address.replace("\\", "/"), maxsplit=1)[0])
    path = re.sub(r"^(?:\.{0,2}/)+|^content/", "", path)
    for suffix in _PAGE_SUFFIXES:
        if path.lower().endswith(suffix):
            path = path[: -len(suffix)]
            break
    return re.sub(r"(?:^|/)index$", "", path).strip("/")


def behind_path(address: str) -> str:
    """The choices and the place on the page of a link within the site: `?thema=water#lijst`."""
    return address[len(re.split(r"[?#]", address, maxsplit=1)[0]) :]


def is_file(address: str) -> bool:
    """True for what ends as a file does, other than a page."""
    name = unquote(re.split(r"[?#]", address.replace("\\", "/"), maxsplit=1)[0]).rpartition("/")[2]
    return _FILE.fullmatch(name) is not None and not name.lower().endswith(_PAGE_SUFFIXES)


def file_within(address: str, folders: tuple[str, ...]) -> str:
    """The path of a file below the folder with files, however an author wrote it."""
    path = re.sub(r"^(?:\.{1,2}/|/)+", "", unquote(address.replace("\\", "/")).strip())
    path = path.removeprefix("content/")
    return next((path[len(folder) + 1 :] for folder in folders if path.startswith(f"{folder}/")), path)


def quoted(path: str) -> str:
    """A path as it stands in an address: spaces and other signs as %20 and the like."""
    return quote(path, safe="/-._~()!,'")
