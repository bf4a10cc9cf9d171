import {
  type PlanOfDocument,
  planOfDocument,
  type ProposedTarget,
  resolvePlan,
  writePlanFile,
} from '../domain/index';
import { newPlanWords } from '../i18n/document-text';
import { findDestination, unwritable } from './find-destination';
import { type CliIo, cliWords, type ExitCode } from './cli-io';
import { refuse } from './cli-problem';
import { tellPlanProblem } from './load-report';
import { baseYearOf, readFileAs, type ReadOptions } from './read-command';
import { replaceFile } from './replace-file';

/** `new FILE OUT.plan.json`: makes a plan from all that is sure in a document. */
export async function newCommand(
  file: string,
  out: string,
  options: Pick<ReadOptions, 'year'>,
  io: CliIo,
): Promise<ExitCode> {
  const year = baseYearOf(options.year);
  if (!year.ok) return refuse(year.error, io);
  const destination = await findDestination(out, file, '.plan.json');
  if (!destination.ok) return refuse(destination.error, io);
  const reading = await readFileAs(file, year.value);
  if (!reading.ok) return refuse(reading.error, io);
  const made = planOfDocument(reading.value, newPlanWords());
  if (made === null) return refuse({ kind: 'noTarget', file }, io);
  const plan = resolvePlan(made.spec, null);
  if (!plan.ok) {
    return tellPlanProblem({ kind: 'plan', problems: plan.error }, out, io, io.complain);
  }
  try {
    await replaceFile(destination.value, new TextEncoder().encode(writePlanFile(plan.value)));
  } catch (error) {
    return refuse(unwritable(out, error), io);
  }
  io.print(madeText(made, out, io));
  return 0;
}

/** Says what the plan holds, and names what it does not hold as a target or a value. */
function madeText({ spec, asMilestones, open, unheld }: PlanOfDocument, out: string, io: CliIo) {
  const words = cliWords(io.locale);
  const counts = {
    targets: spec.targets?.length ?? 0,
    indicators: spec.indicators.length,
    milestones: spec.milestones?.length ?? 0,
  };
  const list = (key: 'asMilestones' | 'open' | 'unheld', found: readonly Phrase[]) =>
    found.length === 0
      ? []
      : [
          words(`made.${key}`, { count: found.length }),
          ...found.map(({ indicator, phrase }) => `  ${indicator}: ${phrase}`),
        ];
  return [
    words('made.wrote', { file: out, ...counts }),
    ...list('asMilestones', asMilestones),
    ...list('open', open),
    ...list('unheld', unheld),
  ].join('\n');
}

type Phrase = Pick<ProposedTarget, 'indicator' | 'phrase'>;
