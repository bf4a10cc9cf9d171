/**
 * jsdom computes no layout. This gives it what the focus trap of dialogs needs: a size, and an
 * offset parent for visible elements. Without them it considers a dialog invisible and may hide it
 * from assistive technology, depending on its timers.
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
