import type { BaseValueObject } from '@univerjs/preset-sheets-node-core';
import {
  booleanText,
  fromLocalNumbers,
  generalText,
  toLocalNumbers,
  withEnglishSigns,
} from '../../simulator/base/region';
import type { Grid } from '../../simulator/base/grid';
import type { ArrayValueObject } from '@univerjs/preset-sheets-node-core';
import type { UniverParts } from '../univer/univer-parts';

/** Functions that read numbers as texts; `&` is CONCATENATE here. */
const READ_TEXTS = [
  ...['CONCATENATE', 'CONCAT', 'TEXTJOIN', 'LEFT', 'RIGHT', 'MID', 'LEN', 'SUBSTITUTE', 'REPLACE'],
  ...['FIND', 'SEARCH', 'EXACT', 'TRIM', 'UPPER', 'LOWER', 'CLEAN', 'REPT'],
];

/** The positions of arguments that are numbers for these functions. */
const COUNTS: Readonly<Record<string, readonly number[]>> = {
  ...{ LEFT: [1], RIGHT: [1], MID: [1, 2], SUBSTITUTE: [3], REPLACE: [1, 2], FIND: [2] },
  ...{ SEARCH: [2], REPT: [1] },
};

type Calculate = (...arguments_: BaseValueObject[]) => unknown;

/**
 * Lets the engine write numbers in texts as Excel does in a region. Univer itself knows only en-US:
 * `FIXED(1234.5,1)` is 1.234,5 in a German Excel, and `1.5&""` is 1,5.
 */
export function createRegions(parts: UniverParts): Required<Pick<Grid, 'useRegion'>> {
  const { univer, library } = parts;
  const change = (name: string, changed: (own: Calculate) => Calculate): void => {
    const executor = univer.__getInjector().get(library.IFunctionService).getExecutor(name);
    if (!executor) throw new Error(`The engine has no function ${name}`);
    const own = executor.calculate.bind(executor) as Calculate;
    Object.assign(executor, { calculate: changed(own) });
  };
  return {
    useRegion: (region, language) => {
      if (region === 'en-US' && language === 'en-US') return;
      const text = (value: string) => library.StringValueObject.create(value);
      const written = mapped((each) =>
        each.isString() ? text(toLocalNumbers(String(each.getValue()), region)) : each,
      );
      const asText = mapped((each) => {
        const value = each.getValue();
        if (each.isBoolean()) return text(booleanText(Boolean(value), language));
        return each.isNumber() ? text(generalText(Number(value), region)) : each;
      });
      const read = mapped((each) =>
        each.isString() ? text(fromLocalNumbers(String(each.getValue()), region)) : each,
      );
      // Excel reads the codes of TEXT with the separators of the region.
      const pattern = mapped((each) =>
        each.isString() ? text(withEnglishSigns(String(each.getValue()), region)) : each,
      );
      for (const name of READ_TEXTS) {
        const counts = COUNTS[name] ?? [];
        change(
          name,
          (own) =>
            (...given) =>
              own(...given.map((each, at) => (counts.includes(at) ? each : asText(each)))),
        );
      }
      for (const name of ['FIXED', 'DOLLAR']) {
        change(
          name,
          (own) =>
            (...given) =>
              written(own(...given) as BaseValueObject),
        );
      }
      change('TEXT', (own) => (value, format, ...rest) => {
        if (!value || !format)
          return own(...[value, format].flatMap((each) => each ?? []), ...rest);
        return written(own(value, pattern(format), ...rest) as BaseValueObject);
      });
      change(
        'VALUE',
        (own) =>
          (...given) =>
            own(...given.map(read)),
      );
    },
  };
}

/** Applies a change to a single value or to each of an array. */
function mapped(
  change: (value: BaseValueObject) => BaseValueObject,
): (of: BaseValueObject) => BaseValueObject {
  return (of) => (of.isArray() ? (of as ArrayValueObject).map(change) : change(of));
}
