import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startOfficeHost, type OfficeHost } from '../support/office-host';
import { createPlainGrid } from '../support/plain-grid/create-plain-grid';
import {
  transportErrors,
  type TransportErrorName,
} from '../../src/workbench/host/faults/transport-errors';
import { allErrorCodes, tellingCodes } from './error-codes';
import {
  createFaultBench,
  type CleanRun,
  type Disturbance,
  type FaultBench,
  type Operation,
} from './fault-bench';
import { operations, wholeWrites } from './operations';

jest.setTimeout(300_000);

let office: OfficeHost;
let bench: FaultBench;
let codes: readonly string[];

beforeAll(async () => {
  const grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  // Formulas are kept and compared as texts; that they come to the right numbers is shown elsewhere.
  office.host.book.calculationMode = 'Manual';
  codes = allErrorCodes([
    ...Object.values(OfficeExtension.ErrorCodes),
    ...Object.values(Excel.ErrorCodes),
  ]);
  bench = createFaultBench(office, grid);
});
afterAll(async () => {
  const file = path.resolve(__dirname, '../../.build/results/fault-matrix.json');
  mkdirSync(path.dirname(file), { recursive: true });
  const summary = { ...bench.counts(), codes: codes.length };
  writeFileSync(file, JSON.stringify(summary));
  await office.dispose();
});
beforeEach(() => {
  bench.complaints.length = 0;
});

const requestsOf = ({ actions }: CleanRun) => actions.map((_, index) => index + 1);

/**
 * Errors of every code at every request of a whole write take minutes: they are asked for by
 * `PLANPATH_FAULTS=all`.
 */
const withErrors = process.env['PLANPATH_FAULTS'] === 'all' ? wholeWrites : [];

const named = (list: readonly Operation[]) =>
  list.map((operation) => [operation.name, operation] as const);

describe.each(named([...operations, ...withErrors]))(
  'with errors, %s',
  (_, operation: Operation) => {
    let clean: CleanRun;
    beforeAll(async () => {
      clean = await bench.runClean(operation);
    });

    test('ends complete or as before with an error of any code at any request', async () => {
      for (const request of requestsOf(clean)) {
        const refused = codes.map((code): Disturbance => ({
          ...{ label: code, request },
          fault: { kind: 'error', code },
        }));
        const undelivered = (Object.keys(transportErrors) as TransportErrorName[]).map(
          (error): Disturbance => ({ label: error, request, fault: { kind: 'transport', error } }),
        );
        await bench.runDisturbed(operation, clean, [...refused, ...undelivered]);
      }
      expect(bench.complaints).toEqual([]);
    });

    test('ends complete or as before with an error at any action, and with a lost answer', async () => {
      for (const request of requestsOf(clean)) {
        const count = clean.actions[request - 1] ?? 0;
        const midway = someOf(count).flatMap((action) =>
          tellingCodes.slice(0, 2).map((code): Disturbance => ({
            ...{ label: `${code} at action ${String(action)}`, request },
            fault: { kind: 'error', code, action },
          })),
        );
        const lost = tellingCodes.map((code): Disturbance => ({
          ...{ label: `${code} although done`, request },
          fault: { kind: 'lost', code },
        }));
        await bench.runDisturbed(operation, clean, [...midway, ...lost]);
      }
      expect(bench.complaints).toEqual([]);
    });
  },
);

describe.each(named([...operations, ...wholeWrites]))(
  'closed or cancelled, %s',
  (_, operation: Operation) => {
    let clean: CleanRun;
    beforeAll(async () => {
      clean = await bench.runClean(operation);
    });

    test('is complete, as before or found and mended when the add-in is closed', async () => {
      for (const request of requestsOf(clean)) {
        for (const when of ['before', 'after'] as const) {
          await bench.runKilled(operation, clean, request, when);
        }
      }
      expect(bench.complaints).toEqual([]);
    });

    test('ends complete or as before when it is cancelled before any request', async () => {
      const cancelled = requestsOf(clean).map((request): Disturbance => ({
        ...{ label: 'cancelled', request },
        fault: 'cancel',
      }));
      await bench.runDisturbed(operation, clean, cancelled);
      expect(bench.complaints).toEqual([]);
    });
  },
);

/** Every action of a small request, and some of a large one from its first to its last. */
function someOf(count: number): readonly number[] {
  const most = 12;
  if (count <= most) return Array.from({ length: count }, (_, index) => index + 1);
  return Array.from(
    { length: most },
    (_, index) => 1 + Math.round((index * (count - 1)) / (most - 1)),
  );
}
