/** Builds the add-in into the folder given and prints what there is to check; a process of its own. */
const webpack = require("webpack");
const configuration = require("../../webpack.config.js");

const folder = process.argv[2];
const { mode, devtool, output } = configuration({ output: folder }, { mode: "development" });

webpack(configuration({ output: folder }, { mode: "production" }), (problem, stats) => {
  if (problem) throw problem;
  const production = stats.toJson({
    all: false,
    errors: true,
    warnings: true,
    chunks: true,
    ids: true,
    modules: true,
    nestedModules: true,
    modulesSpace: Infinity,
    nestedModulesSpace: Infinity,
  });
  const development = { mode, devtool, folder: output.path };
  process.stdout.write(JSON.stringify({ production, development, refusal: refusal() }));
});

function refusal() {
  try {
    configuration({ office: "cdn" });
    return null;
  } catch (problem) {
    return problem.message;
  }
}
