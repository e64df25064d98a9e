import type { CheckedForm, CheckedRow } from "./checked-form";
import type { CheckGroup, CheckId, FindingFacts, FindingPlace, Fix, Severity } from "./finding";

/** One place where a check found something. */
export interface Hit<Id extends CheckId> extends FindingPlace {
  readonly facts: FindingFacts[Id];
  readonly fix?: Fix;
}

/**
 * One rule of domain 7: what it is called, how grave it is, and what it looks for in every row of a
 * form (`findIn`), in the form as a whole (`find`), or in both (SPEC C10).
 */
export type Check<Id extends CheckId = CheckId> = {
  readonly id: Id;
  readonly severity: Severity;
  readonly group: CheckGroup;
} & (Finds<Id> | FindsInRows<Id> | (Finds<Id> & FindsInRows<Id>));

interface Finds<Id extends CheckId> {
  readonly find: (form: CheckedForm) => readonly Hit<Id>[];
}

interface FindsInRows<Id extends CheckId> {
  readonly findIn: (row: CheckedRow, form: CheckedForm) => readonly Hit<Id>[];
}
