// Makes the drawing of the education map a map to move (Leaflet), and asks the device where it is when
// somebody wants that. Without this file the page is a list with a drawing, and loses nothing else.
"use strict";

(() => {
  const figure = document.querySelector(".place-map[data-points]");
  const form = document.getElementById("find");
  const texts = figure.dataset;
  const lines = [...document.querySelectorAll("#places > [data-at]")];

  /** The position goes into the address, to some hundred metres, and nowhere else. */
  function setUpLocating() {
    const button = document.getElementById("locate");
    button.hidden = !navigator.geolocation;
    button.addEventListener("click", () => {
      const told = document.getElementById("unlocated");
      told.hidden = true;
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          const address = new URL(location.href);
          ["where", "box", "page"].forEach((name) => address.searchParams.delete(name));
          address.searchParams.set("near", coords.latitude.toFixed(3) + "," + coords.longitude.toFixed(3));
          location.assign(address);
        },
        () => {
          told.hidden = false;
        },
        { timeout: 15000, maximumAge: 60000 },
      );
    });
  }

  /** What is typed and not sent yet goes with a choice. */
  function keepTyped() {
    const where = form.elements.where;
    for (const pick of document.querySelectorAll("a.pick")) {
      pick.addEventListener("click", () => {
        if (where.value !== where.defaultValue) {
          const address = new URL(pick.href);
          address.searchParams.set("where", where.value);
          address.searchParams.delete("near");
          pick.href = address;
        }
      });
    }
  }

  /** Closer than so on the screen, what lies on the map would hide one another. */
  const CLOSE = 37;

  const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(name);

  function light(number, isLit) {
    document.getElementById("place-" + number).classList.toggle("lit", isLit);
  }

  function hexagon(words, className, size) {
    return L.divIcon({ html: words, className: "leaflet-div-icon spot " + className, iconSize: [size, size * 1.15] });
  }

  function named(marker, label) {
    marker.getElement().setAttribute("aria-label", label);
    return marker;
  }

  /** By a finger, or by the keyboard. */
  function onAct(marker, act) {
    marker.on("click", act);
    marker.on("keypress", ({ originalEvent }) => {
      if (originalEvent.key === "Enter") {
        act();
      }
    });
  }

  /** The places of the list, with its numbers; of those that would hide one another, the first. */
  function numbered(map) {
    const markers = lines
      .filter((line) => line.dataset.at)
      .map((line) => {
        const number = line.id.replace("place-", "");
        const marker = L.marker(line.dataset.at.split(",").map(Number), {
          icon: hexagon(number, "", 30),
          title: line.dataset.name,
          zIndexOffset: 1000,
        }).addTo(map);
        named(marker, number + ", " + line.dataset.name);
        const lit = (isLit) => {
          light(number, isLit);
          marker.getElement().classList.toggle("lit", isLit);
          marker.setZIndexOffset(isLit ? 2000 : 1000);
        };
        for (const target of [line, marker.getElement()]) {
          target.addEventListener("pointerenter", () => lit(true));
          target.addEventListener("pointerleave", () => lit(false));
          target.addEventListener("focusin", () => lit(true));
          target.addEventListener("focusout", () => lit(false));
        }
        onAct(marker, () => {
          line.querySelector("h3 a").focus({ preventScroll: true });
          line.scrollIntoView({ block: "nearest" });
        });
        return { marker, number };
      });
    const gather = () => {
      const seen = [];
      for (const { marker, number } of markers) {
        const at = map.latLngToContainerPoint(marker.getLatLng());
        const first = seen.find((other) => other.at.distanceTo(at) < CLOSE);
        const element = marker.getElement();
        element.hidden = Boolean(first);
        element.textContent = number;
        if (first) {
          first.element.textContent = first.number + "+";
        } else {
          seen.push({ at, element, number });
        }
      }
      return seen;
    };
    gather();
    map.on("zoomend", gather);
    return gather;
  }

  /** The borders of the communes, and the names of the largest of those that are seen. */
  async function base(map) {
    const { borders, towns } = await (await fetch(texts.land)).json();
    const renderer = L.canvas({ padding: 0.3 });
    L.polyline(
      borders.map((steps) => {
        const [line, at] = [[], [0, 0]];
        for (let i = 0; i < steps.length; i += 2) {
          at[0] += steps[i];
          at[1] += steps[i + 1];
          line.push([at[0] / 1e4, at[1] / 1e4]);
        }
        return line;
      }),
      { renderer, interactive: false, weight: 1, color: color("--line-2"), opacity: 0.6 },
    ).addTo(map);
    const names = L.layerGroup().addTo(map);
    const write = () => {
      names.clearLayers();
      const taken = [];
      for (const [name, latitude, longitude] of towns) {
        const at = L.latLng(latitude / 1e4, longitude / 1e4);
        const { x, y } = map.latLngToContainerPoint(at);
        const isFree = taken.every((other) => Math.abs(other.y - y) > 28 || Math.abs(other.x - x) > 110);
        if (map.getBounds().contains(at) && isFree && taken.length < 16) {
          taken.push({ x, y });
          L.marker(at, { icon: L.divIcon({ html: name, className: "town-name", iconSize: [0, 0] }), interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(names);
        }
      }
    };
    write();
    map.on("moveend", write);
  }

  /** Points and clusters that are not close to one another, nor to the places of the list. */
  function apart(map, features, numbered) {
    const groups = [];
    for (const { geometry, properties } of features) {
      const [longitude, latitude] = geometry.coordinates;
      const at = map.latLngToContainerPoint([latitude, longitude]);
      const [west, south, east, north] = properties.box ?? [longitude, latitude, longitude, latitude];
      const box = L.latLngBounds([south, west], [north, east]);
      const near = (other) => other.at.distanceTo(at) < CLOSE;
      const listed = numbered.find(near);
      const group = groups.find(near);
      if (listed) {
        listed.element.textContent = listed.number + "+";
      } else if (group) {
        group.count += properties.count;
        group.box.extend(box);
      } else {
        groups.push({ ...properties, at, position: [latitude, longitude], box });
      }
    }
    return groups;
  }

  /** What else the map shows, of which the server gives what the screen can hold. */
  function others(map, gather) {
    const layer = L.layerGroup().addTo(map);
    let asked = 0;
    return async () => {
      const bounds = map.getBounds();
      const address = new URL(texts.points, location.href);
      const sides = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
      address.searchParams.set("view", sides.map((side) => side.toFixed(5)).join(","));
      address.searchParams.set("zoom", map.getZoom());
      lines.forEach((line) => address.searchParams.append("except", line.dataset.key));
      const turn = ++asked;
      const answer = await fetch(address);
      if (!answer.ok || turn !== asked) {
        return;
      }
      const { features } = await answer.json();
      layer.clearLayers();
      for (const group of apart(map, features, gather())) {
        if (group.count === 1) {
          const marker = L.marker(group.position, { icon: hexagon("", "", 24), title: group.name }).addTo(layer);
          const link = document.createElement("a");
          link.href = group.address;
          link.textContent = group.name;
          named(marker, group.name).bindPopup(link);
        } else {
          const label = texts.together.replace("{0}", group.count);
          const marker = L.marker(group.position, { icon: hexagon(group.count, "many", 34), title: label }).addTo(layer);
          onAct(named(marker, label), () => map.fitBounds(group.box, { maxZoom: 18, padding: [30, 30] }));
        }
      }
    };
  }

  /** Once somebody moved the map, the list can follow. */
  function searchHere(map) {
    const link = document.createElement("a");
    link.className = "button search-here";
    link.textContent = texts.here;
    link.hidden = true;
    figure.append(link);
    return () => {
      const bounds = map.getBounds();
      const address = new URL(location.href);
      ["page", "within"].forEach((name) => address.searchParams.delete(name));
      const sides = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
      address.searchParams.set("box", sides.map((side) => side.toFixed(4)).join(","));
      link.href = address;
      link.hidden = false;
    };
  }

  function show() {
    const sheet = document.createElement("link");
    sheet.rel = "stylesheet";
    sheet.href = texts.style;
    document.head.append(sheet);
    sheet.addEventListener("load", () => {
      const box = document.createElement("div");
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", texts.label);
      figure.querySelector("svg").replaceWith(box);
      const map = L.map(box, { zoomControl: false, maxZoom: 18, minZoom: 7 });
      map.attributionControl.setPrefix(false);
      L.control.zoom({ position: "topright", zoomInTitle: texts.nearer, zoomOutTitle: texts.farther }).addTo(map);
      const [south, west, north, east] = texts.view.split(",").map(Number);
      map.fitBounds([[south, west], [north, east]]);
      if (texts.tiles) {
        L.tileLayer(texts.tiles, { attribution: texts.attribution }).addTo(map);
      } else {
        base(map);
      }
      const draw = others(map, numbered(map));
      const offer = searchHere(map);
      draw();
      map.on("moveend", draw);
      map.on("moveend", offer);
    });
  }

  setUpLocating();
  keepTyped();
  if (window.L) {
    show();
  }
})();
