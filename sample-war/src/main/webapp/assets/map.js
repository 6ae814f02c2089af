// The map beside the list. It reads the places from data attributes of the page and writes text as text only.
(function () {
  "use strict";

  var box = document.getElementById("map");
  var note = document.getElementById("map-note");

  function locateButton() {
    var button = document.getElementById("locate");
    var said = document.getElementById("locate-note");
    if (!button || !navigator.geolocation || !window.isSecureContext) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      said.textContent = "Finding your location…";
      navigator.geolocation.getCurrentPosition(function (position) {
        document.getElementById("lat").value = position.coords.latitude.toFixed(5);
        document.getElementById("lng").value = position.coords.longitude.toFixed(5);
        document.getElementById("town").value = "";
        said.textContent = "Your location is filled in. Press Search.";
      }, function () {
        said.textContent = "Your location is not available. Please enter coordinates or choose a town.";
      }, { timeout: 10000, maximumAge: 60000 });
    });
  }

  function pin(place) {
    var shape = document.createElement("span");
    shape.className = "pin pin-" + (place.dataset.state || "unknown");
    var number = document.createElement("span");
    number.className = "pin-number";
    number.textContent = place.dataset.number || "";
    shape.appendChild(number);
    return window.L.divIcon({ className: "pin-box", html: shape, iconSize: [30, 38], iconAnchor: [15, 37] });
  }

  function position(element) {
    return [Number(element.dataset.lat), Number(element.dataset.lng)];
  }

  function label(place) {
    var number = place.dataset.number ? place.dataset.number + ". " : "";
    return number + place.dataset.title + ". " + place.dataset.status;
  }

  function addTiles(map) {
    if (!box.dataset.tiles) {
      note.textContent = "This map has no background. Its pins show where the locations are relative to each other.";
      return;
    }
    note.textContent = "";
    var tiles = window.L.tileLayer(box.dataset.tiles, { maxZoom: 18 });
    tiles.once("tileerror", function () {
      note.textContent = "The map background cannot be loaded. The pins are correct.";
    });
    tiles.addTo(map);
  }

  function draw() {
    var places = Array.prototype.slice.call(document.querySelectorAll(".place[data-lat], #place[data-lat]"));
    var calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.hidden = false;
    var map = window.L.map(box, {
      attributionControl: false,
      scrollWheelZoom: false,
      zoomAnimation: !calm,
      fadeAnimation: !calm,
      markerZoomAnimation: !calm
    });
    window.L.control.scale({ imperial: false }).addTo(map);
    addTiles(map);

    var entries = [];
    var bounds = [];

    function choose(chosen, reveal) {
      entries.forEach(function (entry) {
        var is = entry === chosen;
        entry.place.classList.toggle("is-chosen", is);
        entry.marker.getElement().classList.toggle("is-chosen", is);
        entry.marker.setZIndexOffset(is ? 1000 : 0);
      });
      if (reveal === "marker" && !map.getBounds().pad(-0.05).contains(chosen.marker.getLatLng())) {
        map.panTo(chosen.marker.getLatLng(), { animate: !calm });
      }
      if (reveal === "place") {
        chosen.place.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
      }
    }

    // Markers have no element before the map knows where it looks.
    places.concat(box.dataset.lat ? [box] : []).forEach(function (element) {
      bounds.push(position(element));
    });
    if (bounds.length > 0) {
      map.fitBounds(bounds, { padding: [36, 40], maxZoom: 15, animate: false });
    } else {
      map.setView([55.3, 24.5], 6);
      note.textContent = "None of these locations can be shown on the map: their exact positions are unknown.";
    }
    if (box.dataset.lat) {
      var here = window.L.divIcon({ className: "here-box", iconSize: [16, 16] });
      var centre = window.L.marker(position(box), { icon: here, interactive: false, keyboard: false }).addTo(map);
      centre.getElement().setAttribute("aria-hidden", "true");
    }

    places.forEach(function (place) {
      var marker = window.L.marker(position(place), { icon: pin(place), riseOnHover: true }).addTo(map);
      var element = marker.getElement();
      var entry = { place: place, marker: marker };
      entries.push(entry);
      element.dataset.id = place.dataset.id;
      element.setAttribute("aria-label", label(place));
      element.title = label(place);
      marker.on("click", function () { choose(entry, "place"); });
      marker.on("mouseover", function () { choose(entry); });
      element.addEventListener("focus", function () { choose(entry, "place"); });
      if (place.classList.contains("place")) {
        place.addEventListener("click", function () { choose(entry, "marker"); });
        place.addEventListener("focusin", function () { choose(entry, "marker"); });
        place.addEventListener("mouseenter", function () { choose(entry); });
      }
    });
  }

  locateButton();
  if (box && window.L) {
    draw();
  } else if (note) {
    note.textContent = "The map cannot be loaded. Everything else works without it.";
  }
})();
