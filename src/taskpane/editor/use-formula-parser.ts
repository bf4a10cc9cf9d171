import { useEffect, useState } from 'react';
import { type FormulaParser, loadFormulaParser } from '../../domain/index';

/** The parser of formulas, once it is needed and loaded. */
export function useFormulaParser(isNeeded: boolean): FormulaParser | null {
  const [parser, setParser] = useState<{ readonly parse: FormulaParser } | null>(null);
  useEffect(() => {
    if (!isNeeded || parser) return;
    let isGone = false;
    void loadFormulaParser().then(
      (parse) => {
        if (!isGone) setParser({ parse });
      },
      // Without a connection the form says that the formula is not read yet.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [isNeeded, parser]);
  return parser?.parse ?? null;
}
