// The markup in the text of a segment, as tokens that are placed, passed and deleted as one sign, and never typed.
(() => {
    const { Controller } = window.StimulusModule;
    const TOKEN = /⟦\/?[^⟦⟧\s/]*⟧/g;

    class Tokens extends Controller {
        static targets = ["text", "button"];

        get all() {
            return [...this.textTarget.value.matchAll(TOKEN)].map(({ index, 0: found }) => [index, index + found.length]);
        }

        key(event) {
            const { selectionStart: start, selectionEnd: end } = this.textTarget;
            if (start !== end || event.altKey || event.ctrlKey || event.metaKey) return;
            const back = event.key === "Backspace" || event.key === "ArrowLeft";
            if (!back && event.key !== "Delete" && event.key !== "ArrowRight") return;
            // Arrows go where they point: against the text in a language from right to left.
            const isArrow = event.key.startsWith("Arrow");
            const before = isArrow && this.textTarget.dir === "rtl" ? !back : back;
            const token = this.all.find(([first, last]) =>
                before ? first < start && start <= last : first <= start && start < last
            );
            if (!token) return;
            if (isArrow) {
                if (event.shiftKey) return;
                event.preventDefault();
                const to = before ? token[0] : token[1];
                this.textTarget.setSelectionRange(to, to);
            } else {
                // What is selected is then deleted by the key itself, and can be undone.
                this.textTarget.setSelectionRange(...token);
            }
        }

        // What is about to be written inside of a token goes behind it; one that is selected in part goes as a whole.
        spare() {
            const { selectionStart, selectionEnd } = this.textTarget;
            let [start, end] = [selectionStart, selectionEnd];
            for (const [first, last] of this.all) {
                if (first < start && start < last) start = selectionStart === selectionEnd ? last : first;
                if (first < end && end < last) end = last;
            }
            if (start !== selectionStart || end !== selectionEnd) this.textTarget.setSelectionRange(start, end);
        }

        place({ params }) {
            this.wrap(params.name);
        }

        // Put a token around the selection.
        wrap(name) {
            const { selectionStart, selectionEnd, value } = this.textTarget;
            let [start, end] = [selectionStart, selectionEnd];
            for (const [first, last] of this.all) {
                if (first < start && start < last) start = last;
                if (first < end && end < last) end = Math.max(start, first);
            }
            const opening = `⟦${name}⟧`;
            this.replace(start, end, `${opening}${value.slice(start, end)}⟦/${name}⟧`);
            const inside = start + opening.length;
            this.textTarget.setSelectionRange(inside, inside + (end - start));
        }

        // Put the first token around the selection that the source has and the translation has not.
        wrapNext() {
            const names = this.buttonTargets.map((button) => button.dataset.deskTokensNameParam);
            const name = names.find((one) => !this.textTarget.value.includes(`⟦${one}⟧`)) ?? names[0];
            if (name) this.wrap(name);
        }

        // Write something in place of a part of the text, so that it can be undone.
        replace(start, end, text) {
            this.textTarget.focus();
            this.textTarget.setSelectionRange(start, end);
            if (!document.execCommand("insertText", false, text)) {
                this.textTarget.setRangeText(text, start, end, "end");
                this.textTarget.dispatchEvent(new Event("input", { bubbles: true }));
            }
        }
    }

    window.wagtail.app.register("desk-tokens", Tokens);
})();
