// What is wrong with the pictures of a page: a list of sentences.
async () => {
    const found = [];
    // Widths are offered in steps: the next one above what is shown is twice as wide at most, and the least 480 px.
    const LEAST = 480, TWICE = 2.05;
    scrollTo(0, 0);
    // Before any of them is loaded, which moves the others where a size is missing.
    const boxes = new Map([...document.images].map((image) => [image, image.getBoundingClientRect()]));
    for (const [image, box] of boxes) {
        if (!image.checkVisibility()) continue;
        const say = (what) => found.push(`${what}: ${(image.currentSrc || image.src).replace(location.origin, "")}`);
        if (!image.hasAttribute("alt")) say("no alternative text");
        if (!image.getAttribute("width") || !image.getAttribute("height")) say("no width and height");
        const lazy = image.loading === "lazy";
        if (lazy && box.top < innerHeight * .8) say("waits although it is seen at once");
        if (!lazy && box.top > innerHeight) say("does not wait although it is far down");
        image.scrollIntoView();
        await image.decode().catch(() => 0);
        if (!image.naturalWidth) { say("cannot be shown"); continue; }
        const type = (await fetch(image.currentSrc, { method: "HEAD" })).headers.get("Content-Type") ?? "";
        if (type.startsWith("image/svg")) continue;
        if (!/^image\/(avif|webp)/.test(type)) say(`neither AVIF nor WebP but ${type}`);
        // A picture that fills its box is as large as the side that is scaled most.
        const scale = Math.max(box.width / image.naturalWidth, box.height / image.naturalHeight) * devicePixelRatio;
        if (image.naturalWidth > LEAST && scale * TWICE < 1) say(`${image.naturalWidth} px wide, shown at ${Math.round(box.width)}`);
    }
    scrollTo(0, 0);
    return found;
}
