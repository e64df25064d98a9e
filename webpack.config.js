const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const webpack = require("webpack");
const { require: requireTypeScript } = require("tsx/cjs/api");
const { version } = require("./package.json");

const { OFFICE_FILES, OFFICE_SCRIPTS } = typescript("./scripts/office-files.ts");
const { FunctionsMetadataPlugin } = typescript("./scripts/functions-metadata-plugin.ts");

const officeJs = path.dirname(require.resolve("@microsoft/office-js/package.json"));
const functionsSource = path.join(__dirname, "src/functions/functions.ts");

/**
 * The add-in as Excel loads it.
 *
 * @param {{ office?: "local" | "21vianet" | "global", output?: string }} [env] where office.js comes
 *   from (`--env office=21vianet`) and the folder to write to, `dist` if none is given
 * @param {{ mode?: string }} [options]
 * @returns {import("webpack").Configuration}
 */
module.exports = function configuration(env = {}, options = {}) {
  const production = options.mode !== "development";
  const office = env.office ?? "local";
  if (!Object.hasOwn(OFFICE_SCRIPTS, office)) {
    throw new Error(`office=${office}: choose one of ${Object.keys(OFFICE_SCRIPTS).join(", ")}`);
  }

  return {
    mode: production ? "production" : "development",
    context: __dirname,
    target: ["web", "es2022"],
    // Never an eval: the pages run under script-src 'self'.
    devtool: production ? false : "cheap-module-source-map",
    entry: {
      functions: functionsSource,
      taskpane: path.join(__dirname, "src/taskpane/taskpane.tsx"),
    },
    output: {
      path: path.resolve(__dirname, env.output ?? "dist"),
      // Excel fetches functions.js by the name in the manifest.
      filename: ({ chunk }) =>
        production && chunk?.name !== "functions" ? "[name].[contenthash:10].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:10].js" : "[name].js",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              transform: { react: { runtime: "automatic" } },
              target: "es2022",
            },
          },
        },
        // The core is pure, so whatever a page does not name can be left out of it.
        { include: path.join(__dirname, "src/core"), sideEffects: false },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({ PERF_VERSION: JSON.stringify(version) }),
      new CustomFunctionsMetadataPlugin({ input: functionsSource, output: "functions.json" }),
      new FunctionsMetadataPlugin(),
      new HtmlPlugin({
        template: path.join(__dirname, "src/taskpane/taskpane.html"),
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        officeScript: OFFICE_SCRIPTS[office],
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png", context: __dirname },
          { from: "manifest.xml", context: __dirname },
          ...(office === "local" ? officeFiles() : []),
        ],
      }),
    ],
    optimization: { splitChunks: false, runtimeChunk: false },
    performance: { hints: false },
  };
};

/** Microsoft's licence allows copies in original form only; `minimized` keeps the minifier away. */
function officeFiles() {
  return [
    ...OFFICE_FILES.map((file) => ({
      from: path.join(officeJs, "dist", file),
      to: `office-js/${file}`,
      info: { minimized: true },
    })),
    { from: path.join(officeJs, "LICENSE.md"), to: "office-js/LICENSE.md" },
  ];
}

function typescript(file) {
  return requireTypeScript(file, __filename);
}
