import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { runPlan } from '../support/run-plan';
import { LOCALES, TEMPLATES, templateFile } from './frozen-plans';
import { expectRecorded, roundedNumber, stableJson } from './record';

const TIMERS: FakeableAPI[] = [
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate'] as const),
  ...(['clearImmediate', 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const),
];

const COMMANDS = {
  'project-json': ['project', '--json'],
  project: ['project'],
  'check-json': ['check', '--json'],
  check: ['check'],
  validate: ['validate'],
} as const;

/** What a command prints, without the folder of this machine; JSON with its last digits rounded. */
async function printed(...words: readonly string[]): Promise<string> {
  const { code, out, complaint } = await runPlan(...words);
  const isJson = words.includes('--json') || words[0] === 'eval';
  const text = isJson && code === 0 ? stableJson(JSON.parse(out), 1) : out;
  const told = [`exit ${String(code)}`, text, complaint].join('\n');
  return told
    .replaceAll(path.resolve('.'), '')
    .replaceAll(path.sep, '/')
    .replaceAll('/test/support/plans/jinjiang', '/assets/templates/jinjiang');
}

describe.each(TEMPLATES)('of %s', (name) => {
  describe.each(LOCALES)('in %s', (locale) => {
    test.each(Object.entries(COMMANDS))('%s prints what it did', async (title, words) => {
      const text = await printed(...words, templateFile(name), '--locale', locale);
      expectRecorded(`command-line/${name}.${title}.${locale}`, text, locale);
    });
  });
});

test.each(LOCALES)('the help and the complaints are what they were, in %s', async (locale) => {
  const asked = [
    ['help'],
    ...['project', 'write', 'eval', 'validate', 'check'].map((command) => ['help', command]),
    [],
    ['projekt'],
    ['project'],
    ['project', 'no-such.plan.json'],
    ['project', templateFile('jinjiang'), '--scenario', 'none'],
    ['write', templateFile('jinjiang'), 'out.ods'],
    ['eval', '=PLAN.GROWTH(1)'],
    ['eval', '=PLAN.GROWTH_PATH('],
  ];
  const texts: string[] = [];
  for (const words of asked) {
    texts.push(`> ${words.join(' ')}`, await printed(...words, '--locale', locale));
  }
  const text = texts
    .join('\n')
    .replaceAll(path.resolve('.'), '')
    .replaceAll('/test/support/plans/jinjiang', '/assets/templates/jinjiang');
  expectRecorded(`command-line/help.${locale}`, text, locale);
});

describe('write', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planpath-frozen-'));
  beforeAll(() => {
    // Only the date stands still.
    jest.useFakeTimers({ now: new Date(2026, 0, 2, 12), doNotFake: TIMERS });
  });
  afterAll(() => {
    jest.useRealTimers();
    rmSync(folder, { recursive: true });
  });

  test.each(LOCALES)('writes the same file of the source plan, in %s', async (locale) => {
    const file = path.join(folder, `${locale}.xlsx`);
    const { code } = await runPlan('write', templateFile('jinjiang'), file, '--locale', locale);
    expect(code).toBe(0);
    const parts = unzipped(readFileSync(file));
    const text = parts.map(({ name, xml }) => `# ${name}\n${lines(xml)}`).join('\n');
    expectRecorded(`command-line/jinjiang.xlsx.${locale}`, text, locale);
  });
});

/** One tag per line, numbers with their last digits rounded. */
function lines(xml: string): string {
  return xml
    .replaceAll(/<v>(-?[\d.]+(?:[eE][-+]?\d+)?)<\/v>/g, (_, number: string) => {
      return `<v>${String(roundedNumber(Number(number)))}</v>`;
    })
    .replaceAll(/(<\/(?:row|c|si|xf|font|fill|border)>)/g, '$1\n');
}

interface Part {
  readonly name: string;
  readonly xml: string;
}

/** The parts of a zip file, in the order of its directory. */
function unzipped(zip: Buffer): readonly Part[] {
  const parts: Part[] = [];
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const bytes = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    parts.push({ name, xml: bytes.toString('utf8') });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}
