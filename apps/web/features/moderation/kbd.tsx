import { decisionKeys } from './decisions.ts';

/** A key, beside what it does. Screen readers hear it from the button's own attribute, where there is one. */
export function Kbd({ children, isSpoken = false }: { children: string; isSpoken?: boolean }) {
  return (
    <kbd className="desk-key" aria-hidden={isSpoken ? undefined : 'true'} lang="en">
      {children}
    </kbd>
  );
}

export function keyOf(decision: keyof typeof decisionKeys): string {
  return decisionKeys[decision].toUpperCase();
}
