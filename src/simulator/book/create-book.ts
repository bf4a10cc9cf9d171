import type { Grid } from '../base/grid';
import type { BookEvent } from './book-event';
import type { Book } from './book';
import { createSheetWatcher } from './sheet-watcher';

export interface BookOptions {
  readonly grid: Grid;
  readonly locale: string;
  readonly region: string;
  readonly fileName: string;
  readonly areaSeparator: string;
  readonly raise: (event: BookEvent) => void;
}

export function createBook({
  grid,
  locale,
  region,
  fileName,
  areaSeparator,
  raise,
}: BookOptions): Book {
  let lastId = 0;
  const book: Book = {
    grid,
    locale,
    region,
    fileName,
    sheets: new Map(),
    tables: [],
    names: [],
    pivotTables: [],
    openedBooks: [],
    opensBooks: true,
    misplacedWrites: 0,
    settings: new Map(),
    documentSettings: new Map(),
    customXml: [],
    customProperties: new Map(),
    readOnly: false,
    isProtected: false,
    enableEvents: true,
    calculationMode: 'Automatic',
    roundsToDisplay: false,
    hugeReads: 'throw',
    colorForm: 'hex',
    areaSeparator,
    trackers: new Set(),
    nextId: (prefix) => {
      lastId += 1;
      return `${prefix}${String(lastId)}`;
    },
    raise,
    ...createSheetWatcher(() => book),
  };
  // Sheets that exist from the start raise no event.
  book.detectSheetChanges();
  return book;
}
