/* Sends the texts of the page form to the desk, and shows what could be simpler. Only advice:
   when the answer does not come, the panel says nothing and the form works as always. */
const panel = document.querySelector("[data-plain-language]");
const form = panel?.closest("form");
const EVERY = 2000;
// Of a rich text only the hidden field beside its editor is sent; among the blocks nothing else marks it.
const RICH = ":has(> [data-draftail-editor-wrapper]) > input[type=hidden]";
const TEXTS = `textarea, input[type=text], ${RICH}`;
const NOT_TEXTS = "[name=slug], [name=tags], [name$=-type], [name^=comments-], [data-chooser], .w-combobox *, [role=dialog] *, [hidden] *";
let last = "";
let tips = "";

/** The words of a rich text field stand in JSON, one block per paragraph. */
function words(field) {
  if (!field.matches(RICH)) return field.value;
  try {
    return JSON.parse(field.value).blocks.map((block) => block.text).join("\n");
  } catch {
    return "";
  }
}

function heading(field) {
  const panels = [];
  for (let box = field.closest("section.w-panel"); box; box = box.parentElement?.closest("section.w-panel")) {
    const text = box.querySelector("[data-panel-heading-text]")?.textContent.trim();
    if (text) panels.unshift(text);
  }
  const label = field.labels?.[0]?.textContent.replace("*", "").trim();
  return panels[0] ?? label ?? field.name;
}

function anchor(field) {
  return field.closest("section.w-panel")?.id || field.id;
}

function texts() {
  return [...form.querySelectorAll(TEXTS)]
    .filter((field) => !field.matches(NOT_TEXTS))
    .map((field) => ({ id: anchor(field), label: heading(field), text: words(field) }))
    .filter((field) => field.text.trim());
}

async function look() {
  if (document.hidden) return;
  const body = JSON.stringify({ language: form.elements.language?.value ?? "nl", fields: texts() });
  if (body === last) return;
  last = body;
  try {
    const response = await fetch(panel.dataset.plainLanguage, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      body,
    });
    if (response.ok && !response.redirected) show(await response.text());
  } catch {
    last = ""; // no connection: look again next time
  }
}

function show(html) {
  const answer = document.createElement("template");
  answer.innerHTML = html;
  const count = answer.content.querySelector("[data-count]");
  panel.querySelector("[data-plain-language-count]").textContent = count.textContent;
  tips = count.dataset.count;
  count.remove();
  panel.querySelector("[data-plain-language-hints]").replaceChildren(answer.content);
}

if (form) {
  look();
  setInterval(look, EVERY);
  // Only when the form is sent: before that it would look like a change to keep.
  form.addEventListener("submit", () => { form.elements["plain-language-tips"].value = tips; });
}
