// What a reader cannot see, or only by scrolling sideways: a list of sentences.
() => {
    const found = [];
    const root = document.documentElement;
    const width = root.clientWidth;
    const name = (element) => {
        const classes = typeof element.className === "string" && element.className ? `.${element.className.trim().replace(/\s+/g, ".")}` : "";
        return `${element.localName}${classes} “${element.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}”`;
    };
    // Read by screen readers only, or shown once it has the focus.
    const hidden = (element) => element.closest(".visually-hidden, .skip") !== null;
    const scroller = (element) => {
        for (let above = element; above && above !== document.body; above = above.parentElement) {
            if (["auto", "scroll"].includes(getComputedStyle(above).overflowX)) return true;
        }
        return false;
    };
    if (root.scrollWidth > width) found.push(`scrolls sideways (${root.scrollWidth} px)`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const seen = new Set();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!node.data.trim() || seen.has(element) || hidden(element) || !element.checkVisibility()) continue;
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
            if (box.width && (box.left < -1 || box.right > width + 1) && !scroller(element)) {
                seen.add(element);
                found.push(`text runs out of the window: ${name(element)}`);
                break;
            }
        }
    }
    for (const element of document.body.querySelectorAll("*")) {
        if (!element.textContent.trim() || hidden(element) || !element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        const cut = (value) => ["hidden", "clip"].includes(value);
        if (cut(style.overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`cut at its side: ${name(element)}`);
        if (cut(style.overflowY) && element.scrollHeight > element.clientHeight + 1) found.push(`cut at its foot: ${name(element)}`);
        if (style.textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth) found.push(`shortened: ${name(element)}`);
    }
    return found;
}
