import type { ByLanguage } from "./language";

/** Rows × columns of one argument, with the place it has in the formula. */
export interface ArgumentShape {
  readonly place: number;
  readonly rows: number;
  readonly columns: number;
}

/** What the functions say in a cell when the arguments, not the values, are the trouble. */
export interface FunctionMessages {
  readonly shapes: (shapes: readonly ArgumentShape[]) => string;
}

export const FUNCTIONS: ByLanguage<FunctionMessages> = {
  "zh-CN": {
    shapes: (shapes) =>
      `区域大小不一致：${shapes
        .map(({ place, rows, columns }) => `第${place}个参数 ${rows} 行 × ${columns} 列`)
        .join("，")}。请选同样大小的区域，或只选一个单元格、一行、一列。`,
  },
  en: {
    shapes: (shapes) =>
      `The ranges differ in size: ${shapes
        .map(({ place, rows, columns }) => `argument ${place} is ${rows} × ${columns}`)
        .join(
          ", ",
        )}. Choose ranges of the same size, or a single cell, row or column for one of them.`,
  },
};
