/* The sheet of a walk: what is ticked and typed stays in this browser until the network took it. */
(function () {
  "use strict";
  const AGAIN = 15000;
  const form = document.getElementById("walk");
  if (!form) {
    return;
  }
  const place = "essaim-walk " + form.getAttribute("action");
  const away = document.getElementById("walk-away");
  const kept = document.getElementById("walk-kept");
  let timer = 0;

  function read() {
    try {
      return JSON.parse(window.localStorage.getItem(place)) || {};
    } catch (unreadable) {
      return {};
    }
  }

  /* The number of the sheet is kept too, so that what arrives twice counts once. */
  function keep() {
    const said = { sheet: form.elements.sheet.value };
    new FormData(form).forEach(function (value, name) {
      if (value && /^(said|word)-/.test(name)) {
        said[name] = value;
      }
    });
    said.sending = Boolean(timer);
    window.localStorage.setItem(place, JSON.stringify(said));
  }

  function restore() {
    const said = read();
    if (!said.sheet) {
      return;
    }
    Object.keys(said).forEach(function (name) {
      const field = form.elements[name];
      if (field && name !== "sending") {
        field.value = said[name];
      }
    });
    kept.hidden = false;
    if (said.sending) {
      send();
    }
  }

  function send() {
    window.clearTimeout(timer);
    timer = window.setTimeout(send, AGAIN);
    keep();
    window
      .fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) })
      .then(function (answer) {
        const page = new URL(answer.url);
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        window.clearTimeout(timer);
        timer = 0;
        if (page.pathname === window.location.pathname) {
          window.localStorage.removeItem(place);
        } else {
          keep();
        }
        window.location.assign(page.href);
      })
      .catch(function () {
        away.hidden = false;
      });
  }

  form.addEventListener("input", keep);
  form.addEventListener("change", keep);
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    send();
  });
  window.addEventListener("online", function () {
    if (timer) {
      send();
    }
  });
  restore();
})();
