import type { Failure } from "../core";

/** What a command was about to touch, which tells what a refusal by protection means. */
export type Subject = "sheet" | "workbook";

/**
 * The failure that an error of the Office library stands for, by its code; the messages of Excel are
 * not for users. `null` for anything else, which is then a mistake of ours and has to be thrown.
 */
export function failureOf(error: unknown, subject: Subject): Failure | null {
  if (!(error instanceof OfficeExtension.Error)) return null;
  return failureOfCode(error.code, subject);
}

function failureOfCode(code: string, subject: Subject): Failure {
  switch (code) {
    // Builds differ in which of the two they answer while a cell is being edited.
    case "InvalidOperationInCellEditMode":
    case "InvalidOperation":
      return { kind: "editing" };
    case "AccessDenied":
      return { kind: subject === "sheet" ? "sheet-protected" : "workbook-protected" };
    case "ApiNotFound":
    case "ApiNotAvailable":
    case "NotImplemented":
    case "UnsupportedOperation":
    case "UnsupportedFeature":
      return { kind: "old-excel" };
    case "RequestPayloadSizeLimitExceeded":
    case "ResponsePayloadSizeLimitExceeded":
    case "OperationCellsExceedLimit":
    case "RangeExceedsLimit":
      return { kind: "too-large" };
    case "ItemNotFound":
    case "InvalidReference":
    case "InvalidObjectPath":
      return { kind: "sheet-gone" };
    case "InactiveWorkbook":
      return { kind: "other-workbook" };
    case "RequestAborted":
    case "ActivityLimitReached":
    case "HttpRequestTimeout":
    case "Timeout":
      return { kind: "busy" };
    case "FilteredRangeConflict":
    case "InsertDeleteConflict":
    case "MergedRangeConflict":
      return { kind: "rows-fixed" };
    case "HostRestartNeeded":
    case "MemoryLimitReached":
      return { kind: "restart" };
    default:
      return { kind: "unknown", code };
  }
}
