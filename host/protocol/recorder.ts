import { ACTION, FLAG, PATH, type BatchBody } from "./batch";
import type { RequestInfo } from "./bridge";
import type { Batch, BatchPurpose } from "./traffic";

const ACTION_WORDS: Readonly<Record<number, string>> = {
  [ACTION.instantiate]: "Instantiate",
  [ACTION.query]: "Query",
  [ACTION.method]: "Method",
  [ACTION.setProperty]: "SetProperty",
  [ACTION.trace]: "Trace",
  [ACTION.recursiveQuery]: "RecursiveQuery",
  [ACTION.queryAsJson]: "QueryAsJson",
  [ACTION.ensureUnchanged]: "EnsureUnchanged",
  [ACTION.update]: "Update",
};

/** Describes a request for the tests that count. */
export function describeBatch(body: BatchBody, info: RequestInfo, bytes: number): Batch {
  return {
    purpose: purposeOf(body, info),
    actions: (body.Actions ?? []).map((action) => {
      const path = body.ObjectPaths?.[String(action.ObjectPathId)]?.Name ?? "";
      const words = [ACTION_WORDS[action.ActionType] ?? "?", path, action.Name];
      return words.filter((word) => word !== "").join(" ");
    }),
    objectPaths: Object.keys(body.ObjectPaths ?? {}).length,
    bytes,
    writes: (info.flags & FLAG.writes) !== 0,
    delayForCellEdit: (info.flags & FLAG.delayForCellEdit) !== 0,
    error: null,
  };
}

function purposeOf(body: BatchBody, info: RequestInfo): BatchPurpose {
  const actions = body.Actions ?? [];
  const services = Object.values(body.ObjectPaths ?? {})
    .filter((path) => path.ObjectPathType === PATH.newObject)
    .map((path) => path.Name);
  if ((info.flags & FLAG.customFunctions) !== 0) return "functions";
  if (services.some((name) => name.endsWith(".CustomFunctions"))) {
    return actions.some((action) => action.Name.startsWith("SetInvocation"))
      ? "functions"
      : "start";
  }
  if (services.length > 0) return "start";
  const calls = actions.filter(
    (action) => action.ActionType === ACTION.method || action.ActionType === ACTION.trace,
  );
  const others = actions.filter(
    (action) => action.ActionType !== ACTION.instantiate && !calls.includes(action),
  );
  if (calls.length === 0 || others.length > 0) return "work";
  const names = calls.map((action) => (action.ActionType === ACTION.trace ? "Trace" : action.Name));
  if (names.every((name) => name === "_RemoveReference" || name === "_RemoveAllReferences"))
    return "references";
  return names.every((name) => name === "Trace" || /^_(?:Un)?[Rr]egister\w*Event$/u.test(name))
    ? "events"
    : "work";
}
