// Keep the first paint until the page under it is complete and still, then let the finished
// answer stand exactly where the first one stood: whoever was reading goes on reading.
(() => {
  const first = document.getElementById("forsta");
  if (!first) return;
  const STILL = 20; // frames in a row
  let frames = 0;
  let last = null;
  const answer = (root) => root.querySelector(".fynd, .svar, .saknas, .stAlert");
  const complete = () =>
    document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning" &&
    document.querySelector('[class*="st-key-sidfot"], .st-key-avsluta') &&
    !document.querySelector('[data-testid="stSkeleton"]');
  const handOver = (page, to) => {
    const from = answer(first);
    const block = page.querySelector('[data-testid="stMainBlockContainer"]');
    if (from && to && block) {
      const lower = to.getBoundingClientRect().top - from.getBoundingClientRect().top;
      const padding = parseFloat(getComputedStyle(block).paddingTop);
      if (lower < 0) block.style.paddingTop = `${padding - lower}px`;
      else if (first.scrollTop > 0) page.scrollTop += lower; // a page that nobody moved stays
    }
    first.remove();
  };
  const look = () => {
    if (!first.isConnected) return; // a presented sheet has taken its place (keys.js)
    const page = document.querySelector('[data-testid="stMain"]');
    const to = page && answer(page);
    const place = complete() ? JSON.stringify(to?.getBoundingClientRect()) : null;
    frames = place !== null && place === last ? frames + 1 : 0;
    last = place;
    if (frames < STILL) requestAnimationFrame(look);
    else handOver(page, to);
  };
  requestAnimationFrame(look);
})();

// Ctrl+P prints the light page of what is shown: whole tables, sources and page breaks.
(() => {
  const paper = document.createElement("div");
  paper.id = "utskrift";
  const name = () => {
    const page = location.pathname.replaceAll("/", "") || "arshjulet";
    return `/blad/${page}${location.search}`;
  };
  addEventListener("beforeprint", () => {
    const request = new XMLHttpRequest();
    request.open("GET", name(), false); // printing does not wait for anything else
    request.send();
    if (request.status !== 200) return;
    const page = new DOMParser().parseFromString(request.responseText, "text/html");
    const inside = paper.shadowRoot || paper.attachShadow({ mode: "open" });
    inside.replaceChildren(...page.querySelectorAll("style"), ...page.body.children);
    document.body.append(paper);
    document.body.classList.add("skrivs-ut");
  });
  addEventListener("afterprint", () => {
    document.body.classList.remove("skrivs-ut");
    paper.remove();
  });
})();
