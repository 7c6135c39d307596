"use strict";

// Asks before a page of the desk is left on which an answer, a letter or a note was typed that the pressed button does not send.
// Without it every form works; a half-typed text of another form is then gone.
(() => {
  let sending = null;
  document.addEventListener("submit", (event) => {
    // Buttons that belong to a form of letters send it with them; what a script or a browser stopped is not sent.
    if (!event.defaultPrevented) sending = event.target;
  });
  window.addEventListener("beforeunload", (event) => {
    const isLost = (field) => field.form !== sending && field.value !== field.defaultValue;
    if ([...document.querySelectorAll("textarea")].some(isLost)) event.preventDefault();
    sending = null;
  });
})();

// Keeps the page of a list up to date while it is answered, and loads it again once it is done or stopped. Without it the browser
// loads the whole page anew every few seconds.
(() => {
  const bar = document.getElementById("bar");
  if (!bar) return;
  const pause = 1000;
  const look = async () => {
    try {
      const response = await fetch(location.href);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const next = page.getElementById("bar");
      if (!next) return location.reload();
      bar.value = next.value;
      const standing = document.getElementById("standing");
      standing.textContent = page.getElementById("standing").textContent;
    } catch {
      // Without a connection it is asked for again.
    }
    setTimeout(look, pause);
  };
  setTimeout(look, pause);
})();
