// A file is sent to an address of our own, which answers what became of it.
export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".egen-fil");
  const [file, page] = root.querySelectorAll("input");
  const status = root.querySelector("[role=status]");
  root.querySelector(".fil").textContent = data.words.file;
  root.querySelector(".sida").textContent = data.words.page;
  // What the editor sees here: another editor's picture is not written over unseen.
  let { seen } = data;
  let turn = Promise.resolve();
  const send = async () => {
    const [chosen] = file.files;
    if (!chosen || !page.reportValidity()) return;
    if (chosen.size > data.most) return void (status.textContent = data.words.heavy);
    status.textContent = data.words.sending;
    try {
      const answer = await fetch(`${data.address}?sida=${page.value || 1}&sedd=${seen}`, {
        method: "POST",
        headers: { "content-type": data.kind },
        body: chosen,
      });
      const { said, name } = await answer.json();
      status.textContent = said;
      if (!answer.ok) return;
      seen = name;
      setTriggerValue("klar", { press: Date.now() });
    } catch {
      status.textContent = data.words.lost;
    }
  };
  file.onchange = page.onchange = () => (turn = turn.then(send));
}
