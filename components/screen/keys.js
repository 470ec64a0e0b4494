// The presenter's one listener: keys, clickers, and the buttons on the stage.
// What is sent to the server is where to go, never a step, so presses add up while it works.

const presenters = new WeakMap();

// Sizes of a picture's letters, in shares of the screen (presenting.css).
const LARGEST = 1.9;
const SMALLEST = 0.92;

// Kept in this tab only: which second window is ours, whether letters are keys, what is written.
const WINDOW = "arshjulet-talare";
const LETTERS_OFF = "arshjulet-utan-bokstaver";
const DRAFT = "arshjulet-utkast";

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
    this.screen = root.querySelector("#skarm");
    this.window = sessionStorage.getItem(WINDOW) ?? String(Math.random()).slice(2);
    sessionStorage.setItem(WINDOW, this.window);
    this.channel = new BroadcastChannel(`arshjulet-${this.window}`);
    this.channel.onmessage = ({ data }) => this.told(data);
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
    this.channel.close();
    if (this.leaving) whenDrawn(`#${CSS.escape(this.data.slug)}`, meet);
  }

  // A run that answers an earlier press than the last one does not move us back.
  show(data, send) {
    this.send = send;
    this.sent ??= data.answered;
    if (data.answered === this.sent) this.at = { number: data.number, part: data.part };
    if (data.html !== this.data?.html) this.draw(data.html);
    if (data.said !== this.data?.said) this.root.querySelector("[role=status]").textContent = data.said;
    const first = !this.data;
    this.data = data;
    if (first) this.found = lost(data.session);
    if (first && data.greets && data.welcome) this.cover("valkommen");
    else if (this.over === "valkommen" && !data.welcome) this.uncover();
    this.tick();
    this.tell();
    this.fit();
  }

  // What the chair's window shows. Nothing of it passes the server: both are of this browser.
  tell() {
    if (!this.data || !this.since) return;
    this.channel.postMessage({ html: this.data.chair, since: this.since.getTime(), over: this.over ?? "" });
  }

  told({ hello, step, black }) {
    if (hello) this.tell();
    if (black) this.blacken();
    if (step) this.step(step);
  }

  // Over the stage: a black screen, the welcome, or the keys.
  cover(what) {
    const html = {
      svart: `<p class="tyst">${this.data.black}</p>`,
      valkommen: this.data.welcome,
      hjalp: this.root.querySelector("#tangenter").innerHTML,
    };
    if (!this.over) this.before = this.root.activeElement;
    this.over = what;
    this.screen.className = `skarm ${what}`;
    this.screen.innerHTML = html[what];
    const box = this.screen.querySelector("[data-bokstaver]");
    if (box) box.checked = letters();
    this.screen.hidden = false;
    this.stage.inert = true;
    this.screen.focus({ preventScroll: true });
    this.tell();
  }

  uncover() {
    this.over = null;
    this.screen.hidden = true;
    this.screen.innerHTML = "";
    this.stage.inert = false;
    this.before?.focus({ preventScroll: true });
    this.tell();
  }

  blacken() {
    if (this.over === "svart") this.uncover();
    else this.cover("svart");
  }

  // One point on, or back: what covers the stage is left first, and before the first point is the
  // welcome.
  step(by) {
    if (this.over) {
      if (this.over !== "valkommen" || by > 0) this.uncover();
    } else if (by < 0 && this.at.number === 1 && this.data.number === 1 && this.data.welcome) {
      this.cover("valkommen");
    } else this.go(this.at.number + by);
  }

  speaker() {
    open(`/talare#${this.window}`, WINDOW, "popup,width=1000,height=700");
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
    keep(this.data?.session, this.found);
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
    const { ga, del, gor } = event.target.closest("button")?.dataset ?? {};
    if (event.target.matches("[data-bokstaver]")) {
      if (event.target.checked) sessionStorage.removeItem(LETTERS_OFF);
      else sessionStorage.setItem(LETTERS_OFF, "1");
    }
    if (gor === "hjalp") this.cover("hjalp");
    else if (gor === "stang") this.uncover();
    else if (gor === "talare") this.speaker();
    else if (ga === "ut") this.leave();
    else if (ga) this.go(this.at.number + Number(ga));
    else if (del) this.go(this.at.number, Number(del));
  }

  onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.shiftKey && event.key !== "?") return;
    if (event.key === "Escape" && (popover() || calendar() || inPanel(document.activeElement))) return this.closeInnermost(event);
    const act = this.action(event.key, event.composedPath()[0]);
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  // In a popover Escape closes a calendar first, and the popover the next time. Streamlit hears
  // what was typed when a field loses focus, and that does not happen when it is taken away.
  closeInnermost(event) {
    const inside = inPanel(document.activeElement);
    if (!calendar() && !inside) {
      if (writes(document.activeElement)) document.activeElement.blur();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (list()) return document.activeElement.blur();
    if (!calendar()) {
      document.activeElement.blur();
      return writeButton()?.click();
    }
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
      this.step(by);
    };
    if (writes(focused) || popover()) return null; // what is being written is not left by a key
    const letter = this.letter(key);
    if (letter && letters() && !focused.closest("[role=combobox], [role=option]")) return letter;
    if (this.over) return this.covered(key, focused, step);
    if (key === "PageDown") return step(1);
    if (key === "PageUp") return step(-1);
    if (list() || inPanel(focused)) return null;
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

  // Keys that are letters or signs: they can be turned off (WCAG 2.1.4).
  letter(key) {
    if (key === "b" || key === "B" || key === ".") return () => this.blacken();
    if (key === "?") return () => (this.over === "hjalp" ? this.uncover() : this.cover("hjalp"));
    if (key === "t" || key === "T") return () => this.speaker();
    if ((key === "s" || key === "S") && writeButton()) return () => this.write();
    return null;
  }

  covered(key, focused, step) {
    if (key === "Escape") return () => this.uncover();
    if (key === "PageDown" || key === "ArrowRight") return step(1);
    if (key === "PageUp" || key === "ArrowLeft") return step(-1);
    if (key === " " && !focused.closest("button, input")) return step(1);
    if (key === "Tab" && this.over !== "hjalp") return () => {}; // nothing to come to
    return null;
  }

  // The place to write, beside the picture.
  write() {
    if (this.over) this.uncover();
    if (!panel()) writeButton().click();
    whenDrawn(".st-key-skrivyta textarea", (field) => field.focus());
  }

  close(over) {
    over.open = false;
    over.querySelector("summary").focus();
  }
}

const list = () => document.querySelector('[role="combobox"][aria-expanded="true"]');

const calendar = () => document.querySelector('[data-testid="stDateInputCalendar"]');

const popover = () => document.querySelector('[data-testid="stPopoverBody"]');

const panel = () => document.querySelector(".st-key-skrivyta");

const inPanel = (element) => Boolean(panel()?.contains(element));

const writeButton = () => document.querySelector(".st-key-skriv button");

const letters = () => !sessionStorage.getItem(LETTERS_OFF);

const FIELD = /st-key-(redigera-\S+)/;

const drafts = () => {
  const fields = panel()?.querySelectorAll('[class*="st-key-redigera-"] :is(textarea, input[type="text"])') ?? [];
  return [...fields].flatMap((field) => {
    const name = field.closest('[class*="st-key-redigera-"]').className.match(FIELD)?.[1];
    return name && !field.matches("[role=combobox]") ? [[name, field]] : [];
  });
};

const kept = () => JSON.parse(sessionStorage.getItem(DRAFT) ?? "{}");

// What was being written when the server went away, or the page was read anew: another session.
const lost = (session) => {
  const draft = kept();
  return new Map(draft.session && draft.session !== session ? Object.entries(draft.fields) : []);
};

// What stands in the fields now is kept in this tab, and put back where a session was lost.
function keep(session, found) {
  const written = drafts();
  if (!session || !written.length) return;
  for (const [name, field] of written) {
    if (found.has(name) && !field.value && field !== document.activeElement) fill(field, found.get(name));
    found.delete(name);
  }
  const draft = kept();
  const fields = draft.session === session ? draft.fields : Object.fromEntries(found);
  for (const [name, field] of written) {
    if (field.value) fields[name] = field.value;
    else delete fields[name];
  }
  sessionStorage.setItem(DRAFT, JSON.stringify({ session, fields }));
}

// As if it were typed: Streamlit hears of it when the field is left.
function fill(field, words) {
  const kind = field.tagName === "TEXTAREA" ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value").set.call(field, words);
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
}

const writes = (element) =>
  element.matches("textarea, [contenteditable='true'], input:not([role=combobox], [type=checkbox])");

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

function whenDrawn(selector, then) {
  const look = () => document.querySelector(selector);
  if (look()) return then(look());
  const watch = new MutationObserver(() => {
    if (!look()) return;
    watch.disconnect();
    then(look());
  });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => watch.disconnect(), 10000);
}
