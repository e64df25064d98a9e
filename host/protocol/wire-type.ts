/**
 * The declarative description of one class of the wire: its scalars, navigation properties, methods and indexer.
 * Members carry their wire names (PascalCase). Members that are written as methods here are bivariant in T on
 * purpose, so that a description of ranges can stand in a table of descriptions of anything.
 */
export interface WireType<T> {
  readonly name: string;
  /** The scalar that the library rewrites paths with; none for formats, page layout, collections. */
  readonly identity?: "Id" | "_Id" | "_ReferenceId";
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigation?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** Present on collections. */
  items?(target: T): readonly WireObject[];
  /** The `getItem` of collections: by name or by id. */
  item?(target: T, key: unknown): WireObject;
}

export interface Scalar<T> {
  get?(target: T): unknown;
  set?(target: T, value: unknown): void;
  /** Reading waits until formulas are calculated. */
  readonly calculated?: boolean;
  /** Not part of a load that names no property. */
  readonly onRequest?: boolean;
}

export type Navigation<T> = (target: T) => WireObject | null;

/** Returns a JSON value, or an object of the wire, or null for `…OrNullObject` that found nothing. */
export type Method<T> = (target: T, ...args: readonly unknown[]) => unknown;

/** A live object together with its description. */
export class WireObject {
  readonly type: WireType<unknown>;
  readonly target: unknown;

  constructor(type: WireType<unknown>, target: unknown) {
    this.type = type;
    this.target = target;
  }
}

/** Pairs an object with its description. */
export function wire<T>(type: WireType<T>, target: T): WireObject {
  return new WireObject(type as WireType<unknown>, target);
}

/** Finds a member without regard to case: the library sends some names in camelCase. */
export function findMember<M>(
  members: Readonly<Record<string, M>> | undefined,
  name: string,
): readonly [string, M] | undefined {
  if (members === undefined) return undefined;
  const exact = Object.hasOwn(members, name) ? members[name] : undefined;
  if (exact !== undefined) return [name, exact];
  const folded = name.toLowerCase();
  return Object.entries(members).find(([key]) => key.toLowerCase() === folded);
}
