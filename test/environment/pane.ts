import JsdomEnvironment from "@jest/environment-jsdom-abstract";
import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import * as jsdom from "jsdom";

/** The pane's components in a plain jsdom window: no Office, no workbook. */
export default class PaneEnvironment extends JsdomEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context, jsdom);
  }
}
