// On every page of a member: questions, conversations and groups stand there, and whoever may not read one of them any
// more does not read it. The page of a question asks for itself, and for what is new (question-news.js).
import { lookAgain } from "./looking-again.js";

const MOST = 60;
const OURS = /^\/(wijken|gesprek|moderatie)\//;
// Not what people link to in their texts: that need not be open to who reads them. A conversation hears by itself what
// becomes of its messages. Words to be copied are never let go of.
const LINKS = "main a[href]:not(.member-text a, .message a)";
const KEEPS = "[data-news], [data-typed]";

function asked() {
  if (document.querySelector(KEEPS)) return "";
  const links = [...document.querySelectorAll(LINKS)].filter((link) => link.origin === location.origin);
  const paths = [...new Set(links.map((link) => link.pathname).filter((path) => OURS.test(path)))].slice(0, MOST);
  if (!paths.length && !OURS.test(location.pathname)) return "";
  return `/te-zien/?${new URLSearchParams([["hier", location.pathname], ...paths.map((path) => ["pad", path])])}`;
}

lookAgain(asked);
