import {
  type AnyProblemCode,
  type BulkProblem,
  bulkProblemMessage,
  type ProblemParams,
} from '@thulubazaar/contract';

import { columnLabel } from './column-label.ts';

/** What is wrong with a cell, as it is stored; of the row as a whole where the column is empty. */
export interface Problem {
  column: string;
  code: AnyProblemCode;
  params?: ProblemParams;
}

/** A problem as it goes out, with its sentence in both languages. */
export function toBulkProblem({ column, code, params }: Problem): BulkProblem {
  const label = column === '' ? { en: '', ne: '' } : columnLabel(column);
  return { column, label, code, message: bulkProblemMessage(code, params) };
}

/** A file of which nothing can be taken. */
export class FileProblem extends Error {
  readonly code: AnyProblemCode;
  readonly params: ProblemParams;

  constructor(code: AnyProblemCode, params: ProblemParams = {}) {
    super(code);
    this.name = 'FileProblem';
    this.code = code;
    this.params = params;
  }
}
