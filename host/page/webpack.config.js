const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const webpack = require("webpack");

const root = path.join(__dirname, "../..");

/**
 * The playground page with the visible grid, and the script that the server puts before office.js in
 * the pane. Never minimised: the spreadsheet takes ten times as long to minimise as to bundle.
 *
 * @param {{ output: string }} env the folder to write to
 * @returns {import("webpack").Configuration}
 */
module.exports = function configuration(env) {
  return {
    name: "playground",
    mode: "development",
    context: root,
    target: ["web", "es2022"],
    // Never an eval: the page runs under script-src 'self', like the pane.
    devtool: false,
    entry: {
      page: path.join(__dirname, "page.ts"),
      frame: path.join(__dirname, "frame.ts"),
    },
    output: { path: env.output, filename: "[name].js", chunkFilename: "[name].js", clean: true },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    experiments: { css: true },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
    plugins: [
      // React and Univer are slow in their own development form.
      new webpack.DefinePlugin({ "process.env.NODE_ENV": JSON.stringify("production") }),
      new HtmlPlugin({
        template: path.join(__dirname, "page.html"),
        filename: "index.html",
        chunks: ["page"],
      }),
    ],
    optimization: { minimize: false, nodeEnv: false, splitChunks: false, runtimeChunk: false },
    performance: { hints: false },
  };
};
