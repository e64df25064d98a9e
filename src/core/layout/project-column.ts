import { compactText } from "./compact-text";
import type { SheetCells } from "./sheet-cells";

/**
 * Which project each row of a list belongs to: by the columns left of the levels that the header calls
 * 项目名称 or 单位名称, whose names hold until the next one. Rows must be asked for from top to bottom.
 */
export function openProjects(
  sheet: SheetCells,
  headerRow: number,
  first: number,
): (row: number) => string {
  const columns: number[] = [];
  for (let column = sheet.left; column < first; column += 1) {
    const header = compactText(sheet.seen(headerRow, column).text);
    if (projectHeader.test(header)) columns.push(column);
  }
  const names = columns.map(() => "");
  return (row) => {
    columns.forEach((column, index) => {
      const name = compactText(sheet.seen(row, column).text);
      if (name !== "") names[index] = name;
    });
    return names.join("\n");
  };
}

const projectHeader =
  /^(?:(?:项目|政策|专项|单位|部门|预算单位|主管部门|实施单位)(?:[([][^)\]]*[)\]])?(?:名称|编码|代码)?[、/及和]?)+$/u;
