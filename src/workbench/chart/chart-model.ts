import type { GridArea } from '../../simulator/base/grid';
import type { ChartKind } from '../../workbook/model';

/** A chart as it is drawn over the grid, with the numbers read from its cells. */
export interface ChartModel {
  readonly id: string;
  readonly kind: ChartKind;
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    /** Null leaves a gap. */
    readonly values: readonly (number | null)[];
    readonly color: string;
    readonly dashed: boolean;
  }[];
  readonly categoryTitle: string | null;
  readonly valueTitle: string | null;
  /** An Excel number format for the value axis. */
  readonly numberFormat: string;
  /** Where the value axis begins; left out, at a round number. */
  readonly valueMinimum?: number;
}

/** A chart's place on its sheet: over cells, or at a position in points. */
export interface ChartPlace {
  readonly sheetId: string;
  readonly area: GridArea | null;
  readonly position: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}
