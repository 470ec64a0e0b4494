// Streamlit's own texts in Swedish (swedish.py), as they come. Ours and the publishers' are not
// looked at: they stand in Markdown and HTML that we have written.
const ATTRIBUTES = [
  "aria-label", "title", "placeholder", "aria-roledescription", "aria-valuetext",
];
const OURS = ".stMarkdown, .stHtml, #forsta, #utskrift, [data-testid='stMarkdownContainer']";
const WRITTEN = ".stHtml, #forsta, #utskrift"; // Streamlit gives our headings a link of its own
const DIALOG = "[role='dialog'], [data-testid='stDialog'], [data-testid='stConnectionStatus']";
const rules = patterns.map(([pattern, shown]) => [new RegExp(pattern, "s"), shown]);

const swedish = (said) => {
  const text = said.trim();
  if (Object.hasOwn(words, text)) return words[text];
  const found = rules.find(([pattern]) => pattern.test(text));
  return found ? text.replace(found[0], found[1]) : null;
};

const ours = (element) => element.closest(OURS) && !element.closest(DIALOG);

const texts = (root) => {
  if (root.nodeType === Node.TEXT_NODE) return [root];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};

const text = (node) => {
  if (!node.data.trim() || !node.parentElement || ours(node.parentElement)) return;
  if (node.parentElement.closest("script, style, textarea, svg")) return;
  const shown = swedish(node.data);
  if (shown !== null && shown !== node.data) node.data = shown;
};

const attributes = (element) => {
  for (const name of ATTRIBUTES) {
    const said = element.getAttribute(name);
    const shown = said && !element.closest(WRITTEN) ? swedish(said) : null;
    if (shown !== null && shown !== said) element.setAttribute(name, shown);
  }
};

const all = (root) => {
  texts(root).forEach(text);
  if (root.nodeType !== Node.ELEMENT_NODE) return;
  attributes(root);
  root.querySelectorAll(ATTRIBUTES.map((name) => `[${name}]`).join()).forEach(attributes);
};

new MutationObserver((changes) => {
  for (const change of changes) {
    if (change.type === "attributes") attributes(change.target);
    else if (change.type === "characterData") text(change.target);
    else change.addedNodes.forEach(all);
  }
}).observe(document.body, {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ATTRIBUTES,
});
all(document.body);
