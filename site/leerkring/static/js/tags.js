// A datalist completes a whole field; here it completes the word behind the last comma.
for (const input of document.querySelectorAll("[data-tags]")) {
  const list = input.list;
  if (!list) continue;
  const words = [...list.options].map((option) => option.value);
  input.addEventListener("input", () => {
    const before = input.value.slice(0, input.value.lastIndexOf(",") + 1);
    const chosen = new Set(before.split(",").map((word) => word.trim().toLowerCase()));
    const start = before && `${before} `;
    list.replaceChildren(...words.filter((word) => !chosen.has(word)).map((word) => new Option("", start + word)));
  });
}
