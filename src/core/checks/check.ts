import type { CheckedForm } from "./checked-form";
import type { CheckGroup, CheckId, FindingFacts, FindingPlace, Fix, Severity } from "./finding";

/** One place where a check found something. */
export interface Hit<Id extends CheckId> extends FindingPlace {
  readonly facts: FindingFacts[Id];
  readonly fix?: Fix;
}

/** One rule of domain 7: what it is called, how grave it is, what it looks for (SPEC C10). */
export interface Check<Id extends CheckId = CheckId> {
  readonly id: Id;
  readonly severity: Severity;
  readonly group: CheckGroup;
  readonly find: (form: CheckedForm) => readonly Hit<Id>[];
}
