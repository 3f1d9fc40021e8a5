"""The webs below a unit or category side by side, with the level that they propose together (rows O10, O13)."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ambitieweb.addresses.anchors import theme_anchor
from ambitieweb.addresses.cards import desk_study_of, page_of, webs_below
from ambitieweb.charts.web_input import Segment, State, WebInput
from ambitieweb.derive.crossing import Loss
from ambitieweb.derive.rollup import ProposalSource, Rollup, ThemeRollup
from ambitieweb.languages import joined
from ambitieweb.link.portfolio import LinkedCategory, Unit, WebHolder
from ambitieweb.model.method import FEWEST_FOR_DIRECTION, MAXIMUM_LEVEL
from ambitieweb.model.values import Rating, as_id
from ambitieweb.pages.compare import few
from ambitieweb.pages.compare.heat import heat_css, rating_cell, theme_columns
from ambitieweb.pages.compare.proposal_words import how, proposed, thin
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.environment import Values
from ambitieweb.pages.facets import web_facets
from ambitieweb.pages.formats import upper_first
from ambitieweb.pages.fragments import drawn, said, signed
from ambitieweb.pages.live_table import LiveTable, pages_with_table
from ambitieweb.pages.living_web import living_figure
from ambitieweb.pages.page import Page, Section
from ambitieweb.pages.tiles import row_id, tiles
from ambitieweb.pages.web_figure import (
    drawn_web,
    is_drawable,
    level_name,
    rating_phrase,
    says_number,
    web_input,
)
from ambitieweb.pages.writer import Writer, state_of
from ambitieweb.tables.table import Column, Form, Table
from ambitieweb.tables.web_columns import Columns
from ambitieweb.texts import Texts

TILES_AT_MOST = 60
TABLE = "tabel-webben"


def pages(desk: Desk) -> Iterator[Page]:
    """A page for each unit and category with webs below it."""
    for rollup in desk.rollups.values():
        yield from below_pages(desk, rollup)


def below_pages(desk: Desk, rollup: Rollup) -> Iterator[Page]:
    """The proposal beside what counts now, all webs as a table and as small webs, and how the proposal came about."""
    holder = rollup.holder
    here = webs_below(holder)
    writer = desk.writer(here)
    t = desk.texts
    counts, found = _counts(rollup, t), _found(rollup, t)
    lead = " ".join(filter(None, (found, counts)))
    first = () if few.are_few(rollup) else (Section(_proposal(desk, writer, rollup), anchor=desk.anchor("proposal")),)
    page = desk.page(
        here,
        t(f"rollup.title.{holder.kind}", name=holder.name),
        first,
        above=desk.crumbs_to(holder),
        keywords=(t("rollup.keywords"),),
        description=lead,
        finding=found or counts,
        notice=writer.plain(holder.notice),
        tables=("voorstellen", "webthemas"),
    )
    key = Markup(desk.paragraph("note", _key(rollup, t)))
    after = (_came_about(desk, writer, rollup),)
    table = _live_table(desk, rollup)
    if not few.are_few(rollup):
        yield from pages_with_table(desk, page, table, t("rollup.sources"), desk.anchor("webs"), (Section(key), *after))
        return

    def beside_the_web(section: Section) -> Section:
        html = desk.render(
            "overviews/few-webs.html",
            writer,
            figure=_figure(rollup, t),
            table=Markup(section.html),
            key=key,
            webs=few.differences(writer, rollup),
            counts=counts if found else "",
            left_out=_left_out(desk, writer, rollup),
            study=_study(writer, holder),
        )
        return Section(html, anchor=desk.anchor("webs"))

    yield from pages_with_table(desk, page, table, "", desk.anchor("webs"), after, beside_the_web)


def _found(rollup: Rollup, t: Texts) -> str:
    """On which themes the webs below propose or choose another level than what counts now; nothing where they are too few to
    say so."""
    return _course(rollup, t) if rollup.directions else " ".join(few.differ(rollup, t))


def _counts(rollup: Rollup, t: Texts) -> str:
    """How many webs there are, and on which themes too few of them have a level."""
    of = "_of" if rollup.left_out else ""
    counts = {"n": len(rollup.sources), "total": len(rollup.sources) + len(rollup.left_out)}
    if len(rollup.sources) < FEWEST_FOR_DIRECTION:
        return t(f"rollup.few{of}", **counts)
    parts = [t(f"rollup.lead{of}", **counts)]
    if not rollup.directions and not rollup.thin:
        parts.append(t("rollup.none"))
    if rollup.thin:
        names = joined([found.theme.short for found in rollup.thin], t.language)
        parts.append(t("rollup.some_thin" if rollup.directions else "rollup.all_thin", themes=names))
    return " ".join(parts)


def _course(rollup: Rollup, t: Texts) -> str:
    higher = joined([found.theme.short for found in rollup.differing if (found.difference or 0) > 0], t.language)
    lower = joined([found.theme.short for found in rollup.differing if (found.difference or 0) < 0], t.language)
    if higher or lower:
        key = "both" if higher and lower else "higher" if higher else "lower"
        return t(f"rollup.{key}", higher=higher, lower=lower)
    if all(found.difference is None for found in rollup.directions):
        return t("rollup.nothing_to_compare")
    is_everywhere = all(found.difference == 0 for found in rollup.themes)
    same = joined([found.theme.short for found in rollup.directions if found.difference == 0], t.language)
    return t("rollup.same" if is_everywhere else "rollup.same_at", themes=same)


# --- the proposal


def _proposal(desk: Desk, writer: Writer, rollup: Rollup) -> str:
    holder, t = rollup.holder, desk.texts
    return desk.render(
        "overviews/proposal.html",
        writer,
        figure=_figure(rollup, t),
        rows=[_proposal_row(desk, writer, rollup, found) for found in rollup.themes],
        study=_study(writer, holder),
        counts=_counts(rollup, t) if rollup.directions else "",
        left_out=_left_out(desk, writer, rollup),
    )


def _study(writer: Writer, holder: WebHolder) -> str:
    """The way to what the projects of a category have in common."""
    return writer.link(writer.texts("study.link"), desk_study_of(holder)) if isinstance(holder, LinkedCategory) else ""


def _figure(rollup: Rollup, t: Texts) -> Markup:
    """The proposal over what counts now; of too few webs nothing is drawn but the web of now."""
    holder, web = rollup.holder, rollup.holder.web
    if not is_drawable(rollup.theme_set):
        return Markup()
    if rollup.directions:
        key = Markup('<span class="aw-key-outline">{}</span>').format(t("rollup.outline"))
        return living_figure(proposal_input(rollup, t), "pair", keys=[key])
    if web is None or web.is_empty:
        return Markup()
    return living_figure(web_input(holder, web, t), "pair", keys=[said(t("rollup.web_of_now"))])


def _left_out(desk: Desk, writer: Writer, rollup: Rollup) -> Markup:
    """Which units have a web of their own and do not weigh, with the reason; nothing when all do."""
    if not rollup.left_out:
        return Markup()
    names = Markup(", ").join(writer.to(unit) for unit in rollup.left_out)
    return Markup("{} {}.").format(desk.texts("rollup.left_out", n=len(rollup.left_out)), names)


def _proposal_row(desk: Desk, writer: Writer, rollup: Rollup, found: ThemeRollup) -> Values:
    """A theme: what counts now, what the webs below propose, and how the two stand to each other."""
    return {
        "theme": writer.theme_link(found.theme),
        "id": found.theme.id,
        "hue": found.theme.hue,
        "now": writer.place(found.adopted, rollup.theme_set) if found.adopted else Markup("–"),
        "proposal": proposed(writer, found, rollup.theme_set),
        "words": desk.texts("rollup.thin_short", n=len(found.weighing))
        if found.is_thin
        else _difference(found, desk.texts),
        "differs": bool(found.difference),
    }


def _difference(found: ThemeRollup, t: Texts) -> str:
    difference = found.difference
    if difference is None:
        return t("rollup.incomparable")
    if difference == 0:
        return t("rollup.equal")
    return t("rollup.above" if difference > 0 else "rollup.below", n=abs(difference))


def proposal_input(rollup: Rollup, t: Texts) -> WebInput:
    """The proposal as filled rings, what counts now as an outline over it."""
    holder, title = rollup.holder, t("rollup.figure", name=rollup.holder.name)
    segments = (_segment(found, rollup, t) for found in rollup.themes)
    drawing_id = f"voorstel-{holder.kind}-{holder.id}"
    return drawn_web(drawing_id, title, segments, rollup.theme_set, t, outline=t("rollup.outline"))


def _segment(found: ThemeRollup, rollup: Rollup, t: Texts) -> Segment:
    """A theme of the drawing. Without a direction it is blank and has no outline: an outline round nothing would read as a
    fall to nothing."""
    rating = Rating(found.proposal) if found.proposal is not None and found.is_direction else None
    if rating is not None:
        words = level_name(rating, rollup.theme_set, t)
    else:
        words = t("rollup.thin_short", n=len(found.weighing)) if found.is_thin else t("rollup.no_proposal")
    adopted = found.adopted.rating if found.adopted else None
    if rating is not None and adopted is not None and found.difference != 0:
        now = str(adopted.level) if adopted.level is not None else rating_phrase(adopted, rollup.theme_set, t)
        words = t("rollup.words_now", words=words, now=now)
    return Segment(
        label=found.theme.name,
        short=found.theme.short,
        state=state_of(rating) if rating is not None else State.BLANK,
        level=rating.level if rating is not None else None,
        level_name=words,
        says_number=says_number(rating, rollup.theme_set),
        outline=adopted.level if adopted and rating is not None else None,
        hue=found.theme.hue,
        theme=found.theme.id,
    )


# --- how it came about


def _came_about(desk: Desk, writer: Writer, rollup: Rollup) -> Section:
    """The rule and what it did on each theme, how the webs are spread, and what gets lost between theme sets, as closed lines."""
    t = desk.texts
    per_theme = desk.render(
        "overviews/proposal-how.html",
        writer,
        rule=t("rollup.rule", rule=writer.word(rollup.rule)),
        rule_words=t(f"rollup.rule_words.{rollup.rule.name.lower()}"),
        rows=[(found.theme, notes) for found in rollup.themes if (notes := _notes(writer, rollup, found))],
    )
    lines = [
        Section(per_theme, t("rollup.how_title"), desk.anchor("proposal_how"), writer.word(rollup.rule)),
        Section(_spread(desk, writer, rollup), t("rollup.spread"), desk.anchor("spread")),
    ]
    if rollup.losses:
        html = desk.render("overviews/losses.html", writer, losses=[_loss(writer, loss) for loss in rollup.losses])
        lines.append(Section(html, t("rollup.losses"), desk.anchor("losses")))
    lines.append(_small(desk, writer, rollup))
    return desk.folded(writer, lines, t("rollup.about"), "adding_up")


def _small(desk: Desk, writer: Writer, rollup: Rollup) -> Section:
    """The webs below as small webs; of very many the first."""
    t = desk.texts
    left = len(rollup.sources) - TILES_AT_MOST
    note = desk.paragraph("note", t("rollup.more_webs", n=left)) if left > 0 else ""
    html = tiles(desk, writer, rollup.sources[:TILES_AT_MOST], "b-", TABLE) + note
    return Section(html, t("rollup.small"), desk.anchor("small_webs"))


def _notes(writer: Writer, rollup: Rollup, found: ThemeRollup) -> list[str]:
    """On how few webs a proposal rests, and how the rule came to it; of a few webs also where there is none."""
    if found.proposal is None:
        return [upper_first(writer.texts("rollup.no_proposal")) + "."] if few.are_few(rollup) else []
    return [*filter(None, (upper_first(thin(writer, found)) + "." if found.is_thin else "",)), *how(writer, found)]


def _spread(desk: Desk, writer: Writer, rollup: Rollup) -> str:
    """Per theme how many webs chose each level; levels and answers that no web gave are left out."""
    t = desk.texts
    levels = [level for level in range(MAXIMUM_LEVEL + 1) if any(found.counts[level] for found in rollup.themes)]
    answers = (
        (t("level.not_relevant"), [found.not_relevant for found in rollup.themes]),
        (t("level.undecided"), [found.undecided for found in rollup.themes]),
        (t("rollup.silent"), [found.silent for found in rollup.themes]),
    )
    others = [(head, counts) for head, counts in answers if any(counts)]
    webs = f"#{desk.anchor('webs')}"
    rows = [
        {
            "theme": writer.theme_link(found.theme),
            "levels": [
                (str(level), found.counts[level], level == found.proposal and found.is_direction) for level in levels
            ],
            "others": [(head, counts[number]) for head, counts in others],
            "range": _range(found, t),
            "counted": len(found.counted),
            "href": f"?sorteer=-{as_id(found.theme.short)}{webs}",
        }
        for number, found in enumerate(rollup.themes)
    ]
    heads = [str(level) for level in levels]
    return desk.render(
        "overviews/spread.html",
        writer,
        heads=heads,
        others=[head for head, _ in others],
        rows=rows,
        sources=webs,
        sign=drawn("≠"),
    )


def _range(found: ThemeRollup, t: Texts) -> str:
    if found.lowest is None or found.highest is None:
        return t("rollup.nothing_counted")
    if found.lowest == found.highest:
        return t("rollup.all_at", level=found.lowest)
    return t("rollup.from_to", low=found.lowest, high=found.highest)


# --- the sources


def _loss(writer: Writer, loss: Loss) -> Values:
    """What gets lost between two theme sets, in sentences."""
    t = writer.texts
    lines = []
    if loss.dropped:
        lines.append(t("rollup.loss.dropped", themes=joined([theme.name for theme in loss.dropped], t.language)))
    if loss.empty:
        lines.append(t("rollup.loss.empty", themes=joined([theme.name for theme in loss.empty], t.language)))
    for theme, parts in loss.merged:
        lines.append(t("rollup.loss.merged", theme=theme.name, parts=joined([part.name for part in parts], t.language)))
    for theme, wholes in loss.repeated:
        lines.append(
            t("rollup.loss.repeated", theme=theme.name, wholes=joined([whole.name for whole in wholes], t.language))
        )
    return {
        "old": writer.to(loss.old),
        "new": writer.to(loss.new),
        "lines": lines,
    }


def table(desk: Desk) -> Table:
    """The proposal of the webs below each unit and category, per theme."""
    t, of = desk.texts, Columns[tuple[Rollup, ThemeRollup]](desk.material, "voorstellen")
    standings = {key: t(f"rollup.standing.{key}") for key in ("direction", "thin", "none")}

    def count(level: int) -> Column[tuple[Rollup, ThemeRollup]]:
        return of.field(f"aantal_{level}", lambda row: row[1].counts[level], Form.INTEGER)

    columns = (
        *of.web(lambda row: row[0].holder),
        of.theme(lambda row: row[1].theme),
        of.field("optelregel", lambda row: of.word(row[0].rule)),
        *of.rating("niveau_nu", lambda row: row[1].adopted.rating if row[1].adopted else None),
        of.field("niveau_voorstel", lambda row: row[1].proposal, Form.INTEGER),
        of.field("voorstel_status", lambda row: standings[_standing(row[1])], choices=tuple(standings.values())),
        of.field("steunt_op", lambda row: len(row[1].weighing), Form.INTEGER),
        of.field("gelijke_stand", lambda row: tuple(map(str, row[1].tied)) or None, Form.LIST),
        of.field("laagste", lambda row: row[1].lowest, Form.INTEGER),
        of.field("hoogste", lambda row: row[1].highest, Form.INTEGER),
        of.field("geteld", lambda row: len(row[1].counted), Form.INTEGER),
        *map(count, range(MAXIMUM_LEVEL + 1)),
        of.field("aantal_niet_relevant", lambda row: row[1].not_relevant, Form.INTEGER),
        of.field("aantal_nog_te_bepalen", lambda row: row[1].undecided, Form.INTEGER),
        of.field("aantal_zonder_keuze", lambda row: row[1].silent, Form.INTEGER),
        of.field("bronwebben", lambda row: tuple(s.holder.name for s in row[1].counted) or None, Form.LIST),
        *of.keys(lambda row: row[0].holder, lambda row: row[1].theme),
    )
    rows = [(rollup, found) for rollup in desk.rollups.values() for found in rollup.themes]
    return of.of(columns, rows, lambda row: webs_below(row[0].holder).at(desk.anchor("proposal")))


def _standing(found: ThemeRollup) -> str:
    """Whether a proposal shows a direction: the key of its word."""
    return "direction" if found.is_direction else "thin" if found.is_thin else "none"


def _live_table(desk: Desk, rollup: Rollup) -> LiveTable[WebHolder]:
    t = desk.texts
    themes = [found.theme for found in rollup.themes]
    sources = {
        (source.holder.kind, source.holder.id, found.theme.id): source
        for found in rollup.themes
        for source in found.sources
    }

    def source_of(holder: WebHolder, number: int) -> ProposalSource:
        return sources[holder.kind, holder.id, themes[number].id]

    def rating(holder: WebHolder, number: int) -> Rating | None:
        source = source_of(holder, number)
        return source.rating if source.is_proposal or source.place else None

    return LiveTable(
        name=TABLE,
        caption=t("rollup.sources_caption", name=rollup.holder.name),
        columns=(
            Column(t("compare.web"), lambda holder, w: w.to(holder)),
            *theme_columns(
                themes,
                lambda holder, number, w: source_cell(w, source_of(holder, number), rollup.themes[number]),
                rating,
            ),
        ),
        facets=web_facets(desk, rollup.sources),
        things=rollup.sources,
        css=f"{heat_css(themes)} aw-below-table" if few.are_few(rollup) else heat_css(themes),
        counted=_caption(rollup, t),
        can_choose=len(rollup.sources) > 2,
        id=row_id,
    )


def source_cell(writer: Writer, source: ProposalSource, found: ThemeRollup) -> Markup:
    """What one web says of one theme, with a sign where it stands above or below what counts now. A star marks what is a
    proposal itself, a wave what was carried over from another theme set."""
    holder, theme = source.holder, found.theme
    now = found.adopted.level if found.adopted else None
    is_same = now is not None and source.level == now
    after = against(writer, source.level, now) if source.is_direction else Markup()
    if source.is_proposal and isinstance(holder, (Unit, LinkedCategory)):
        href = writer.href(webs_below(holder), writer.anchor("proposal"))
        return rating_cell(
            writer, source.rating, href, theme.hue, after=_proposal_mark(writer, source) + after, is_same=is_same
        )
    if source.place is None or source.rating is None:
        return rating_cell(writer, None, "", theme.hue)
    if source.place.theme.key != theme.key:
        after = mark(writer, "~", "is_carried") + after
    href = writer.href(page_of(holder), theme_anchor(source.place, writer.texts))
    return rating_cell(writer, source.rating, href, theme.hue, after=after, is_same=is_same)


def _caption(rollup: Rollup, t: Texts) -> str:
    """What the number in the table is."""
    has_proposals = any(source.is_proposal for theme in rollup.themes for source in theme.sources)
    return t("rollup.key.number_or_proposal" if has_proposals else "rollup.key.number")


def _key(rollup: Rollup, t: Texts) -> Markup:
    """What the signs in the table say, of those that stand in it."""
    found = [(theme, source) for theme in rollup.themes for source in theme.sources]
    levels = [(source.level, theme.adopted.level) for theme, source in found if theme.adopted and source.is_direction]
    compared = [(level, now) for level, now in levels if level is not None and now is not None]
    signs = {
        "above": any(level > now for level, now in compared),
        "below": any(level < now for level, now in compared),
        "same": any(level == now for level, now in compared),
        "proposal": any(source.is_proposal for _, source in found),
        "carried": any(s.place is not None and s.place.theme.key != theme.theme.key for theme, s in found),
        "silent": any(source.rating is None for _, source in found),
        "not_relevant": any(source.rating is Rating.NOT_RELEVANT for _, source in found),
        "open": any(source.rating is Rating.UNDECIDED for _, source in found),
    }
    parts = [t(f"rollup.key.{sign}") for sign, is_there in signs.items() if is_there]
    return drawn(" ".join(parts))


def _proposal_mark(writer: Writer, source: ProposalSource) -> Markup:
    """A star for a level that is a proposal itself; its words say of how many webs where those are too few."""
    if source.is_direction:
        return mark(writer, "*", "is_proposal")
    return mark(writer, "*", "is_thin_proposal", n=source.webs)


def against(writer: Writer, level: int | None, now: int | None) -> Markup:
    """An arrow for a level above or below what counts now."""
    if level is None or now is None or level == now:
        return Markup()
    return mark(writer, "▲", "above_now") if level > now else mark(writer, "▼", "below_now")


def mark(writer: Writer, sign: str, key: str, **values: int) -> Markup:
    """A sign with its words for who cannot see it."""
    return signed(sign, Markup.escape(writer.texts(f"rollup.{key}", **values)))
