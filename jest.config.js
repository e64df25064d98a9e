const transform = {
  "^.+\\.(t|j|mj)sx?$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
        target: "es2022",
      },
      module: { type: "commonjs" },
    },
  ],
};

/** hucre ships ES modules only, so it is the one dependency that jest has to compile. */
const shared = { transform, transformIgnorePatterns: ["/node_modules/(?!hucre/)"] };

/** @type {import("jest").Config} */
module.exports = {
  // Left alone, jest keeps one core free, which on two cores doubles the time.
  maxWorkers: "100%",
  projects: [
    {
      ...shared,
      displayName: "logic",
      setupFiles: ["<rootDir>/test/environment/properties.ts"],
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/{core,cli,files,functions,build}/**/*.test.ts"],
    },
    {
      ...shared,
      displayName: "pane",
      testEnvironment: "<rootDir>/test/environment/pane.ts",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.tsx"],
    },
    {
      ...shared,
      displayName: "office",
      testEnvironment: "<rootDir>/host/jest-environment.ts",
      testMatch: ["<rootDir>/test/{host,workbook,runtime}/**/*.test.ts"],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
      globalSetup: "<rootDir>/test/e2e/start-playground.ts",
      globalTeardown: "<rootDir>/test/e2e/stop-playground.ts",
    },
  ],
};
