import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/preset-sheets-drawing';
import type { ChartModel, ChartPlace } from '../chart/chart-model';
import { Chart } from '../chart/Chart';
import { createElement, useSyncExternalStore } from 'react';
import type { Workbook, Worksheet } from '../univer/univer-parts';

export interface PlacedChart {
  readonly model: ChartModel;
  readonly place: ChartPlace;
}

/** The charts that float over the grid. */
export interface ChartLayer {
  /**
   * Draws exactly these charts: adds new ones, updates the numbers of others, removes missing ones.
   */
  readonly show: (charts: readonly PlacedChart[]) => void;
}

const componentKey = 'planpath-chart';

export function createChartLayer(api: FUniver, workbook: Workbook): ChartLayer {
  const models = new Map<string, ChartModel>();
  const listeners = new Set<() => void>();
  let wanted: readonly PlacedChart[] = [];
  const drawn = new Map<string, { readonly place: string; readonly dispose: () => void }>();

  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const FloatingChart = ({ data }: { readonly data?: { readonly chartId: string } }) => {
    const model = useSyncExternalStore(subscribe, () => models.get(data?.chartId ?? ''));
    return model ? createElement(Chart, { model }) : null;
  };
  api.registerComponent(componentKey, FloatingChart);

  const draw = ({ model, place }: PlacedChart) => {
    const sheet = workbook.getSheetBySheetId(place.sheetId);
    if (sheet === null) return;
    const initPosition = pixelsOf(sheet, place);
    const data = { chartId: model.id };
    const added = sheet.addFloatDomToPosition(
      { componentKey, allowTransform: true, initPosition, data },
      `chart-${model.id}`,
    );
    if (added) drawn.set(model.id, { place: JSON.stringify(place), dispose: added.dispose });
  };

  // Univer computes positions on the sheet that is shown, so a chart waits until its own sheet is.
  const drawShown = () => {
    const shown = workbook.getActiveSheet().getSheetId();
    for (const chart of wanted) {
      if (chart.place.sheetId === shown && !drawn.has(chart.model.id)) draw(chart);
    }
  };
  api.addEvent(api.Event.ActiveSheetChanged, () => {
    // The sheet is measured at its next painting.
    requestAnimationFrame(drawShown);
  });

  return {
    show: (charts) => {
      wanted = charts;
      models.clear();
      for (const { model } of charts) models.set(model.id, model);
      for (const [id, { place, dispose }] of drawn) {
        const chart = charts.find(({ model }) => model.id === id);
        if (chart && JSON.stringify(chart.place) === place) continue;
        dispose();
        drawn.delete(id);
      }
      drawShown();
      for (const listener of listeners) listener();
    },
  };
}

const pixelsPerPoint = 4 / 3;

/** The headers of rows and columns lie before the first cell. */
const headers = { width: 46, height: 20 } as const;

function pixelsOf(sheet: Worksheet, { area, position }: ChartPlace) {
  if (area === null) {
    const startX = headers.width + position.left * pixelsPerPoint;
    const startY = headers.height + position.top * pixelsPerPoint;
    return {
      startX,
      endX: startX + position.width * pixelsPerPoint,
      startY,
      endY: startY + position.height * pixelsPerPoint,
    };
  }
  const sum = (count: number, sizeAt: (index: number) => number, from = 0) =>
    Array.from({ length: count }, (_, index) => sizeAt(from + index)).reduce((a, b) => a + b, 0);
  const widthAt = (column: number) => sheet.getColumnWidth(column);
  const heightAt = (row: number) => sheet.getRowHeight(row);
  const startX = headers.width + sum(area.column, widthAt);
  const startY = headers.height + sum(area.row, heightAt);
  return {
    startX,
    endX: startX + sum(area.columnCount, widthAt, area.column),
    startY,
    endY: startY + sum(area.rowCount, heightAt, area.row),
  };
}
