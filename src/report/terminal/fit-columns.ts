import type { Driver, DriverReport } from '../../model/driver-report.js';
import { displayWidth } from './display-width.js';
import { driverColumns, type TerminalColumn } from './driver-columns.js';

/** Spaces between two columns. */
export const gap = 2;

export interface SizedColumn extends TerminalColumn {
  readonly width: number;
}

const barWidths = [20, 14, 10, 6] as const;

/**
 * As many columns as fit into the width, with the longest bar that leaves room for them: the spare ones leave first,
 * and at last the names of drivers are cut.
 */
export function fitColumns(report: DriverReport, width: number): readonly SizedColumn[] {
  for (let spare = 5; spare >= 0; spare -= 1) {
    for (const bar of barWidths) {
      const kept = driverColumns(report, bar).filter((column) => column.spare <= spare);
      const columns = sizeColumns(kept, report.drivers);
      if (totalWidth(columns) <= width) return columns;
      if (spare === 0) return cutNames(columns, width);
    }
  }
  return [];
}

function cutNames(columns: readonly SizedColumn[], width: number): readonly SizedColumn[] {
  const over = totalWidth(columns) - width;
  return columns.map((column, index) =>
    index === 0 ? { ...column, width: Math.max(8, column.width - over) } : column,
  );
}

function sizeColumns(columns: readonly TerminalColumn[], drivers: readonly Driver[]): readonly SizedColumn[] {
  return columns.map((column) => ({
    ...column,
    width: Math.max(
      displayWidth(column.title),
      ...drivers.map((driver) => displayWidth(column.cell(driver).text)),
    ),
  }));
}

function totalWidth(columns: readonly SizedColumn[]): number {
  return columns.reduce((sum, column) => sum + column.width + gap, -gap);
}
