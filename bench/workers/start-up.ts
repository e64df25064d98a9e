import { processTime } from "../cpu-time";

/**
 * A process that does nothing but load one built file and ask its first question. Tells the milliseconds
 * of processor time from before the file is read to after the answer.
 */
const file = process.argv[2] ?? "";
const start = processTime();
const { first } = __non_webpack_require__(file) as { readonly first: () => unknown };
const answer = first();
const milliseconds = (processTime() - start) / 1e6;
process.stdout.write(JSON.stringify({ milliseconds, answer }));

declare function __non_webpack_require__(file: string): unknown;
