import type { Failure, Result, SheetPlan } from "../core";
import { fail, succeed, freeSheetName } from "../core";
import type { BuildStep } from "./build-step";
import { buildSteps, requestSheet } from "./build-step";
import type { BuiltSheet } from "./built-sheet";
import { asBuild, settleBuild } from "./built-sheet";
import { changeWorkbook, readWorkbook, wait } from "./command";
import { tagOf, writeTag } from "./sheet-tag";

export interface BuildOptions {
  /** Breaks the build off before its next request; what was built so far is removed. */
  readonly signal?: AbortSignal;
  /** Called before each request and at the end, in bytes. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Of the 5 MB that a request may have on the web. */
const LARGEST_REQUEST = 4_500_000;

/**
 * Carries out a plan on a new sheet and shows it. Never touches an existing sheet: a taken name
 * becomes `名称 (2)`. One request looks for a free name and one builds; only a plan of more than
 * 4.5 MB takes more. If it fails, the half-built sheet is removed again.
 */
export async function buildForm(
  plan: SheetPlan,
  options: BuildOptions = {},
): Promise<Result<BuiltSheet, Failure>> {
  const outcome = await buildUnderFreeName(plan, options);
  // Somebody made a sheet of that name in between, and nothing of ours was written yet.
  return !outcome.ok && nameTaken(outcome.problem) ? buildUnderFreeName(plan, options) : outcome;
}

async function buildUnderFreeName(
  plan: SheetPlan,
  options: BuildOptions,
): Promise<Result<BuiltSheet, Failure>> {
  const names = await readWorkbook(sheetNames);
  if (!names.ok) return names;
  const sheetName = freeSheetName(plan.name, names.value);
  return asBuild(async (build) => {
    const outcome = await changeWorkbook("workbook", (context) =>
      carryOut(context, { plan, sheetName, build }, options),
    );
    return outcome.ok ? outcome : settleBuild(build, outcome.problem);
  });
}

interface Order {
  readonly plan: SheetPlan;
  readonly sheetName: string;
  readonly build: string;
}

async function carryOut(
  context: Excel.RequestContext,
  order: Order,
  { signal, onProgress }: BuildOptions,
): Promise<Result<BuiltSheet, Failure>> {
  const requests = packed(buildSteps(order.plan, order.sheetName));
  const total = size(requests.flat());
  let done = 0;
  let sheet: Excel.Worksheet | null = null;
  for (const [index, steps] of requests.entries()) {
    onProgress?.(done, total);
    await wait(0);
    if (signal?.aborted === true) return fail({ kind: "cancelled" });
    sheet ??= begin(context, order);
    const request = requestSheet(sheet);
    for (const step of steps) step.apply(request);
    if (index === requests.length - 1) finish(sheet, order);
    await context.sync();
    done += size(steps);
  }
  onProgress?.(total, total);
  return succeed({ sheetId: sheet?.id ?? "", sheetName: order.sheetName });
}

function begin(context: Excel.RequestContext, { plan, sheetName, build }: Order): Excel.Worksheet {
  const sheet = context.workbook.worksheets.add(sheetName);
  writeTag(sheet, tagOf(plan, build, false));
  sheet.load("id");
  return sheet;
}

/** Showing the sheet comes last: it fails while another workbook is in front, and is not worth a build. */
function finish(sheet: Excel.Worksheet, { plan, build }: Order): void {
  writeTag(sheet, tagOf(plan, build, true));
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  sheet.activate();
}

/** As many steps in a request as it can carry, in order. */
function packed(steps: readonly BuildStep[]): readonly (readonly BuildStep[])[] {
  const requests: BuildStep[][] = [];
  for (const step of steps) {
    const last = requests.at(-1);
    if (last === undefined || size(last) + step.bytes > LARGEST_REQUEST) requests.push([step]);
    else last.push(step);
  }
  return requests;
}

function size(steps: readonly BuildStep[]): number {
  return steps.reduce((sum, step) => sum + step.bytes, 0);
}

async function sheetNames(
  context: Excel.RequestContext,
): Promise<Result<readonly string[], Failure>> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/name");
  await context.sync();
  return succeed(sheets.items.map(({ name }) => name));
}

function nameTaken(failure: Failure): boolean {
  return failure.kind === "unknown" && failure.code === "ItemAlreadyExists";
}
