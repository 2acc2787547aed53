"""Notices that nobody has touched the app for a while."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Says once that the app was left alone for so many minutes; 0 minutes means never."""

    idle = Signal()

    def __init__(self, app: QCoreApplication, minutes: float) -> None:
        super().__init__(app)
        self._app = app
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)
        self.set_minutes(minutes)
        app.installEventFilter(self)

    def set_minutes(self, minutes: float) -> None:
        self._timer.stop()
        self._timer.setInterval(round(minutes * 60_000))
        if minutes > 0:
            self._timer.start()

    def stop(self) -> None:
        self._app.removeEventFilter(self)
        self._timer.stop()

    def remaining_ms(self) -> int:
        """How long until we take it that nobody is there; -1 if we never do."""
        return self._timer.remainingTime()

    # Qt's side

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE and self._timer.isActive():
            self._timer.start()
        return False
