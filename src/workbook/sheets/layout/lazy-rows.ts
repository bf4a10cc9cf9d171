/**
 * Rows that are made when they are read and are not kept: most of the cells of a large plan stand in
 * rows that a file needs one after the other and once.
 */
export function lazyRows<Row>(count: number, makeRow: (index: number) => Row): readonly Row[] {
  let [place, row] = [-1, null as Row | null];
  return new Proxy<readonly (Row | number)[]>(
    Array.from({ length: count }, () => 0),
    {
      get: (rows, key) => {
        const index = typeof key === 'string' ? Number(key) : NaN;
        if (!Number.isInteger(index) || index < 0 || index >= count) {
          return Reflect.get(rows, key) as unknown;
        }
        if (index !== place) [place, row] = [index, makeRow(index)];
        return row;
      },
    },
  ) as readonly Row[];
}
