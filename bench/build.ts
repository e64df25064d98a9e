import { join } from "node:path";
import { promisify } from "node:util";
import webpack from "webpack";
import configuration from "../webpack.config";

/** Where the built workers lie. */
export const BUILT = join(__dirname, "dist");

const WORKERS = [
  "reading",
  "judging",
  "recognizers",
  "formulas",
  "univer",
  "start-up",
  "first-reading",
  "first-verdict",
  "nothing",
];

/**
 * Builds the workers with the product's own settings, so that what is timed is the code that ships.
 * Packages are not bundled: the yardsticks run as they were published.
 */
export async function buildWorkers(): Promise<void> {
  const product = configuration({ output: BUILT }, { mode: "production" });
  const compiler = webpack({
    ...product,
    target: "node20",
    entry: Object.fromEntries(
      WORKERS.map((name) => [name, join(__dirname, "workers", `${name}.ts`)]),
    ),
    output: { path: BUILT, filename: "[name].js", library: { type: "commonjs2" }, clean: true },
    externals: [
      ({ request }, done) =>
        request?.startsWith("@") === true ? done(undefined, `commonjs ${request}`) : done(),
    ],
    plugins: (product.plugins ?? []).filter((plugin) => plugin instanceof webpack.DefinePlugin),
  });
  const stats = await promisify(compiler.run.bind(compiler))();
  await promisify(compiler.close.bind(compiler))();
  if (stats === undefined || stats.hasErrors()) throw new Error(stats?.toString("errors-only"));
}
