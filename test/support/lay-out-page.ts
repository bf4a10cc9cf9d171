/**
 * Gives jsdom, which lays nothing out, what the focus trap of dialogs asks a page for: a size, and an
 * offset parent for what is shown. Without them it takes a dialog for invisible and may hide it from
 * assistive technology, depending on when its timers run.
 */
export function layOutPage(): void {
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get(this: HTMLElement): Element | null {
      return this === document.body ? null : this.parentElement;
    },
  });
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, 350, 700);
}
