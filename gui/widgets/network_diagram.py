"""The diagram of a network with its legend, and the ways to take it along: SVG, PNG, clipboard."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from engine.core.errors import ConvScopeError
from engine.core.files import replace_file, write_text
from engine.model.diagram.kinds import FAMILIES
from engine.model.diagram.scale import NOTES
from engine.model.diagram.svg import families_in, svg
from engine.model.layers import LayerRow
from gui import theme
from gui.context import Context
from gui.i18n import label, tr
from gui.icons import icon
from gui.widgets.code_view import file_name
from gui.widgets.flow_layout import FlowLayout
from gui.widgets.network_diagram_canvas import STEP
from gui.widgets.network_diagram_view import DiagramView

_FOLDER = "diagram"
_FINE, _MOST_SIDE_PX = 2.0, 16_000
_LEGEND_GAP_PX, _LEAST_LEGEND_PX = 14, 300


class NetworkDiagram(QWidget):
    """Shows the rows of any network.

    Args:
        context: knows the folder of the last save, and tells what became of it.
        prefix: begins the objects' names.
    """

    selected = Signal(str)  # name of a layer

    def __init__(self, context: Context, parent: QWidget | None = None, prefix: str = "model") -> None:
        super().__init__(parent)
        self._context = context
        self.title = ""
        self.view = DiagramView(self)
        self.view.setObjectName(f"{prefix}.diagram")
        self.view.selected.connect(self.selected)
        self.view.whole_changed.connect(self._show_whole)
        self.legend = QWidget(self)
        self._chips = FlowLayout(self.legend, across=_LEGEND_GAP_PX, down=2)
        self._families: tuple[str, ...] = ()
        self.save_menu = self._menu(prefix)
        self._lay_out(prefix)
        theme.changed.connect(self._recolour)

    def show_layers(self, rows: Sequence[LayerRow], title: str = "") -> None:
        """Show a network; the title names its files."""
        self.title = title or self.title
        self.view.show_layers(rows)
        if self.isVisible():
            self._show_legend()

    def choose(self, name: str) -> None:
        """Mark a layer, without telling anyone."""
        self.view.choose(name)

    def svg(self) -> str:
        """The drawing as SVG, in the colours on screen."""
        return svg(self.view.drawing, self.title, theme.current().dark, label)

    def image(self, fine: float = _FINE) -> QImage:
        """The drawing as a picture, ``fine`` pixels a unit (fewer for a very long network)."""
        renderer = QSvgRenderer(QByteArray(self.svg().encode()))
        drawn = renderer.defaultSize()
        fine = min(fine, _MOST_SIDE_PX / max(1, drawn.width(), drawn.height()))
        size = QSize(max(1, round(drawn.width() * fine)), max(1, round(drawn.height() * fine)))
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(theme.current().surface)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
        painter.end()
        return image

    def copy(self) -> None:
        """Put the drawing on the clipboard as a picture."""
        QGuiApplication.clipboard().setImage(self.image())
        self._context.notify.emit(tr("The diagram is on the clipboard."))

    def save_svg(self) -> None:
        """Ask where, and write the drawing as SVG."""
        self._save(".svg", tr("SVG drawings (*.svg)"), lambda path: write_text(path, self.svg()))

    def save_png(self) -> None:
        """Ask where, and write the drawing as PNG."""
        self._save(".png", tr("PNG pictures (*.png)"), lambda path: replace_file(path, self._write_png))

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._show_legend()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.legend.setVisible(self.height() >= _LEAST_LEGEND_PX)

    def _write_png(self, path: Path) -> None:
        if not self.image().save(str(path), "PNG"):  # type: ignore[call-overload]
            raise OSError(f"{path.name} was not written")

    def _save(self, suffix: str, kinds: str, write: Callable[[Path], None]) -> None:
        suggestion = Path(self._context.settings.folder(_FOLDER)) / f"{file_name(self.title)}{suffix}"
        chosen, _kind = QFileDialog.getSaveFileName(self, tr("Save the diagram"), str(suggestion), kinds)
        if not chosen:
            return
        path = Path(chosen)
        path = path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
        try:
            write(path)
        except ConvScopeError as err:
            self._context.message.emit(err)
            return
        self._context.settings.set_folder(_FOLDER, path)
        self._context.notify.emit(tr("Saved as {name}", name=path.name))

    def _show_legend(self) -> None:
        found = families_in(self.view.drawing)
        if found == self._families:
            return
        self._families = found
        while (item := self._chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for text in (*map(_chip, found), tr("Sizes are drawn as their square roots, so that small ones stay visible.")):
            chip = QLabel(text, self.legend)
            chip.setToolTip(label(NOTES["scale"].help))
            theme.set_role(chip, "caption")
            self._chips.addWidget(chip)
            chip.show()
        self.legend.setAccessibleName(", ".join(label(FAMILIES[key].label) for key in found))
        self.legend.updateGeometry()

    def _recolour(self) -> None:
        self._families = ()
        self._show_legend()

    def _menu(self, prefix: str) -> QMenu:
        menu = QMenu(self)
        for name, text, act in (
            ("saveSvg", tr("Save as SVG…"), self.save_svg),
            ("savePng", tr("Save as PNG…"), self.save_png),
            ("copyDiagram", tr("Copy the picture"), self.copy),
        ):
            action = menu.addAction(text, act)
            action.setObjectName(f"{prefix}.{name}")
        return menu

    def _button(self, name: str, text: str, tip: str, act: Callable[[], None] | None = None) -> QToolButton:
        button = QToolButton(self, objectName=name)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        theme.set_role(button, "quiet")
        if act is not None:
            button.clicked.connect(act)
        return button

    def _lay_out(self, prefix: str) -> None:
        line, whole = tr("One line, from the picture on (L)"), tr("The whole network, in rows if it is long (F)")
        self.line = self._button(f"{prefix}.line", tr("In one line"), line, self.view.line_up)
        self.whole = self._button(f"{prefix}.whole", tr("Fit all"), whole, self.view.fit)
        for button in (self.line, self.whole):
            button.setCheckable(True)
            theme.set_role(button, "choice")
            button.clicked.connect(self._refit)
        self._show_whole(False)
        save = self._button(f"{prefix}.saveDiagram", tr("Save"), tr("Save or copy the diagram"))
        save.setIcon(icon("save"))
        save.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        save.setMenu(self.save_menu)
        save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE["xs"])
        for button in (self.line, self.whole):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._button(f"{prefix}.zoomOut", "−", tr("Smaller (−)"), self._smaller))
        row.addWidget(self._button(f"{prefix}.zoomIn", "+", tr("Larger (+)"), self._larger))
        row.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE["s"])
        column.addLayout(row)
        column.addWidget(self.view, 1)
        column.addWidget(self.legend)

    def _show_whole(self, whole: bool) -> None:
        self.line.setChecked(not whole)
        self.whole.setChecked(whole)

    def _refit(self) -> None:
        """A button pressed again stays down."""
        self._show_whole(self.view.whole)

    def _smaller(self) -> None:
        self.view.zoom_by(1 / STEP)

    def _larger(self) -> None:
        self.view.zoom_by(STEP)


def _chip(key: str) -> str:
    family = FAMILIES[key]
    colour = theme.current().series[family.series]
    return f'<span style="color:{colour}">■</span>&nbsp;{label(family.label)}'
