// Ports of localhost: checks whether one is free, finds a free one, and explains a port that is
// not.
import { createServer } from 'node:net';
import { fail } from './options.mjs';

/** Ends the process with a sentence when the port cannot be opened. */
export function requireFreePort(port, command) {
  return open(port).catch((error) => fail(portProblem(error, port, command)));
}

/** Finds a port that nothing listens on. */
export const freePort = () => open(0);

/** Explains in one sentence why a port cannot be opened, and what to do. */
export function portProblem({ code, message }, port, command) {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by a workbench that already runs: stop it, or choose another port with ${command} -- --port ${port === 65535 ? 3000 : port + 1}.`;
  if (code === 'EACCES')
    return `Port ${port} may not be opened without the administrator: choose one above 1023 with ${command} -- --port 3000.`;
  return `Port ${port} cannot be opened: ${message}.`;
}

/** Opens a port and closes it again; returns its number. */
function open(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, 'localhost', () => {
      const { port: opened } = probe.address();
      probe.close(() => resolve(opened));
    });
  });
}
