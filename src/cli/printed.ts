/** One line of fields; a cell's own breaks and control signs would end the line or steer a terminal. */
export function printed(...fields: readonly string[]): string {
  return fields.map((field) => field.replaceAll(/\p{Cc}+/gu, " ")).join("\t");
}
