// Where the configuration names a tile server, the map that the server drew becomes one that can be moved.
import { divIcon, map, marker, tileLayer } from "./leaflet.js";

for (const frame of document.querySelectorAll("[data-map]")) {
  const { url, credit, points } = JSON.parse(frame.dataset.map);
  const place = document.createElement("div");
  place.className = "offer-map-moving";
  place.setAttribute("role", "region");
  place.setAttribute("aria-label", frame.dataset.mapLabel);
  frame.replaceChildren(place);
  const shown = map(place, { scrollWheelZoom: false });
  const escaped = document.createElement("span");
  escaped.textContent = credit;
  tileLayer(url, { attribution: escaped.innerHTML, maxZoom: 18 }).addTo(shown);
  for (const { latitude, longitude, title, number, href } of points) {
    const icon = divIcon({ className: "offer-map-mark", html: String(Number(number)), iconSize: [28, 28] });
    marker([latitude, longitude], { icon, title, alt: title })
      .on("click keypress", () => {
        location.assign(href);
      })
      .addTo(shown);
  }
  shown.fitBounds(
    points.map(({ latitude, longitude }) => [latitude, longitude]),
    { padding: [40, 40], maxZoom: 13 },
  );
}
