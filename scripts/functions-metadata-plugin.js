const path = require("node:path");
const { Compilation, WebpackError, sources } = require("webpack");
const { require: requireTypeScript } = require("tsx/cjs/api");
const { finishMetadata } = requireTypeScript("./functions-metadata.ts", __filename);

/** Completes functions.json and writes functions.en-US.json beside it. */
class FunctionsMetadataPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadataPlugin", (compilation) => {
      compilation.fileDependencies.add(path.join(__dirname, "../src/functions/english-help.ts"));
      compilation.hooks.processAssets.tap(
        { name: "FunctionsMetadataPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_DERIVED },
        () => {
          const generated = compilation.getAsset("functions.json");
          // The metadata plugin has reported why there is none.
          if (generated === undefined) return;
          const finished = finishMetadata(generated.source.source().toString());
          for (const problem of finished.problems) {
            compilation.errors.push(new WebpackError(problem));
          }
          compilation.updateAsset("functions.json", new sources.RawSource(finished.chinese));
          compilation.emitAsset("functions.en-US.json", new sources.RawSource(finished.english));
        },
      );
    });
  }
}

module.exports = { FunctionsMetadataPlugin };
