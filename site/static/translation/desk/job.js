/* Shows how far a job is while it is under way. Without it, the link "Refresh" does. */
(() => {
    const PAUSE = 3000;

    async function refresh() {
        const shown = document.getElementById("desk-job");
        if (!shown || !("underWay" in shown.dataset)) return;
        if (!document.hidden) {
            try {
                const response = await fetch(location.href, { credentials: "same-origin" });
                if (response.ok && !response.redirected) {
                    const page = new DOMParser().parseFromString(await response.text(), "text/html");
                    update(shown, page.getElementById("desk-job"));
                }
            } catch {
                // Not reached this time: the next will do.
            }
        }
        setTimeout(refresh, PAUSE);
    }

    function update(shown, fresh) {
        if (!("underWay" in fresh.dataset)) {
            location.reload();
            return;
        }
        const [state, progress] = ["#desk-job-state", "progress"];
        const [before, after] = [shown, fresh].map((page) => page.querySelector(state));
        // What has not changed is not read aloud again.
        if (before.textContent !== after.textContent) before.replaceChildren(...after.childNodes);
        shown.querySelector("#desk-job-results").replaceWith(fresh.querySelector("#desk-job-results"));
        shown.querySelector(progress).value = fresh.querySelector(progress).value;
    }

    setTimeout(refresh, PAUSE);
})();
