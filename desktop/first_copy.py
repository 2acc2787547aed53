"""A second start of the same profile brings the first one's window to the front."""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

WAIT_MS = 1_000


class FirstCopy(QObject):
    """Listens for later starts; only whoever holds the profile's lock may listen."""

    raise_requested = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        name = _name(folder)
        QLocalServer.removeServer(name)  # what a kill -9 left behind
        self._server.listen(name)

    def close(self) -> None:
        self._server.close()

    def _on_connection(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnectFromServer()
            socket.deleteLater()
            self.raise_requested.emit()


def ask_to_raise(folder: Path) -> bool:
    """Ask the copy that runs to show itself; False if it does not answer."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    return socket.waitForConnected(WAIT_MS)


def _name(folder: Path) -> str:
    return "roadbook-" + sha256(str(folder.resolve()).encode()).hexdigest()[:16]
