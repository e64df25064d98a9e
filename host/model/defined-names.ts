import { IDefinedNamesService, type IDefinedNamesServiceParam } from "@univerjs/engine-formula";

import { HostFailure, invalidArgument } from "../protocol/failure";
import type { Book } from "./book";
import { calledFunction } from "./formula-text";
import { checkDefinedName } from "./names";
import type { Sheet } from "./sheet";
import { COMMAND } from "./univer-command";

/** Univer's scope of a name that holds for the whole workbook. */
const WORKBOOK_SCOPE = "AllDefaultWorkbook";

export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** With a leading `=`. */
  readonly formula: string;
  readonly sheet: Sheet | null;
  readonly visible: boolean;
  readonly comment: string;
}

/** The names of the workbook and of its sheets; Univer keeps them and moves them with rows and columns. */
export class DefinedNames {
  private readonly book: Book;

  constructor(book: Book) {
    this.book = book;
  }

  /** Of one scope: a sheet, or null for the workbook's own. */
  of(sheet: Sheet | null): readonly DefinedName[] {
    return this.all().filter((name) => name.sheet === sheet);
  }

  all(): readonly DefinedName[] {
    const map = this.service.getDefinedNameMap(this.book.unitId) ?? {};
    return Object.values(map)
      .map((entry) => this.described(entry))
      .filter((name): name is DefinedName => name !== null);
  }

  find(key: unknown, sheet: Sheet | null): DefinedName | null {
    const text = String(key);
    return (
      this.of(sheet).find(
        (name) => name.id === text || name.name.toLowerCase() === text.toLowerCase(),
      ) ?? null
    );
  }

  byId(id: string): DefinedName {
    const name = this.all().find((other) => other.id === id);
    if (name === undefined) throw new HostFailure("ItemNotFound", "The name has been deleted.");
    return name;
  }

  add(name: unknown, formula: string, comment: string, sheet: Sheet | null): DefinedName {
    const checked = checkDefinedName(name);
    if (this.find(checked, sheet) !== null) {
      throw new HostFailure("ItemAlreadyExists", `There is a name ${checked} already.`);
    }
    const id = this.book.newId("N");
    this.set({ id, name: checked, formula, sheet, visible: true, comment });
    return this.byId(id);
  }

  set(name: DefinedName): void {
    if (name.formula.trim() === "") throw invalidArgument("A name needs a formula.");
    const called = calledFunction(name.formula, this.book.functionNames());
    if (called !== null)
      throw invalidArgument(`A name does not hold the custom function ${called}.`);
    this.book.bus.run(COMMAND.setName, {
      unitId: this.book.unitId,
      id: name.id,
      name: name.name,
      formulaOrRefString: name.formula.replace(/^=/u, ""),
      comment: name.comment,
      hidden: !name.visible,
      localSheetId: name.sheet?.id ?? WORKBOOK_SCOPE,
    });
  }

  remove(name: DefinedName): void {
    this.book.bus.run(COMMAND.removeName, {
      unitId: this.book.unitId,
      id: name.id,
      name: name.name,
    });
  }

  private get service(): IDefinedNamesService {
    return this.book.bus.injector.get(IDefinedNamesService);
  }

  private described(entry: IDefinedNamesServiceParam): DefinedName | null {
    const scope = entry.localSheetId ?? WORKBOOK_SCOPE;
    const sheet = scope === WORKBOOK_SCOPE ? null : this.book.sheetById(scope);
    if (scope !== WORKBOOK_SCOPE && sheet === null) return null;
    return {
      id: entry.id,
      name: entry.name,
      formula: `=${entry.formulaOrRefString.replace(/^=/u, "")}`,
      sheet,
      visible: entry.hidden !== true,
      comment: entry.comment ?? "",
    };
  }
}
