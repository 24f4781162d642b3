// Makes the query page's plain form an editor (Yasqe) with an answer to sort and search (Yasr), both
// of Yasgui. Without this file, or when it fails, the form works as it stands.
"use strict";

(() => {
  const form = document.getElementById("ask");
  const field = document.getElementById("query");
  const texts = form.dataset;
  const prefixes = JSON.parse(texts.prefixes);
  const { Yasqe, Yasr } = window.Yasgui;

  /** Completions come from the published data themselves, and from nowhere else. */
  async function terms(query) {
    const address = "/sparql?" + new URLSearchParams({ query, format: "json" });
    const answer = await fetch(address);
    const { results } = await answer.json();
    return results.bindings.map((row) => row.term.value);
  }

  function complete(kind, name, get) {
    Yasqe.forkAutocompleter(kind, { name, persistenceId: null, autoShow: false, bulk: true, get });
  }

  function setUpCompletion() {
    Yasqe.Autocompleters = {
      prefixes: Yasqe.Autocompleters.prefixes,
      property: Yasqe.Autocompleters.property,
      class: Yasqe.Autocompleters.class,
      variables: Yasqe.Autocompleters.variables,
    };
    complete("prefixes", "our-prefixes", async () =>
      Object.entries(prefixes).map(([prefix, uri]) => prefix + ": <" + uri + ">"),
    );
    complete("property", "our-properties", () =>
      terms("SELECT DISTINCT ?term WHERE { ?thing ?term ?value } ORDER BY ?term"),
    );
    complete("class", "our-classes", () =>
      terms("SELECT DISTINCT ?term WHERE { ?thing a ?term } ORDER BY ?term"),
    );
  }

  function editor() {
    const place = document.getElementById("editor");
    const yasqe = new Yasqe(place, {
      value: field.value,
      persistenceId: null,
      consumeShareLink: null,
      createShareableLink: null,
      showQueryButton: false,
      resizeable: false,
      tabSize: 2,
      indentUnit: 2,
      autocompleters: ["our-prefixes", "our-properties", "our-classes", "variables"],
      requestConfig: { endpoint: "/sparql", method: "POST" },
      // The key that leaves a field leaves this one as well.
      extraKeys: { ...Yasqe.defaults.extraKeys, Tab: false, "Shift-Tab": false },
    });
    const input = yasqe.getInputField();
    input.id = "query-input";
    input.setAttribute("aria-label", texts.label);
    input.setAttribute("aria-describedby", "editor-keys");
    yasqe.on("change", () => {
      field.value = yasqe.getValue();
    });
    // What is wrong with a line is explained under the mouse, until Escape.
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        place.querySelectorAll(".yasqe_tooltip").forEach((tip) => (tip.style.display = "none"));
      }
    });
    return yasqe;
  }

  function answers() {
    const place = document.getElementById("answer");
    const yasr = new Yasr(place, {
      persistenceId: null,
      prefixes,
      pluginOrder: ["table", "response"],
      defaultPlugin: "table",
    });
    yasr.on("drawn", () => {
      for (const heading of place.querySelectorAll("th")) {
        heading.textContent ||= "#";
        heading.scope = "col";
      }
      place.querySelector("select.tableSizer")?.setAttribute("aria-label", "Page size");
      place.querySelector("input.tableFilter")?.setAttribute("aria-label", "Filter");
      for (const input of place.querySelectorAll(".CodeMirror textarea")) {
        input.setAttribute("aria-label", "Response");
      }
    });
    // What is written in a language is read in it, on every page of the answer.
    new MutationObserver(() => {
      for (const mark of place.querySelectorAll(".nonIri > sup")) {
        const [, language] = mark.textContent.match(/^@([a-z-]+)$/i) ?? [];
        if (language) {
          mark.parentElement.lang = language;
        }
      }
    }).observe(place, { childList: true, subtree: true });
    return yasr;
  }

  function start() {
    setUpCompletion();
    const yasqe = editor();
    let yasr = null;
    const status = document.getElementById("status");
    yasqe.on("query", () => {
      status.textContent = texts.asking;
    });
    yasqe.on("queryResponse", (instance, response, duration) => {
      document.getElementById("plain-answer")?.remove();
      document.getElementById("new-answer").hidden = false;
      yasr = yasr ?? answers();
      yasr.setResponse(response, duration);
      status.textContent = yasr.results?.getError() ? texts.failed : texts.done;
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const said = new URLSearchParams(new FormData(form));
      history.replaceState(null, "", "/sparql?" + said);
      yasqe.query().catch(() => {});
    });
    document.getElementById("examples").addEventListener("click", (event) => {
      const link = event.target.closest("a[data-query]");
      if (link) {
        event.preventDefault();
        yasqe.setValue(link.dataset.query);
        yasqe.focus();
      }
    });
    field.hidden = true;
    document.getElementById("query-label").hidden = true;
    document.getElementById("editor-keys").hidden = false;
  }

  start();
})();
