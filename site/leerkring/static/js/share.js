// Passing a page on: copy the address, the device's own share menu, and print. Shows each button only where it works.
const share = document.querySelector("[data-share]");

const show = (name, works, action) => {
  for (const button of works ? document.querySelectorAll(`[data-${name}]`) : []) {
    button.hidden = false;
    button.addEventListener("click", () => action(button));
  }
};

const address = () => share.querySelector("input, textarea");

const copy = async (button) => {
  const said = share.querySelector("[data-said]");
  address().select();
  try {
    await navigator.clipboard.writeText(address().value);
    said.textContent = "";
    requestAnimationFrame(() => { said.textContent = button.dataset.done; });
  } catch {
    address().focus(); // the address is selected: copying by hand is one key away
  }
};

const native = (button) => navigator.share({ title: button.dataset.title, url: address().value }).catch(() => {});

show("copy", navigator.clipboard, copy);
show("native", navigator.share, native);
show("print", true, () => print());
