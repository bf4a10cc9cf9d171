/** Writes a number in a simple Excel format: decimals, thousands, percent. */
export function formatNumber(value: number, format: string): string {
  const [positive = ''] = format.split(';');
  const isPercent = positive.includes('%');
  const digits = /[0#](?:\.(0*))?%?$/.exec(positive.replace(/"[^"]*"/g, '').trim());
  const isGeneral = /^(general)?$/i.test(positive);
  const options: Intl.NumberFormatOptions = {
    style: isPercent ? 'percent' : 'decimal',
    useGrouping: isGeneral || positive.includes(','),
    ...(isGeneral
      ? { maximumFractionDigits: 6 }
      : {
          minimumFractionDigits: digits?.[1]?.length ?? 0,
          maximumFractionDigits: digits?.[1]?.length ?? 0,
        }),
  };
  return new Intl.NumberFormat('en-US', options).format(value);
}
