import { benchBundles } from './bench-bundles';
import { benchCalls } from './bench-calls';
import { benchCopy, benchCopyOnce } from './bench-copy';
import { benchFeasibility } from './bench-feasibility';
import { benchFormulas } from './bench-formulas';
import { benchFunctions } from './bench-functions';
import { benchPane } from './bench-pane';
import { benchProjection } from './bench-projection';
import { benchReportInBrowser } from './bench-report-in-browser';
import { benchRisk } from './bench-risk';
import { benchRiskPane } from './bench-risk-pane';
import { benchScale } from './bench-scale';
import { benchScenarioCells } from './bench-scenario-cells';
import { benchWriting } from './bench-writing';

const SECTIONS: Readonly<Record<string, () => Promise<void> | void>> = {
  projection: benchProjection,
  formulas: benchFormulas,
  risk: benchRisk,
  feasibility: benchFeasibility,
  writing: benchWriting,
  scale: benchScale,
  copy: benchCopy,
  'copy-once': benchCopyOnce,
  bundles: benchBundles,
  calls: benchCalls,
  functions: benchFunctions,
  'scenario-cells': benchScenarioCells,
  pane: benchPane,
  'risk-pane': benchRiskPane,
  'report-in-browser': benchReportInBrowser,
};

const [name = ''] = process.argv.slice(2);
const section = SECTIONS[name];
if (!section)
  throw new Error(`There is no section ${name}; there are ${Object.keys(SECTIONS).join(', ')}.`);
await section();
process.exit(0);
