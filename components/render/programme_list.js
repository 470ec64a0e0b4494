// The list's rows are HTML that we wrote ourselves (programme_list.py). What happens here: a
// press on a row's button is told to the server, and the marked row is shown as marked. The
// HTML is replaced only when it changed, so that focus stays where it was.
const kept = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  const list = parentElement.querySelector(".utbildningar, .kalender");
  const before = kept.get(list) ?? { marked: null, rows: 0 };
  const now = { html: data.html, marked: data.marked, pressed: false, more: false };

  if (before.html !== data.html) {
    list.innerHTML = data.html;
    const rows = list.querySelectorAll("li");
    if (before.more && rows.length > before.rows) {
      // The button that was pressed is gone: go on at the first of the rows it brought.
      rows[before.rows].tabIndex = -1;
      rows[before.rows].focus();
    }
  }
  now.rows = list.querySelectorAll("li").length;

  for (const button of list.querySelectorAll("[data-utb]")) {
    const marked = button.dataset.utb === data.marked;
    button.setAttribute("aria-pressed", String(marked));
    button.closest("li").classList.toggle("markerad", marked);
  }
  if (data.marked && data.marked !== before.marked) {
    const target = before.pressed
      ? document.querySelector(data.map)
      : list.querySelector("li.markerad");
    target?.scrollIntoView({ block: "nearest" });
  }

  list.onclick = ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    if (button.dataset.utb) {
      now.pressed = true;
      setTriggerValue("pressed", button.dataset.utb);
    } else {
      now.more = true;
      setTriggerValue("more", true);
    }
  };
  kept.set(list, now);
}
