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

  /* A picture is seen before it is sent. */
  document.addEventListener("change", function (event) {
    const input = event.target;
    if (input.type !== "file" || !input.accept.startsWith("image/")) {
      return;
    }
    input.parentElement.querySelectorAll(".seen-before").forEach(function (earlier) {
      earlier.remove();
    });
    Array.from(input.validity.valid ? input.files : []).forEach(function (file) {
      const picture = new Image();
      picture.className = "seen-before";
      picture.alt = file.name;
      picture.onload = function () {
        input.after(picture);
        URL.revokeObjectURL(picture.src);
      };
      picture.src = URL.createObjectURL(file);
    });
  });

  /* Of a strip that is wider than the screen, the part where one is can be seen. */
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll(".tabs [aria-current]").forEach(function (tab) {
      const strip = tab.closest("ul");
      const place = tab.getBoundingClientRect();
      const frame = strip.getBoundingClientRect();
      strip.scrollLeft = place.left - frame.left - (frame.width - place.width) / 2;
    });
  });

  /* What must be chosen and is the only one is chosen already. */
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("select[aria-required]").forEach(function (choice) {
      if (choice.value === "" && choice.options.length === 2) {
        choice.selectedIndex = 1;
      }
    });
  });

  /* What is to be put right is told in the order of the fields. */
  function inOrder(list) {
    const before = function (one, other) {
      const fields = [one, other].map(function (problem) {
        const link = problem.querySelector("a");
        return link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      });
      if (!fields[0] || !fields[1] || fields[0] === fields[1]) {
        return 0;
      }
      return fields[0].compareDocumentPosition(fields[1]) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    };
    list.append(...Array.from(list.children).sort(before));
  }

  /* The summary of what is to be put right is what one should read first, or what somebody else saved
     meanwhile; no field of it is folded. */
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("details [aria-invalid=true]").forEach(function (field) {
      field.closest("details").open = true;
    });
    const problems = document.querySelector(".problems");
    if (problems) {
      waiting = document.querySelector("form.kept-as-draft") !== null;
      timer = window.setTimeout(keep, REST);
      inOrder(problems.querySelector("ul"));
      problems.setAttribute("tabindex", "-1");
      problems.focus();
      return;
    }
    const conflict = document.getElementById("conflict-title");
    if (conflict) {
      conflict.setAttribute("tabindex", "-1");
      conflict.focus();
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
    const acts = document.getElementById("acts");
    if (acts) {
      acts.elements.address.value = args.address;
      document.dispatchEvent(new Event("rows-shown"));
    }
    const shown = new URL(args.address, window.location.href).searchParams;
    const said = document.getElementById("rows-said");
    said.textContent = said.dataset.said.replace("{}", shown.get("page") || "1");
    const sort = shown.get("sort");
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
})();

/* Menus close when one goes elsewhere; the quick search is a key away; the size of rows is kept. */
(function () {
  "use strict";
  const YEAR = 31536000;

  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "k" && (event.ctrlKey || event.metaKey)) {
      const field = document.getElementById("quick");
      event.preventDefault();
      if (field.offsetParent) {
        field.select();
      } else {
        window.location.assign(field.form.action);
      }
    }
    /* Never a key alone: whoever speaks to the machine, or trembles, would press it unawares. */
    if (event.key === "?" && event.ctrlKey) {
      event.preventDefault();
      document.getElementById("shortcuts").showPopover();
    }
    const menu = event.key === "Escape" && document.querySelector("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  function keep(name, value) {
    const secure = window.location.protocol === "https:" ? "; Secure" : "";
    document.cookie =
      name + "=" + value + "; Path=/intranet; SameSite=Lax; Max-Age=" + (value ? YEAR : 0) + secure;
  }

  /* How a list is shown: its shape, and then the names of its columns. */
  function show(list, shape, columns, ticked) {
    window.sessionStorage.setItem("choosing", ticked ? list.dataset.list + " " + ticked : "");
    keep(list.dataset.list, [shape].concat(columns).join("."));
    window.location.reload();
  }

  function shape(list) {
    return list.querySelector("[aria-pressed=true]").dataset.shape;
  }

  document.addEventListener("change", function (event) {
    if (event.target.closest("[data-density]")) {
      const roomy = event.target.checked;
      keep("essaim-density", roomy ? "roomy" : "");
      document.querySelector(".app").classList.toggle("roomy", roomy);
    } else if (event.target.dataset.column) {
      const list = event.target.closest("[data-list]");
      const ticked = Array.from(list.querySelectorAll("[data-column]:checked"));
      show(
        list,
        shape(list),
        ticked.map(function (box) {
          return box.dataset.column;
        }),
        event.target.dataset.column
      );
    }
  });

  document.addEventListener("click", function (event) {
    const button = event.target.closest("button[data-shape], button[data-column]");
    const list = button && button.closest("[data-list]");
    if (list && button.dataset.shape) {
      const kept = document.cookie.split("; ").find(function (cookie) {
        return cookie.startsWith(list.dataset.list + "=");
      });
      show(list, button.dataset.shape, kept ? kept.split("=")[1].split(".").slice(1) : []);
    } else if (list) {
      show(list, shape(list), []);
    }
  });

  /* How many rows are chosen is said beside what can be done with them. */
  function boxes() {
    return Array.from(document.querySelectorAll("[name=key][form=acts]"));
  }

  /* Rows that are chosen stay so while one turns the pages: key of each, and its page. */
  const chosen = new Map();

  function shownPage() {
    return new URL(window.location.href).searchParams.get("page") || "1";
  }

  function tell() {
    const told = document.querySelector("#acts [data-many]");
    const pages = new Set(chosen.values()).size;
    const words = chosen.size === 1 ? told.dataset.one : told.dataset.many;
    told.textContent = (pages > 1 ? told.dataset.pages : words)
      .replace("{}", chosen.size)
      .replace("{}", pages);
  }

  document.addEventListener("change", function (event) {
    if (event.target.dataset.choose) {
      boxes().forEach(function (box) {
        box.checked = event.target.checked;
      });
    }
    if (event.target.dataset.choose || (event.target.name === "key" && event.target.form)) {
      boxes().forEach(function (box) {
        if (box.checked) {
          chosen.set(box.value, shownPage());
        } else {
          chosen.delete(box.value);
        }
      });
      tell();
    }
  });

  /* Those of other pages are sent along with those that are shown. */
  document.addEventListener("rows-shown", function () {
    const acts = document.getElementById("acts");
    const elsewhere = new Set(chosen.keys());
    boxes().forEach(function (box) {
      box.checked = chosen.has(box.value);
      elsewhere.delete(box.value);
    });
    acts.querySelectorAll("[data-elsewhere]").forEach(function (field) {
      field.remove();
    });
    elsewhere.forEach(function (key) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = "key";
      field.value = key;
      field.dataset.elsewhere = "true";
      acts.append(field);
    });
    document.querySelector("[data-choose]").checked = false;
    tell();
  });

  /* What an act on several rows does is said before it is done. */
  document.addEventListener(
    "submit",
    function (event) {
      const button = event.submitter;
      const dialog = document.getElementById("sure");
      if (!dialog || !button || !button.dataset.sure || button.dataset.agreed) {
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      document.getElementById("sure-title").textContent = button.textContent + " ?";
      document.getElementById("sure-text").textContent = button.dataset.sure;
      dialog.querySelector("[value=yes]").textContent = button.textContent;
      dialog.returnValue = "";
      dialog.showModal();
      dialog.onclose = function () {
        if (dialog.returnValue === "yes") {
          button.dataset.agreed = "true";
          event.target.requestSubmit(button);
        }
      };
    },
    true
  );

  /* A card that is dropped in the next lane is ticked, and sent with the act of its own lane. */
  document.addEventListener("DOMContentLoaded", function () {
    const list = document.querySelector("[data-list]");
    const [name, ticked] = (window.sessionStorage.getItem("choosing") || "").split(" ");
    if (list && name === list.dataset.list) {
      list.querySelector(".menu").open = true;
      list.querySelector(`[data-column="${ticked}"]`).focus();
      window.sessionStorage.removeItem("choosing");
    }
    const board = document.querySelector(".board");
    const form = board && document.getElementById(board.dataset.form);
    if (!form) {
      return;
    }
    let dragged = null;
    board.querySelectorAll(".lane[data-act] .card[data-key]:not([data-key=''])").forEach(function (card) {
      card.draggable = true;
      card.title = board.dataset.hint;
    });
    function target(event) {
      const lane = event.target.closest && event.target.closest(".lane");
      const from = dragged && dragged.closest(".lane");
      return lane && from && Number(lane.dataset.place) === Number(from.dataset.place) + 1
        ? lane
        : null;
    }
    board.addEventListener("dragstart", function (event) {
      dragged = event.target.closest(".card");
      const next = Number(dragged.closest(".lane").dataset.place) + 1;
      board.classList.add("dragging");
      board.querySelectorAll(".lane").forEach(function (lane) {
        lane.classList.toggle("may", Number(lane.dataset.place) === next);
      });
    });
    board.addEventListener("dragover", function (event) {
      const lane = target(event);
      board.querySelectorAll(".over").forEach(function (other) {
        other.classList.toggle("over", other === lane);
      });
      if (lane) {
        event.preventDefault();
        lane.classList.add("over");
      }
    });
    board.addEventListener("drop", function (event) {
      if (target(event)) {
        event.preventDefault();
        const act = dragged.closest(".lane").dataset.act;
        board.querySelectorAll("[name=key]").forEach(function (box) {
          box.checked = box.value === dragged.dataset.key;
        });
        form.requestSubmit(form.querySelector("[name=act][value=" + act + "]"));
      }
    });
    board.addEventListener("dragend", function () {
      dragged = null;
      board.classList.remove("dragging");
      board.querySelectorAll(".over").forEach(function (lane) {
        lane.classList.remove("over");
      });
    });
  });
})();

/* What the quick search finds, while one types: the same as its page, which works without this. */
(function () {
  "use strict";
  const REST = 200;
  let timer = 0;
  let asked = 0;

  function links(panel) {
    return Array.from(panel.querySelectorAll("a"));
  }

  function close(field, panel) {
    window.clearTimeout(timer);
    asked += 1;
    panel.hidden = true;
    panel.replaceChildren();
    field.focus();
  }

  function look(field, panel, said) {
    const text = field.value.trim();
    const mine = (asked += 1);
    window
      .fetch(field.form.action + "?q=" + encodeURIComponent(text), { credentials: "same-origin" })
      .then(function (answer) {
        return answer.ok && !answer.redirected ? answer.text() : "";
      })
      .then(function (page) {
        const found = new DOMParser().parseFromString(page, "text/html").getElementById("found");
        if (mine !== asked || !found) {
          return;
        }
        panel.replaceChildren.apply(panel, Array.from(found.childNodes));
        panel.hidden = false;
        said.textContent = said.dataset.said.replace("{}", links(panel).length);
      })
      .catch(function () {
        panel.hidden = true;
      });
  }

  document.addEventListener("DOMContentLoaded", function () {
    const field = document.getElementById("quick");
    const panel = document.getElementById("quick-found");
    const said = document.getElementById("quick-said");
    if (!field || !panel) {
      return;
    }
    field.addEventListener("input", function () {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, REST, field, panel, said);
    });
    field.addEventListener("focus", function () {
      if (panel.hidden) {
        timer = window.setTimeout(look, REST, field, panel, said);
      }
    });
    field.form.addEventListener("keydown", function (event) {
      const all = links(panel);
      const at = all.indexOf(document.activeElement);
      if (event.key === "Escape" && !panel.hidden) {
        event.preventDefault();
        close(field, panel);
      } else if (event.key === "ArrowDown" && all.length > 0) {
        event.preventDefault();
        all[Math.min(at + 1, all.length - 1)].focus();
      } else if (event.key === "ArrowUp" && at >= 0) {
        event.preventDefault();
        (at === 0 ? field : all[at - 1]).focus();
      }
    });
    document.addEventListener("focusin", function (event) {
      if (!field.form.contains(event.target)) {
        window.clearTimeout(timer);
        asked += 1;
        panel.hidden = true;
      }
    });
    document.addEventListener("click", function (event) {
      if (!field.form.contains(event.target)) {
        panel.hidden = true;
      }
    });
  });
})();

/* How many letters are left is counted while one types; too many are told, and never cut. */
(function () {
  "use strict";
  const NEAR = 10;

  function count(told) {
    const field = document.getElementById(told.dataset.counts);
    if (!field) {
      return;
    }
    const left = Number(told.dataset.most) - field.value.replace(/\r\n/g, "\n").length;
    told.classList.toggle("error", left < 0);
    /* Not at every letter: from the last few on. */
    told.setAttribute("aria-live", left <= NEAR ? "polite" : "off");
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

/* A long page shows only the lines that have the words, whatever their accents, and the parts that
   still have a line. */
(function () {
  "use strict";

  function plain(text) {
    return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  }

  document.addEventListener("input", function (event) {
    const field = event.target;
    if (!field.dataset || !field.dataset.filters) {
      return;
    }
    const words = plain(field.value).split(/\s+/);
    let shown = 0;
    document.querySelectorAll(field.dataset.filters).forEach(function (line) {
      const part = line.closest(".panel");
      const text = plain(line.textContent + " " + part.querySelector("h2").textContent);
      line.hidden = !words.every(function (word) {
        return text.includes(word);
      });
      shown += line.hidden ? 0 : 1;
    });
    document.querySelectorAll(".panel:has(" + field.dataset.filters + ")").forEach(function (part) {
      part.hidden = !part.querySelector(field.dataset.filters.replace(/(\w+)$/, "$1:not([hidden])"));
      if (part.tagName === "DETAILS" && !part.hidden && field.value) {
        part.open = true;
      }
    });
    field.nextElementSibling.textContent = shown === 0 ? field.dataset.none : "";
  });
})();

/* An address is copied by a button, which says so. */
(function () {
  "use strict";

  document.addEventListener("click", function (event) {
    const button = event.target.closest("[data-copy]");
    if (button) {
      navigator.clipboard.writeText(button.dataset.copy).then(function () {
        button.textContent = button.dataset.copied;
      });
    }
  });
})();

/* The folded parts of a page: which are open is kept while one works, all of them are at once, and
   paper has them all. */
(function () {
  "use strict";

  function parts() {
    return Array.from(document.querySelectorAll("details.fold"));
  }
  function name() {
    return "open:" + window.location.pathname;
  }
  function say(button) {
    const all = parts().every(function (part) {
      return part.open;
    });
    button.textContent = all ? button.dataset.fold : button.dataset.unfold;
  }

  document.addEventListener("DOMContentLoaded", function () {
    const button = document.querySelector("[data-unfold]");
    const kept = window.sessionStorage.getItem(name());
    if (!button) {
      return;
    }
    button.hidden = false;
    parts().forEach(function (part) {
      part.open = kept === null ? part.open : kept.split(" ").includes(part.id);
      part.addEventListener("toggle", function () {
        const open = parts().filter(function (each) {
          return each.open;
        });
        window.sessionStorage.setItem(
          name(),
          open
            .map(function (each) {
              return each.id;
            })
            .join(" ")
        );
        say(button);
      });
    });
    button.addEventListener("click", function () {
      const fold = button.textContent === button.dataset.fold;
      parts().forEach(function (part) {
        part.open = !fold;
      });
    });
    say(button);
  });

  let folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.from(
      document.querySelectorAll("main details:not([open], .menu, .act, .facets details)")
    );
    folded.forEach(function (part) {
      part.open = true;
    });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (part) {
      part.open = false;
    });
  });
})();

/* Light formatting: a button writes the marks around what is chosen, and they stay text. */
(function () {
  "use strict";

  function insert(field, text) {
    field.focus();
    /* So that Ctrl-Z takes it back; the counters and the draft hear of it as of any key. */
    if (!document.execCommand("insertText", false, text)) {
      field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  function strong(field, chosen) {
    const start = field.selectionStart + 2;
    insert(field, "**" + chosen + "**");
    field.setSelectionRange(start, start + chosen.length);
  }

  function list(field) {
    const text = field.value;
    const start = text.lastIndexOf("\n", field.selectionStart - 1) + 1;
    const end = text.indexOf("\n", field.selectionEnd);
    field.setSelectionRange(start, end < 0 ? text.length : end);
    const lines = text.slice(start, end < 0 ? text.length : end).split("\n");
    const before = start === 0 || /(^|\n)(- .*)?\n$/.test(text.slice(0, start)) ? "" : "\n";
    insert(
      field,
      before +
        lines
          .map(function (line) {
            return line.startsWith("- ") ? line : "- " + line;
          })
          .join("\n")
    );
  }

  function link(field, chosen) {
    const address = /^https?:\/\/\S+$/.test(chosen) ? chosen : "https://";
    const words = address === chosen ? "" : chosen;
    const start = field.selectionStart;
    insert(field, "[" + words + "](" + address + ")");
    if (words) {
      field.setSelectionRange(start + words.length + 3, start + words.length + 3 + address.length);
    } else {
      field.setSelectionRange(start + 1, start + 1);
    }
  }

  document.addEventListener("click", function (event) {
    const button = event.target.closest("[data-formats] button");
    if (!button) {
      return;
    }
    const field = document.getElementById(button.parentElement.dataset.formats);
    const chosen = field.value.slice(field.selectionStart, field.selectionEnd);
    ({ strong: strong, list: list, link: link })[button.dataset.mark](field, chosen);
  });

  /* What is kept is told beside what was typed. */
  const touched = new Set();
  let sent = [];
  document.addEventListener("input", function (event) {
    if (event.target.id && document.querySelector(`[data-kept-part="${event.target.id}"]`)) {
      touched.add(event.target.id);
    }
  });
  document.addEventListener("DOMContentLoaded", function () {
    const keep = window.keepDraft;
    if (keep) {
      window.keepDraft = function () {
        sent = Array.from(touched);
        touched.clear();
        keep();
      };
    }
  });
  const told = window.draftKept;
  window.draftKept = function (kept) {
    told(kept);
    const clock = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: "short" });
    /* "10 h 42", as the pages write it. */
    const now = clock.format(new Date()).replace(/^0?(\d+):(\d\d)$/, "$1\u00a0h\u00a0$2");
    sent.forEach(function (id) {
      const part = document.querySelector(`[data-kept-part="${id}"]`);
      if (kept) {
        part.textContent = part.dataset.keptAt.replace("{}", now);
      } else {
        touched.add(id);
      }
    });
  };
})();

/* Who was there is asked from the day on; what was counted already stays to be seen. */
(function () {
  "use strict";

  function ask() {
    document.querySelectorAll("[data-from-day]").forEach(function (part) {
      const day = document.getElementById(part.dataset.fromDay).value;
      const counted = Array.from(part.querySelectorAll("input")).some(function (field) {
        return field.value !== "" && field.value !== "0";
      });
      part.hidden = day > new Date().toLocaleDateString("sv") && !counted;
    });
  }

  document.addEventListener("DOMContentLoaded", ask);
  document.addEventListener("change", ask);
})();

/* The files and links of a version: several at once, once there is a licence for them, and dragged
   into another order. */
(function () {
  "use strict";
  let dragged = null;

  function ready() {
    document.querySelectorAll("[data-scripted]").forEach(function (part) {
      part.hidden = false;
    });
    document.querySelectorAll("[data-unless]").forEach(function (part) {
      const chosen = document.getElementById(part.dataset.unless).value !== "";
      part.hidden = chosen;
      part.nextElementSibling.hidden = !chosen;
    });
    if (document.querySelector("[data-arranges]")) {
      document.querySelectorAll(".resources > [data-id]:not([data-id=''])").forEach(function (card) {
        card.draggable = true;
        card.title = card.parentElement.dataset.hint;
      });
    }
  }

  document.addEventListener("DOMContentLoaded", ready);
  document.addEventListener("change", ready);
  /* Called when the list came anew. */
  window.resourcesShown = ready;

  document.addEventListener("dragstart", function (event) {
    dragged = event.target.closest ? event.target.closest(".resources > [draggable]") : null;
  });
  document.addEventListener("dragover", function (event) {
    const over = dragged && event.target.closest(".resources > [draggable]");
    if (over) {
      event.preventDefault();
      const box = over.getBoundingClientRect();
      const after = event.clientY > box.top + box.height / 2;
      over.parentElement.insertBefore(dragged, after ? over.nextSibling : over);
    }
  });
  document.addEventListener("drop", function (event) {
    if (dragged) {
      event.preventDefault();
    }
  });
  document.addEventListener("dragend", function () {
    if (!dragged) {
      return;
    }
    const ids = Array.from(dragged.parentElement.children).map(function (card) {
      return card.dataset.id;
    });
    dragged = null;
    const order = document.getElementById("order");
    if (ids.join(",") !== order.dataset.now) {
      order.value = ids.join(",");
      document.getElementById("arrange").click();
    }
  });

  /* A file without licence would be refused, and have to be chosen again. */
  document.addEventListener("click", function (event) {
    const own = event.target.id === "addFileNow" && document.getElementById("fileLicence");
    const file = document.getElementById("file");
    if (own && file.files.length && !own.value && !document.getElementById("licence").value) {
      own.setCustomValidity(own.dataset.missing);
      own.reportValidity();
      event.preventDefault();
    }
  });
  document.addEventListener("change", function (event) {
    const own = document.getElementById("fileLicence");
    if (own && /^(fileL|l)icence$/.test(event.target.id)) {
      own.setCustomValidity("");
    }
  });
})();

/* Chips: PrimeFaces calls the field a list of options, which it is not, and gives its chips no button
   that a keyboard reaches. What is chosen is a change like any other. Lists that fold say how many
   are chosen in them. */
(function () {
  "use strict";

  function mend(field) {
    field.removeAttribute("role");
    field.removeAttribute("aria-orientation");
    field.removeAttribute("tabindex");
    field.querySelectorAll(".ui-autocomplete-token").forEach(function (chip) {
      const remove = chip.querySelector(".ui-autocomplete-token-icon");
      ["role", "aria-label", "aria-selected"].forEach(function (name) {
        chip.removeAttribute(name);
      });
      remove.removeAttribute("aria-hidden");
      remove.setAttribute("role", "button");
      remove.setAttribute("tabindex", "0");
      remove.setAttribute(
        "aria-label",
        field.closest(".chips").dataset.remove.replace("{}", chip.textContent)
      );
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    if (document.querySelector(".ui-autocomplete")) {
      // How many proposals there are is said in a span, which may hold no div.
      window.PrimeFaces.widget.AutoComplete.prototype.displayAriaStatus = function (said) {
        const alone = this.items && this.items.length === 1 && this.jq.closest("[data-alone]");
        this.status.text(alone && alone.length ? alone.attr("data-alone") : said);
      };
    }
    document.querySelectorAll(".ui-autocomplete-multiple-container").forEach(function (field) {
      const label = field.closest(".chips").querySelector("label").textContent;
      mend(field);
      const panel = document.getElementById(field.parentElement.id + "_panel");
      new MutationObserver(function () {
        const list = panel.querySelector("[role=listbox]");
        if (list) {
          list.setAttribute("aria-label", label);
        }
      }).observe(panel, { childList: true });
      new MutationObserver(function () {
        mend(field);
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }).observe(field, { childList: true });
    });
  });

  document.addEventListener("keydown", function (event) {
    if (
      (event.key === "Enter" || event.key === " ") &&
      event.target.classList.contains("ui-autocomplete-token-icon")
    ) {
      const input = event.target.closest(".chips").querySelector("input");
      event.preventDefault();
      event.target.click();
      input.focus();
    }
  });

  document.addEventListener("change", function (event) {
    const list = event.target.closest("[data-ticked]");
    if (list) {
      const ticked = list.querySelectorAll(":checked").length;
      list.querySelector(".count").textContent = ticked === 0 ? "" : ticked;
    }
  });
})();

/* The progress of a file on its way is called by the name of the file. */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  document.querySelectorAll(".ui-fileupload-files").forEach(function (list) {
    new MutationObserver(function () {
      list.querySelectorAll("[role=progressbar]:not([aria-label])").forEach(function (bar) {
        const row = bar.closest(".ui-fileupload-row");
        bar.setAttribute("aria-label", row.querySelector(".ui-fileupload-filename").textContent);
      });
    }).observe(list, { childList: true, subtree: true });
  });
});

/* Who rests for long is signed out: ten minutes before, one is told and can stay. */
(function () {
  "use strict";
  const BEFORE = 600;
  let timer = 0;

  document.addEventListener("DOMContentLoaded", function () {
    const told = document.getElementById("resting");
    const seconds = told ? Number(told.dataset.seconds) : 0;
    if (seconds <= BEFORE) {
      return;
    }
    function begin() {
      window.clearTimeout(timer);
      timer = window.setTimeout(function () {
        told.togglePopover(true);
      }, (seconds - BEFORE) * 1000);
    }
    begin();
    /* Whatever is asked of the server begins the time anew. */
    new PerformanceObserver(function (list) {
      const asked = list.getEntries().some(function (entry) {
        return /^(fetch|xmlhttprequest)$/.test(entry.initiatorType);
      });
      if (asked) {
        told.togglePopover(false);
        begin();
      }
    }).observe({ type: "resource" });
    told.querySelector("button").addEventListener("click", function () {
      window
        .fetch(document.getElementById("quick").form.action, { credentials: "same-origin" })
        .then(function (answer) {
          if (answer.redirected) {
            window.location.reload();
          }
          told.togglePopover(false);
          begin();
        });
    });
  });
})();
