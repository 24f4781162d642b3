/* The sheet of a walk: what is ticked and typed stays in this browser until the network took it. */
(function () {
  "use strict";
  const AGAIN = 15000;
  let form = null;
  let place = "";
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
    document.getElementById("walk-kept").hidden = false;
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
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text().then(function (page) {
          taken(new URL(answer.url), page);
        });
      })
      .catch(function () {
        document.getElementById("walk-away").hidden = false;
      });
  }

  /* The page that came back is shown as it is, for what it says is said once; another one, such as
     that where one signs in, is gone to, and the sheet is still here afterwards. */
  function taken(address, page) {
    window.clearTimeout(timer);
    timer = 0;
    if (address.pathname !== window.location.pathname) {
      keep();
      window.location.assign(address.href);
      return;
    }
    window.localStorage.removeItem(place);
    const shown = new DOMParser().parseFromString(page, "text/html").getElementById("main");
    document.getElementById("main").replaceWith(shown);
    shown.focus();
    begin();
  }

  function begin() {
    form = document.getElementById("walk");
    if (!form) {
      return;
    }
    place = "essaim-walk " + form.getAttribute("action");
    form.addEventListener("input", keep);
    form.addEventListener("change", keep);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      send();
    });
    restore();
  }

  window.addEventListener("online", function () {
    if (timer) {
      send();
    }
  });
  begin();
})();
