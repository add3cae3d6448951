// Offers to copy the address of the page; without it, the address stands in its field to be selected.
for (const share of document.querySelectorAll(".share")) {
    const button = share.querySelector("button");
    const address = share.querySelector("input");
    const answer = share.querySelector("output");
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", async () => {
        answer.value = "";
        address.select();
        try {
            await navigator.clipboard.writeText(address.value);
            answer.value = answer.dataset.done;
        } catch {
            // What is selected can be copied by hand.
            address.focus();
        }
    });
}
