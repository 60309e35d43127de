// Gives every password a button that shows what was typed.

for (const place of document.querySelectorAll(".secret")) {
  const input = place.querySelector("input");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "button button-line" });
  const show = (shown) => {
    input.type = shown ? "text" : "password";
    button.textContent = shown ? place.dataset.hide : place.dataset.show;
  };
  button.addEventListener("click", () => show(input.type === "password"));
  input.form?.addEventListener("submit", () => show(false));
  show(false);
  place.append(button);
}
