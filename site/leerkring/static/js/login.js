// One form logs in with a code or with a password. Enter in the field for the password means the password; the
// button for a code means the code, also when the browser has filled in a password by itself.

const form = document.querySelector("[data-login]");
const withPassword = form.querySelector("[data-by-password]");

form.elements.password.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  form.requestSubmit(withPassword);
});
form.addEventListener("submit", ({ submitter }) => {
  form.addEventListener("formdata", ({ formData }) => {
    if (submitter !== withPassword) formData.delete("password");
  }, { once: true });
});
