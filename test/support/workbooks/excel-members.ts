import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Requirements } from '../../../src/simulator/protocol/app-context';
import { compareVersions } from '../compare-versions';

/**
 * Returns which members of Excel's classes an Excel with these API sets has, by the declared types.
 * Members that the types do not declare (those of the protocol only) count as present.
 */
export function membersOf(
  requirements: Requirements,
): (className: string, name: string) => boolean {
  const since = apiSets();
  const known = new Map<string, boolean>();
  return (className, name) => {
    const member = `${className}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    const before = known.get(member);
    if (before !== undefined) return before;
    const sets = since.get(member) ?? [];
    const isThere = sets.length === 0 || sets.some((set) => includes(requirements, set));
    known.set(member, isThere);
    return isThere;
  };
}

function includes(requirements: Requirements, { name, version }: ApiSet): boolean {
  const has = requirements[name];
  return has !== undefined && compareVersions(has, version) >= 0;
}

interface ApiSet {
  readonly name: string;
  readonly version: string;
}

let cache: ReadonlyMap<string, readonly ApiSet[]> | null = null;

/** The API sets that added each member, such as `Range.getSpillParent`. */
function apiSets(): ReadonlyMap<string, readonly ApiSet[]> {
  cache ??= readApiSets(
    readFileSync(path.resolve('node_modules/@types/office-js/index.d.ts'), 'utf8'),
  );
  return cache;
}

function readApiSets(types: string): ReadonlyMap<string, readonly ApiSet[]> {
  const found = new Map<string, readonly ApiSet[]>();
  const excel = types.slice(types.indexOf('declare namespace Excel {'));
  let owner = '';
  let set: ApiSet | null = null;
  for (const line of excel.split('\n')) {
    const opened = /^ {4}class (\w+)/.exec(line);
    if (opened) owner = opened[1] ?? '';
    else if (/^ {4}(interface|enum|namespace|type|function) /.test(line)) owner = '';
    const version = /\[Api set: (\w+) ([\d.]+)/.exec(line);
    if (version) set = { name: version[1] ?? '', version: version[2] ?? '' };
    const member = /^ {8}(?:readonly )?(\w+)(?:[?]?:|\()/.exec(line)?.[1];
    if (owner !== '' && member && set) {
      const key = `${owner}.${member}`;
      found.set(key, [...(found.get(key) ?? []), set]);
    }
    // A comment belongs to the line of code after it.
    if (!/^\s*(\/\*|\*)/.test(line)) set = null;
  }
  return found;
}
