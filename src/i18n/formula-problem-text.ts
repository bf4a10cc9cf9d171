import type { FormulaProblem } from '../domain/index';
import type { ProblemFormatter } from './problem-formatter';

/** Says why a formula cannot be read. */
export function formulaProblemText(problem: FormulaProblem, speaker: ProblemFormatter): string {
  const { text, quote, number, list } = speaker;
  switch (problem.kind) {
    case 'empty':
      return text('formula.empty');
    case 'tooLong':
      return text('formula.tooLong', {
        length: number(problem.length),
        limit: number(problem.limit),
      });
    case 'tooDeep':
    case 'tooManyParts':
      return text(`formula.${problem.kind}`, { limit: problem.limit });
    case 'syntax':
      return text('formula.syntax', { position: problem.position });
    case 'notAllowed':
      return text('formula.notAllowed', { what: quote(problem.what) });
    case 'unknownFunction': {
      const name = quote(problem.name);
      return problem.nearest === null
        ? text('formula.unknownFunction', { name, known: list(problem.known) })
        : text('formula.unknownFunctionNear', { name, nearest: quote(problem.nearest) });
    }
    case 'wrongArgumentCount': {
      const { name, count: found, min, max } = problem;
      const parameters = { name: quote(name), found, min };
      if (max === null) return text('formula.tooFewArguments', parameters);
      return text('formula.wrongArgumentCount', { ...parameters, max });
    }
    case 'laterYear':
      return text('formula.laterYear', { name: quote(problem.name) });
    case 'notANumber':
      return text('formula.number', { text: quote(problem.text) });
  }
}
