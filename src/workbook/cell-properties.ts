import type { FormatBlock, Look } from "../core";

/** Lays one block of looks over its range in one call, whatever its size. */
export function applyFormat(range: Excel.Range, block: FormatBlock): void {
  const inner = innerBorder(block);
  const properties = block.looks.map((look) => ({ format: cellFormat(look, inner) }));
  switch (block.kind) {
    case "columns":
      range.setColumnProperties(properties);
      return;
    case "rows":
      range.setRowProperties(properties);
      return;
  }
}

type InnerSide = "horizontal" | "vertical";

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;

const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** There are lines in between only where more than one cell shares a look. */
function innerBorder(block: FormatBlock): InnerSide | null {
  switch (block.kind) {
    case "columns":
      return block.area.rows > 1 ? "horizontal" : null;
    case "rows":
      return block.area.columns > 1 ? "vertical" : null;
  }
}

/** A look as Excel takes it; `inner` are the lines between the cells that share it. */
export function cellFormat(look: Look, inner: InnerSide | null): Excel.CellPropertiesFormat {
  return {
    ...(look.font === undefined ? {} : { font: look.font }),
    ...(look.fill === undefined ? {} : { fill: { color: look.fill } }),
    ...(look.horizontal === undefined ? {} : { horizontalAlignment: HORIZONTAL[look.horizontal] }),
    ...(look.vertical === undefined ? {} : { verticalAlignment: VERTICAL[look.vertical] }),
    ...(look.wrap === undefined ? {} : { wrapText: look.wrap }),
    ...(look.borders === undefined ? {} : { borders: borders(look.borders, inner) }),
  };
}

function borders(kind: "thin" | "none", inner: InnerSide | null): Excel.CellBorderCollection {
  const style = kind === "thin" ? "Continuous" : "None";
  const sides = ["top", "bottom", "left", "right", ...(inner ? [inner] : [])];
  return Object.fromEntries(sides.map((side) => [side, { style }]));
}
