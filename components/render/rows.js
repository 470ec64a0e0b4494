// The list's rows are HTML that we wrote ourselves (programme_list.py). What happens here: a
// press on a row's button, or on a municipality of a map, is told to the server, what is marked is
// shown as marked, and the rows of the comparison as added. The HTML is replaced only when it changed, so that focus stays
// where it was.
const kept = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  const list = parentElement.querySelector(".utbildningar, .kalender, .platser");
  const before = kept.get(list) ?? { marked: null, rows: 0 };
  const now = { html: data.html, marked: data.marked, pressed: false, more: false };

  if (before.html !== data.html) {
    // What was opened stays open: the rows come in the same order.
    const opened = [...list.querySelectorAll("details")].map((part) => part.open);
    list.innerHTML = data.html;
    list.querySelectorAll("details").forEach((part, place) => (part.open = Boolean(opened[place])));
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
  for (const button of list.querySelectorAll("button[data-plats]")) {
    button.setAttribute("aria-pressed", String(button.dataset.plats === data.marked));
  }
  // A programme that was granted several times is chosen by any of its decisions.
  const chosen = (button) =>
    button.dataset.compare.split(" ").find((code) => data.compared.includes(code));
  for (const button of list.querySelectorAll("[data-compare]")) {
    const added = Boolean(chosen(button));
    button.textContent = added ? data.remove : data.add;
    button.ariaLabel = `${button.textContent}: ${button.dataset.name}`;
    button.classList.toggle("vald", added);
    button.disabled = data.full && !added;
    button.title = button.disabled ? data.why : "";
  }
  if (data.marked && data.marked !== before.marked) {
    const target = before.pressed
      ? document.querySelector(data.map)
      : list.querySelector("li.markerad");
    target?.scrollIntoView({ block: "nearest" });
  }

  list.onclick = ({ target }) => {
    const button = target.closest("button, path.har");
    if (!button) return;
    if (button.dataset.plats) {
      setTriggerValue("place", button.dataset.plats);
    } else if (button.dataset.utb) {
      now.pressed = true;
      setTriggerValue("pressed", button.dataset.utb);
    } else if (button.dataset.compare) {
      setTriggerValue("compared", chosen(button) ?? button.dataset.compare.split(" ")[0]);
    } else {
      now.more = true;
      setTriggerValue("more", true);
    }
  };
  kept.set(list, now);
}
