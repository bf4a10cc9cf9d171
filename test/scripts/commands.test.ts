import { spawnSync } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

function run(command: string, args: readonly string[]) {
  const words = [path.join(root, 'scripts/run.cjs'), command, ...args];
  return spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
}

test.each([
  ['start', ['--nope'], "Unknown option '--nope'. See npm start -- --help."],
  ['dev', ['--nope'], "Unknown option '--nope'. See npm run dev -- --help."],
  ['build', ['--nope'], "Unknown option '--nope'. See npm run build -- --help."],
  ['build', ['here'], "Unexpected argument 'here'. See npm run build -- --help."],
  ['dev', ['--port', 'abc'], '--port must be a whole number from 1 to 65535, and "abc" is not.'],
  ['start', ['--port', '1e3'], '--port must be a whole number from 1 to 65535, and "1e3" is not.'],
  ['start', ['--port='], '--port must be a whole number from 1 to 65535, and "" is not.'],
  ['fuzz', ['--inputs', '0'], '--inputs must be a whole number above 0, and "0" is not.'],
  ['build', ['--target', 'x'], '--target must be production or workbench, and "x" is neither.'],
  [
    'build',
    ['--origin', 'http://x'],
    '"http://x" is not an https address, and Excel loads an add-in over https only: give the origin alone, such as https://plans.example.org.',
  ],
])('npm run %s with %j ends in one sentence', (command, args, sentence) => {
  const { status, stdout, stderr } = run(command, args);
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: `${sentence}\n` });
});

test.each(['start', 'dev', 'build', 'fuzz', 'bank'])(
  'npm run %s explains its options',
  (command) => {
    const { status, stdout, stderr } = run(command, ['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^npm (run )?\w+ \[-- options\]\n\n {2}--/);
  },
);

test.each(['start', 'dev'])('npm run %s reports that a port is taken', async (command) => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, 'localhost', resolve));
  const { port } = taken.address() as AddressInfo;
  const { status, stderr } = run(command, ['--port', String(port)]);
  taken.close();
  expect(status).toBe(1);
  expect(stderr).toMatch(new RegExp(`^Port ${String(port)} is taken, .* choose another port with`));
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
