"""What every screen is made of: no business in here, and nothing that knows a screen.

page        Page: activate(), main_widget(), page_actions(); optional help(), open_record(id),
            log_prefill()
context     Context: database, tasks, changes, wishes, settings, drafts, formats, person, rights,
            sync; now(), today(), zone; do(command, told, done, failed) writes and offers Undo
tasks       Tasks.write / read(..., ticket="x") / run; answers on the GUI thread; `tx` while
            an answer is delivered
changes     Changes.changed(ChangeSet), on the GUI thread
sync_line   SyncLine: status, changed, sync_requested; what a screen knows of the server
actions     Action(id, text, handler, shortcut, icon): what page_actions() returns; the window
            feeds them to keys, palette and help
labels      Label(text, role, tone, bold, wrap), ElidedLabel, hairline(), upright_line()
buttons     Button(text, clicked, kind="plain|primary|quiet|link|danger", hint="Ctrl+L", icon,
            small), WordTabs([(key, word)], underline), Segmented
chips       Chip(value, label, state, large, removable); paint_chip(), chip_size()
layout      column(), row(), clear(), scrolled(), PageHead, SectionHead, KeyNumber, Bar,
            EmptyState, Picture
cells       Cell, Column, Words, RowText: what tables and rows say; no Qt, for presenters
paged_table PagedTable(columns, source): source has count(), fetch(after, offset, limit) (`after`
            is the row before, if known), locate(id); refresh_soon() after a change;
            counting=… for so many that counting takes long, ListSource(callable) for few
detail_split DetailSplit(main, detail): the detail gives way below 1100 px
table_view  TableView(model, name=…): row_chosen, row_opened, sort_requested; select(id)
rows        RowList(name): set_rows([RowText]), chosen, opened; for fewer than 100 rows
fields      LineField, TextField, ChoiceField, TickField: value(), set_value(), edited
forms       Form.add(name, label, field), values(), show_problems(); DraftKeeper(context, form,
            name, key): restore(), drop()
overlay     Overlay(window): a floating panel on a scrim; open(), close_panel(), escape()
toasts      the window's; a page wishes: context.wishes.toast_requested.emit(text, tx)
composing   guard_composition(field).composing(); every field of `fields` has it already
formats     Formats(language): day, near_day, number, money, …; no Qt
texts       sentence(RuleBroken), problem(code, **facts)
theme       tokens(), color("accent"), font("row"); icons: icon("phone"), paint()

A page, in full:

    class NotesPage(QWidget):
        def __init__(self, context: Context, parent: QWidget | None = None) -> None:
            super().__init__(parent)
            self.setObjectName("page")
            self._context = context
            whole = column(self)
            self.head = PageHead(self.tr("Notes"))
            self.head.add(Button(self.tr("New note"), self.new, kind="primary", hint="Ctrl+N"))
            self.model = PagedTable(self._columns(), NotesSource(context.database), self)
            self.table = TableView(self.model, name=self.tr("Notes"))
            self.table.row_opened.connect(self._on_opened)
            whole.addWidget(self.head)
            whole.addWidget(self.table)
            context.changes.changed.connect(self._on_changed)

        def activate(self) -> None: ...                      # shown: bring it up to date
        def main_widget(self) -> QWidget: return self.table  # where the focus starts
        def page_actions(self) -> list[Action]:              # QWidget has an actions() already
            return [Action("notes.new", self.tr("New note"), self.new, "Ctrl+N", "plus")]
        def help(self) -> str: return self.tr("…")           # F1, plain text (optional)
        def open_record(self, record_id: UUID) -> None: ...  # where wishes lead here (optional)

        def new(self) -> None:
            now = self._context.now()
            self._context.do(lambda session: add_note(session, now=now), self.tr("Note added"))

        @Slot(object)
        def _on_changed(self, changes: ChangeSet) -> None:
            if changes.touches(Kind.LOOSE_NOTE):
                self.model.refresh_soon()

A page is made anew when the language changes, so tr() in the constructor is enough. Texts of
others go into Label, RowText, Cell or a field: all of them plain text. Nothing here imports
SQLAlchemy; import storage.queries and storage.commands inside the page's own module.
"""
