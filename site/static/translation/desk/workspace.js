// The workspace as a whole: keys that lead from segment to segment, progress, what is said of saving.
(() => {
    const { Controller } = window.StimulusModule;
    const DONE = ["reviewed", "kept"];
    const TO_DO = ["missing", "machine", "stale", "draft"];

    class Workspace extends Controller {
        static targets = ["status", "progress", "done", "preview", "left", "leftText", "form"];

        static values = { shortcuts: Boolean, segments: Array };

        connect() {
            this.leaving = (event) => {
                // What this browser keeps is brought back; what it refuses to keep would be lost.
                const isLost = this.segments.some((segment) => segment.isDirty && !segment.isKept);
                if (isLost || (this.choices !== this.chosen && !this.isSent)) event.preventDefault();
            };
            window.addEventListener("beforeunload", this.leaving);
            this.chosen = this.choices;
            this.showLeft();
        }

        disconnect() {
            window.removeEventListener("beforeunload", this.leaving);
        }

        // Texts that this browser keeps for words which the source has no longer: nothing else would bring them back.
        showLeft() {
            const prefix = `desk:${this.element.dataset.user}:${location.pathname}segments/`;
            let keys;
            try {
                keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
            } catch {
                return;
            }
            for (const key of keys) {
                if (this.segmentsValue.includes(parseInt(key.slice(prefix.length), 10))) continue;
                const { text, source = "" } = JSON.parse(localStorage.getItem(key)) ?? {};
                const shown = this.leftTextTarget.content.firstElementChild.cloneNode(true);
                shown.querySelector("[data-desk-left-source]").textContent = source;
                shown.querySelector("textarea").value = text;
                shown.querySelector("button").addEventListener("click", () => {
                    localStorage.removeItem(key);
                    shown.remove();
                    this.leftTarget.hidden = !this.leftTarget.querySelector("textarea");
                });
                this.leftTarget.append(shown);
                this.leftTarget.hidden = false;
            }
        }

        // Take up the session that this browser has now. Resolves to "renewed"; to "loggedOut" where there is none, or
        // somebody else's; to "denied" where it does not let in any more.
        renew() {
            this.renewing ??= this.askAgain().finally(() => {
                this.renewing = null;
            });
            return this.renewing;
        }

        async askAgain() {
            const response = await fetch(location.href);
            if (response.status >= 500) throw new Error(response.status);
            if (!response.ok) return "denied";
            const screen = new DOMParser().parseFromString(await response.text(), "text/html");
            const user = screen.querySelector("[data-controller~=desk-workspace]")?.dataset.user;
            const token = screen.querySelector("[name=csrfmiddlewaretoken]")?.value;
            if (response.redirected || user !== this.element.dataset.user) return "loggedOut";
            document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach((field) => {
                field.value = token;
            });
            return "renewed";
        }

        get segments() {
            return [...this.element.querySelectorAll("[data-controller~=desk-segment]")]
                .map((element) => this.application.getControllerForElementAndIdentifier(element, "desk-segment"))
                .filter(Boolean);
        }

        // Which pictures, links and files the language has for itself.
        get choices() {
            const fields = this.hasFormTarget ? [...new FormData(this.formTarget)] : [];
            return JSON.stringify(fields.filter(([name]) => /^o\d+-/.test(name)));
        }

        sent() {
            this.isSent = true;
        }

        get current() {
            return this.segments.find((segment) => segment.element.contains(document.activeElement));
        }

        said({ detail: { text, number } }) {
            this.statusTarget.textContent = text ? `${number} · ${text}` : "";
        }

        saved({ detail: { before, after } }) {
            const change = DONE.includes(after) - DONE.includes(before);
            this.progressTarget.value += change;
            this.doneTarget.textContent = this.progressTarget.value;
            this.count(before, -1);
            this.count(after, 1);
            this.count("todo", TO_DO.includes(after) - TO_DO.includes(before));
            this.dispatch("saved", { target: document });
        }

        // One segment more, or less, in a state.
        count(state, change) {
            const shown = this.element.querySelector(`[data-desk-count="${state}"]`);
            if (!shown || !change) return;
            shown.textContent = parseInt(shown.textContent, 10) + change;
            if (change > 0) shown.closest("li").hidden = false;
        }

        // With a script, texts are saved without leaving the page; what else is chosen is sent with the form.
        async saveAll(event) {
            if (this.choices !== this.chosen) return;
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
                "shift+KeyT": () => current.beside("desk-tokens").wrapNext(),
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
