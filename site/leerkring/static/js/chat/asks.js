// What goes along with all that this page asks of the server: for whom it was loaded, too. Somebody else may have logged
// in in this browser since then, and what waits here is not said in their name.
export function headers() {
  return {
    Accept: "application/json",
    "X-CSRFToken": document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? "",
    "X-Person": document.querySelector("[data-chat]").dataset.me,
  };
}
