"""The headers that the project tells web servers to send, as its file for nginx says them."""

from __future__ import annotations

import re

from ambitieweb.assets import starter_folder

NGINX = starter_folder() / "publish" / "nginx" / "nginx" / "ambitieweb.conf"
_TEXT = NGINX.read_text("utf-8").replace("$ambitieweb_frames", "'self'")
HEADERS = dict(re.findall(r'^\s*add_header (\S+) "([^"]*)" always;', _TEXT, re.MULTILINE))
POLICY = HEADERS["Content-Security-Policy"]
