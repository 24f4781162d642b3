// Shares a page by what the device has for it, else copies its address; prints it. Where somebody is
// never goes with an address that is shared.
"use strict";

for (const button of document.querySelectorAll("[data-share]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const address = new URL(location.href);
    address.searchParams.delete("near");
    if (navigator.share) {
      await navigator.share({ title: button.dataset.share, url: address.href }).catch(() => {});
    } else {
      await navigator.clipboard.writeText(address.href);
      button.lastChild.textContent = button.dataset.copied;
    }
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
