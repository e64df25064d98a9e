import type { Injector } from "@univerjs/core";
import { LifecycleService, LifecycleStages } from "@univerjs/core";
import { FunctionType } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FunctionDescription } from "../model/function-metadata";

/** Shows names, arguments and descriptions in the formula bar and while typing a formula. */
export async function showFunctionHelp(
  injector: Injector,
  functions: readonly FunctionDescription[],
): Promise<void> {
  // Before the grid is drawn the service cannot be had.
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  injector.get(IDescriptionService).registerDescriptions(
    functions.map(({ name, description, parameters }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: "",
        require: parameter.optional ? 0 : 1,
        repeat: parameter.repeating ? 1 : 0,
      })),
    })),
  );
}
