// Script only makes a working page faster: everything here has a plain form or link underneath.
"use strict";

document.documentElement.classList.add("scripted");

// A slider and its number are one field; the number is what counts.
document.addEventListener("input", (event) => {
  const twin = document.getElementById(event.target.dataset.twin || "");
  if (twin) twin.value = event.target.value;
});

// The second press answers the same as the first (the one-time key), so the label may say that work goes on.
document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!button || !button.dataset.busy) return;
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "yes";
  button.textContent = button.dataset.busy;
});

// A page that comes back from the browser's memory has not been sent.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) window.print();
});

// Keys of a page that is walked through one after the other. Whoever does not want them turns them off, for good.
const keySwitch = document.querySelector("[data-key-switch]");
if (keySwitch) {
  keySwitch.checked = localStorage.getItem("keys") !== "off";
  keySwitch.addEventListener("change", () => localStorage.setItem("keys", keySwitch.checked ? "on" : "off"));
  document.addEventListener("keydown", (event) => {
    if (!keySwitch.checked || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.target.matches("input:not([type=radio], [type=checkbox]), select, textarea")) return;
    const act = document.querySelector(`[data-keys~="${CSS.escape(event.key)}"]`);
    if (act) act.click();
  });
}

// Paper has no way to open what is folded.
window.addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:not([open])")) {
    details.open = true;
    details.dataset.folded = "yes";
  }
});
window.addEventListener("afterprint", () => {
  for (const details of document.querySelectorAll("details[data-folded]")) {
    details.open = false;
    delete details.dataset.folded;
  }
});

const summary = document.querySelector(".errors");
if (summary) summary.focus();
