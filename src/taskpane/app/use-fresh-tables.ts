import { useEffect } from 'react';
import type { Session } from '../../session/session';

/**
 * Reads the tables again when the pane gets the focus. Excel on the web raises no event when somebody
 * chooses from the list of a cell (https://github.com/OfficeDev/office-js/issues/3888).
 */
export function useFreshTables({ getState, readWorkbook }: Session): void {
  useEffect(() => {
    const read = (): void => {
      const { sheets, writing } = getState();
      // Sheets that are being written hold a part of the plan only.
      if (sheets !== 'absent' && writing === null) void readWorkbook();
    };
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [getState, readWorkbook]);
}
