// What cannot be told from its ground in set colours: a list of sentences.
() => {
    const found = [];
    const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour) => {
        const [red, green, blue] = channels(colour).map((value) => value / 255).map((value) => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
        return .2126 * red + .7152 * green + .0722 * blue;
    };
    const contrast = (one, other) => {
        const [more, less] = [light(one), light(other)].sort((a, b) => b - a);
        return (more + .05) / (less + .05);
    };
    const clear = (colour) => colour === "none" || channels(colour)[3] === 0;
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.backgroundColor = "Canvas";
    const canvas = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const ground = (element) => {
        for (let above = element; above; above = above.parentElement) {
            const colour = getComputedStyle(above).backgroundColor;
            if (!clear(colour)) return colour;
        }
        return canvas;
    };
    const edged = (element) => {
        const style = getComputedStyle(element);
        return ["Top", "Bottom"].some((side) => style[`border${side}Style`] !== "none" && contrast(style[`border${side}Color`], canvas) >= 3);
    };
    for (const element of document.body.querySelectorAll("*")) {
        if (!element.checkVisibility() || element.closest("svg")) continue;
        const words = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join(" ").trim();
        const style = getComputedStyle(element);
        if (words && contrast(style.color, ground(element)) < 4.5) found.push(`${style.color} on ${ground(element)}: ${element.localName} “${words.slice(0, 40)}”`);
        if (element.matches("button, input:not([type=hidden]), select, textarea, .action")) {
            // Its own, or one that it shares with what it stands in, such as the line below a form.
            if (![element, element.parentElement].some(edged)) found.push(`no edge can be seen: ${element.localName} “${element.textContent.trim().slice(0, 40)}”`);
        }
    }
    // Signs and points of drawings: their line or their filling is what one sees.
    for (const shape of document.querySelectorAll("svg.mark, svg .dot, svg .group, svg .arc, .series path, .series polyline")) {
        if (!shape.checkVisibility()) continue;
        const style = getComputedStyle(shape);
        const seen = [style.stroke, style.fill].some((colour) => !clear(colour) && contrast(colour, canvas) >= 3);
        if (!seen) found.push(`cannot be seen: ${shape.localName}.${shape.getAttribute("class") ?? ""}`);
    }
    return [...new Set(found)];
}
