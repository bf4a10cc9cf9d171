import { useCallback, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard in a dialog whose step changes: what had the focus may be gone by then. Gives the
 * dialog's surface its ref.
 */
export function useDialogFocus(step: string): (surface: HTMLDivElement | null) => void {
  const surface = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    const { current } = surface;
    if (current && !current.contains(document.activeElement)) current.focus();
  }, [step]);
  return useCallback((element: HTMLDivElement | null) => {
    surface.current = element;
  }, []);
}
