import type { Reporter, TestModule } from "vitest/node";

/**
 * Ends a run with one plain line in any language: `N passed, N failed, N skipped`. Before it stands each test that passed only
 * when it was tried again, so that what a browser does by chance is not forgotten.
 */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        count[test.result().state] += 1;
        const tries = test.diagnostic()?.retryCount ?? 0;
        if (tries > 0 && test.result().state === "passed") console.log(`Passed when tried again: ${test.fullName}`);
      }
      // A file that fails before its first test is a failure too.
      if (module.state() === "failed" && [...module.children.allTests()].length === 0) count.failed += 1;
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`);
  }
}
