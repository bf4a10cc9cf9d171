import path from 'node:path';
import { bankDocuments } from './bank';
import { bankTable } from './bank-table';
import { judgeReading } from './judge-reading';
import { readWithPlanPath } from './read-with-planpath';

const [folder = '', part = '', wanted = ''] = process.argv.slice(2);

for (const [title, of] of [
  ['The bank', folder],
  ['Unseen by the author of the reader', path.join(folder, 'unseen')],
  ['Written later', path.join(folder, 'later')],
] as const) {
  const documents = bankDocuments(of).filter(({ name }) => name.includes(part));
  if (documents.length > 0) print(title, documents);
}

function print(title: string, documents: ReturnType<typeof bankDocuments>): void {
  const verdicts = documents.map((document) => ({
    name: document.name,
    verdict: judgeReading(document, readWithPlanPath(document.text)),
  }));
  if (wanted === 'faults') verdicts.forEach(({ name, verdict }) => printFaults(name, verdict));
  console.log(`${title}\n${bankTable(verdicts.map(({ verdict }) => verdict))}\n`);
}

function printFaults(name: string, { wrong, missed, lost }: ReturnType<typeof judgeReading>): void {
  for (const line of wrong) console.log(`${name} wrong: ${line}`);
  for (const line of missed) console.log(`${name} missed: ${line}`);
  for (const line of lost) console.log(`${name} lost: ${line}`);
}
