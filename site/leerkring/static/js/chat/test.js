// Whether a socket gets through, said in words that somebody can read out to an IT department.
const place = document.querySelector("[data-test]");
const again = document.querySelector("[data-again]");
const words = Object.fromEntries([...place.querySelectorAll("[data-when]")].map((line) => [line.dataset.when, line.textContent]));
const PATIENCE = 8000;

function say(...lines) {
  place.replaceChildren(...lines.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
}

function trySocket() {
  const began = performance.now();
  return new Promise((done) => {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/live/verbinding/`);
    const timer = setTimeout(() => done({ code: 0 }), PATIENCE);
    socket.addEventListener("message", () => done({ time: performance.now() - began }));
    socket.addEventListener("close", ({ code }) => { clearTimeout(timer); done({ code }); });
  });
}

async function tryPage() {
  const began = performance.now();
  const response = await fetch(place.dataset.page, { cache: "no-store" }).catch(() => null);
  return response && performance.now() - began;
}

const filled = (name, number) => words[name].replace("{n}", Math.round(number));

async function test() {
  again.hidden = true;
  say(words.asking);
  const [socket, page] = await Promise.all([trySocket(), tryPage()]);
  const lines = "time" in socket ? [filled("works", socket.time)] : [words.blocked, filled("code", socket.code)];
  say(...(page ? [...lines, filled("page", page)] : [words.offline]));
  again.hidden = false;
}

again.addEventListener("click", test);
test();
