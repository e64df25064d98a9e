import type { Configuration } from "webpack";

/** See webpack.config.js. */
declare function configuration(
  env?: { readonly office?: "local" | "21vianet" | "global"; readonly output?: string },
  options?: { readonly mode?: "production" | "development" },
): Configuration;

export = configuration;
