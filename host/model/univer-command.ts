import { ICommandService, type IExecutionOptions, type Univer } from "@univerjs/core";

/** Univer's commands and mutations by the names that both its headless and its visible form register. */
export const COMMAND = {
  setRangeValues: "sheet.mutation.set-range-values",
  addMerge: "sheet.mutation.add-worksheet-merge",
  removeMerge: "sheet.mutation.remove-worksheet-merge",
  columnWidth: "sheet.mutation.set-worksheet-col-width",
  rowHeight: "sheet.mutation.set-worksheet-row-height",
  rowAutoHeight: "sheet.mutation.set-worksheet-row-is-auto-height",
  rowHidden: "sheet.mutation.set-row-hidden",
  rowVisible: "sheet.mutation.set-row-visible",
  columnHidden: "sheet.mutation.set-col-hidden",
  columnVisible: "sheet.mutation.set-col-visible",
  rowData: "sheet.mutation.set-row-data",
  columnData: "sheet.mutation.set-col-data",
  defaultStyle: "sheet.mutation.set-worksheet-default-style",
  rowCount: "sheet.mutation.set-worksheet-row-count",
  columnCount: "sheet.mutation.set-worksheet-column-count",
  frozen: "sheet.mutation.set-frozen",
  gridlines: "sheet.mutation.toggle-gridlines",
  tabColor: "sheet.mutation.set-tab-color",
  hidden: "sheet.mutation.set-worksheet-hidden",
  order: "sheet.mutation.set-worksheet-order",
  insertSheet: "sheet.mutation.insert-sheet",
  removeSheet: "sheet.command.remove-sheet",
  renameSheet: "sheet.command.set-worksheet-name",
  activeSheet: "sheet.operation.set-worksheet-active",
  selections: "sheet.operation.set-selections",
  insertRows: "sheet.command.insert-row-by-range",
  removeRows: "sheet.command.remove-row-by-range",
  insertColumns: "sheet.command.insert-col-by-range",
  removeColumns: "sheet.command.remove-col-by-range",
  rowsInserted: "sheet.mutation.insert-row",
  rowsRemoved: "sheet.mutation.remove-rows",
  columnsInserted: "sheet.mutation.insert-col",
  columnsRemoved: "sheet.mutation.remove-col",
  sheetRemoved: "sheet.mutation.remove-sheet",
  sheetRenamed: "sheet.mutation.set-worksheet-name",
  setName: "formula.mutation.set-defined-name",
  removeName: "formula.mutation.remove-defined-name",
  calculate: "formula.mutation.set-formula-calculation-start",
  calculated: "formula.mutation.set-formula-calculation-notification",
  addRule: "sheet.mutation.add-conditional-rule",
  setRule: "sheet.mutation.set-conditional-rule",
  deleteRule: "sheet.mutation.delete-conditional-rule",
  addValidation: "data-validation.mutation.addRule",
  removeValidation: "data-validation.mutation.removeRule",
} as const;

/** Marks the writes that come through the wire, so that they are told from a person's edits and from results. */
export const HOST_TRIGGER = "host";

/** The one access to Univer's command bus and injector. */
export class UniverBus {
  readonly injector: ReturnType<Univer["__getInjector"]>;
  private readonly commands: ICommandService;
  private readonly listeners: { dispose(): void }[] = [];

  constructor(univer: Univer) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
  }

  /** Executes now; a refusal by Univer is a defect of the host, which has to check first. */
  run(id: string, params: object, options: IExecutionOptions = {}): void {
    const done = this.commands.syncExecuteCommand(id, params, options);
    if (done === false) throw new Error(`Univer refused ${id}.`);
  }

  before(listener: (id: string, params: Record<string, unknown>) => void): void {
    const listening = this.commands.beforeCommandExecuted((command) => {
      listener(command.id, (command.params ?? {}) as Record<string, unknown>);
    });
    this.listeners.push(listening);
  }

  after(listener: (id: string, params: Record<string, unknown>, onlyLocal: boolean) => void): void {
    const listening = this.commands.onCommandExecuted((command, options) => {
      const params = (command.params ?? {}) as Record<string, unknown>;
      listener(command.id, params, options?.onlyLocal === true);
    });
    this.listeners.push(listening);
  }

  /** Stops listening. */
  dispose(): void {
    for (const listener of this.listeners.splice(0)) listener.dispose();
  }
}
