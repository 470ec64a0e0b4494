// The agenda as a list that is ordered by drag or by keyboard, with the minutes of each point.
// One thing is sent at a time: what is done meanwhile waits, and is sent as it then stands.
const lists = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  if (!lists.has(parentElement)) lists.set(parentElement, new AgendaList(parentElement));
  lists.get(parentElement).show(data, setTriggerValue);
}

class AgendaList {
  constructor(root) {
    this.list = root.querySelector("ol");
    this.how = root.querySelector(".hur");
    this.sum = root.querySelector(".summa");
    this.status = root.querySelector("[role=status]");
    this.rows = new Map();
    this.waiting = [];
    this.press = 0;
    this.list.addEventListener("keydown", (event) => this.onKey(event));
    this.list.addEventListener("focusout", () => this.onLeave());
    this.list.addEventListener("pointerdown", (event) => this.onDown(event));
    this.list.addEventListener("change", (event) => this.onMinutes(event));
  }

  show(data, send) {
    this.data = data;
    this.send = send;
    // To another session than it was sent to, nobody answers: the book says what became of it.
    const lost = this.busy && data.session !== this.session;
    if (lost || data.answered === this.press) this.busy = false;
    this.session = data.session;
    this.how.textContent = data.words.how;
    this.sum.textContent = data.sum;
    this.sum.classList.toggle("over", data.over);
    const answer = data.said && data.answered !== this.heard;
    if (!this.busy && (answer || (lost && !this.waiting.length))) {
      this.heard = data.answered;
      this.say(data.said, data.wrong);
    }
    if (!this.held && !this.busy && !this.waiting.length) this.draw();
    this.flush();
  }

  say(words, wrong = false) {
    if (this.status.textContent !== words) this.status.textContent = words;
    this.status.classList.toggle("fel", wrong);
  }

  draw() {
    const { points, words, saved } = this.data;
    const there = new Set(points.map(({ id }) => id));
    for (const [id, row] of this.rows) {
      if (there.has(id)) continue;
      row.remove();
      this.rows.delete(id);
    }
    points.forEach((point, place) => {
      const row = this.rows.get(point.id) ?? this.made(point.id);
      if (this.list.children[place] !== row) this.placed(row, this.list.children[place] ?? null);
      row.querySelector(".titel").textContent = point.title;
      const minutes = row.querySelector("input");
      const typed = row.contains(minutes) && minutes.matches(":focus") && minutes.value !== minutes.dataset.was;
      if (!typed) minutes.value = minutes.dataset.was = point.minutes ?? "";
      minutes.setAttribute("aria-label", `${words.minutes}: ${point.title}`);
      row.querySelector(".borjar").textContent = point.begins;
      row.querySelector(".sparat").textContent = point.id === saved ? `✓ ${words.saved}` : "";
    });
    this.numbered();
  }

  made(id) {
    const row = document.createElement("li");
    row.dataset.id = id;
    row.innerHTML =
      '<button type="button" class="handtag" aria-describedby="hur"><span aria-hidden="true">⠿</span></button>' +
      '<span class="nummer"></span><span class="titel"></span><span class="sparat"></span>' +
      '<span class="tid"><span class="borjar"></span><input type="number" min="1" max="240" step="1"><span class="min"></span></span>';
    row.querySelector(".min").textContent = this.data.words.unit;
    this.rows.set(id, row);
    return row;
  }

  // Moving a row takes the focus from what is in it.
  placed(row, before) {
    const focused = [...row.querySelectorAll("button, input")].find((one) => one.matches(":focus"));
    this.placing = true;
    this.list.insertBefore(row, before);
    focused?.focus({ preventScroll: true });
    this.placing = false;
  }

  numbered() {
    const rows = [...this.list.children];
    const now = rows.find((row) => row.querySelector(".handtag").tabIndex === 0 && row === this.tab) ?? rows[0];
    rows.forEach((row, place) => {
      row.querySelector(".nummer").textContent = `${place + 1}.`;
      const handle = row.querySelector(".handtag");
      handle.tabIndex = row === now ? 0 : -1;
      handle.setAttribute("aria-pressed", row === this.held);
      const title = row.querySelector(".titel").textContent;
      handle.setAttribute("aria-label", `${this.data.words.move} ${place + 1}/${rows.length}: ${title}`);
      row.classList.toggle("tagen", row === this.held);
    });
  }

  focus(row) {
    this.tab = row;
    for (const one of this.list.children) one.querySelector(".handtag").tabIndex = one === row ? 0 : -1;
    row.querySelector(".handtag").focus();
  }

  order() {
    return [...this.list.children].map((row) => Number(row.dataset.id));
  }

  take(row) {
    this.held = this.tab = row;
    this.before = this.order();
    this.numbered();
  }

  drop() {
    const row = this.held;
    this.held = null;
    this.numbered();
    const ids = this.order();
    if (ids.join() === this.before.join()) return;
    this.ask("flytta", () => ({ ids: this.order(), id: Number(row.dataset.id) }));
  }

  undo() {
    const row = this.held;
    for (const id of this.before) if (this.rows.has(id)) this.placed(this.rows.get(id), null);
    this.held = null;
    this.numbered();
    this.focus(row);
    this.say(this.data.words.left);
  }

  onKey(event) {
    const handle = event.target.closest(".handtag");
    if (!handle || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = handle.closest("li");
    const rows = [...this.list.children];
    const place = rows.indexOf(row);
    const last = rows.length - 1;
    const to = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: last }[event.key];
    if (event.key === " " || event.key === "Enter") {
      if (this.held) this.drop();
      else {
        this.take(row);
        this.say(this.data.words.grabbed);
      }
    } else if (event.key === "Escape" && this.held) this.undo();
    else if (to === undefined) return;
    else if (to >= 0 && to <= last) {
      if (!this.held) this.focus(rows[to]);
      else {
        this.placed(row, to > place ? (rows[to].nextSibling ?? null) : rows[to]);
        row.scrollIntoView({ block: "nearest" });
        this.numbered();
      }
    }
    event.preventDefault();
    event.stopPropagation();
  }

  // Who goes elsewhere with a point in the hand has put it down.
  onLeave() {
    if (this.held && !this.placing && !this.dragged) this.drop();
  }

  onDown(event) {
    const handle = event.target.closest(".handtag");
    if (!handle || event.button) return;
    event.preventDefault();
    const row = handle.closest("li");
    if (this.held) this.drop();
    this.focus(row);
    this.dragged = true;
    this.take(row);
    const move = ({ clientY }) => {
      const others = [...this.list.children].filter((one) => one !== row);
      const next = others.find((one) => {
        const { top, height } = one.getBoundingClientRect();
        return clientY < top + height / 2;
      });
      if (row.nextElementSibling !== (next ?? null)) {
        this.placed(row, next ?? null);
        row.scrollIntoView({ block: "nearest" });
        this.numbered();
      }
    };
    const end = (ended) => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
      this.dragged = false;
      if (ended.type === "pointerup") this.drop();
      else this.undo();
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  }

  onMinutes(event) {
    const field = event.target;
    if (!field.reportValidity()) return;
    const id = Number(field.closest("li").dataset.id);
    field.dataset.was = field.value;
    this.ask("minuter", () => ({ id, minutes: field.value === "" ? null : Number(field.value) }));
  }

  ask(name, made) {
    this.waiting.push([name, made]);
    this.say(this.data.words.saving);
    this.flush();
  }

  flush() {
    if (this.busy || !this.waiting.length) return;
    const [name, made] = this.waiting.shift();
    this.busy = true;
    this.press = Date.now();
    this.send(name, { press: this.press, ...made() });
  }
}
