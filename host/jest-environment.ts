import JsdomEnvironment from "@jest/environment-jsdom-abstract";
import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import * as jsdom from "jsdom";

/** A window in which the real office.js runs against the embedded workbook. */
export default class OfficeEnvironment extends JsdomEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context, jsdom);
  }
}
