/** Stands in for the browser's knowledge of what is visible, which jsdom does not have. */
export interface FakeIntersections {
  /** Tells that an element is near the visible part, or not, and how high it is. */
  readonly tell: (element: Element, isNear: boolean, height: number) => void;
  /** How often an element began to be observed. */
  readonly timesObserved: (element: Element) => number;
  /** A browser without it. */
  readonly remove: () => void;
}

type Callback = ConstructorParameters<typeof IntersectionObserver>[0];

/** Puts an `IntersectionObserver` into the page for the tests of a file. */
export function fakeIntersections(): FakeIntersections {
  const observers: { readonly callback: Callback; readonly elements: Element[] }[] = [];
  class Fake {
    readonly #own: (typeof observers)[number];
    constructor(callback: Callback) {
      this.#own = { callback, elements: [] };
      observers.push(this.#own);
    }
    observe(element: Element): void {
      this.#own.elements.push(element);
    }
    unobserve(): void {
      // What was observed stays counted.
    }
  }
  const put = (value: unknown): void => {
    Object.defineProperty(window, 'IntersectionObserver', { value, configurable: true });
  };
  beforeEach(() => put(Fake));
  afterEach(() => put(undefined));
  return {
    tell: (target, isIntersecting, height) => {
      for (const { callback, elements } of observers) {
        if (!elements.includes(target)) continue;
        const entry = { target, isIntersecting, boundingClientRect: { height } };
        callback([entry as IntersectionObserverEntry], {} as IntersectionObserver);
      }
    },
    timesObserved: (element) =>
      observers.flatMap(({ elements }) => elements.filter((each) => each === element)).length,
    remove: () => put(undefined),
  };
}
