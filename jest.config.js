// Tests run on the TypeScript sources; only thread workers and the command line run from dist.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  // Many tests wait for processes of their own: a worker a core keeps the cores busy.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/scripts/closing-reporter.mjs'],
  testTimeout: 120000,
};
