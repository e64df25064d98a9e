import { invalidArgument, type HostFailure } from "./failure";
import { asksForScalars, type Selection } from "./selection";
import { findMember, type Scalar, type WireObject } from "./wire-type";

/** What loading needs to know of the program behind it. */
export interface Loading {
  /** Resolves when no formula waits for calculation. */
  calculated(): Promise<void>;
  keep(object: WireObject): string;
  /** The reference of a kept range, a passing one for a range that is not kept. */
  referenceOf(object: WireObject): string;
  /** The failure for a member that no description names. */
  unknownMember(type: string, member: string): HostFailure;
  /** Refuses a member that the declared requirement sets do not hold. */
  checkMember(type: string, member: string): void;
}

interface Paging {
  readonly top?: number | undefined;
  readonly skip?: number | undefined;
}

/** Reads what a load selects, in the shape that a Query action answers; names are PascalCase. */
export async function readObject(
  object: WireObject,
  selection: Selection,
  loading: Loading,
  paging: Paging = {},
): Promise<Record<string, unknown>> {
  return object.type.items === undefined
    ? readMembers(object, selection, loading)
    : readCollection(object, selection, loading, paging);
}

/** The same data with camelCase names, as `retrieve` wants it. */
export function camelCase(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(camelCase);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key === "_Items" ? "items" : lowerFirst(key),
      nested(key, value),
    ]),
  );
}

async function readCollection(
  object: WireObject,
  selection: Selection,
  loading: Loading,
  paging: Paging,
): Promise<Record<string, unknown>> {
  const own: Record<string, unknown> = {};
  const ofItems = new Map<string, Selection>();
  for (const [name, child] of selection.children) {
    const scalar = findMember(object.type.scalars, name);
    if (scalar === undefined) ofItems.set(name, child);
    else own[scalar[0]] = scalar[1].get?.(object.target);
  }
  const skip = paging.skip ?? 0;
  const items = (object.type.items?.(object.target) ?? []).slice(
    skip,
    paging.top === undefined ? undefined : skip + paging.top,
  );
  const itemSelection: Selection = { all: selection.all, children: ofItems };
  const nothingOfItems = !selection.all && ofItems.size === 0;
  const data: Record<string, unknown>[] = [];
  for (const item of items) {
    data.push(
      nothingOfItems ? identityOf(item, loading) : await readObject(item, itemSelection, loading),
    );
  }
  return { ...own, _Items: data };
}

async function readMembers(
  object: WireObject,
  selection: Selection,
  loading: Loading,
): Promise<Record<string, unknown>> {
  const data = identityOf(object, loading);
  const wanted = new Map<string, Scalar<unknown>>();
  if (asksForScalars(selection)) {
    for (const [name, scalar] of Object.entries(object.type.scalars ?? {})) {
      if (scalar.get !== undefined && scalar.onRequest !== true && !name.startsWith("_"))
        wanted.set(name, scalar);
    }
  }
  for (const [name, child] of selection.children) {
    loading.checkMember(object.type.name, name);
    const scalar = findMember(object.type.scalars, name);
    if (scalar?.[1].get !== undefined) {
      if (child.children.size > 0) throw invalidArgument(`${scalar[0]} has no properties.`);
      wanted.set(scalar[0], scalar[1]);
      continue;
    }
    const navigation = findMember(object.type.navigation, name);
    if (navigation === undefined) throw loading.unknownMember(object.type.name, name);
    const next = navigation[1](object.target);
    data[navigation[0]] = next === null ? null : await readObject(next, child, loading);
  }
  if ([...wanted.values()].some((scalar) => scalar.calculated === true)) await loading.calculated();
  for (const [name, scalar] of wanted) data[name] = scalar.get?.(object.target);
  return data;
}

function identityOf(object: WireObject, loading: Loading): Record<string, unknown> {
  const name = object.type.identity;
  if (name === undefined) return {};
  if (name === "_ReferenceId") return { _ReferenceId: loading.referenceOf(object) };
  return { [name]: object.type.scalars?.[name]?.get?.(object.target) };
}

function nested(key: string, value: unknown): unknown {
  const container =
    key === "_Items" || (typeof value === "object" && value !== null && !Array.isArray(value));
  return container ? camelCase(value) : value;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
