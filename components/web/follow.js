// The page of those who follow a meeting: asks where it is, and shows the sheet that is shown.
(() => {
  const sheet = document.getElementById("folj");
  const state = document.getElementById("laget");
  const ask = async () => {
    try {
      const answer = await fetch(`${location.pathname}.json?steg=${encodeURIComponent(sheet.dataset.steg)}`);
      if (answer.status === 204) return; // nothing new
      if (!answer.ok) throw new Error(answer.status);
      const now = await answer.json();
      const same = document.title === now.title;
      sheet.dataset.steg = now.step;
      sheet.innerHTML = now.html;
      state.textContent = now.said;
      document.title = now.title;
      if (!same) scrollTo(0, 0);
    } catch {
      state.textContent = sheet.dataset.bruten;
      sheet.dataset.steg = ""; // what is shown when the contact is back is read anew
    }
  };
  const again = () => ask().finally(() => setTimeout(again, sheet.dataset.sekunder * 1000));
  setTimeout(again, sheet.dataset.sekunder * 1000);
})();
