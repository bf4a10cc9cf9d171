import type { DocumentBlock, DocumentReading } from '../../../src/domain/document/document-model';
import { readDocument } from '../../../src/domain/document/read-document';
import { textBlocks } from '../../../src/domain/document/files/text-blocks';
import type { FoundReading } from './found';

/** Reads a text with PlanPath's reader and puts what it found into the terms of the judge. */
export function readWithPlanPath(text: string): FoundReading {
  const blocks = textBlocks(text);
  const reading = readDocument(blocks);
  const names = namesIn(reading);
  return {
    blocks: blocks.map(textOf),
    targets: reading.targets.map(({ asks, ...target }) => ({
      ...target,
      ...{ names: names(target.indicator), isSure: asks.length === 0 },
    })),
    known: reading.known.map(({ asks, ...value }) => ({
      ...value,
      ...{ names: names(value.indicator), isSure: asks.length === 0 },
    })),
    bases: reading.indicators.flatMap(({ name, unit, base }) =>
      base === null ? [] : [{ ...base, unit, names: names(name) }],
    ),
    milestones: reading.milestones.map(({ statement }) => statement),
    listed: listedIn(reading),
  };
}

function textOf(block: DocumentBlock): string {
  return block.kind === 'paragraph'
    ? block.text
    : block.rows.map((row) => row.join('|')).join('\n');
}

/** All names of an indicator. */
function namesIn({ indicators }: DocumentReading): (name: string) => readonly string[] {
  const aliases = new Map(indicators.map(({ name, aliases }) => [name, aliases] as const));
  return (name) => [name, ...(aliases.get(name) ?? [])];
}

function listedIn(reading: DocumentReading): FoundReading['listed'] {
  const { targets, known, phases, projects, milestones, unused } = reading;
  return [
    ...[...targets, ...known, ...phases, ...projects].map(({ phrase, place }) => ({
      ...{ text: phrase, block: place.block - 1 },
    })),
    ...milestones.map(({ statement, place }) => ({ text: statement, block: place.block - 1 })),
    ...unused.map(({ text, place }) => ({ text, block: place.block - 1 })),
  ];
}
