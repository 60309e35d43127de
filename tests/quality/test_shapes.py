"""A picture in a text keeps its shape, however little room there is for it; one in a frame takes that of the frame."""

import pytest

from tests.served.fixtures import Enter
from tests.served.site import Site

pytestmark = pytest.mark.browser

PUT = """async (address) => {
  const main = document.querySelector('main');
  main.insertAdjacentHTML('afterbegin', `<figure class="figure"><img src="${address}" width="1040" height="546" alt="">
    </figure><img class="loose" src="${address}" width="1040" height="546" alt="">`);
  const shapes = [];
  for (const image of main.querySelectorAll('.figure img, img.loose')) {
    await image.decode();
    const { width, height } = image.getBoundingClientRect();
    shapes.push([width / height, image.naturalWidth / image.naturalHeight, width]);
  }
  return shapes;
}"""
"""Puts a picture in the text as an editor does: Wagtail writes the size of the file into the tag."""


@pytest.mark.parametrize("width", [320, 1280])
def test_an_image_in_a_text_has_the_shape_of_its_file(site: Site, enter: Enter, width: int) -> None:
    page = enter(site, width=width)
    page.goto("/voorbeelden/lev/")
    picture = page.locator("meta[property='og:image']").get_attribute("content")
    shapes = page.evaluate(PUT, picture)
    assert len(shapes) == 2
    for shown, natural, size in shapes:
        assert shown == pytest.approx(natural, rel=0.01)
        assert size <= width


def test_a_photo_that_fills_a_frame_still_fills_it(site: Site, enter: Enter) -> None:
    page = enter(site)
    page.goto("/voorbeelden/lev/")
    frame = page.locator(".art .cover").bounding_box()
    page.locator(".art .cover").evaluate(
        "cover => { cover.outerHTML = `<img class='cover' src='/static/images/logo.svg' width='1440' height='510'>` }"
    )
    assert page.locator(".art img.cover").bounding_box() == frame
