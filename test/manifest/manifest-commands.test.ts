import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const source = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'planpath-manifest-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, args: readonly string[]) {
  const result = spawnSync(process.execPath, [path.join(root, 'scripts', script), ...args], {
    encoding: 'utf8',
  });
  return { status: result.status, output: `${result.stdout}${result.stderr}` };
}

/** The result of a function of an ES module; Jest does not load ES modules. */
function ask(module: string, call: string): unknown {
  const code = `const s = await import(${JSON.stringify(module)}); console.log(JSON.stringify(await ${call}))`;
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    cwd: root,
  });
  return JSON.parse(result.stdout);
}

describe("Microsoft's own reader", () => {
  test('reads the manifest as a task pane add-in with one host', () => {
    const read = `s.OfficeAddinManifest.readManifestFile('manifest.xml')`;
    expect(ask('office-addin-manifest', read)).toMatchObject({
      id: 'd817a018-b43a-44d0-9b46-ca4d2d962a21',
      displayName: 'PlanPath',
      defaultLocale: 'en-US',
      officeAppType: 'TaskPaneApp',
      hosts: ['Workbook'],
      permissions: 'ReadWriteDocument',
      defaultSettings: { sourceLocation: 'https://localhost:3000/taskpane.html' },
    });
  });
});

describe('npm run manifest', () => {
  test('writes every address for the other host, with a port if one is given', () => {
    const out = path.join(folder, 'moved.xml');
    const { status } = run('manifest.mjs', [
      '--origin',
      'https://plans.example.org:8443',
      '--out',
      out,
    ]);
    expect(status).toBe(0);
    const moved = readFileSync(out, 'utf8');
    expect(moved).not.toContain('localhost');
    expect(moved.replaceAll('https://plans.example.org:8443', 'https://localhost:3000')).toBe(
      source,
    );
  });

  test.each([
    ['http://plans.example.org', /not an https address/],
    ['https://plans.example.org/', /more than an origin.*https:\/\/plans\.example\.org\?/],
    ['https://plans.example.org/excel', /more than an origin/],
    ['https://plans.example.org?a=1', /more than an origin/],
    ['https://PLANS.example.org', /not in lower case/],
    ['https://user:word@plans.example.org', /user name or password/],
    ['plans.example.org', /not a web address/],
    ['', /not a web address/],
  ])('refuses %p in one sentence and writes nothing', (origin, expected) => {
    const out = path.join(folder, 'refused.xml');
    const { status, output } = run('manifest.mjs', ['--origin', origin, '--out', out]);
    expect({ status, written: existsSync(out) }).toEqual({ status: 2, written: false });
    expect(output.split('\n')[0]).toMatch(expected);
    expect(output).not.toMatch(/\n\s+at /);
  });

  test('reports a missing origin', () => {
    expect(run('manifest.mjs', []).output).toMatch(/^The option --origin is missing\./);
  });

  test('explains why a file cannot be written', () => {
    const out = path.join(folder, 'no/such/folder.xml');
    const { status, output } = run('manifest.mjs', ['--origin', 'https://a.example', '--out', out]);
    expect(status).toBe(1);
    expect(output).toMatch(/the folder does not exist/);
  });
});

describe('npm run sideload', () => {
  test('explains in one sentence that there is no desktop Excel', () => {
    expect(ask('./scripts/sideload.mjs', `s.sideloadProblem('linux')`)).toMatch(/Windows or macOS/);
    expect(
      ask('./scripts/sideload.mjs', `[s.sideloadProblem('win32'), s.sideloadProblem('darwin')]`),
    ).toEqual([null, null]);
  });

  test('starts Excel through a pinned version of the debugging package', () => {
    expect(
      ask('./scripts/sideload.mjs', `s.debuggingArguments('start', 'dist/manifest.xml')`),
    ).toEqual([
      '--yes',
      'office-addin-debugging@7.0.0',
      'start',
      'dist/manifest.xml',
      'desktop',
      '--app',
      'excel',
      '--no-debug',
    ]);
  });
});

describe('the files that the manifest refers to', () => {
  test('are made by the build: the metadata in both languages and the help page', () => {
    const metadata = './scripts/functions-metadata.mjs';
    const out = JSON.stringify(folder);
    ask(metadata, `Promise.all([s.generateFunctionsMetadata(${out}), s.writeHelpPages(${out})])`);
    const files = [...source.matchAll(/https:\/\/localhost:3000\/([^"]+\.(?:json|html))"/g)]
      .map(([, file = '']) => file)
      .filter((file) => file !== 'taskpane.html');
    expect(new Set(files)).toEqual(
      new Set(['functions.json', 'functions.zh-CN.json', 'help/index.html']),
    );
    for (const file of files) {
      expect(readFileSync(path.join(folder, file), 'utf8').length).toBeGreaterThan(500);
    }
    const ids = ['functions.json', 'functions.zh-CN.json'].map((file) => {
      const { functions } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as {
        functions: readonly { id: string }[];
      };
      return functions.map(({ id }) => id);
    });
    expect(ids[0]).toEqual(ids[1]);
    expect(ids[0]).toEqual(
      expect.arrayContaining(['GROWTH_PATH', 'TARGET_GAP', 'REQUIRED_GROWTH']),
    );
  });
});
