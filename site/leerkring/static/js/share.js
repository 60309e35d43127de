// Passing a page on: copy the address, the device's own share menu, and print. Shows each button only where it works.
const show = (name, works, action) => {
  for (const button of works ? document.querySelectorAll(`[data-${name}]`) : []) {
    button.hidden = false;
    button.addEventListener("click", () => action(button, button.closest("[data-share]")));
  }
};

const address = (share) => share.querySelector("input, textarea");

const copy = async (button, share) => {
  const said = share.querySelector("[data-said]");
  address(share).select();
  try {
    await navigator.clipboard.writeText(address(share).value);
    said.textContent = "";
    requestAnimationFrame(() => { said.textContent = button.dataset.done; });
  } catch {
    address(share).focus(); // the address is selected: copying by hand is one key away
  }
};

const native = (button, share) => navigator.share({ title: button.dataset.title, url: address(share).value }).catch(() => {});

show("copy", navigator.clipboard, copy);
show("native", navigator.share, native);
show("print", true, () => print());
