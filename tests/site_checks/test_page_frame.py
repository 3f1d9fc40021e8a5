"""The frame round a page has no empty lines; what an author wrote keeps its own."""

from pathlib import Path

from ambitieweb.plugin.frame import squeezed


def test_only_the_frame_loses_its_empty_lines() -> None:
    article = "<article>\n\n<pre>a\n\n  b</pre>\n</article>"
    assert (
        squeezed(f"\n<html>\n  \n\n  <p>x</p>\n{article}\n\n  \n</html>\n") == f"<html>\n<p>x</p>\n{article}\n</html>\n"
    )
    assert squeezed("<p>\n\n</p>") == "<p>\n\n</p>"


def test_pages_of_the_demo_have_no_empty_lines_round_them(demo_site: Path) -> None:
    html = (demo_site / "index.html").read_text()
    around = html[: html.index("<article")] + html[html.index("</article>") :]
    assert "\n\n" not in around.replace(" ", "")
