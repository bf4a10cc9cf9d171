import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** A list up to this length is drawn whole; of a longer one, what is near the visible part. */
export const DRAWN_WHOLE = 40;

/** So many entries of a list fill any pane; they are drawn before the browser has told where they are. */
export const DRAWN_FIRST = 8;

interface DrawnNearProps {
  /** Whether anything may be left out at all: not while it is in use. */
  readonly isWindowed: boolean;
  /** Whether the contents are drawn until the browser has told where they are. */
  readonly startsDrawn: boolean;
  /** About the height of the contents in pixels, for the length of the page until they are drawn. */
  readonly estimate: number;
  readonly className: string;
  readonly children: ReactNode;
}

/**
 * Draws its contents while they are in or near the visible part of the page, and keeps their place
 * otherwise. Headings stay outside of it, so that a long list can be searched, tabbed through and read
 * out whole; a page that is printed has everything.
 */
export function DrawnNear(props: DrawnNearProps) {
  const { isWindowed, startsDrawn, estimate, className, children } = props;
  const element = useRef<HTMLDivElement>(null);
  const { isNear, height } = useNearView(element, isWindowed, {
    isNear: startsDrawn,
    height: estimate,
  });
  return isNear || !isWindowed ? (
    <div ref={element} className={className}>
      {children}
    </div>
  ) : (
    <div ref={element} style={{ height: `${height}px` }} />
  );
}

/** Where an element is, and how high the browser last found it. */
interface NearView {
  readonly isNear: boolean;
  readonly height: number;
}

function useNearView(
  element: RefObject<HTMLElement | null>,
  isWatched: boolean,
  start: NearView,
): NearView {
  const [view, setView] = useState(start);
  useEffect(() => {
    if (!isWatched || !element.current) return undefined;
    return watch(element.current, setView);
  }, [element, isWatched]);
  return view;
}

type Tell = (view: NearView) => void;

const told = new Map<Element, Tell>();
let observer: IntersectionObserver | null = null;

function watch(element: Element, tell: Tell): () => void {
  // A browser that cannot tell draws everything.
  if (typeof IntersectionObserver === 'undefined') {
    tell({ isNear: true, height: 0 });
    return () => undefined;
  }
  observer ??= createObserver();
  told.set(element, tell);
  observer.observe(element);
  return () => {
    told.delete(element);
    observer?.unobserve(element);
  };
}

/** Parts this near to what is visible are drawn before they are scrolled to. */
const MARGIN = '800px 0px';

function createObserver(): IntersectionObserver {
  window.addEventListener('beforeprint', () => flushSync(drawAll));
  window.addEventListener('afterprint', askAgain);
  return new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting: isNear, boundingClientRect } of entries) {
        told.get(target)?.({ isNear, height: boundingClientRect.height });
      }
    },
    // In Excel on the web the pane is a frame of another site: only a root of its own has a margin.
    { root: document, rootMargin: MARGIN },
  );
}

function drawAll(): void {
  for (const tell of told.values()) tell({ isNear: true, height: 0 });
}

/** An observer tells the state of an element anew when it begins to observe it. */
function askAgain(): void {
  for (const element of told.keys()) {
    observer?.unobserve(element);
    observer?.observe(element);
  }
}
