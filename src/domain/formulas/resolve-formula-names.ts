import { foldedCase } from '../../shared/folded-name';
import { nearestName } from '../../shared/nearest-name';
import { err, ok, type Result } from '../../shared/result';
import { type Formula, formulaReferences, mapReferences } from './formula-node';

/** A name in a formula that is not the id of an indicator. */
export interface UnknownFormulaName {
  readonly name: string;
  /** The most similar id, as it would be typed in a formula. */
  readonly nearest: string | null;
}

/**
 * Replaces the names in a formula by the ids of a plan's indicators. A name is the exact id, or the
 * id with underscores for hyphens and dots, or the same in another letter case, in this order.
 *
 * @param formula - as parsed
 * @param ids - the ids of the plan's indicators
 * @returns the formula with exact ids, or the unknown names, each once with the most similar id
 * @example resolveFormulaNames({ text: 'new_firms', node: { kind: 'reference', indicator: 'new_firms', lag: 0 }, references: [] }, ['new-firms']) // { ok: true, value: { text: 'new_firms', node: { kind: 'reference', indicator: 'new-firms', lag: 0 }, references: [{ indicator: 'new-firms', lag: 0 }] } }
 * @example resolveFormulaNames({ text: 'gpd', node: { kind: 'reference', indicator: 'gpd', lag: 0 }, references: [{ indicator: 'gpd', lag: 0 }] }, ['gdp']) // { ok: false, error: [{ name: 'gpd', nearest: 'gdp' }] }
 */
export function resolveFormulaNames(
  formula: Formula,
  ids: readonly string[],
): Result<Formula, readonly UnknownFormulaName[]> {
  const lookUp = createLookUp(ids);
  const names = new Set(formulaReferences(formula.node).map(({ indicator }) => indicator));
  const unknown = [...names].filter((name) => lookUp(name) === undefined);
  if (unknown.length > 0) {
    return err(unknown.map((name) => ({ name, nearest: nearestTyped(name, ids) })));
  }
  const node = mapReferences(formula.node, (name) => lookUp(name) ?? name);
  return ok({ text: formula.text, node, references: formulaReferences(node) });
}

function createLookUp(ids: readonly string[]): (name: string) => string | undefined {
  const exact = new Set(ids);
  const typed = new Map<string, string>();
  const lower = new Map<string, string>();
  for (const id of ids) {
    if (!typed.has(asTyped(id))) typed.set(asTyped(id), id);
    const small = foldedCase(asTyped(id));
    if (!lower.has(small)) lower.set(small, id);
  }
  return (written) => {
    const name = written.normalize('NFC');
    return exact.has(name) ? name : (typed.get(name) ?? lower.get(foldedCase(name)));
  };
}

/** A name that is part of a hyphenated id suggests the whole id, which was parsed as a subtraction. */
function nearestTyped(name: string, ids: readonly string[]): string | null {
  const typed = ids.map(asTyped);
  const whole = typed.find((id) => id.split('_').includes(name));
  return nearestName(name, typed) ?? whole ?? null;
}

function asTyped(id: string): string {
  return id.replace(/[-.]/g, '_');
}
