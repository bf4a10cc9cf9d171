import type { UniverParts } from '../univer/univer-parts';

/** A formula as Univer has read it, or a part of it. */
interface FormulaNode {
  readonly nodeType: number;
  readonly _tableReferenceObject?: unknown;
  readonly getChildren: () => readonly FormulaNode[];
}

interface NodeData {
  readonly node: FormulaNode | null;
  readonly refOffsetX: number;
  readonly refOffsetY: number;
}

/** The part of Univer that finds out in which order formulas are calculated. */
interface DependencyGenerator {
  readonly _getRangeListByNode: (data: NodeData) => Promise<readonly unknown[]>;
  readonly _nodeTraversalRef: (node: FormulaNode, result: FormulaNode[]) => void;
  readonly _detectForcedRecalculationNodeRecursion: (node: FormulaNode) => boolean;
  readonly _getAddressFunctionNodeList: (node: FormulaNode | null) => readonly FormulaNode[];
  readonly generate: (isTreeModel?: boolean) => Promise<unknown>;
}

/** Univer's codes of a reference and of the operators that join references. */
const nodeTypes = { reference: 1, union: 10 } as const;

/**
 * Remembers for each formula to which ranges it refers, and whether it holds a function such as NOW
 * or INDEX. Univer finds this out again for all formulas at every calculation, although one cell has
 * changed.
 *
 * Upstream: no report found.
 */
export function rememberReferences({ univer, library }: UniverParts): void {
  const injector = univer.__getInjector();
  const generator = injector.get(
    library.IFormulaDependencyGenerator,
  ) as unknown as DependencyGenerator;
  const config = injector.get(library.IFormulaCurrentConfigService);
  const runtime = injector.get(library.IFormulaRuntimeService);
  const original = { ...methodsOf(generator) };
  let ranges = new WeakMap<FormulaNode, Map<string, Promise<readonly unknown[]>>>();
  let sheets = '';

  Object.assign(generator, {
    generate: (isTreeModel?: boolean) => {
      // A reference names its sheet, and a whole column ends with it.
      const current = JSON.stringify([config.getSheetNameMap(), sizesOf(config.getUnitData())]);
      if (current !== sheets) ranges = new WeakMap();
      sheets = current;
      return original.generate(isTreeModel);
    },
    _getRangeListByNode: (data: NodeData) => {
      const { node, refOffsetX, refOffsetY } = data;
      if (node === null || !isFixed(node)) return original._getRangeListByNode(data);
      const known = ranges.get(node) ?? new Map<string, Promise<readonly unknown[]>>();
      ranges.set(node, known);
      const { currentUnitId, currentSubUnitId } = runtime;
      const place = [currentUnitId, currentSubUnitId, refOffsetX, refOffsetY].join(' ');
      const found = known.get(place) ?? original._getRangeListByNode(data);
      known.set(place, found);
      return found;
    },
    _detectForcedRecalculationNodeRecursion: remembered(
      original._detectForcedRecalculationNodeRecursion,
    ),
    _getAddressFunctionNodeList: remembered(original._getAddressFunctionNodeList),
  });

  /** True when the ranges do not depend on the contents of cells. */
  const isFixed = remembered((node: FormulaNode) => {
    const references: FormulaNode[] = [];
    generator._nodeTraversalRef(node, references);
    return references.every(
      (each) =>
        isReference(each) ||
        (each.nodeType === nodeTypes.union && each.getChildren().every(isReference)),
    );
  });
}

function methodsOf(generator: DependencyGenerator): DependencyGenerator {
  return {
    generate: generator.generate.bind(generator),
    _getRangeListByNode: generator._getRangeListByNode.bind(generator),
    _nodeTraversalRef: generator._nodeTraversalRef.bind(generator),
    _detectForcedRecalculationNodeRecursion:
      generator._detectForcedRecalculationNodeRecursion.bind(generator),
    _getAddressFunctionNodeList: generator._getAddressFunctionNodeList.bind(generator),
  };
}

function remembered<Result>(
  find: (node: FormulaNode) => Result,
): (node: FormulaNode | null) => Result {
  const results = new WeakMap<FormulaNode, Result>();
  return (node) => {
    if (node === null) return find(node as never);
    const known = results.get(node);
    if (known !== undefined) return known;
    const result = find(node);
    results.set(node, result);
    return result;
  };
}

function isReference({ nodeType, _tableReferenceObject }: FormulaNode): boolean {
  return nodeType === nodeTypes.reference && !_tableReferenceObject;
}

type UnitData = Readonly<
  Record<
    string,
    | Readonly<
        Record<
          string,
          { readonly rowCount: number; readonly columnCount: number } | null | undefined
        >
      >
    | null
    | undefined
  >
>;

function sizesOf(units: UnitData): readonly unknown[] {
  return Object.entries(units).map(([unitId, sheets]) => [
    unitId,
    Object.entries(sheets ?? {}).map(([sheetId, sheet]) => [
      ...[sheetId, sheet?.rowCount, sheet?.columnCount],
    ]),
  ]);
}
