import { readCell } from './cell';

test.each([
  [5, { kind: 'number', value: 5 }],
  [-0.06, { kind: 'number', value: -0.06 }],
  ['5%', { kind: 'text', value: '5%' }],
  ['', { kind: 'blank' }],
  [null, { kind: 'blank' }],
  [undefined, { kind: 'blank' }],
  [true, { kind: 'boolean', value: true }],
  [NaN, { kind: 'other' }],
  [Infinity, { kind: 'other' }],
  [
    { type: 'FormattedNumber', basicValue: 5, numberFormat: '0.0%' },
    { kind: 'number', value: 5 },
  ],
  [
    { type: 'Double', basicValue: 5 },
    { kind: 'number', value: 5 },
  ],
  [
    { type: 'String', basicValue: 'x' },
    { kind: 'text', value: 'x' },
  ],
  [{ type: 'Empty', basicValue: '' }, { kind: 'blank' }],
  [
    { type: 'Error', basicValue: '#REF!' },
    { kind: 'error', code: '#REF!' },
  ],
  [Object.assign(new Error(), { code: '#N/A' }), { kind: 'error', code: '#N/A' }],
  [{ type: 'Entity', basicValue: '#VALUE!', text: 'Jinjiang' }, { kind: 'other' }],
  [{ type: 'FormattedNumber', basicValue: { type: 'Double' } }, { kind: 'other' }],
  [Symbol('x'), { kind: 'other' }],
  [5n, { kind: 'other' }],
])('tells %p apart', (value, cell) => {
  expect(readCell(value)).toEqual(cell);
});
