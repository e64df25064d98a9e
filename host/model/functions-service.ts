import { wire, type WireObject, type WireType } from "../protocol/wire-type";
import type { CustomFunctions } from "./custom-functions";

/** The top-level object through which the runtime of custom functions answers. */
export function functionsService(functions: CustomFunctions): WireObject {
  return wire(functionsServiceType, functions);
}

const functionsServiceType: WireType<CustomFunctions> = {
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (functions) => {
      functions.runtimeStarted();
      return null;
    },
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (functions, results) => {
      functions.takeResults(Array.isArray(results) ? results : []);
      return null;
    },
    SetInvocationResults: (functions, results) => {
      const list: readonly unknown[] = Array.isArray(results) ? results : [];
      functions.takeResults(
        list.map((entry) => {
          const { id, failed, value, errorCode } = entry as Readonly<Record<string, unknown>>;
          return [id, failed !== true, value, errorCode];
        }),
      );
      return null;
    },
  },
};
