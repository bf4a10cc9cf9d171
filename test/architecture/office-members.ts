import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { compareVersions } from '../support/compare-versions';

/** The repository: tests and scripts run there. */
const root = process.cwd();

/** One use of a member of Excel's object model. */
export interface MemberUse {
  /** Such as `Worksheet.tabColor`. */
  readonly member: string;
  /** False for the shapes of plain objects (rules, event arguments), which have no class. */
  readonly isOfClass: boolean;
  /** The version of ExcelApi that added it; null for another requirement set. */
  readonly since: string | null;
  /** The version of ExcelApi that the surrounding code checks for; null without a check. */
  readonly guard: string | null;
  /** True when it is called or assigned, not only read. */
  readonly acts: boolean;
  readonly place: string;
}

/** Finds every use of Excel's object model in some files, based on the declared types. */
export function excelMembersOf(
  files: readonly string[],
  virtual: Readonly<Record<string, string>> = {},
): readonly MemberUse[] {
  const program = createProgram(files, virtual);
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} was not read`);
    const uses: MemberUse[] = [];
    const visit = (node: ts.Node): void => {
      const use = memberAt(node, checker);
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      if (use) {
        const place = `${path.relative(root, file)}:${String(line + 1)}`;
        uses.push({ ...use, guard: guardOf(node), acts: doesAct(node), place });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return uses;
  });
}

function createProgram(
  files: readonly string[],
  virtual: Readonly<Record<string, string>>,
): ts.Program {
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists } = host;
  // No library passes Excel objects on: their types are not needed, and reading them is most of the
  // work.
  const isWanted = (file: string) =>
    !file.includes('node_modules') || /node_modules\/(@types\/office-js|typescript)\//.test(file);
  host.fileExists = (file) => file in virtual || (isWanted(file) && fileExists(file));
  host.getSourceFile = (file) => {
    const text = virtual[file];
    return text === undefined ? sourceOf(file) : parse(file, text);
  };
  return ts.createProgram(files, OPTIONS, host);
}

const OPTIONS: ts.CompilerOptions = {
  ...ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file)).config,
    { ...ts.sys, readDirectory: () => [] },
    root,
  ).options,
  types: ['office-js'],
  lib: ['lib.es2022.d.ts'],
};

/** Files that every program reads are read only once. */
const sources = new Map<string, ts.SourceFile | undefined>();

function sourceOf(file: string): ts.SourceFile | undefined {
  if (!sources.has(file)) {
    const text = ts.sys.readFile(file);
    sources.set(file, text === undefined ? undefined : parse(file, withoutOthers(file, text)));
  }
  return sources.get(file);
}

/** The types of Word and of everything after it are half of the largest file. */
function withoutOthers(file: string, text: string): string {
  const end = file.includes('@types/office-js') ? text.indexOf('declare namespace Word {') : -1;
  return end < 0 ? text : text.slice(0, end);
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
}

function memberAt(
  node: ts.Node,
  checker: ts.TypeChecker,
): Pick<MemberUse, 'member' | 'isOfClass' | 'since'> | null {
  const symbol = symbolAt(node, checker);
  const declarations = symbol?.declarations ?? [];
  const [declaration] = declarations;
  const owner = declaration?.parent;
  if (!symbol || !owner || !isExcel(owner)) return null;
  if (!ts.isClassDeclaration(owner) && !ts.isInterfaceDeclaration(owner)) return null;
  const versions = declarations.flatMap((each) => apiSetOf(each) ?? []);
  const inherited = versions.length > 0 ? versions : [apiSetOf(owner) ?? 'ExcelApi 1.1'];
  const excel = inherited
    .filter((set) => set.startsWith('ExcelApi '))
    .map((set) => set.slice('ExcelApi '.length))
    .sort(compareVersions);
  return {
    member: `${owner.name?.text ?? '?'}.${symbol.name}`,
    isOfClass: ts.isClassDeclaration(owner),
    since: excel[0] ?? null,
  };
}

/** The member that is named here: after a dot, or destructured from an object. */
function symbolAt(node: ts.Node, checker: ts.TypeChecker): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
  const name = node.propertyName ?? node.name;
  if (!ts.isIdentifier(name)) return undefined;
  return checker.getTypeAtLocation(node.parent).getProperty(name.text);
}

function isExcel(node: ts.Node): boolean {
  if (!node.getSourceFile().fileName.includes('@types/office-js')) return false;
  let outer: ts.Node | undefined = node.parent;
  while (outer && !ts.isModuleDeclaration(outer)) outer = outer.parent;
  return outer !== undefined && ts.isModuleDeclaration(outer) && outer.name.text === 'Excel';
}

function apiSetOf(declaration: ts.Node): string | null {
  return /\[Api set: (\w+ [\d.]+)/.exec(declaration.getFullText())?.[1] ?? null;
}

/** The version that the nearest enclosing function checks before it continues. */
function guardOf(node: ts.Node): string | null {
  let outer: ts.Node | undefined = node;
  while (outer) {
    const guard = ts.isFunctionLike(outer)
      ? /isSetSupported\(\s*'ExcelApi',\s*'([\d.]+)'/.exec(outer.getText())?.[1]
      : neededSet(outer);
    if (guard !== undefined) return guard;
    outer = outer.parent;
  }
  return null;
}

/** An assumption about Excel names the set that it needs; without it, it is not tried. */
function neededSet(node: ts.Node): string | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const [needs] = node.properties.filter((each) => each.name?.getText() === 'needs');
  return needs && /\[\s*'ExcelApi',\s*'([\d.]+)'/.exec(needs.getText())?.[1];
}

function doesAct(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.expression === node;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** Returns a function that tells whether the client library of the npm package has a member. */
export function readLibrary(): (member: string) => boolean {
  const file = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  const source = readFileSync(file, 'utf8');
  const properties = source.matchAll(/Object\.defineProperty\((\w+)\.prototype, "(\w+)"/g);
  const methods = source.matchAll(/^\s+(\w+)\.prototype\.(\w+) = function/gm);
  const members = new Set(
    [...properties, ...methods].map(([, owner = '', name = '']) => `${owner}.${name}`),
  );
  return (member) => members.has(member);
}
