"""Pages with a line at the foot of each."""

from django.utils.translation import gettext
from fpdf import FPDF

from practices.guides.letters import printable
from practices.guides.sheet import MARGIN, SOFT


class Paper(FPDF):
    foot = ""

    def footer(self) -> None:
        self.set_left_margin(MARGIN)
        self.set_y(-20)
        self.set_font("Helvetica", size=8)
        self.set_text_color(*SOFT)
        self.multi_cell(0, 3.8, self.foot, align="L", new_x="LMARGIN", new_y="NEXT")
        self.cell(0, 3.8, printable(gettext("Page %(number)d") % {"number": self.page_no()}))
