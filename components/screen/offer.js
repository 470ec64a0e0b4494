// The mail is written here, in the browser, from what the visitor fills in; nothing is sent.
export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".mejl");
  const field = (name) => root.querySelector(`#${name}`);
  const { providers, words } = data;
  const status = root.querySelector("[role=status]");
  const to = field("to");
  const chosen = to.value; // a rerun of the page keeps what is filled in
  to.replaceChildren(...providers.map(({ name }) => new Option(name, name)));
  if (providers.some(({ name }) => name === chosen)) to.value = chosen;

  const write = () => {
    const provider = providers.find(({ name }) => name === to.value) ?? {};
    const value = (name) => field(name).value.trim() || words.fill_in;
    const body = words.body.replace(/\{(\w+)\}/g, (_, name) => value(name));
    field("text").value = body;
    const query = `subject=${encodeURIComponent(words.subject)}&body=${encodeURIComponent(body)}`;
    field("open").href = `mailto:${provider.mailbox ?? ""}?${query}`;
    const page = field("sida");
    page.replaceChildren();
    if (provider.page) {
      const link = Object.assign(document.createElement("a"), {
        href: provider.page,
        target: "_blank",
        rel: "noopener",
        textContent: words.page,
      });
      page.append(link, ` (${provider.checked}). `);
      if (!provider.mailbox) page.append(words.no_mailbox);
    } else if (!provider.mailbox) {
      page.append(words.no_page);
    }
  };
  root.oninput = () => {
    status.textContent = "";
    write();
  };
  field("copy").onclick = async () => {
    try {
      await navigator.clipboard.writeText(field("text").value);
      status.textContent = words.copied;
    } catch {
      field("text").select();
      status.textContent = words.by_hand;
    }
  };
  write();
}
