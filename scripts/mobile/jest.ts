import fs from 'node:fs';
import path from 'node:path';
import type { Counts } from '../check/vitest.ts';
import { app, made } from './places.ts';
import { ownTool } from './tool.ts';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { name: string; message: string; status: string }[];
}

/** The app's own tests, which run as React Native would. */
export async function runJest(): Promise<Counts> {
  const file = path.join(made, 'jest.json');
  fs.mkdirSync(made, { recursive: true });
  fs.rmSync(file, { force: true });
  let broke: unknown = null;
  try {
    await ownTool('jest', 'jest/bin/jest.js', ['--ci', '--json', `--outputFile=${file}`]);
  } catch (error) {
    broke = error;
  }
  if (!fs.existsSync(file)) throw broke ?? new Error('Jest said nothing');
  const report = JSON.parse(fs.readFileSync(file, 'utf8')) as Report;
  const failures = report.testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name, message }) => `${path.relative(app, name)}: ${message.slice(0, 1500)}`);
  if (report.numPassedTests + report.numFailedTests === 0) failures.push('Jest ran no test');
  return {
    passed: report.numPassedTests,
    failed: Math.max(report.numFailedTests, failures.length, broke ? 1 : 0),
    skipped: report.numPendingTests,
    failures,
  };
}
