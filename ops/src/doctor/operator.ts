import { missingOfOperator, type Operator } from '@thulubazaar/contract/operator';
import { type Item, item } from '../checklist.ts';

/** Whether the site says who runs it, as the E-Commerce Act wants. */
export function operatorItem(operator: Operator = {}): Item {
  const missing = missingOfOperator(operator);
  return item(
    'The operator is named',
    missing.length === 0,
    missing.length === 0 ? (operator.name ?? '') : `not set: ${missing.join(', ')}`,
    'operator in infra/site.ts: docs/operate.md, Who runs the site',
  );
}
