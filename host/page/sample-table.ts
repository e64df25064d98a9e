/** A table as somebody might have typed it: one header row and what stands below it, nothing of ours. */
export interface SampleTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}
