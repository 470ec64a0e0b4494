// The presenter's one listener: keys, clickers, and the buttons on the stage.
// What is sent to the server is where to go, never a step, so presses add up while it works.

const presenters = new WeakMap();

// Sizes of a picture's letters, in shares of the screen (presenting.css).
const LARGEST = 1.9;
const SMALLEST = 0.92;

export default function ({ data, parentElement, setTriggerValue }) {
  if (!presenters.has(parentElement)) presenters.set(parentElement, new Presenter(parentElement));
  const presenter = presenters.get(parentElement);
  presenter.show(data, (place) => setTriggerValue("ga", place));
  return () => presenter.stop();
}

class Presenter {
  constructor(root) {
    this.root = root;
    this.stage = root.querySelector("#scen");
    this.pressed = (event) => this.onKey(event);
    this.sized = new ResizeObserver(() => this.fit());
    this.sized.observe(this.stage);
    // First of all: a list that has focus would swallow PageDown.
    document.addEventListener("keydown", this.pressed, true);
    root.addEventListener("click", (event) => this.onClick(event));
    this.ticking = setInterval(() => this.tick(), 1000);
    this.asking = setInterval(() => this.ask(), 2000);
  }

  stop() {
    document.removeEventListener("keydown", this.pressed, true);
    clearInterval(this.ticking);
    clearInterval(this.asking);
    this.sized.disconnect();
    if (this.leaving) whenDrawn(this.data.slug, meet);
  }

  // A run that answers an earlier press than the last one does not move us back.
  show(data, send) {
    this.send = send;
    this.sent ??= data.answered;
    if (data.answered === this.sent) this.at = { number: data.number, part: data.part };
    if (data.html !== this.data?.html) this.draw(data.html);
    if (data.said !== this.data?.said) this.root.querySelector("[role=status]").textContent = data.said;
    this.data = data;
    this.tick();
    this.fit();
  }

  // The part in the largest letters in which all of it is seen: they are its only measure.
  fit() {
    const place = this.stage.querySelector(".ruta.kort");
    if (!place) return;
    const fits = (size) => {
      place.style.fontSize = `${size}rem`;
      return place.scrollHeight <= place.clientHeight + 1 && place.scrollWidth <= place.clientWidth + 1;
    };
    place.classList.remove("trangt");
    if (scrolls()) return void (place.style.fontSize = "");
    const largest = () => {
      for (let size = LARGEST; size > SMALLEST; size -= 0.03) if (fits(size)) return true;
      return fits(SMALLEST);
    };
    if (largest()) return;
    place.classList.add("trangt"); // names before what is said of them; the table has it all
    largest();
  }

  draw(html) {
    const focused = this.root.activeElement?.dataset ?? {};
    this.stage.innerHTML = html;
    document.getElementById("forsta")?.remove(); // the first paint, if this is the first item
    for (const [name, value] of Object.entries(focused)) {
      this.stage.querySelector(`[data-${name}="${value}"]`)?.focus();
    }
  }

  tick() {
    const now = new Date();
    const [hours, minutes] = [now.getHours(), now.getMinutes()].map((n) => String(n).padStart(2, "0"));
    const clock = this.stage.querySelector("time");
    if (clock && clock.textContent !== `${hours}.${minutes}`) {
      clock.dateTime = `${hours}:${minutes}`;
      clock.textContent = `${hours}.${minutes}`;
    }
    this.count(now);
  }

  // How long the point has been shown, of the minutes planned for it.
  count(now) {
    if (this.counted !== this.data?.number) [this.counted, this.since] = [this.data?.number, now];
    const time = this.stage.querySelector(".tid");
    if (!time) return;
    const passed = Math.floor((now - this.since) / 60000);
    const { av, ord } = time.dataset;
    const words = ord.replace("{nu}", passed).replace("{av}", av);
    if (time.textContent !== words) time.textContent = words;
    time.classList.toggle("over-tid", passed >= Number(av));
  }

  // How many in the room have answered: seen at once, without drawing the stage anew.
  async ask() {
    const number = this.stage.querySelector("[data-svar]");
    if (!number) return;
    const answer = await fetch(number.dataset.svar).catch(() => null);
    const came = answer?.ok && (await answer.json())[number.dataset.fraga];
    if (Number.isInteger(came)) number.textContent = came;
  }

  go(number, part = 0) {
    number = Math.min(Math.max(number, 1), this.data.of);
    if (number === this.at.number && part === this.at.part) return;
    this.at = { number, part };
    this.send({ press: (this.sent += 1), number, part });
  }

  turn(step) {
    if (this.at.number !== this.data.number) return; // the next sheet's parts are not known yet
    const part = this.at.part + step;
    if (part >= 0 && part < this.data.parts) this.go(this.at.number, part);
  }

  leave() {
    this.leaving = true;
    this.send({ press: (this.sent += 1), leave: true });
  }

  onClick(event) {
    const { ga, del } = event.target.closest("button")?.dataset ?? {};
    if (ga === "ut") this.leave();
    else if (ga) this.go(this.at.number + Number(ga));
    else if (del) this.go(this.at.number, Number(del));
  }

  onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (event.key === "Escape" && popover()) return this.closeInnermost(event);
    const act = this.action(event.key, event.composedPath()[0]);
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  // In a popover Escape closes a calendar first, and the popover the next time. Streamlit hears
  // what was typed when a field loses focus, and that does not happen when it is taken away.
  closeInnermost(event) {
    if (!calendar()) {
      if (writes(document.activeElement)) document.activeElement.blur();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const open = document.querySelector('.stDateInput button[aria-expanded="true"]');
    if (open) return open.click();
    // Opened by its field: the button first takes it over, then closes it.
    const field = document.activeElement.closest(".stDateInput")?.querySelector("button");
    field?.click();
    requestAnimationFrame(() => requestAnimationFrame(() => field?.click()));
  }

  // What a key does here, or nothing: then it belongs to what has focus.
  action(key, focused) {
    const step = (by) => () => {
      if (list()) document.activeElement.blur();
      this.go(this.at.number + by);
    };
    if (writes(focused) || popover()) return null; // what is being written is not left by a key
    if (key === "PageDown") return step(1);
    if (key === "PageUp") return step(-1);
    if (list()) return null;
    const over = this.stage.querySelector("details[open]");
    if (key === "Escape") return over ? () => this.close(over) : () => this.leave();
    if (key === "ArrowRight") return step(1);
    if (key === "ArrowLeft") return step(-1);
    if (over || focused.closest("[role=combobox]") || scrolls()) return null;
    if (key === "ArrowDown") return () => this.turn(1);
    if (key === "ArrowUp") return () => this.turn(-1);
    if (key === "Home") return () => this.go(1);
    if (key === "End") return () => this.go(this.data.of);
    if (key === " " && !focused.closest("button, summary, a, input")) return step(1);
    return null;
  }

  close(over) {
    over.open = false;
    over.querySelector("summary").focus();
  }
}

const list = () => document.querySelector('[role="combobox"][aria-expanded="true"]');

const calendar = () => document.querySelector('[data-testid="stDateInputCalendar"]');

const popover = () => document.querySelector('[data-testid="stPopoverBody"]');

const writes = (element) =>
  element.matches("textarea, [contenteditable='true'], input:not([role=combobox])");

// On a small or magnified screen the page is taller than the window, and keys scroll it.
const scrolls = () => {
  const page = document.querySelector('[data-testid="stMain"]');
  return page && page.scrollHeight > page.clientHeight && getComputedStyle(page).overflowY !== "hidden";
};

// Back on the page: its sheet is met where the presentation was left.
function meet(heading) {
  heading.tabIndex = -1;
  heading.focus();
  heading.scrollIntoView();
}

function whenDrawn(id, then) {
  const look = () => document.getElementById(id);
  if (look()) return then(look());
  const watch = new MutationObserver(() => {
    if (!look()) return;
    watch.disconnect();
    then(look());
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), 10000);
}
