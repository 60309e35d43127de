"""An A4 to write a guide on: headings, paragraphs, lists, tables and boxes to tick, with a line at the foot."""

from collections.abc import Sequence
from typing import Literal, cast

from practices.guides.letters import printable
from practices.guides.paragraphs import Paragraph, paragraphs

TEAL = (10, 81, 80)
INK = (29, 40, 39)
SOFT = (69, 79, 76)
LINE = 5.2
"""Height of a line of text, in millimetres."""
MARGIN = 20
BELOW = 2 * LINE + 4
"""Millimetres below a subheading that stay with it: two lines, or a box to tick."""
SUBHEADING = 2 + 2 * LINE + BELOW
"""The same below a heading: a subheading of two lines may come first."""
MOST = 150
"""A row that is higher than this many millimetres may be cut: else it would ask for page after page."""


class Sheet:
    def __init__(self, *, title: str, language: str, footer: str) -> None:
        from practices.guides.paper import Paper  # it takes half a second to load, and few ask for a file

        self.paper = paper = Paper(format="A4")
        paper.core_fonts_encoding = "cp1252"
        paper.foot = printable(footer)
        paper.set_title(printable(title))
        paper.set_lang(language)
        paper.set_margins(MARGIN, 18, MARGIN)
        paper.set_auto_page_break(True, 26)
        paper.add_page()
        self._write_block(title, font="Times", size=24, height=10, colour=TEAL)

    def bytes(self) -> bytes:
        return bytes(self.paper.output())

    def lead(self, text: str) -> None:
        self.paper.ln(1)
        self._write_block(text, font="Helvetica", style="", size=12.5, height=6.2)

    def heading(self, text: str, below: float = 0) -> None:
        """`below`: how much of what follows has to stand on the same page, when that is more than usual."""
        self._keep_together(5 + self._height(text, font="Times", size=16, height=8) + max(SUBHEADING, below))
        self.paper.ln(4)
        self._write_block(text, font="Times", size=16, height=8, colour=TEAL)
        self.paper.ln(1)

    def subheading(self, text: str, below: float = BELOW) -> None:
        """`below`: how much of what follows has to stand on the same page."""
        self._keep_together(self.with_subheading(text, below))
        self.paper.ln(2)
        self._write_block(text, font="Helvetica", size=11, height=LINE)

    def with_subheading(self, text: str, below: float = BELOW) -> float:
        """Millimetres that a subheading takes with what stays below it."""
        return 2 + self._height(text, font="Helvetica", size=11, height=LINE) + below

    def start_of_table(self, header: Sequence[str], rows: Sequence[Sequence[str]], caption: str = "") -> float:
        """Millimetres that the name of a table takes with its header and its first row."""
        high = self._row(header, style="B") + sum(self._row(cells) for cells in rows[:1])
        return self.with_subheading(caption, min(high, MOST)) if caption else min(high, MOST)

    def note(self, text: str) -> None:
        self._write_block(text, font="Helvetica", style="", size=10, height=LINE, colour=SOFT)

    def rich(self, html: str) -> None:
        for paragraph in paragraphs(html):
            self.paragraph(paragraph)

    def plain(self, text: str, mark: str = "") -> None:
        self.paragraph(Paragraph(mark, [(text, "")]))

    def paragraph(self, paragraph: Paragraph) -> None:
        self._start(paragraph.mark)
        for text, style in paragraph.pieces:
            self.paper.set_font("Helvetica", style, 10.5)
            words = printable(text)
            self._make_room(words)
            self.paper.write(LINE, words)
        self._stop()

    def box(self, text: str) -> None:
        """A line with an open box to tick by hand."""
        self._keep_together(10)
        self.paper.set_draw_color(*TEAL)
        self.paper.set_line_width(0.4)
        self.paper.rect(MARGIN, self.paper.get_y() + 0.6, 4, 4)
        self._start(" ", indent=7.5)
        self.paper.write(LINE, printable(text))
        self._stop(after=2.2)

    def table(self, header: Sequence[str], rows: Sequence[Sequence[str]], caption: str = "") -> None:
        self._keep_together(self.start_of_table(header, rows, caption))
        if caption:
            self.subheading(caption, below=0)
        self.paper.set_font("Helvetica", size=10)
        self.paper.set_draw_color(*SOFT)
        self.paper.set_line_width(0.2)
        with self.paper.table(text_align="LEFT", line_height=LINE, borders_layout="HORIZONTAL_LINES") as table:
            for cells in (header, *rows):
                table.row([printable(cell) for cell in cells])
        self.paper.ln(2)

    def _start(self, mark: str, indent: float = 6) -> None:
        self.paper.set_font("Helvetica", size=10.5)
        self.paper.set_text_color(*INK)
        if mark:
            self.paper.cell(indent, LINE, printable(mark.strip()))
            self.paper.set_left_margin(MARGIN + indent)
            self.paper.set_x(MARGIN + indent)

    def _make_room(self, words: str) -> None:
        """Begin a new line when the first word does not fit: the library would cut it in two there."""
        if not words[:1].isspace() and words.split():
            left = self.paper.w - self.paper.r_margin - self.paper.x - 2 * self.paper.c_margin
            width = self.paper.get_string_width(words.split()[0])
            if left < width <= self.paper.epw and self.paper.x > self.paper.l_margin + self.paper.c_margin:
                self.paper.ln(LINE)

    def _stop(self, after: float = 1.6) -> None:
        self.paper.set_left_margin(MARGIN)
        self.paper.ln(LINE)
        self.paper.ln(after)

    def _write_block(
        self,
        text: str,
        *,
        font: str,
        size: float,
        height: float,
        style: str = "B",
        colour: tuple[int, int, int] = INK,
    ) -> None:
        self.paper.set_font(font, style, size)
        self.paper.set_text_color(*colour)
        self.paper.multi_cell(0, height, printable(text), align="L", new_x="LMARGIN", new_y="NEXT")

    def _height(self, text: str, *, font: str, size: float, height: float) -> float:
        """How high this text will be, in as many lines as it takes."""
        self.paper.set_font(font, "B", size)
        lines = self.paper.multi_cell(0, height, printable(text), align="L", dry_run=True, output="LINES")
        return height * len(cast("list[str]", lines))

    def _row(self, cells: Sequence[str], style: Literal["", "B"] = "") -> float:
        """How high a row of a table will be: as high as its fullest cell."""
        self.paper.set_font("Helvetica", style, 10)
        width = self.paper.epw / max(len(cells), 1)
        texts = (self.paper.multi_cell(width, LINE, printable(cell), dry_run=True, output="LINES") for cell in cells)
        return LINE * max((len(cast("list[str]", lines)) for lines in texts), default=0)

    def _keep_together(self, height: float) -> None:
        """Start a new page when less than `height` millimetres are left."""
        if self.paper.will_page_break(height):
            self.paper.add_page()
