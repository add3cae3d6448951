// What is pressed but smaller than 24 × 24 px: a list of sentences. A link within a sentence may be (2.5.8, “inline”).
() => {
    const found = [];
    const inSentence = (element) => {
        if (getComputedStyle(element).display !== "inline") return false;
        let block = element.parentElement;
        while (getComputedStyle(block).display === "inline") block = block.parentElement;
        // Other words on the same lines, which are no targets themselves.
        const words = block.cloneNode(true);
        words.querySelectorAll("a, button, .visually-hidden, ul, ol, dl, table").forEach((other) => other.remove());
        return /\p{L}/u.test(words.textContent);
    };
    for (const element of document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]")) {
        if (element.matches(".skip:not(:focus)") || !element.checkVisibility({ visibilityProperty: true })) continue;
        const box = element.getBoundingClientRect();
        if (box.width >= 23.95 && box.height >= 23.95) continue;
        // An inline link is as large as what it wraps, such as a picture or a block.
        const boxes = [...element.querySelectorAll("*")].map((inner) => inner.getBoundingClientRect());
        if (boxes.some((inner) => inner.width >= 23.95 && inner.height >= 23.95)) continue;
        if (inSentence(element)) continue;
        const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40) || element.getAttribute("aria-label");
        found.push(`${element.localName} “${words}” is ${Math.round(box.width)} × ${Math.round(box.height)} px`);
    }
    return found;
}
