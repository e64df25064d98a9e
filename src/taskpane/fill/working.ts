import { FILL } from "../../core";
import type { Busy } from "../command-runner";

/** What is said while a sheet or the library is written; that is over too soon to be stopped. */
export const WORKING: Busy = {
  doing: (language) => FILL[language].working,
  cancelling: "never",
};
