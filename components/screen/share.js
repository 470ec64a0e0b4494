// Copying needs the clipboard; everything else in the box is links and text.
export default function ({ parentElement, data }) {
  const root = parentElement.querySelector(".dela");
  root.querySelector(".dela-inne").innerHTML = data.html;
  const status = root.querySelector("[role=status]");
  status.textContent = "";
  for (const button of root.querySelectorAll("button[data-copy]")) {
    button.onclick = async () => {
      const address = new URL(button.dataset.copy || location.href, location.origin).href;
      try {
        await navigator.clipboard.writeText(address);
        status.textContent = data.copied;
      } catch {
        status.textContent = `${data.by_hand} ${address}`;
      }
    };
  }
}
