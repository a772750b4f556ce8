import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What a reader of axe's report needs: rule, place and remedy. */
export async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`));
}
