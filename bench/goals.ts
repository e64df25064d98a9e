import type { Contender } from "./rounds";

/** A comparison of the table: the first contender is ours, unless `over` says otherwise. */
export interface Goal {
  readonly id: string;
  readonly what: string;
  readonly contenders: readonly [ours: Contender, yardstick: Contender];
  /** `faster`: the yardstick takes at least so many times as long; `within`: ours at most so many times as long. */
  readonly kind: "faster" | "within";
  readonly goal: number;
  /** The contenders answer differently by nature; what each found is printed instead of compared. */
  readonly unlike?: boolean;
}

const columns =
  (which: "A" | "B" | "A-texts" | "B-texts") =>
  (name: string): Contender => ({ worker: "judging", argument: which, name });
const numbersA = columns("A");
const numbersB = columns("B");
const textsA = columns("A-texts");
const textsB = columns("B-texts");
const reading = (name: string): Contender => ({ worker: "reading", name });

/** The goals of issue 3, in the order of their numbers. A: the form's targets repeated; B: all different. */
export const GOALS: readonly Goal[] = [
  {
    id: "G1",
    what: "read 40 targets against Recognizers-Text, 5 models",
    contenders: [reading("forty"), { worker: "recognizers", name: "forty" }],
    kind: "faster",
    goal: 2000,
    unlike: true,
  },
  {
    id: "G2",
    what: "read different plain targets against the 30-line regex",
    contenders: [reading("ours"), reading("regex")],
    kind: "faster",
    goal: 2,
  },
  {
    id: "G2+",
    what: "the same against the bare scanner (stretch)",
    contenders: [reading("ours"), reading("scanner")],
    kind: "within",
    goal: 2.5,
    unlike: true,
  },
  {
    id: "G3",
    what: "EVAL, 1,000,000 repeated targets, against the floor: statuses",
    contenders: [numbersA("status"), numbersA("floor-memo")],
    kind: "within",
    goal: 2,
  },
  {
    id: "G3",
    what: "the same, the function from range to range",
    contenders: [numbersA("function"), numbersA("floor-memo-matrix")],
    kind: "within",
    goal: 2,
  },
  {
    id: "G4",
    what: "EVAL, 1,000,000 different targets, against the floor: statuses",
    contenders: [numbersB("status"), numbersB("floor-scan")],
    kind: "within",
    goal: 2.5,
  },
  {
    id: "G4",
    what: "the same, the function from range to range",
    contenders: [numbersB("function"), numbersB("floor-scan-matrix")],
    kind: "within",
    goal: 2.5,
  },
  {
    id: "G5",
    what: "EVAL, texts on both sides, different, against regex EVAL",
    contenders: [textsB("status"), textsB("regex")],
    kind: "faster",
    goal: 3,
  },
  {
    id: "G5",
    what: "EVAL, texts on both sides, repeated, against regex EVAL",
    contenders: [textsA("status"), textsA("regex")],
    kind: "faster",
    goal: 3,
  },
  {
    id: "G6",
    what: "EVAL of a range against its JSON transport, A",
    contenders: [numbersA("status"), numbersA("transport")],
    kind: "within",
    goal: 0.1,
  },
  {
    id: "G6",
    what: "EVAL of a range against its JSON transport, B with texts",
    contenders: [textsB("status"), textsB("transport")],
    kind: "within",
    goal: 0.3,
  },
  {
    id: "G7",
    what: "EVAL per cell against formulajs, the long native formula",
    contenders: [numbersA("status"), { worker: "formulas", name: "formula" }],
    kind: "faster",
    goal: 7,
    unlike: true,
  },
  {
    id: "G7",
    what: "EVAL per cell against a Univer recalculation",
    contenders: [numbersA("function"), { worker: "univer", name: "recalculation" }],
    kind: "faster",
    goal: 100,
    unlike: true,
  },
];
