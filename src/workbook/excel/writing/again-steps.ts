import type { CellInput } from '../sheet-matrix';
import { patchSteps } from './content-steps';
import type { WriteDraft } from './drafted-sheet';
import { plainStep, type WriteStep } from './pack-steps';
import { leftCells } from './read-back';

const CALCULATE_BYTES = 300;

/** The steps that write all contents of ours once more, leaving what is somebody else's. */
export function againSteps({ sheets }: WriteDraft): readonly WriteStep[] {
  const contents = sheets.flatMap((sheet) => {
    const { planned, matrix } = sheet;
    const isLeft = leftCells(sheet);
    const { row: top, column: left } = matrix.range;
    const cells = matrix.inputs.map((line, row) =>
      line.map((input, column): CellInput | null =>
        isLeft(top + row, left + column) ? null : input,
      ),
    );
    return cells.length > 0 ? patchSteps(planned.name, [{ range: matrix.range, cells }]) : [];
  });
  return [
    ...contents,
    plainStep(CALCULATE_BYTES, ({ workbook }) => workbook.application.calculate('Full')),
  ];
}
