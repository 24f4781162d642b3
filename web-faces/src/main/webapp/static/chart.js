/* Charts have the colours, the letters and the numbers of the page; called by the component. */
window.essaimChart = function () {
  "use strict";
  const style = window.getComputedStyle(document.documentElement);
  function coloured(value) {
    if (typeof value === "string") {
      const name = /^var\((--[\w-]+)\)$/.exec(value);
      return name ? style.getPropertyValue(name[1]).trim() : value;
    }
    if (value && typeof value === "object") {
      Object.keys(value).forEach(function (key) {
        value[key] = coloured(value[key]);
      });
    }
    return value;
  }
  const config = coloured(this.cfg.config);
  config.options.locale = document.documentElement.lang;
  window.Chart.defaults.color = coloured("var(--ink-2)");
  window.Chart.defaults.borderColor = coloured("var(--line)");
  window.Chart.defaults.font.family = window.getComputedStyle(document.body).fontFamily;
};
