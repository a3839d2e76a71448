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

// Keying in a pile: Enter goes on to the next field, Ctrl and Enter write, a digit picks an answer and goes on.
const stops = (form) => {
  const named = [...form.elements].filter((field) => field.type !== "hidden" && !field.disabled && field.matches("input, select, textarea, button"));
  const shown = named.filter((field) => field.checkVisibility());  // what is folded is passed over
  return shown.filter((field, at) => field.type !== "radio" || shown.findIndex((other) => other.name === field.name) === at);
};
const goOn = (form, from) => {
  const all = stops(form);
  const at = all.findIndex((field) => field === from || (from.type === "radio" && field.name === from.name));
  const next = all[at + 1];
  if (!next) return;
  const chosen = next.type === "radio" ? form.querySelector(`input[name="${next.name}"]:checked`) : null;
  (chosen || next).focus();
};
document.addEventListener("keydown", (event) => {
  const form = event.target.closest("form[data-enter]");
  if (!form || event.isComposing || event.altKey || event.metaKey) return;
  if (event.key === "Enter" && event.ctrlKey) {
    event.preventDefault();
    form.querySelector("button.button").click();
  } else if (event.key === "Enter" && event.target.matches("input, select") && !event.ctrlKey) {
    event.preventDefault();
    goOn(form, event.target);
  } else if (event.target.type === "radio" && /^[0-9]$/.test(event.key)) {
    const picked = form.querySelector(`input[name="${event.target.name}"][data-key="${event.key}"]`);
    if (!picked) return;
    event.preventDefault();
    picked.checked = true;
    picked.dispatchEvent(new Event("input", { bubbles: true }));
    goOn(form, picked);
  }
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

// A list whose rows have keys of their own: a key works only in the row that has the focus.
document.addEventListener("keydown", (event) => {
  const row = event.target.closest("[data-row-keys] > *");
  if (!row || event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.target.matches("input:not([type=checkbox]), select, textarea")) return;
  const act = row.querySelector(`[data-row-key="${CSS.escape(event.key)}"]`);
  const next = { j: row.nextElementSibling, k: row.previousElementSibling }[event.key] || (act && row.nextElementSibling);
  if (act) act.click();
  if (next) next.focus();
});

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
