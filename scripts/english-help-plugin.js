const path = require("node:path");
const { Compilation, WebpackError, sources } = require("webpack");
const { require: requireTypeScript } = require("tsx/cjs/api");
const { englishMetadata } = requireTypeScript("./english-metadata.ts", __filename);

/** Writes functions.en-US.json beside functions.json: same ids and names, English descriptions. */
class EnglishHelpPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("EnglishHelpPlugin", (compilation) => {
      compilation.fileDependencies.add(path.join(__dirname, "../src/functions/english-help.ts"));
      compilation.hooks.processAssets.tap(
        { name: "EnglishHelpPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_DERIVED },
        () => {
          const chinese = compilation.getAsset("functions.json");
          // The metadata plugin has reported why there is none.
          if (chinese === undefined) return;
          const english = englishMetadata(chinese.source.source().toString());
          for (const problem of english.problems) {
            compilation.errors.push(new WebpackError(problem));
          }
          compilation.emitAsset("functions.en-US.json", new sources.RawSource(english.json));
        },
      );
    });
  }
}

module.exports = { EnglishHelpPlugin };
