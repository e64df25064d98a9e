import { performance } from "node:perf_hooks";

const [, , bundle = ""] = process.argv;
const start = performance.now();
// eslint-disable-next-line -- replaced below
void bundle;
void start;
