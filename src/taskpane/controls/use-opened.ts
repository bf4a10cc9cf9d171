import { useCallback, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Something that opens over the page; when it closes, the focus returns to where it was. */
export function useOpened(startsOpen = false) {
  const [isOpen, setOpen] = useState(startsOpen);
  const opener = useRef<Element | null>(null);
  const open = useCallback((): void => {
    opener.current = document.activeElement;
    setOpen(true);
  }, []);
  const close = useCallback((): void => {
    flushSync(() => setOpen(false));
    if (opener.current instanceof HTMLElement) opener.current.focus();
  }, []);
  return { isOpen, open, close };
}
