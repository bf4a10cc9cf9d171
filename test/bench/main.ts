import { benchBundles } from './bench-bundles';
import { benchFormulas } from './bench-formulas';
import { benchFunctions } from './bench-functions';
import { benchProjection } from './bench-projection';
import { benchScenarioCells } from './bench-scenario-cells';
import { benchWriting } from './bench-writing';

console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}\n`);
await benchProjection();
await benchFormulas();
await benchWriting();
benchBundles();
await benchFunctions();
await benchScenarioCells();
process.exit(0);
