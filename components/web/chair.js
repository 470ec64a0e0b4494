// The chair's own window: shows what the presentation tells it, and tells that where to go.
// Both are of one browser and one origin, so nothing passes the server (keys.js has the other end).
(() => {
  const place = document.getElementById("talarens");
  const status = document.getElementById("status");
  const black = document.querySelector("[data-svart]:not([role])");
  const channel = new BroadcastChannel(`arshjulet-${location.hash.slice(1)}`);
  let heard = 0;
  let since = Date.now();

  const say = (words) => {
    if (status.textContent !== words) status.textContent = words;
  };
  const tick = () => {
    const now = new Date();
    // The presentation answers every other second; four without a word is a window that is closed.
    if (Date.now() - heard > 8000) say(status.dataset.vantar);
    const clock = document.getElementById("klocka");
    if (clock) clock.textContent = now.toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" }).replace(":", ".");
    const time = document.getElementById("tid");
    if (!time) return;
    const left = minutesLeft(time.dataset, now);
    time.classList.toggle("over-tid", left < 0);
    if (left === null) time.textContent = "";
    else time.textContent = (left < 0 ? time.dataset.over : time.dataset.kvar).replace("{n}", Math.abs(left));
  };
  // Against the plan of the day when there is one, else against the minutes of the point.
  const minutesLeft = ({ slut, min }, now) => {
    if (slut) {
      const [hours, minutes] = slut.split(".").map(Number);
      return hours * 60 + minutes - (now.getHours() * 60 + now.getMinutes());
    }
    return min ? Number(min) - Math.floor((Date.now() - since) / 60000) : null;
  };

  channel.onmessage = ({ data }) => {
    if (data.html === undefined) return;
    heard = Date.now();
    since = data.since;
    if (place.dataset.visar !== data.html) {
      place.innerHTML = data.html;
      place.dataset.visar = data.html;
    }
    black.setAttribute("aria-pressed", data.over === "svart");
    say(status.dataset[data.over] ?? status.dataset.foljer);
    tick();
  };
  const send = (message) => channel.postMessage(message);
  for (const button of document.querySelectorAll("[data-steg]")) {
    button.onclick = () => send({ step: Number(button.dataset.steg) });
  }
  black.onclick = () => send({ black: true });

  const steps = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const onButton = event.target.closest("button");
    if (event.key in steps || (event.key === " " && !onButton)) send({ step: steps[event.key] ?? 1 });
    else if (["b", "B", "."].includes(event.key)) send({ black: true });
    else return;
    event.preventDefault();
  });
  const ask = () => send({ hello: true });
  ask();
  setInterval(ask, 2000);
  setInterval(tick, 1000);
})();
