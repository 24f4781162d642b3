/* Keeps what is typed as a draft: a moment after the last key, and when the page is left alone. */
(function () {
  "use strict";
  const REST = 1500;
  const AGAIN = 5000;
  const SENT = 10000;
  let timer = 0;
  let waiting = false;

  function keep() {
    window.clearTimeout(timer);
    if (waiting && typeof window.keepDraft === "function") {
      waiting = false;
      window.keepDraft();
    }
  }

  /* What could not be kept is tried again until it is; it stays in the form meanwhile. */
  window.draftKept = function (kept) {
    const away = document.getElementById("draft-away");
    if (away) {
      away.hidden = kept;
    }
    if (!kept) {
      waiting = true;
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, AGAIN);
    }
  };

  function typed(event) {
    if (!event.target.closest || !event.target.closest("form.kept-as-draft")) {
      return;
    }
    waiting = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(keep, REST);
  }

  document.addEventListener("input", typed);
  document.addEventListener("change", typed);
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") {
      keep();
    }
  });

  /* What is sent is not a draft: keeping it now would bring it back after it was saved. What is on
     its way is not sent again by a second click. */
  document.addEventListener("submit", function (event) {
    waiting = false;
    window.clearTimeout(timer);
    const form = event.target;
    if (form.method !== "post") {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    window.setTimeout(function () {
      delete form.dataset.sent;
    }, SENT);
  });

  /* Enter in a form of several parts does what the part is for, not what the first one is for. */
  document.addEventListener("keydown", function (event) {
    const field = event.target;
    if (event.key !== "Enter" || field.tagName !== "INPUT" || field.type === "submit") {
      return;
    }
    const part = field.closest("[data-part]");
    const button = part && part.querySelector("input.button[type=submit]");
    if (button) {
      event.preventDefault();
      button.click();
    }
  });

  /* A page that one comes back to may be sent again. */
  window.addEventListener("pageshow", function () {
    document.querySelectorAll("form[data-sent]").forEach(function (form) {
      delete form.dataset.sent;
    });
  });

  /* A file that is too large is told before it is sent; the server tells it too. */
  document.addEventListener("change", function (event) {
    const input = event.target;
    if (input.type !== "file" || !input.dataset.largest) {
      return;
    }
    const names = Array.from(input.files)
      .filter(function (file) {
        return file.size > Number(input.dataset.largest);
      })
      .map(function (file) {
        return file.name;
      });
    input.setCustomValidity(
      names.length === 0 ? "" : input.dataset.tooLarge.replace("{}", names.join(", "))
    );
    input.reportValidity();
  });

  /* The summary of what is to be put right is what one should read first; no field of it is folded. */
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("details [aria-invalid=true]").forEach(function (field) {
      field.closest("details").open = true;
    });
    const problems = document.querySelector(".problems");
    if (problems) {
      waiting = document.querySelector("form.kept-as-draft") !== null;
      timer = window.setTimeout(keep, REST);
      problems.setAttribute("tabindex", "-1");
      problems.focus();
    }
  });
})();

/* The address follows the table: what is shown can be kept, sent to somebody, and found again by
   "Back"; and the filters beside it keep its order. */
(function () {
  "use strict";

  window.listShown = function (args) {
    if (!args || !args.address) {
      return;
    }
    window.history.pushState({ list: true }, "", args.address);
    const sort = new URL(args.address, window.location.href).searchParams.get("sort");
    document.querySelectorAll(".facets a, .chosen a, .exports a").forEach(function (link) {
      const address = new URL(link.href);
      if (sort) {
        address.searchParams.set("sort", sort);
      } else {
        address.searchParams.delete("sort");
      }
      link.href = address.href;
    });
    const select = document.getElementById("sort");
    if (select) {
      const word = (sort || select.options[0].value).replace(/^-/, "");
      Array.from(select.options).forEach(function (option) {
        const own = option.value.replace(/^-/, "");
        option.value = own === word && sort ? sort : own;
        option.selected = own === word;
      });
    }
  };

  window.addEventListener("popstate", function () {
    if (document.getElementById("table")) {
      window.location.reload();
    }
  });

  document.addEventListener("keydown", function (event) {
    const open = event.key === "Escape" && document.querySelector(".facets details[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
})();

/* How many letters are left is counted while one types; too many are told, and never cut. */
(function () {
  "use strict";

  function count(told) {
    const field = document.getElementById(told.dataset.counts);
    if (!field) {
      return;
    }
    const left = Number(told.dataset.most) - field.value.replace(/\r\n/g, "\n").length;
    told.textContent = (left < 0 ? told.dataset.over : told.dataset.left).replace(
      "{}",
      Math.abs(left).toLocaleString(document.documentElement.lang)
    );
  }

  function all() {
    document.querySelectorAll("[data-counts]").forEach(count);
  }

  document.addEventListener("DOMContentLoaded", all);
  document.addEventListener("input", function (event) {
    const told = event.target.id && document.querySelector(`[data-counts="${event.target.id}"]`);
    if (told) {
      count(told);
    }
  });

  /* A file's name is proposed for its title, as long as nobody typed another. */
  let proposed = "";
  document.addEventListener("change", function (event) {
    const input = event.target;
    const title = input.dataset && document.getElementById(input.dataset.titleField);
    if (!title || !input.files.length || (title.value !== "" && title.value !== proposed)) {
      return;
    }
    proposed = input.files[0].name.replace(/(.)\.[A-Za-z0-9]{1,5}$/, "$1").replace(/[_\s]+/g, " ").trim();
    title.value = proposed;
    title.dispatchEvent(new Event("input", { bubbles: true }));
  });

  /* What is not there yet has a draft of its own: once it is kept the address says which, so that
     the page can be loaded again. */
  const told = window.draftKept;
  window.draftKept = function (kept) {
    told(kept);
    const draft = document.querySelector("[data-entry]");
    if (kept && draft && draft.dataset.entry) {
      const address = new URL(window.location.href);
      const [name, value] = draft.dataset.entry.split("=");
      address.searchParams.set(name, value);
      window.history.replaceState(window.history.state, "", address.href);
    }
  };
})();
