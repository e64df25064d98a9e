/** Sample workbooks by name, each a table of texts for one sheet. */
export function readSamples(): Readonly<Record<string, unknown>> {
  return {};
}
