// Buttons that htmx sends without leaving the page: when that fails they are sent the plain way, which says why.
for (const trouble of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(trouble, ({ target }) => {
    if (target instanceof HTMLFormElement && target.matches("[data-hx-boost], [data-hx-post]")) target.submit();
  });
}
