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
