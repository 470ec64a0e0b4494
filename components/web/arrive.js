// Where one is: the menu's own item is marked and in view, and an address's #place is shown once
// the finished page is there.
(() => {
  const place = decodeURIComponent(location.hash.slice(1));
  const here = () => path(location.href);
  const marked = new WeakMap();
  // Streamlit writes the start page's address without a path.
  const leads = (link) => (link.getAttribute("href").startsWith("?") ? "" : path(link.href));
  const path = (address) => new URL(address).pathname.replace(/\/$/, "");

  const menu = () => {
    const nav = document.querySelector(".st-key-meny") ?? document.querySelector("#forsta nav");
    const links = [...(nav?.querySelectorAll("a") ?? [])];
    const current = links.find((link) => leads(link) === here());
    if (!current || marked.get(nav) === current) return;
    marked.set(nav, current);
    links.forEach((link) => link.removeAttribute("aria-current"));
    current.setAttribute("aria-current", "page");
    const box = nav.getBoundingClientRect();
    const item = current.getBoundingClientRect();
    nav.scrollLeft += item.left + item.width / 2 - (box.left + box.width / 2);
  };

  let arrived = !place;
  const land = () => {
    if (arrived || document.getElementById("forsta")) return;
    const target = document.getElementById(place);
    if (!target) return;
    arrived = true;
    target.scrollIntoView({ behavior: "instant", block: "start" });
  };

  // Whoever has begun to read on their own is not moved.
  for (const begun of ["wheel", "touchmove", "keydown", "pointerdown"]) {
    addEventListener(begun, () => (arrived = true), { once: true, passive: true });
  }
  const look = () => {
    menu();
    land();
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
  look();
})();
