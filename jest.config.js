// `npm test` sets the stage (packages, database, Redis, Chromium, builds) and then runs this.
const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "es6" },
    },
  ],
};

const shared = {
  transform,
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/miniprogram/dist/", "<rootDir>/console/dist/"],
};

export default {
  ...shared,
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  setupFiles: ["<rootDir>/tests/support/own-base.ts"],
  testTimeout: 120_000,
  // Browser and process tests are heavy; with two cores, two at a time is what does not starve them.
  maxWorkers: 2,
};
