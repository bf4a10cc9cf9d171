'use strict';
/* eslint-disable @typescript-eslint/no-require-imports */
const { statSync } = require('node:fs');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Test files that take longest: started last, one of them would run alone on one processor. */
const LONGEST = [
  'faults/fault-matrix',
  'parity/libreoffice',
  'files/written-files',
  'files/workbook-files',
  'write/rewriting',
  'parity/every-cell',
  'write/replacing',
  'excel/create-excel-workbook',
  'faults/refused-formatting',
  'host/regions',
  'frozen/workbook',
  'host/check-excel',
  'fuzz/fuzz',
];

/** How early a file starts: what takes longest, then what runs on a simulated Excel or a page. */
function rankOf(file) {
  const known = LONGEST.findIndex((name) => file.includes(name));
  if (known >= 0) return known;
  if (/\.(?:grid|host|dom)\.test\./.test(file)) return LONGEST.length;
  return LONGEST.length + 1;
}

/** Starts long test files first, so that all processors are busy to the end. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const ranked = tests.map((test) => ({
      test,
      rank: rankOf(test.path),
      size: statSync(test.path).size,
    }));
    return ranked.sort((a, b) => a.rank - b.rank || b.size - a.size).map(({ test }) => test);
  }
};
