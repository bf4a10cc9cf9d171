import type { DocumentFrame } from './document-frame';
import type { TimeWord } from './words/read-time';

/** The years that the times of a clause and its sentence mean. */
export interface ResolvedYears {
  readonly year: number | null;
  /** The first year of the period; null if the words give a single year. */
  readonly fromYear: number | null;
  /** The year that a change is measured from, as the words say it. */
  readonly baseYear: number | null;
  readonly everyYear: boolean;
  /** "£2bn a year": a rate, not a promise for each of the years. */
  readonly isPerYear: boolean;
  /** A part of a year, such as a quarter. */
  readonly isPart: boolean;
  /** Only the reader knows the year, or there is none. */
  readonly isOpen: boolean;
  /** Whether words of the clause itself or of its sentence give the year. */
  readonly isSaid: boolean;
  readonly isPast: boolean;
}

/** Determines the years of a clause: its own words first, then those of its sentence, then the document's. */
export function resolveYears(
  own: readonly TimeWord[],
  carried: readonly TimeWord[],
  frame: DocumentFrame,
  sectionYear: number | null,
): ResolvedYears {
  if (own.length === 0 && carried.length === 0) return yearsOfFrame(frame, sectionYear);
  const dates = precise(own.some(isDate) ? own.filter(isDate) : carried.filter(isDate));
  const times = [...own, ...(own.some(isDate) ? [] : carried)];
  const base = [...own, ...carried].find((time) => time.kind === 'year' && time.role === 'base');
  const read = (time: TimeWord): FoundYears | null => yearsOf(time, frame, sectionYear);
  const dated = dates.map(read).find((each) => each !== null);
  const found = dated ?? times.map(read).find((each) => each !== null);
  const baseYear = base?.kind === 'year' ? base.year : null;
  const everyYear = times.some(({ kind }) => kind === 'everyYear' || kind === 'everyYearFrom');
  const isPerYear = times.some((time) => time.kind === 'everyYear' && time.isRate);
  const isPart = times.some(({ kind }) => kind === 'part');
  const common = { baseYear, everyYear, isPerYear, isPart };
  if (!found) return { ...yearsOfFrame(frame, sectionYear), ...common };
  const { year, fromYear } = found;
  const isSaid = dated !== undefined;
  return {
    ...common,
    year,
    fromYear,
    isSaid,
    isOpen: year === null || found.isOpen,
    isPast: found.isPast || (isSaid && year !== null && isOver(year, frame)),
  };
}

/** The years where no word gives one: those of the section, else of the document. */
function yearsOfFrame(frame: DocumentFrame, sectionYear: number | null): ResolvedYears {
  const year = sectionYear ?? frame.lastYear;
  return {
    year,
    fromYear: null,
    baseYear: null,
    everyYear: false,
    isPerYear: false,
    isPart: false,
    isOpen: year === null || (sectionYear === null && frame.isOpenEnd),
    isSaid: false,
    isPast: false,
  };
}

/** A named year says more than a number of years: "over the five years to 2030". */
function precise(times: readonly TimeWord[]): readonly TimeWord[] {
  const isNamed = ({ kind }: TimeWord): boolean =>
    kind === 'year' || kind === 'years' || kind === 'fiscal';
  return [...times.filter(isNamed), ...times.filter((time) => !isNamed(time))];
}

/** Whether a time names a year or years, so that it wins over what was said before. */
function isDate(time: TimeWord): boolean {
  if (time.kind === 'everyYear' || time.kind === 'wholeYear') return false;
  return !(time.kind === 'year' && time.role === 'base');
}

function isOver(year: number, { baseYear }: DocumentFrame): boolean {
  return baseYear !== null && year <= baseYear;
}

interface FoundYears {
  readonly year: number | null;
  readonly fromYear: number | null;
  readonly isPast: boolean;
  readonly isOpen: boolean;
}

function yearsOf(
  time: TimeWord,
  frame: DocumentFrame,
  sectionYear: number | null,
): FoundYears | null {
  const at = (year: number | null, more: Partial<FoundYears> = {}): FoundYears => {
    return { year, fromYear: null, isPast: false, isOpen: false, ...more };
  };
  switch (time.kind) {
    case 'year':
      return time.role === 'base' ? null : at(time.year);
    case 'planEnd':
      return at(time.year, { isOpen: true });
    case 'years':
      return at(time.last, { fromYear: time.first });
    case 'relative': {
      const year = frame.thisYear === null ? null : frame.thisYear + time.offset;
      return at(year, { isPast: time.offset < 0 });
    }
    case 'period':
      return periodOf(time.years, time.isPast, frame);
    case 'plan':
      return at(frame.lastYear, { fromYear: time.isEnd ? null : frame.firstYear });
    case 'fiscal':
      return at(time.last);
    case 'part':
      return at(sectionYear ?? frame.baseYear);
    case 'now':
      return at(frame.baseYear);
    case 'vague':
      return at(null, { isOpen: true });
    case 'wholeYear':
      if (frame.isReport) return at(frame.baseYear);
      return isAnnual(frame) || sectionYear !== null ? at(sectionYear ?? frame.lastYear) : null;
    case 'everyYearFrom':
      return at(frame.lastYear, { fromYear: time.year });
    case 'everyYear':
      return null;
  }
}

function isAnnual({ firstYear, lastYear }: DocumentFrame): boolean {
  return firstYear !== null && firstYear === lastYear;
}

/** "In three years" is the time of the phases that the document names, else it begins next year. */
function periodOf(count: number, isPast: boolean, frame: DocumentFrame): FoundYears {
  const { baseYear, phases } = frame;
  const common = { isPast, isOpen: false };
  if (isPast) {
    const year = baseYear;
    return { year, fromYear: year === null ? null : year - count + 1, ...common };
  }
  const first = phases[0];
  if (first !== undefined && phases.length === count) {
    return { year: first.year + count - 1, fromYear: first.year, ...common };
  }
  const year = baseYear === null ? null : baseYear + count;
  return { year, fromYear: baseYear === null ? null : baseYear + 1, ...common };
}
