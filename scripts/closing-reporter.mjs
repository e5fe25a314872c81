/** Ends a test run with one plain line, and fails it where a test was skipped. */
export default class ClosingReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    const suites = results.numFailedTestSuites > 0 ? ` (${results.numFailedTestSuites} files failed)` : '';
    if (skipped > 0) this.error = new Error(`${skipped} tests were skipped; none may be`);
    if (suites) console.log(suites.trim());
    console.log(`${results.numPassedTests} passed, ${results.numFailedTests} failed`);
  }

  getLastError() {
    return this.error;
  }
}
