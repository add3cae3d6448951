// Shorten a list of boxes to those whose label has what is typed; checked ones stay.
const plain = (text) => text.normalize("NFD").replace(/\p{Diacritic}/gu, "").toLowerCase();

document.addEventListener("input", ({ target }) => {
    if (!target.matches(".source-checkboxes__filter")) return;
    for (const label of target.parentElement.querySelectorAll("label")) {
        const found = plain(label.textContent).includes(plain(target.value.trim()));
        label.hidden = !found && !label.querySelector("input").checked;
    }
});

// Enter would save the whole form.
document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches(".source-checkboxes__filter")) event.preventDefault();
});
