// node scripts/run.cjs NAME …: the way in of every npm command, scripts/NAME.mjs. In the oldest
// syntax: an old Node reads this far, says that it is too old, and meets nothing it cannot read.
'use strict';
/* eslint-disable @typescript-eslint/no-require-imports */

var problem = require('./node-version.cjs').nodeProblem(process.versions.node);
if (problem === null) {
  require('./load.cjs');
} else {
  console.error(problem);
  process.exit(1);
}
