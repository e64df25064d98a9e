import type { Finding } from "../checks/finding";
import type { FormReading } from "../layout/form-reading";
import type { RuleProfile } from "../scoring/profile";

/** One check of one sheet, with all that somebody needs to do it again. */
export interface CheckRecord {
  readonly time: Date;
  /** Of the add-in. */
  readonly version: string;
  /** By which scores were checked; a name that is known nowhere is only told. */
  readonly profile: RuleProfile | string;
  /** Name of the workbook's file; `null` where it has none yet. */
  readonly file: string | null;
  readonly sheet: string;
  readonly form: FormReading;
  readonly findings: readonly RecordedFinding[];
}

/** A finding and, where a person decided to leave it, why. */
export interface RecordedFinding {
  readonly finding: Finding;
  readonly ignored: { readonly note: string; readonly date: string } | null;
}
