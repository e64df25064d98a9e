/** What a load asks for, as a tree: a name with nothing below it is a scalar, or all scalars of an object. */
export interface Selection {
  readonly all: boolean;
  readonly children: ReadonlyMap<string, Selection>;
}

interface Growing {
  all: boolean;
  children: Map<string, Growing>;
}

/**
 * Reads the strings of `QueryInfo.Select`, such as `values`, `format/fill.color`, `*`. Names are folded to lower
 * case and their case is kept as the library may send either.
 */
export function readSelection(select: readonly string[] | undefined): Selection {
  const root: Growing = { all: false, children: new Map() };
  for (const entry of select ?? []) {
    const steps = entry.split(/[/.]/u).filter((step) => step !== "");
    let node = root;
    for (const step of steps) {
      if (step === "*") node.all = true;
      else node = childOf(node, step);
    }
  }
  if (root.children.size === 0) root.all = true;
  return root;
}

export function asksForScalars(selection: Selection): boolean {
  return selection.all || selection.children.size === 0;
}

function childOf(node: Growing, name: string): Growing {
  const known = node.children.get(name);
  if (known !== undefined) return known;
  const child: Growing = { all: false, children: new Map() };
  node.children.set(name, child);
  return child;
}
