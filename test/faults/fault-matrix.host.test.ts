import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startOfficeHost, type OfficeHost } from '../support/workbooks/office-host';
import { stopDate } from '../support/fixed-day';
import { isWhole, sampleOf, seed } from '../support/seed';
import { createPlainGrid } from '../support/plain-grid/create-plain-grid';
import {
  transportErrors,
  type TransportErrorName,
} from '../../src/simulator/base/transport-errors';
import { allErrorCodes, distinctCodes } from './error-codes';
import {
  createFaultBench,
  type CleanRun,
  type Disturbance,
  type FaultBench,
  type Operation,
} from './fault-bench';
import { operations, wholeWrites } from './operations';
import { sharingWork } from './sharing-operations';

let office: OfficeHost;
let bench: FaultBench;
let codes: readonly string[];

beforeAll(async () => {
  // A record contains the time when its write began: with a fixed time the same write leaves the
  // same record.
  stopDate();
  const grid = createPlainGrid();
  office = await startOfficeHost({ grid });
  // Formulas are kept and compared as text; other tests check their results.
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
  jest.useRealTimers();
  await office.dispose();
});
beforeEach(() => {
  bench.complaints.length = 0;
});

/** A request that was too large was not carried out, so a completed one cannot answer this code. */
const lostCodes = distinctCodes.filter((code) => code !== 'RequestPayloadSizeLimitExceeded');

const cleanRuns = new Map<Operation, CleanRun>();

/** The course of an operation without faults, determined once. */
async function cleanRunOf(operation: Operation): Promise<CleanRun> {
  const clean = cleanRuns.get(operation) ?? (await bench.runClean(operation));
  cleanRuns.set(operation, clean);
  return clean;
}

const transports = Object.keys(transportErrors) as TransportErrorName[];

const requestsOf = ({ actions }: CleanRun) => actions.map((_, index) => index + 1);

if (isWhole) jest.setTimeout(3_600_000);

/**
 * Takes some items of a list and continues where the last request ended. The seed decides where to
 * start, so every run tests others and over time all are tested. Every code at every request and
 * action takes most of an hour.
 */
function createShare(
  stride: number,
): <Item>(list: readonly Item[], share: number) => readonly Item[] {
  // The seed's last three bits choose the requests of a large operation: each gets every item.
  let next = Math.floor(seed / 8);
  return (list, share) => {
    if (isWhole) return list;
    return Array.from({ length: Math.min(share, list.length) }).flatMap(() => {
      next += stride;
      return list.slice(next % list.length, (next % list.length) + 1);
    });
  };
}

const refusedShare = createShare(1);
const otherShare = createShare(7);

/**
 * Every fourth request of a small operation and every eighth of a large one, starting by the seed.
 * One request is always taken.
 */
function someRequests(clean: CleanRun, operation: Operation, from = 0): readonly number[] {
  const requests = requestsOf(clean);
  const step = large.includes(operation) ? 8 : 4;
  return sampleOf(requests, Math.ceil(requests.length / step), from);
}

const named = (list: readonly Operation[]) =>
  list.map((operation) => [operation.name, operation] as const);

const ENDS = ['before', 'after'] as const;

/** How many of each list one request tests: small operations are quick and test many. */
const SHARE = { small: 12, large: 1 };
const large = [...wholeWrites, ...sharingWork];

describe.each(named([...operations, ...large]))(
  `with errors by seed ${String(seed)}, %s`,
  (_, operation: Operation) => {
    const isLarge = large.includes(operation);
    const share = isLarge ? SHARE.large : SHARE.small;
    let clean: CleanRun;
    beforeAll(async () => {
      clean = await cleanRunOf(operation);
    });

    test('ends complete or unchanged with an error of any code at any request', async () => {
      const requests = isLarge ? someRequests(clean, operation) : requestsOf(clean);
      const errors = requests.flatMap((request) => {
        const refused = codes.map((code): Disturbance => ({
          ...{ label: code, request },
          fault: { kind: 'error', code },
        }));
        return refusedShare(refused, share);
      });
      await bench.runDisturbed(operation, clean, errors);
      expect(bench.complaints).toEqual([]);
    });

    test('ends complete or unchanged when a request is not sent, breaks off or loses its answer', async () => {
      // In a large operation other requests than those that an error code meets in this run.
      const requests = isLarge ? someRequests(clean, operation, 1) : requestsOf(clean);
      const others = requests.flatMap((request) => {
        const all = [
          ...transports.map((error) => ({
            ...{ label: error, request },
            fault: { kind: 'transport', error } as const,
          })),
          ...someOf(clean.actions[request - 1] ?? 0).flatMap((action) =>
            distinctCodes.slice(0, 2).map((code) => ({
              ...{ label: `${code} at action ${String(action)}`, request },
              fault: { kind: 'error', code, action } as const,
            })),
          ),
          ...lostCodes.map((code) => ({
            ...{ label: `${code} although done`, request },
            fault: { kind: 'lost', code } as const,
          })),
        ];
        return otherShare(all, share);
      });
      await bench.runDisturbed(operation, clean, others);
      expect(bench.complaints).toEqual([]);
    });
  },
);

describe.each(named([...operations, ...wholeWrites]))(
  'closed or cancelled, %s',
  (_, operation: Operation) => {
    let clean: CleanRun;
    beforeAll(async () => {
      clean = await cleanRunOf(operation);
    });

    test('is complete, unchanged, or found and repaired when the add-in is closed', async () => {
      // Closing before a request leaves what closing after the one before it leaves: in a sample
      // one of the two is tried. Every eighth seed has the same requests, so the end changes then.
      for (const when of isWhole ? ENDS : ENDS.slice(seed % 16 < 8 ? 0 : 1).slice(0, 1)) {
        for (const request of someRequests(clean, operation)) {
          await bench.runKilled(operation, clean, request, when);
        }
      }
      expect(bench.complaints).toEqual([]);
    });

    test('ends complete or unchanged when it is cancelled before any request', async () => {
      const cancelled = someRequests(clean, operation, 2).map((request): Disturbance => ({
        ...{ label: 'cancelled', request },
        fault: 'cancel',
      }));
      await bench.runDisturbed(operation, clean, cancelled);
      expect(bench.complaints).toEqual([]);
    });
  },
);

/** Every action of a small request, and some of a large one from first to last. */
function someOf(count: number): readonly number[] {
  const most = 12;
  if (count <= most) return Array.from({ length: count }, (_, index) => index + 1);
  return Array.from(
    { length: most },
    (_, index) => 1 + Math.round((index * (count - 1)) / (most - 1)),
  );
}
