/** The look of a cell, only what differs from an untouched cell. Colours are `#RRGGBB`, sizes points. */
export interface CellLook {
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  /** Side (`top`, `bottom`, `left`, `right`) to style and colour, such as `Continuous Thin #000000`. */
  readonly borders?: Readonly<Record<string, string>>;
  readonly unlocked?: boolean;
}

export interface NameSnapshot {
  readonly name: string;
  readonly scope: "Workbook" | "Worksheet";
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** Rule, prompt and alert are given in the shape of Excel's API. */
export interface ValidationSnapshot {
  readonly address: string;
  readonly rule: unknown;
  readonly ignoreBlanks: boolean;
  readonly prompt: unknown;
  readonly errorAlert: unknown;
}

/** `rule` and `format` are given in the shape of Excel's API; the list is in order of priority. */
export interface ConditionalFormatSnapshot {
  readonly id: string;
  readonly type: string;
  readonly address: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: unknown;
  readonly format: Readonly<Record<string, unknown>>;
}

export interface PrintSnapshot {
  readonly area: string | null;
  readonly titleRows: string | null;
  readonly titleColumns: string | null;
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: unknown;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly blackAndWhite: boolean;
  readonly printOrder: string;
  /** Rows before which a page ends, counted from 1. */
  readonly pageBreaksBefore: readonly number[];
  /** Points: left, right, top, bottom, header, footer. */
  readonly margins: Readonly<Record<string, number>>;
  /** Texts by place, such as `centerFooter`, of the default for all pages. */
  readonly headersFooters: Readonly<Record<string, string>>;
}

/** A whole sheet as plain data. Grids start at A1 and end where the used range ends. */
export interface SheetSnapshot {
  readonly name: string;
  readonly id: string;
  readonly visibility: string;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly usedRange: string | null;
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
  readonly text: readonly (readonly string[])[];
  /** By address, such as `B3`; cells that look untouched are left out. */
  readonly looks: Readonly<Record<string, CellLook>>;
  readonly merges: readonly string[];
  readonly names: readonly NameSnapshot[];
  readonly validations: readonly ValidationSnapshot[];
  readonly conditionalFormats: readonly ConditionalFormatSnapshot[];
  readonly print: PrintSnapshot;
  /** Points, one per column or row of the used range. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly protected: boolean;
  readonly customProperties: Readonly<Record<string, string>>;
}
