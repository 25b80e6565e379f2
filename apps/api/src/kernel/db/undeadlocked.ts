/** How often what two transactions kept each other from is begun anew. */
const attempts = 4;

function isDeadlock(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '40P01';
}

/**
 * Begins work anew that PostgreSQL ended since it and another transaction waited for each other: nothing of it was done.
 * @param work a whole transaction, which may be begun again
 */
export async function undeadlocked<T>(work: () => Promise<T>): Promise<T> {
  for (let left = attempts - 1; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (left === 0 || !isDeadlock(error)) throw error;
    }
  }
}
