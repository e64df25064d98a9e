import { IActiveDirtyManagerService, FormulaDataModel } from "@univerjs/engine-formula";

import { COMMAND, type UniverBus } from "./univer-command";

/** Knows whether a change of the workbook still waits for the results of its formulas. */
export class Calculation {
  private dirty = false;
  private running = false;
  private readonly waiting: (() => void)[] = [];
  private readonly endListeners: (() => void)[] = [];
  private readonly bus: UniverBus;

  constructor(bus: UniverBus) {
    this.bus = bus;
    const dirtyMakers = bus.injector.get(IActiveDirtyManagerService);
    bus.after((id, params, onlyLocal) => {
      if (id === COMMAND.calculate) {
        this.running = true;
        this.dirty = false;
      } else if (id === COMMAND.calculated && params["functionsExecutedState"] !== undefined) {
        this.finish(Number(params["functionsExecutedState"]));
      } else if (
        dirtyMakers.get(id) !== undefined &&
        !(onlyLocal && id === COMMAND.setRangeValues)
      ) {
        if (params["trigger"] !== STYLE_TRIGGER) this.dirty = true;
      }
    });
  }

  get pending(): boolean {
    return this.running || (this.dirty && this.hasFormulas());
  }

  /** Resolves when every formula has its result in its cell. */
  applied(): Promise<void> {
    if (!this.pending) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const watchdog = setTimeout(() => {
        this.running = false;
        this.dirty = false;
        reject(
          new Error(
            "Univer did not finish calculating: it stops for good when a formula makes it throw.",
          ),
        );
      }, WATCHDOG);
      this.waiting.push(() => {
        clearTimeout(watchdog);
        resolve();
      });
    });
  }

  /** Called each time that no calculation is left. */
  onEnd(listener: () => void): void {
    this.endListeners.push(listener);
  }

  /** Whether the workbook has a formula at all; without one a change leaves nothing to wait for. */
  private hasFormulas(): boolean {
    const data = this.bus.injector.get(FormulaDataModel).getFormulaData();
    return Object.values(data).some((unit) =>
      Object.values(unit ?? {}).some((sheet) => Object.keys(sheet ?? {}).length > 0),
    );
  }

  private finish(state: number): void {
    // A stopped calculation is started again by Univer itself.
    if (state === STOPPED) return;
    this.running = false;
    if (this.pending) return;
    for (const listener of this.endListeners) listener();
    if (this.pending) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

/** Far above what any calculation here takes, in milliseconds. */
const WATCHDOG = 20_000;

/** FormulaExecutedStateType.STOP_EXECUTION. */
const STOPPED = 1;

/** Univer does not recalculate after a write that carries this trigger. */
export const STYLE_TRIGGER = "sheet.command.set-style";
