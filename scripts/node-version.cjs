// In the oldest syntax, like run.cjs: an old Node must be able to print the sentence.
'use strict';

var NEEDED = [20, 11];

/** Returns one sentence when this version of Node is too old, or null. */
exports.nodeProblem = function (version) {
  var parts = version.split('.').map(Number);
  if (parts[0] > NEEDED[0] || (parts[0] === NEEDED[0] && parts[1] >= NEEDED[1])) return null;
  return (
    'PlanPath needs Node ' +
    NEEDED.join('.') +
    ' or newer and this is ' +
    version +
    ': install a current Node and run the command again.'
  );
};
