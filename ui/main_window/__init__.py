"""The window: the only part of the app that knows all screens."""

from ui.main_window.window import MainWindow as MainWindow
