import { join } from "node:path";
import type { Compiler } from "webpack";
import { Compilation, WebpackError, sources } from "webpack";
import { finishMetadata } from "./functions-metadata";

const name = "FunctionsMetadataPlugin";

/** Completes functions.json and writes functions.en-US.json beside it. */
export class FunctionsMetadataPlugin {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      compilation.fileDependencies.add(join(__dirname, "../src/functions/english-help.ts"));
      const stage = Compilation.PROCESS_ASSETS_STAGE_DERIVED;
      compilation.hooks.processAssets.tap({ name, stage }, () => finish(compilation));
    });
  }
}

function finish(compilation: Compilation): void {
  const generated = compilation.getAsset("functions.json");
  // The generator's own plugin has reported why there is none.
  if (generated === undefined) return;
  const finished = finishMetadata(generated.source.source().toString());
  for (const problem of finished.problems) compilation.errors.push(new WebpackError(problem));
  compilation.updateAsset("functions.json", new sources.RawSource(finished.chinese));
  compilation.emitAsset("functions.en-US.json", new sources.RawSource(finished.english));
}
