import { Command, CommanderError, Help } from 'commander';
import { nearestName } from '../shared/nearest-name';
import { checkCommand, type CheckOptions, validateCommand } from './check-command';
import { chooseLocale } from './choose-locale';
import { type CliIo, cliWords, type CliWords, type ExitCode } from './cli-io';
import { cliProblemText, COMMANDS, refuse, type UsageProblem } from './cli-problem';
import { evalCommand, type EvalOptions } from './eval-command';
import { newCommand } from './new-command';
import { readCommand, type ReadOptions } from './read-command';
import { feasibleCommand, type FeasibleOptions } from './feasible-command';
import { riskCommand, type RiskCommandOptions } from './risk-command';
import { projectCommand, type ProjectOptions } from './project-command';
import { writeCommand, type WriteOptions } from './write-command';

/** The arguments, the environment, and where to print results and errors. */
export interface CliEnvironment {
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Runs one command and returns its exit code; an error is printed as a sentence. */
export async function runCli(cli: CliEnvironment): Promise<ExitCode> {
  const { words, environment, print, complain } = cli;
  const locale = chooseLocale(words, environment);
  if (!locale.ok) {
    complain(cliProblemText(locale.error, 'en'));
    return 2;
  }
  const listsAll = words.includes('--all');
  const io: CliIo = { locale: locale.value, listsAll, print, complain };
  try {
    return await parseAndRun(words, io);
  } catch (error) {
    if (error instanceof CommanderError) return endParsing(error, words, io);
    const reason = error instanceof Error ? error.message : String(error);
    complain(cliWords(io.locale)('errors.unexpected', { reason }));
    return 2;
  }
}

/** The command as people type it, so that they can copy the usage line. */
const CALLED_AS = 'npm run --silent plan --';

async function parseAndRun(words: readonly string[], io: CliIo): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = describeProgram(io, (code) => {
    exitCode = code;
  });
  if (words.length === 0) return refuse({ kind: 'noCommand' }, io);
  await program.parseAsync(words, { from: 'user' });
  return exitCode;
}

function describeProgram(io: CliIo, end: (code: ExitCode) => void): Command {
  const words = cliWords(io.locale);
  const program = furnish(new Command(CALLED_AS), words, io)
    .description(words('help.program'))
    .addHelpText('after', `\n${words('help.notes')}`)
    .helpCommand(`help [${words('help.anyCommand')}]`, words('help.helpCommand'));
  const command = (name: (typeof COMMANDS)[number]): Command =>
    furnish(program.command(name), words, io).description(words(`help.${name}`));
  command('project')
    .argument('<FILE>', words('help.file'))
    .option('--scenario <NAME>', words('help.scenario'))
    .option('--json', words('help.json'))
    .action(async (file: string, options: ProjectOptions) => {
      end(await projectCommand(file, options, io));
    });
  command('write')
    .argument('<FILE>', words('help.file'))
    .argument('<OUT.xlsx>', words('help.out'))
    .option('--scenario <NAME>', words('help.scenarios'), collect)
    .option('--print-all', words('help.printAll'))
    .action(async (file: string, out: string, options: WriteOptions) => {
      end(await writeCommand(file, out, options, io));
    });
  command('eval')
    .argument('<CALL>', words('help.call'))
    .option('--plan <FILE>', words('help.plan'))
    .action(async (call: string, options: EvalOptions) => {
      end(await evalCommand(call, options, io));
    });
  command('validate')
    .argument('<FILE>', words('help.file'))
    .action(async (file: string) => {
      end(await validateCommand(file, io));
    });
  command('check')
    .argument('<FILE>', words('help.file'))
    .option('--json', words('help.json'))
    .action(async (file: string, options: CheckOptions) => {
      end(await checkCommand(file, options, io));
    });
  command('read')
    .argument('<FILE>', words('help.document'))
    .option('--plan <PLAN>', words('help.readPlan'))
    .option('--year <BASE>', words('help.baseYear'))
    .option('--json', words('help.json'))
    .action(async (file: string, options: ReadOptions) => {
      end(await readCommand(file, options, io));
    });
  command('risk')
    .argument('<FILE>', words('help.file'))
    .option('--scenario <NAME>', words('help.scenario'))
    .option('--points <N>', words('help.points'))
    .option('--seed <S>', words('help.seed'))
    .option('--draws <INDICATOR>', words('help.draws'))
    .option('--sipmath', words('help.sipmath'))
    .option('--library <FILE>', words('help.library'))
    .option('--target <ID>', words('help.target'))
    .option('--indicator <NAME>', words('help.indicator'))
    .option('--year <YEAR>', words('help.measuredYear'))
    .option('--drivers <A,B>', words('help.drivers'))
    .option('--shock <DRIVER@YEAR=AMOUNT>', words('help.shock'), collect)
    .option('--json', words('help.json'))
    .action(async (file: string, options: RiskCommandOptions) => {
      end(await riskCommand(file, options, io));
    });
  command('feasible')
    .argument('<FILE>', words('help.file'))
    .option('--scenario <NAME>', words('help.scenario'))
    .option('--floor <DRIVER=VALUE>', words('help.floor'), collect)
    .option('--cap <DRIVER=VALUE>', words('help.cap'), collect)
    .option('--json', words('help.json'))
    .action(async (file: string, options: FeasibleOptions) => {
      end(await feasibleCommand(file, options, io));
    });
  command('new')
    .argument('<FILE>', words('help.document'))
    .argument('<OUT.plan.json>', words('help.newPlan'))
    .option('--year <BASE>', words('help.baseYear'))
    .action(async (file: string, out: string, options: Pick<ReadOptions, 'year'>) => {
      end(await newCommand(file, out, options, io));
    });
  return program;
}

/** Collects the values of an option that may be given more than once. */
function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Adds what all commands have: `--locale`, help in that language, no text of the parser's own. */
function furnish(command: Command, words: CliWords, io: CliIo): Command {
  const titles = new Map([
    ['Usage:', words('help.usage')],
    ['Arguments:', words('help.arguments')],
    ['Options:', words('help.options')],
    ['Commands:', words('help.commands')],
  ]);
  const plain = new Help();
  const translated = (usage: string): string =>
    usage
      .replace('[options]', () => `[${words('help.anyOptions')}]`)
      .replace('[command]', () => `[${words('help.anyCommand')}]`);
  return command
    .option('--all', words('help.all'))
    .option('--locale <LOCALE>', words('help.locale'))
    .helpOption('-h, --help', words('help.help'))
    .configureHelp({
      styleTitle: (title) => titles.get(title) ?? title,
      commandUsage: (described) => translated(plain.commandUsage(described)),
      subcommandTerm: (described) => translated(plain.subcommandTerm(described)),
    })
    .configureOutput({
      writeOut: (text) => {
        io.print(text.trimEnd());
      },
      writeErr: () => undefined,
    })
    .allowExcessArguments(false)
    .exitOverride();
}

function endParsing(error: CommanderError, words: readonly string[], io: CliIo): ExitCode {
  if (error.exitCode === 0) return 0;
  return refuse(usageProblem(error, words), io);
}

/** The parser reports errors only in English, with the argument in quotes. */
function usageProblem({ code, message }: CommanderError, words: readonly string[]): UsageProblem {
  const asked = code === 'commander.help' ? words[words.indexOf('help') + 1] : undefined;
  const what = asked ?? /'([^']*)'/.exec(message)?.[1] ?? words[0] ?? '';
  switch (code) {
    case 'commander.help':
    case 'commander.unknownCommand':
      return { kind: 'unknownCommand', what, nearest: nearestName(what, COMMANDS) };
    case 'commander.unknownOption':
      return { kind: 'unknownOption', what };
    case 'commander.missingArgument':
      return { kind: 'missingArgument', what };
    case 'commander.optionMissingArgument':
      return { kind: 'missingOptionValue', what };
    case 'commander.excessArguments':
      return { kind: 'tooManyWords', what };
    default:
      return { kind: 'noCommand' };
  }
}
