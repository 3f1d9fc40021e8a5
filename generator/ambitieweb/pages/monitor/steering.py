"""Who is where in the cycle, when they report and look again, and every review by managers or board (rows O8, O9)."""

from __future__ import annotations

from markupsafe import Markup, escape

from ambitieweb.derive.holders import holders, roots
from ambitieweb.link.portfolio import LinkedCategory, Portfolio, Unit
from ambitieweb.model.steering import CyclePhase, Review, Steering
from ambitieweb.pages.desk import Desk
from ambitieweb.pages.live_table import LiveTable
from ambitieweb.pages.monitor.parts import named
from ambitieweb.pages.writer import Writer
from ambitieweb.tables.table import Column


def steering_table(desk: Desk) -> LiveTable[Unit | LinkedCategory]:
    """Who is where in the cycle, when they report, and when somebody looks again (row O8)."""
    t, label = desk.texts, desk.writer().label
    empty = Markup('<span class="aw-empty">{}</span>').format(t("empty"))
    columns: tuple[Column[Unit | LinkedCategory], ...] = (
        Column(t("monitor.column.who"), lambda holder, w: named(w, holder, w.anchor("steering"))),
        Column(
            label(Steering, "cycle"),
            lambda holder, w: _cycle(desk, w, cycle) if (cycle := _steering(holder).cycle) else empty,
        ),
        Column(label(Steering, "reporting"), lambda holder, w: w.line(_steering(holder).reporting) or empty),
        Column(
            label(Steering, "next_review"),
            lambda holder, w: w.date(_steering(holder).next_review) or empty,
            sort=lambda holder: _steering(holder).next_review,
        ),
    )
    found = [holder for holder in steered(desk.portfolio) if holder.record.steering is not None]
    return LiveTable("sturing", t("monitor.caption.steering"), columns, (), found)


def _steering(holder: Unit | LinkedCategory) -> Steering:
    return holder.record.steering or Steering()


def steered(portfolio: Portfolio) -> tuple[Unit | LinkedCategory, ...]:
    """Everything that can say how it steers: organisations first."""
    main = roots(portfolio)
    found = [holder for holder in holders(portfolio) if isinstance(holder, (Unit, LinkedCategory))]
    return tuple(sorted(found, key=lambda holder: main.index(holder) if holder in main else len(main)))


def _cycle(desk: Desk, writer: Writer, phase: CyclePhase) -> Markup:
    """The four steps, with the present one marked: in bold, and in words for who cannot see that."""
    steps = tuple((writer.word(step), step is phase) for step in CyclePhase)
    return Markup(desk.render("monitor/cycle.html", writer, steps=steps))


def review_table(desk: Desk) -> LiveTable[tuple[Unit | LinkedCategory, Review]]:
    """Every review by managers or board, the newest first (row O9)."""
    t, label = desk.texts, desk.writer().label
    undated = escape(t("monitor.due.undated"))
    columns: tuple[Column[tuple[Unit | LinkedCategory, Review]], ...] = (
        Column(
            label(Review, "date"),
            lambda pair, w: w.date(pair[1].date) if pair[1].date else undated,
            sort=lambda pair: pair[1].date,
        ),
        Column(t("monitor.column.who"), lambda pair, w: w.to(pair[0], w.anchor("steering"))),
        Column(label(Review, "by"), lambda pair, w: w.line(pair[1].by)),
        Column(label(Review, "finding"), lambda pair, w: w.line(pair[1].finding)),
        Column(label(Review, "decision"), lambda pair, w: w.line(pair[1].decision)),
    )
    found = [(holder, review) for holder in steered(desk.portfolio) for review in _steering(holder).reviews]
    found.sort(key=lambda pair: -(pair[1].date.toordinal() if pair[1].date else 0))
    return LiveTable("beoordelingen", t("monitor.caption.reviews"), columns, (), found)
