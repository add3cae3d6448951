// Lists what Tab must reach, in the order of the text; window.stop() then says where the focus is.
() => {
    const name = (element) => `${element.localName} “${(element.textContent.trim() || element.getAttribute("aria-label") || element.name || "").replace(/\s+/g, " ").slice(0, 40)}”`;
    const candidates = "a[href], area[href], button, input, select, textarea, summary, iframe, audio[controls], video[controls], [contenteditable], [tabindex]";
    const reachable = [...document.querySelectorAll(candidates)].filter((element) =>
        element.tabIndex >= 0 && !element.disabled && element.type !== "hidden" && !element.closest("[inert]")
        && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
        // Of radio buttons with one name, Tab reaches one.
        && !(element.type === "radio" && element !== (document.querySelector(`input[type=radio][name="${element.name}"]:checked`) ?? document.querySelector(`input[type=radio][name="${element.name}"]`))));
    const visible = (element) => {
        const wrong = [];
        const marked = (style) => style.outlineStyle === "auto"
            || (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== "rgba(0, 0, 0, 0)")
            || style.boxShadow !== "none";
        // A point of a drawing shows its focus by the line around its reach.
        const parts = [element, ...(element instanceof SVGElement ? element.querySelectorAll("*") : [])];
        const stroked = (part) => part.matches(".reach") && getComputedStyle(part).stroke !== "none";
        if (!parts.some((part) => marked(getComputedStyle(part)) || stroked(part))) wrong.push("the focus cannot be seen");
        const boxes = [...element.getClientRects()].filter((box) => box.width && box.height);
        const inside = boxes.filter((box) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth);
        if (!inside.length) wrong.push("the focus is out of sight");
        else {
            const uncovered = inside.some((box) => {
                const x = Math.min(Math.max((box.left + box.right) / 2, 0), innerWidth - 1);
                const y = Math.min(Math.max((box.top + box.bottom) / 2, 0), innerHeight - 1);
                const top = document.elementFromPoint(x, y);
                return top && (element.contains(top) || top.contains(element));
            });
            if (!uncovered) wrong.push("something covers the focus");
        }
        return wrong;
    };
    // Where the focus is now, and what is wrong with it there.
    window.stop = () => {
        const element = document.activeElement;
        const number = reachable.indexOf(element);
        const left = element === document.body;
        const style = getComputedStyle(element);
        const scrolls = number < 0 && [style.overflowX, style.overflowY].some((value) => ["auto", "scroll"].includes(value));
        return { number: number < 0 ? null : number, left, scrolls, name: name(element), wrong: left ? [] : visible(element) };
    };
    return reachable.map(name);
}
