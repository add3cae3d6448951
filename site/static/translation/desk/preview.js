// The preview beside the workspace: loaded when its panel is opened, and again after what is saved.
(() => {
    const { Controller } = window.StimulusModule;
    const AFTER = 800;

    class Preview extends Controller {
        static targets = ["frame"];

        static values = { url: String };

        connect() {
            this.panel = this.element.closest("[data-side-panel]");
            this.opened = () => {
                this.isOpen = true;
                this.load();
            };
            this.closed = () => {
                this.isOpen = false;
            };
            this.panel.addEventListener("show", this.opened);
            this.panel.addEventListener("hide", this.closed);
            if (!this.panel.hidden) this.opened();
        }

        disconnect() {
            this.panel.removeEventListener("show", this.opened);
            this.panel.removeEventListener("hide", this.closed);
            clearTimeout(this.waiting);
        }

        outdate() {
            clearTimeout(this.waiting);
            if (this.isOpen) this.waiting = setTimeout(() => this.load(), AFTER);
        }

        // What is on the screen stays there, and where it was scrolled to.
        load() {
            const top = this.frameTarget.contentWindow?.scrollY ?? 0;
            this.frameTarget.addEventListener("load", () => this.frameTarget.contentWindow?.scrollTo(0, top), { once: true });
            if (this.frameTarget.src) this.frameTarget.contentWindow.location.reload();
            else this.frameTarget.src = this.urlValue;
        }
    }

    window.wagtail.app.register("desk-preview", Preview);
})();
