import { bankDocuments } from './bank';
import { bankTable } from './bank-table';
import { judgeReading } from './judge-reading';
import { readWithPlanPath } from './read-with-planpath';

const [folder = '', part = '', wanted = ''] = process.argv.slice(2);
const documents = bankDocuments(folder).filter(({ name }) => name.includes(part));
const verdicts = documents.map((document) => ({
  name: document.name,
  verdict: judgeReading(document, readWithPlanPath(document.text)),
}));

if (wanted === 'faults') {
  for (const { name, verdict } of verdicts) {
    for (const [title, lines] of [
      ['wrong', verdict.wrong],
      ['missed', verdict.missed],
      ['lost', verdict.lost],
    ] as const) {
      for (const line of lines) console.log(`${name} ${title}: ${line}`);
    }
  }
}
console.log(bankTable(verdicts.map(({ verdict }) => verdict)));
