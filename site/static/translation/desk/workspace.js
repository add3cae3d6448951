// The workspace as a whole: keys that lead from segment to segment, progress, what is said of saving.
(() => {
    const { Controller } = window.StimulusModule;
    const DONE = ["reviewed", "kept"];

    class Workspace extends Controller {
        static targets = ["status", "progress", "done", "preview"];

        static values = { shortcuts: Boolean };

        connect() {
            this.leaving = (event) => {
                // What this browser keeps is brought back; what it refuses to keep would be lost.
                if (this.segments.some((segment) => segment.isDirty && !segment.isKept)) event.preventDefault();
            };
            window.addEventListener("beforeunload", this.leaving);
        }

        disconnect() {
            window.removeEventListener("beforeunload", this.leaving);
        }

        get segments() {
            return [...this.element.querySelectorAll("[data-controller~=desk-segment]")]
                .map((element) => this.application.getControllerForElementAndIdentifier(element, "desk-segment"))
                .filter(Boolean);
        }

        get current() {
            return this.segments.find((segment) => segment.element.contains(document.activeElement));
        }

        said({ detail: { text, number } }) {
            this.statusTarget.textContent = text ? `${number}: ${text}` : "";
        }

        saved({ detail: { before, after } }) {
            const change = DONE.includes(after) - DONE.includes(before);
            this.progressTarget.value += change;
            this.doneTarget.textContent = this.progressTarget.value;
            this.dispatch("saved", { target: document });
        }

        // With a script, what has changed is saved without leaving the page.
        async saveAll(event) {
            event.preventDefault();
            await Promise.all(this.segments.map((segment) => segment.store()));
        }

        key(event) {
            if (!this.shortcutsValue) return;
            const { current } = this;
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && current) {
                event.preventDefault();
                current.store();
                this.go(1, (segment) => segment.isToDo);
                return;
            }
            if (!event.altKey || event.ctrlKey || event.metaKey) return;
            // By what the key is called, which differs between keyboards; where it writes no Latin letter, by where it is.
            const code = /^[a-z]$/i.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code;
            const action = this.actions(current)[`${event.shiftKey ? "shift+" : ""}${code}`];
            if (!action) return;
            event.preventDefault();
            action();
        }

        actions(current) {
            const moves = {
                ArrowDown: () => this.go(1),
                ArrowUp: () => this.go(-1),
                "shift+KeyN": () => this.go(1, (segment) => segment.isToDo),
            };
            if (!current) return moves;
            const press = (name) => () => current.element.querySelector(`[data-desk-segment-do-param=${name}]`)?.click();
            return {
                ...moves,
                "shift+KeyT": () => current.wrapNext(),
                "shift+KeyM": () => current.ask(),
                "shift+KeyA": press("approve"),
                "shift+KeyK": press("keep"),
                "shift+KeyR": press("confirm"),
                ...Object.fromEntries(
                    [1, 2, 3, 4, 5, 6].map((number) => [
                        `shift+Digit${number}`,
                        () => current.element.querySelector(`[data-desk-suggestion="${number}"]`)?.click(),
                    ])
                ),
            };
        }

        // Go so many segments on, to one that fits; from the last to the first.
        go(step, fits = () => true) {
            const { segments, current } = this;
            const from = segments.indexOf(current);
            for (let turn = 1; turn <= segments.length; turn += 1) {
                const at = from < 0 && step < 0 ? segments.length - turn : from + step * turn;
                const segment = segments[((at % segments.length) + segments.length) % segments.length];
                if (fits(segment)) {
                    segment.textTarget.focus();
                    segment.element.scrollIntoView({ block: "nearest" });
                    return;
                }
            }
        }
    }

    window.wagtail.app.register("desk-workspace", Workspace);
})();
