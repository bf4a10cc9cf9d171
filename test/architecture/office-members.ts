import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { compareVersions } from '../support/compare-versions';

const root = path.resolve(__dirname, '../..');

/** One use of a member of Excel's object model. */
export interface MemberUse {
  /** Such as `Worksheet.tabColor`. */
  readonly member: string;
  /** False for the shapes of plain objects (rules, event arguments), which have no class. */
  readonly isOfClass: boolean;
  /** The version of ExcelApi that brought it; null for another requirement set. */
  readonly since: string | null;
  /** The version of ExcelApi that the code around it asks for; null where it asks for none. */
  readonly guard: string | null;
  readonly place: string;
}

/** Finds every use of Excel's object model in some files, by the declared types. */
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
        uses.push({ ...use, guard: guardOf(node), place });
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
  const read = ts.readConfigFile(path.join(root, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file in virtual || fileExists(file);
  host.getSourceFile = (file, ...rest) => {
    const text = virtual[file];
    return text === undefined
      ? getSourceFile(file, ...rest)
      : ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  };
  return ts.createProgram(files, options, host);
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

/** The member that is named here: after a dot, or taken out of an object by its name. */
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

/** The version that the function around a node checks for before it goes on. */
function guardOf(node: ts.Node): string | null {
  let outer: ts.Node | undefined = node;
  while (outer && !ts.isFunctionLike(outer)) outer = outer.parent;
  if (!outer) return null;
  const text = outer.getText();
  return /isSetSupported\(\s*'ExcelApi',\s*'([\d.]+)'/.exec(text)?.[1] ?? null;
}

/** Answers whether the client library of the npm package has a member of a class. */
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
