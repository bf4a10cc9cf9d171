import { byIndicator } from '../plan/by-indicator';
import type { Plan } from '../plan/plan';
import type { Harvest } from './document-harvest';
import { documentFrame, type DocumentFrame } from './document-frame';
import type {
  DocumentBlock,
  DocumentPlace,
  DocumentReading,
  ProposedTarget,
} from './document-model';
import { mergeNames, proposeIndicators } from './merge-names';
import { type ClauseReading, NOTHING_SAID, type ReadingState } from './read-clause';
import { readParagraph } from './read-paragraph';
import { readDocumentTable } from './read-table';
import {
  tenseOfHeading,
  tenseOfList,
  tenseOfParagraph,
  yearOfHeading,
} from './words/section-tense';
import { figuresOf } from './words/number-census';

/** What the caller knows before the document is read. */
export interface DocumentOptions {
  /** The last year that is over; null lets the document tell. */
  readonly baseYear?: number | null;
  /** The plan whose indicators keep their names. */
  readonly plan?: Plan | null;
}

/**
 * Reads a document: indicators, targets, known values, milestones, and every number that is none of
 * these, with a reason. Nothing is invented, and nothing is left out silently.
 *
 * @example readDocument(textBlocks('2030年城镇化率达到75%。')).targets.map(({ indicator, value, year }) => [indicator, value, year]) // [['城镇化率', 0.75, 2030]]
 */
export function readDocument(
  blocks: readonly DocumentBlock[],
  options: DocumentOptions = {},
): DocumentReading {
  const steps = readDocumentInSteps(blocks, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Reads a document as {@link readDocument} does, in steps of one paragraph, so that a caller may
 * pause. Each step yields how much of the document is read.
 *
 * @example [...readDocumentInSteps(textBlocks('First.\n\nSecond.'))] // [0.5, 1]
 */
export function* readDocumentInSteps(
  blocks: readonly DocumentBlock[],
  { baseYear = null, plan = null }: DocumentOptions = {},
): Generator<number, DocumentReading> {
  const frame = documentFrame(blocks, baseYear ?? plan?.baseYear ?? null);
  const harvest: Harvest = {
    targets: [],
    known: [],
    milestones: [],
    projects: [],
    unused: [],
    ...{ bases: [], goals: [] },
  };
  const walk = createWalk(blocks, frame);
  for (const [index, block] of blocks.entries()) {
    const place = { block: index + 1, row: null, heading: walk.heading() };
    if (block.kind === 'table')
      readDocumentTable(block.rows, { frame, place, harvest, unit: unitAbove(blocks, index) });
    else walk.read(block, place, harvest);
    yield (index + 1) / blocks.length;
  }
  return assemble(harvest, frame, plan, titleOf(blocks));
}

const UNIT_LINE =
  /单位\s*[:：]\s*([^\s,，、；;（）()]{1,12})|\b(?:figures|amounts|all|values)?[^.]{0,30}\bin ((?:[£$€] ?|US\$ ?)?(?:millions?|billions?|thousands?|m|bn)(?: of \w+)?|[£$€](?:m|bn|k)?)\b|\(((?:[£$€] ?)(?:m|bn|millions?|billions?|thousands?))\)/iu;

/** The unit that one of the lines just above a table gives for all its rows. */
function unitAbove(blocks: readonly DocumentBlock[], at: number): string | null {
  for (const block of blocks.slice(Math.max(0, at - 2), at).reverse()) {
    if (block.kind !== 'paragraph') return null;
    const found = block.text.length < 120 ? UNIT_LINE.exec(block.text) : null;
    if (found) return (found[1] ?? found[2] ?? found[3] ?? '').trim().replace(/s$/, '');
  }
  return null;
}

function titleOf(blocks: readonly DocumentBlock[]): string | null {
  const first = blocks.find((block) => block.kind === 'paragraph');
  return first?.kind === 'paragraph' ? first.text.slice(0, 120) : null;
}

type Paragraph = Extract<DocumentBlock, { kind: 'paragraph' }>;

interface Walk {
  readonly heading: () => string | null;
  readonly read: (block: Paragraph, place: DocumentPlace, harvest: Harvest) => void;
}

/** Goes through the paragraphs of a document and remembers what its headings and lists say. */
function createWalk(blocks: readonly DocumentBlock[], frame: DocumentFrame): Walk {
  const headings: { readonly level: number; readonly text: string }[] = [];
  const lists = listTenses(blocks);
  const phases = frame.phases.map(({ phrase }) => phrase);
  let section = sectionState(headings, frame);
  let state = section;
  let listStart = section;
  let isIntroduced = false;
  let wasListed = false;
  return {
    heading: () => headings.at(-1)?.text ?? null,
    read(block, place, harvest) {
      if (block.level !== null) {
        while ((headings.at(-1)?.level ?? 0) >= block.level) headings.pop();
        headings.push({ level: block.level, text: block.text });
        section = sectionState(headings, frame);
        state = section;
        listStart = section;
        readHeading(block.text, place, harvest);
        return;
      }
      const own = tenseOfParagraph(block.text) ?? lists.get(place.block) ?? null;
      // Without headings, a Chinese report goes on in the year and tense of the paragraph before.
      const isOpen =
        !wasListed &&
        section.tense === null &&
        headings.length < 2 &&
        /\p{Script=Han}/u.test(block.text);
      const goesOn = block.continues || isIntroduced || isOpen;
      const start = isItem(block.text) ? listStart : goesOn ? state : section;
      isIntroduced = /[：:]$/u.test(block.text);
      wasListed = block.continues;
      const before: ReadingState =
        own === null ? start : { ...start, tense: own, tenseFrom: 'section' };
      const reading = readParagraph({ text: block.text, frame, state: before, phases });
      state = reading.state;
      // A list goes on with the sentence that introduces it.
      if (!isItem(block.text)) listStart = isIntroduced ? state : section;
      for (const figure of reading.figures) addFigure(figure, place, harvest);
      for (const statement of reading.milestones) harvest.milestones.push({ statement, place });
      for (const project of reading.projects) harvest.projects.push({ ...project, place });
      for (const unused of reading.unused) harvest.unused.push({ ...unused, place });
    },
  };
}

function isItem(text: string): boolean {
  return /^(?:[-*•·▪●■□◆○–—]|\d{1,3}[.、．)）]|[(（](?:\d{1,3}|[a-z]|[一二三四五六七八九十]{1,3})[)）])/u.test(
    text,
  );
}

function sectionState(
  headings: readonly { readonly text: string }[],
  frame: DocumentFrame,
): ReadingState {
  const tenses = headings.map(({ text }) => tenseOfHeading(text, frame.baseYear));
  const years = headings.map(({ text }) => yearOfHeading(text));
  const said = [...tenses].reverse().find((each) => each !== null) ?? null;
  const tense = said ?? (frame.isReport ? 'past' : null);
  const year = [...years].reverse().find((each) => each !== null) ?? null;
  const isOver = year !== null && frame.baseYear !== null && year <= frame.baseYear;
  const fits = year !== null && (tense === null || (tense === 'past') === isOver);
  return {
    ...{ ...NOTHING_SAID, times: [], tense, tenseFrom: said === null ? null : 'section' },
    sectionYear: fits && headings.length > 1 ? year : tense === 'past' ? frame.baseYear : null,
    nature: headings.some(({ text }) => /约束性|binding/iu.test(text)) ? 'binding' : 'expected',
  };
}

/** The numbers of a heading say when or where, and are no figures. */
function readHeading(text: string, place: DocumentPlace, { unused }: Harvest): void {
  if (figuresOf(text).length > 0) unused.push({ text: text.slice(0, 160), place, why: 'heading' });
}

/** The tense that the items of a list share, by the number of their block. */
function listTenses(blocks: readonly DocumentBlock[]): ReadonlyMap<number, 'past' | 'future'> {
  const tenses = new Map<number, 'past' | 'future'>();
  let items: { readonly text: string; readonly block: number }[] = [];
  const finish = (): void => {
    const tense = tenseOfList(items.map(({ text }) => text));
    if (tense !== null) for (const { block } of items) tenses.set(block, tense);
    items = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'paragraph' && isItem(block.text))
      items.push({ text: block.text, block: index + 1 });
    else if (items.length > 0) finish();
  }
  finish();
  return tenses;
}

function addFigure(
  reading: ClauseReading & { readonly phrase: string },
  place: DocumentPlace,
  { targets, known, bases }: Harvest,
): void {
  const { name, figure, phrase, asks, kind, measure } = reading;
  if (name === null) return;
  const { value, unit, year } = figure;
  if (reading.base !== null && reading.base.year !== null) {
    bases.push({ indicator: name, year: reading.base.year, value: reading.base.value });
  }
  if (kind === 'known') {
    known.push({ indicator: name, year, value, unit, measure, phrase, place, asks });
    return;
  }
  const { stretch, nature, relativeTo } = reading;
  const { basis, comparator, upper, tolerance, fromYear } = figure;
  targets.push({
    ...{ indicator: name, basis, comparator, value, upper, tolerance, unit, fromYear, year },
    ...{ nature, stretch, relativeTo, phrase, place, asks },
  });
}

function assemble(
  harvest: Harvest,
  frame: DocumentFrame,
  plan: Plan | null,
  title: string | null,
): DocumentReading {
  const { groups, nameOf } = mergeNames(
    [...harvest.targets, ...harvest.known, ...harvest.goals],
    plan,
  );
  const rename = <T extends { readonly indicator: string }>(figure: T): T => {
    return { ...figure, indicator: nameOf.get(figure.indicator) ?? figure.indicator };
  };
  const renamed = harvest.targets.map(rename);
  const targetsOf = byIndicator(renamed);
  const repeated = renamed.filter((each) => isRepeated(each, targetsOf(each.indicator)));
  const isDropped = new Set(repeated);
  const targets = renamed.filter((target) => !isDropped.has(target));
  const known = harvest.known.map(rename);
  const bases = new Map(
    harvest.bases.map(rename).map(({ indicator, ...base }) => [indicator, base] as const),
  );
  const { baseYear, lastYear } = frame;
  return {
    ...{ baseYear, lastYear, title, targets, known },
    indicators: proposeIndicators(groups, nameOf, {
      ...{ targets, known, bases, baseYear },
      goals: new Map(harvest.goals.map(rename).map((each) => [each.indicator, each.statement])),
    }),
    milestones: harvest.milestones,
    phases: frame.phases.map(({ name, year, phrase, block }) => ({
      ...{ name, firstYear: year, lastYear: year, phrase },
      place: { block, row: null, heading: null },
    })),
    projects: harvest.projects,
    unused: [
      ...harvest.unused,
      ...repeated.map(({ phrase, place }) => ({ text: phrase, place, why: 'repeated' as const })),
    ],
  };
}

/** Said again elsewhere: the one that says more stays. */
function isRepeated(target: ProposedTarget, ofSame: readonly ProposedTarget[]): boolean {
  const index = ofSame.indexOf(target);
  return ofSame.some((other, at) => {
    if (at === index || !isSameTarget(target, other)) return false;
    const says = saidBy(other) - saidBy(target);
    return says > 0 || (says === 0 && at < index);
  });
}

function saidBy({ year, asks }: ProposedTarget): number {
  return (year === null ? 0 : 2) - asks.length;
}

function isSameTarget(one: ProposedTarget, other: ProposedTarget): boolean {
  const sameYear = one.year === other.year || one.year === null || other.year === null;
  const isOpen = one.asks.length > 0 || other.asks.length > 0;
  return (
    (sameYear || isOpen) &&
    one.basis === other.basis &&
    one.value === other.value &&
    one.upper === other.upper &&
    one.unit === other.unit &&
    one.comparator === other.comparator &&
    one.relativeTo === other.relativeTo
  );
}
