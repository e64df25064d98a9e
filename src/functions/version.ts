/** Set at build from package.json, so that the pane can tell an old cached function file. */
declare const PERF_VERSION: string;

export const version: string = typeof PERF_VERSION === "string" ? PERF_VERSION : "development";
