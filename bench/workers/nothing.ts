/** What loading any file costs. */
export function first(): unknown {
  return "nothing";
}
