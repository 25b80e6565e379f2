import type pg from 'pg';
import type { Sent } from './statement.ts';

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  'Actual Rows'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** How PostgreSQL answered a statement. */
export interface Explained {
  /** `custom`: planned with the values; `generic`: the plan that prepared statements end up with. */
  plan: 'custom' | 'generic';
  /** Milliseconds of execution, the median of three. */
  ms: number;
  /** 8 KiB pages looked at: says how much work it was, whatever else the machine did. */
  blocks: number;
  /** Tables read row after row, with the rows looked at: few where a limit ends it soon. */
  sequential: { table: string; rows: number }[];
  text: string;
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

/** One line a node: what it is and on what, indented. */
function outline(node: PlanNode, depth = 0): string {
  const on = node['Index Name'] ?? node['Relation Name'];
  const removed = node['Rows Removed by Filter'];
  const line = `${'  '.repeat(depth)}${node['Node Type']}${on ? ` on ${on}` : ''}${removed ? `, ${removed} rows filtered out` : ''}`;
  return [line, ...(node.Plans ?? []).map((child) => outline(child, depth + 1))].join('\n');
}

interface Explanation {
  Plan: PlanNode;
  'Execution Time': number;
}

/** Explains a prepared statement with a custom and, where the API prepares it, a generic plan. */
export async function explain(client: pg.ClientBase, { text, values, unnamed }: Sent): Promise<Explained[]> {
  const given = values.map((value) => literal(value)).join(', ');
  await client.query(`prepare bench_plan as ${text}`);
  const explained: Explained[] = [];
  try {
    for (const plan of unnamed ? (['custom'] as const) : (['custom', 'generic'] as const)) {
      await client.query(`set plan_cache_mode = force_${plan}_plan`);
      const runs: Explanation[] = [];
      for (let run = 0; run < 3; run++) {
        const { rows } = await client.query<{ 'QUERY PLAN': Explanation[] }>(
          `explain (analyze, buffers, timing off, format json) execute bench_plan${given ? `(${given})` : ''}`,
        );
        const [explanation] = rows[0]?.['QUERY PLAN'] ?? [];
        if (explanation) runs.push(explanation);
      }
      runs.sort((a, b) => a['Execution Time'] - b['Execution Time']);
      const middle = runs[1];
      if (!middle) throw new Error('PostgreSQL did not explain the statement');
      const { Plan: head } = middle;
      explained.push({
        plan,
        ms: middle['Execution Time'],
        blocks: (head['Shared Hit Blocks'] ?? 0) + (head['Shared Read Blocks'] ?? 0),
        sequential: nodesOf(head)
          .filter((node) => node['Node Type'] === 'Seq Scan')
          .map((node) => ({
            table: node['Relation Name'] ?? '',
            rows: (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0),
          })),
        text: outline(head),
      });
    }
  } finally {
    await client.query('deallocate bench_plan');
    await client.query('reset plan_cache_mode');
  }
  return explained;
}

function literal(value: unknown): string {
  // As text, which takes the type of the parameter.
  if (Array.isArray(value)) return literal(`{${value.map((one) => JSON.stringify(one)).join(',')}}`);
  if (value instanceof Date) return `'${value.toISOString()}'`;
  return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}
