// node scripts/run.cjs NAME …: the entry point of every npm command, scripts/NAME.mjs. In the
// oldest syntax, so that an old Node can read this file and report that it is too old before it
// meets newer syntax.
'use strict';
/* eslint-disable @typescript-eslint/no-require-imports */

var problem = require('./node-version.cjs').nodeProblem(process.versions.node);
if (problem === null) {
  require('./load.cjs');
} else {
  console.error(problem);
  process.exit(1);
}
