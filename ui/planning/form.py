"""A floating form that plans a visit, or moves one to another time."""

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.kit.buttons import Button
from ui.kit.cells import RowText, Words
from ui.kit.context import Context
from ui.kit.fields import LineField
from ui.kit.forms import DraftKeeper, Form
from ui.kit.labels import Label
from ui.kit.layout import column, row
from ui.kit.overlay import Overlay
from ui.kit.rows import RowList
from ui.planning.presenter import PlanDraft, present

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from storage.queries.quick_log import BookDirectory
    from storage.rules.quick_tokens import CustomerFit

_SHOWN = 6
USUAL_TIME = "9:00"


class _CustomerField(LineField):
    """Down goes to the names that fit."""

    def __init__(self, names: RowList, placeholder: str) -> None:
        super().__init__(placeholder)
        self._names = names

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self._names.rows():
            self._names.rows()[0].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)


class PlanOverlay(Overlay):
    """Customer, day, time, purpose; Enter in any field saves."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._directory: BookDirectory | None = None
        self._customer: CustomerFit | None = None
        self._found: dict[UUID, CustomerFit] = {}
        self._visit: UUID | None = None
        self._keeper: DraftKeeper | None = None
        inside = column(spacing=12, margins=24)
        self.title = Label(self.tr("Plan a visit"), "headline")
        inside.addWidget(self.title)
        self.names = RowList(self.tr("Customers that fit"), fills=False)
        self.names.opened.connect(self._on_name)
        self.form = Form(columns=2)
        placeholder = self.tr("Name, pinyin or initials")
        self.customer = self.form.add(
            "customer", self.tr("Customer"), _CustomerField(self.names, placeholder), wide=True
        )
        self.day = self.form.add(
            "day", self.tr("Day"), LineField(self.tr("today, Wed, next Fri, 3 Nov"))
        )
        self.time = self.form.add("time", self.tr("Time"), LineField("14:30"))
        self.purpose = self.form.add("purpose", self.tr("Purpose"), LineField(), wide=True)
        inside.addWidget(self.form)
        inside.addWidget(self.names)
        bar = row(spacing=8)
        bar.addStretch(1)
        bar.addWidget(Button(self.tr("Cancel"), self.escape, hint="Esc"))
        self.save_button = Button(self.tr("Plan"), self.save, kind="primary", hint="Enter")
        bar.addWidget(self.save_button)
        inside.addLayout(bar)
        self.content.addLayout(inside)
        self.panel.installEventFilter(self)
        self.customer.edited.connect(self._on_customer_typed)
        for field in (self.customer, self.day, self.time, self.purpose):
            field.returnPressed.connect(self.save)

    def open_plan(self, day: date | None = None, customer: str = "") -> None:
        """A new visit; the customer and the day may be known already."""
        self._begin(None)
        self.form.set_values({"customer": customer, "day": "", "time": USUAL_TIME, "purpose": ""})
        if not customer and self._keeper is not None and self._keeper.restore():
            customer = self.customer.value()
        if day is not None and day != self._context.today():
            self.day.set_value(day.isoformat())
        if customer:
            self._on_customer_typed()
        self.customer.setFocus()

    def open_move(self, visit_id: UUID, customer: str, at: datetime | None) -> None:
        """Another time for a visit; the customer stays."""
        self._begin(visit_id)
        local = at.astimezone(self._context.zone) if at else None
        clock = f"{local:%H:%M}" if local else USUAL_TIME
        self.form.set_values({"customer": customer, "day": "", "time": clock, "purpose": ""})
        self.day.setFocus()

    @Slot()
    def save(self) -> None:
        """Save, or mark what is missing."""
        typed = self.form.values()
        moving = self._visit is not None
        known = self._customer.id if self._customer else None
        draft = PlanDraft(
            self._visit if moving else known, typed["day"], typed["time"], typed["purpose"]
        )
        plan = present(draft, self._context.today(), self._context.zone)
        self.form.show_problems({name: self._problem(code) for name, code in plan.problems.items()})
        if not plan.can_save or plan.at is None:
            self.form.focus_first()
            return
        self._write(plan.at, typed["purpose"])
        if self._keeper is not None:
            self._keeper.drop()
        self.close_panel()

    def panel_place(self, room: QRect) -> QRect:
        place = super().panel_place(room)
        needed = self.content.totalHeightForWidth(place.width())
        needed = max(needed, self.content.totalMinimumSize().height())
        height = min(needed, room.height() - 96)
        return QRect(place.x(), place.y(), place.width(), height)

    def _begin(self, visit_id: UUID | None) -> None:
        from storage.queries.quick_log import BookDirectory

        context = self._context
        if context.user_id is not None:
            self._directory = BookDirectory(
                context.database.read, context.user_id, context.today(), context.zone
            )
        if self._keeper is not None:
            self._keeper.flush()
            self._keeper.deleteLater()
        key = visit_id.hex if visit_id else ""
        self._keeper = DraftKeeper(context, self.form, "plan", key)
        self._visit, self._customer = visit_id, None
        moving = visit_id is not None
        self.title.setText(self.tr("Move the visit") if moving else self.tr("Plan a visit"))
        self.save_button.set_text(self.tr("Move") if moving else self.tr("Plan"))
        self.customer.setEnabled(not moving)
        self.purpose.setEnabled(not moving)
        self.names.set_rows([])
        self.form.show_problems({})
        self.open()

    def _write(self, at: datetime, purpose: str) -> None:
        from storage.commands.visits import move_visit, plan_visit

        zone, visit, customer = self._context.zone.key, self._visit, self._customer

        def command(session: "Session") -> None:
            if visit is not None:
                move_visit(session, visit, at)
            elif customer is not None:
                plan_visit(session, customer.id, at, zone, purpose=purpose)

        formats = self._context.formats
        when = formats.moment(at, self._context.zone, self._context.today())
        told = self.tr("Visit moved to {when}") if visit else self.tr("Visit planned for {when}")
        self._context.do(command, told.format(when=when))

    @Slot()
    def _on_customer_typed(self) -> None:
        """One name that fits exactly, or alone, is taken; of several the rep chooses."""
        text = self.customer.value().strip()
        found = list(self._directory.customers(text)) if self._directory and text else []
        exact = [each for each in found if each.name == text or each.short_name == text]
        only = exact if len(exact) == 1 else found
        self._customer = only[0] if len(only) == 1 else None
        shown = [] if self._customer is not None and exact else found[:_SHOWN]
        self.names.set_rows([self._name(each) for each in shown])
        self._found = {each.id: each for each in found}

    @Slot(object)
    def _on_name(self, customer_id: UUID) -> None:
        self._customer = self._found[customer_id]
        self.customer.set_value(self._customer.name)
        self.names.set_rows([])
        self.day.setFocus()

    def _name(self, fit: "CustomerFit") -> RowText:
        lasted = ""
        if fit.last_visit_on is not None:
            day = self._context.formats.day(fit.last_visit_on, self._context.today())
            lasted = self.tr("last visit {day}").format(day=day)
        return RowText(
            key=fit.id,
            lines=((Words(fit.name), Words(fit.place, "muted", small=True)),),
            right=(Words(lasted, "muted", small=True),),
        )

    def _problem(self, code: str) -> str:
        return {
            "plan.no_customer": self.tr("Which customer? Choose a name from the list."),
            "plan.no_day": self.tr("This day was not understood."),
            "plan.day_past": self.tr("This day is over."),
            "plan.no_time": self.tr("A time, please: 14:30."),
        }[code]

    # Qt's side

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # What was shown or hidden in the form is known to the panel's layout only now.
        if watched is self.panel and event.type() is QEvent.Type.LayoutRequest:
            self.relayout()
        return super().eventFilter(watched, event)
