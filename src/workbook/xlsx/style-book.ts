import type { CellStyle } from '../model';
import { fileStyle, type FileFont, type FileStyle } from './styles';

/** The styles of a file in the order of their first use. */
export interface StyleBook {
  /** The number by which a cell names its style; 0 is the style of a cell that has none. */
  readonly numberOf: (style: CellStyle | null) => number;
  /** The style of number 1, 2 and so on. */
  readonly styles: () => readonly FileStyle[];
}

/** Starts the styles of a file. */
export function createStyleBook(font: FileFont): StyleBook {
  const styles: FileStyle[] = [];
  const usual = JSON.stringify(fileStyle({}, font));
  const byContent = new Map([[usual, 0]]);
  const byObject = new Map<CellStyle, number>();
  return {
    numberOf: (style) => {
      if (style === null) return 0;
      const known = byObject.get(style);
      if (known !== undefined) return known;
      const content = fileStyle(style, font);
      const key = JSON.stringify(content);
      let number = byContent.get(key);
      if (number === undefined) {
        styles.push(content);
        number = styles.length;
        byContent.set(key, number);
      }
      byObject.set(style, number);
      return number;
    },
    styles: () => styles,
  };
}
