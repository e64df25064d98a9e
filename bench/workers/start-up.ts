import { performance } from "node:perf_hooks";

/**
 * A process that does nothing but load one built file and ask its first question. Tells the milliseconds
 * from before the file is read to after the answer; far below a tick of the processor clock, so by the wall.
 */
const file = process.argv[2] ?? "";
const start = performance.now();
const { first } = __non_webpack_require__(file) as { readonly first: () => unknown };
const answer = first();
const milliseconds = performance.now() - start;
process.stdout.write(JSON.stringify({ milliseconds, answer }));

declare function __non_webpack_require__(file: string): unknown;
