// One segment of the workspace: kept in this browser with each key, saved when it is left, checked as it is typed.
(() => {
    const { Controller } = window.StimulusModule;
    const texts = JSON.parse(document.getElementById("desk-texts")?.textContent ?? "{}");
    const CHECK_AFTER = 600;
    const RETRY_AFTER = [2000, 5000, 15000, 60000];

    // A browser that refuses to keep anything says so by an error.
    const kept = {
        get: (key) => {
            try {
                return JSON.parse(localStorage.getItem(key));
            } catch {
                return null;
            }
        },
        set: (key, value) => {
            try {
                localStorage.setItem(key, JSON.stringify(value));
                return true;
            } catch {
                return false;
            }
        },
        remove: (key) => {
            try {
                localStorage.removeItem(key);
            } catch {
                // There is nothing then.
            }
        },
    };

    class Segment extends Controller {
        static targets = [
            "source", "text", "seen", "stateTag", "saving", "problems", "who", "conflict", "newer", "choice", "tokens", "confirm",
            "help",
        ];

        static values = { pk: Number, number: Number, state: String, save: String, check: String, help: String, unsaved: Boolean };

        connect() {
            this.slot = `desk:${this.root.dataset.user}:${this.saveValue}`;
            this.saved = this.unsavedValue ? null : this.text;
            this.tries = 0;
            this.isKept = true;
            if (this.hasTokensTarget) this.tokensTarget.hidden = false;
            if (this.hasChoiceTarget) this.choiceTarget.hidden = false;
            this.online = () => this.isDirty && !this.newer && this.store();
            window.addEventListener("online", this.online);
            this.resize();
            this.recover();
        }

        disconnect() {
            window.removeEventListener("online", this.online);
            clearTimeout(this.retrying);
            clearTimeout(this.checking);
        }

        get root() {
            return this.element.closest("[data-controller~=desk-workspace]");
        }

        get text() {
            return this.textTarget.value.trim();
        }

        get isDirty() {
            return !this.textTarget.readOnly && this.text !== this.saved;
        }

        get isToDo() {
            return ["missing", "machine", "stale", "draft"].includes(this.stateValue);
        }

        // Bring back what did not reach the server the last time.
        recover() {
            const found = kept.get(this.slot);
            if (!found || this.textTarget.readOnly) return;
            if (found.text === this.text) {
                kept.remove(this.slot);
                return;
            }
            const current = { text: this.textTarget.value, seen: this.seenTarget.value };
            this.textTarget.value = found.text;
            this.resize();
            if (found.seen === current.seen) this.store();
            else this.disagree(current);
        }

        // Whether this browser keeps what is typed, and the words that it was typed for.
        keep() {
            return kept.set(this.slot, { text: this.text, seen: this.seenTarget.value, source: this.sourceTarget.innerText });
        }

        typed() {
            this.resize();
            this.origin = "";
            this.isKept = this.keep();
            this.show(this.isDirty ? texts.unsaved : "");
            clearTimeout(this.checking);
            this.checking = setTimeout(() => this.look(), CHECK_AFTER);
        }

        entered() {
            this.element.classList.add("desk-segment--current");
            this.assist();
        }

        // Ask once, when the segment is come to, what the memory suggests.
        async assist() {
            if (this.isAsked || this.textTarget.readOnly || !this.hasHelpTarget) return;
            this.isAsked = true;
            try {
                const response = await fetch(this.helpValue, { headers: { "X-Requested-With": "XMLHttpRequest" } });
                this.isAsked = response.ok && !response.redirected;
                const html = this.isAsked ? (await response.text()).trim() : "";
                this.helpTarget.innerHTML = html;
                this.helpTarget.hidden = !html;
            } catch {
                this.isAsked = false;
            }
        }

        // Ask the machine too, once: that takes time and costs money.
        async ask() {
            const button = this.hasHelpTarget && this.helpTarget.querySelector("[data-desk-ask]");
            if (!button || button.ariaDisabled) return;
            const isFocused = document.activeElement === button;
            button.ariaDisabled = "true";
            this.show(texts.asking);
            try {
                const response = await fetch(this.helpValue, { method: "POST", headers: this.headers });
                if (!response.ok || response.redirected) throw new Error(response.status);
                this.helpTarget.innerHTML = await response.text();
                this.show("");
                if (isFocused) [...this.helpTarget.querySelectorAll("button")].at(-1)?.focus();
            } catch {
                button.ariaDisabled = null;
                this.show(texts.unanswered, true);
            }
        }

        takeSuggestion({ params }) {
            this.take(params.text, params.origin, params.tool);
        }

        left({ relatedTarget }) {
            if (this.element.contains(relatedTarget)) return;
            this.element.classList.remove("desk-segment--current");
            if (this.isDirty && !this.newer) this.store();
        }

        act(event) {
            event.preventDefault();
            this.store(event.params.do);
        }

        // Send the text to the server, or have something done with it; resolves to whether that was done.
        async store(action = "save") {
            if (this.textTarget.readOnly || (action === "save" && !this.isDirty)) return true;
            if (this.sending) {
                this.next = action;
                return false;
            }
            clearTimeout(this.retrying);
            const text = this.text;
            const data = new FormData();
            data.set("text", text);
            data.set("seen", this.seenTarget.value);
            data.set("do", action);
            if (this.origin) {
                data.set("origin", this.origin);
                data.set("tool", this.tool);
            }
            this.sending = true;
            this.show(texts.saving);
            let response, told;
            try {
                response = await fetch(this.saveValue, { method: "POST", body: data, headers: this.headers });
                told = response.headers.get("Content-Type")?.includes("json") ? await response.json() : null;
            } catch {
                response = null;
            }
            this.sending = false;
            if (response?.status === 200 && told) this.arrived(told, text);
            else if (response?.status === 409) this.disagree(told);
            else if (told?.error) this.refuse(told.error);
            else if (!response || response.status >= 500) this.later(action);
            else if (response.status === 404) this.show(texts.gone, true);
            else return this.renew(action);
            const { next } = this;
            this.next = null;
            if (next && response?.status === 200) return this.store(next);
            return response?.status === 200;
        }

        // Another session than this screen was opened in, or none any more: go on in the one that there is now.
        async renew(action) {
            let told;
            try {
                told = await this.workspace.renew();
            } catch {
                this.later(action);
                return false;
            }
            if (told === "renewed" && !this.isRenewed) {
                this.isRenewed = true;
                return this.store(action);
            }
            this.isRenewed = false;
            if (told === "denied") this.show(texts.denied, true);
            else this.later(action, texts.loggedOut);
            return false;
        }

        get workspace() {
            return this.application.getControllerForElementAndIdentifier(this.root, "desk-workspace");
        }

        beside(name) {
            return this.application.getControllerForElementAndIdentifier(this.element, name);
        }

        get headers() {
            return {
                Accept: "application/json",
                "X-CSRFToken": document.querySelector("[name=csrfmiddlewaretoken]").value,
                "X-Requested-With": "XMLHttpRequest",
            };
        }

        arrived(told, text) {
            const before = this.stateValue;
            this.tries = 0;
            this.isRenewed = false;
            this.newer = null;
            this.seenTarget.value = told.seen;
            if (this.text === text) this.textTarget.value = told.text;
            this.saved = told.text.trim();
            if (this.isDirty) this.keep();
            else kept.remove(this.slot);
            this.isKept = true;
            this.conflictTarget.hidden = true;
            this.textTarget.removeAttribute("aria-invalid");
            this.stateValue = told.state;
            this.stateTagTarget.innerHTML = told.html.state;
            this.whoTarget.innerHTML = told.html.who;
            this.problemsTarget.innerHTML = told.html.problems;
            this.confirmTargets.forEach((button) => {
                button.hidden = !["stale", "machine"].includes(told.state);
            });
            document.querySelectorAll(`[data-desk-same="${this.numberValue}"]`).forEach((same) => {
                same.textContent = told.text;
            });
            this.resize();
            this.show(texts.saved);
            this.dispatch("saved", { detail: { before, after: told.state } });
        }

        // Somebody else was quicker: show both texts and let the person choose.
        disagree(told) {
            this.newer = told;
            this.newerTarget.textContent = told.text;
            if (told.html) {
                this.stateTagTarget.innerHTML = told.html.state;
                this.whoTarget.innerHTML = told.html.who;
            }
            this.conflictTarget.hidden = false;
            this.show(texts.newer, true);
        }

        takeTheirs() {
            this.seenTarget.value = this.newer.seen;
            this.textTarget.value = this.newer.text;
            this.saved = this.text;
            this.settle();
            this.show("");
        }

        keepMine() {
            this.seenTarget.value = this.newer.seen;
            this.saved = null;
            this.settle();
            this.store();
        }

        settle() {
            this.newer = null;
            kept.remove(this.slot);
            this.conflictTarget.hidden = true;
            this.resize();
            this.textTarget.focus();
        }

        refuse(error) {
            this.textTarget.setAttribute("aria-invalid", "true");
            const message = document.createElement("p");
            message.className = "error-message";
            message.textContent = error;
            this.problemsTarget.replaceChildren(message);
            this.show(texts.refused, true);
        }

        later(action, why = texts.offline) {
            this.isKept = this.keep();
            this.show(this.isKept ? why : texts.lost, true);
            const wait = RETRY_AFTER[Math.min(this.tries, RETRY_AFTER.length - 1)];
            this.tries += 1;
            this.retrying = setTimeout(() => this.store(action), wait);
        }

        // Check what is being typed, without saving it.
        async look() {
            const data = new FormData();
            const text = this.text;
            data.set("text", text);
            try {
                const response = await fetch(this.checkValue, { method: "POST", body: data, headers: this.headers });
                const html = response.ok && !response.redirected ? await response.text() : null;
                if (html !== null && text === this.text) this.problemsTarget.innerHTML = html;
            } catch {
                // Saving says when there is no connection.
            }
        }

        show(text, isError = false) {
            this.savingTarget.textContent = text;
            this.savingTarget.classList.toggle("desk-segment__saving--failed", isError);
            if (![texts.unsaved, texts.saving].includes(text)) this.dispatch("said", { detail: { text, number: this.numberValue, isError } });
        }

        resize() {
            this.textTarget.style.blockSize = "auto";
            this.textTarget.style.blockSize = `${this.textTarget.scrollHeight + 2}px`;
        }

        // Take a whole text in place of what is there.
        take(text, origin = "", tool = "") {
            this.beside("desk-tokens").replace(0, this.textTarget.value.length, text);
            this.origin = origin;
            this.tool = tool;
        }
    }

    window.wagtail.app.register("desk-segment", Segment);
})();
