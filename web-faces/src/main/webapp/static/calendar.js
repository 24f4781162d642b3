/* The calendar of a list: its address follows what it shows, each day begins something new, by its
   number too, and what its parts are for is said. */
(function () {
  "use strict";
  const PERIODS = { dayGridMonth: "month", dayGridWeek: "week", listMonth: "list" };

  function carry(period, day) {
    function kept(address) {
      const url = new URL(address, window.location.href);
      url.searchParams.set("period", period);
      url.searchParams.set("day", day);
      return url.href;
    }
    window.history.replaceState(window.history.state, "", kept(window.location.href));
    document.querySelectorAll(".facets a, .chosen a, .views a").forEach(function (link) {
      link.href = kept(link.href);
    });
    document.querySelectorAll("form.finder").forEach(function (form) {
      [["period", period], ["day", day]].forEach(function (pair) {
        const field =
          form.elements[pair[0]] || form.appendChild(document.createElement("input"));
        field.type = "hidden";
        field.name = pair[0];
        field.value = pair[1];
      });
    });
  }

  window.listCalendar = function () {
    const said = document.getElementById("days").dataset;
    const options = this.cfg.options;
    const widget = this;

    function day(date) {
      return widget.calendar.formatIso(date, true);
    }
    function begin(date) {
      window.location.assign(said.begin + "?date=" + date);
    }

    if (!new URL(window.location.href).searchParams.has("period")) {
      options.initialView = window.matchMedia("(max-width: 40rem)").matches
        ? "listMonth"
        : options.initialView;
    }
    options.buttonIcons = false;
    options.firstDay = 1;
    options.buttonText = Object.assign({}, options.buttonText, { list: said.list, today: said.today });
    options.height = "auto";
    options.fixedWeekCount = false;
    options.displayEventTime = false;
    options.buttonHints = { prev: said.previous, next: said.next };
    options.viewHint = said.view;
    options.timeHint = said.day;
    options.eventHint = said.row;
    options.noEventsText = said.none;
    options.moreLinkHint = said.more;
    options.dayMaxEvents = 4;
    delete options.eventClick;
    delete options.dateClick;
    options.datesSet = function (shown) {
      carry(PERIODS[shown.view.type], day(shown.view.currentStart));
    };
    if (said.begin) {
      options.dateClick = function (clicked) {
        begin(clicked.dateStr);
      };
      options.navLinks = true;
      options.navLinkHint = said.beginHint;
      options.navLinkDayClick = function (date) {
        begin(day(date));
      };
    }
  };
})();
