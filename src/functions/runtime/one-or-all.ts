/** A list of one value stands for every year; the engine takes it as the value itself. */
export function oneOrAll<Value>(list: readonly Value[]): Value | readonly Value[] {
  const [first] = list;
  return list.length === 1 && first !== undefined ? first : list;
}
