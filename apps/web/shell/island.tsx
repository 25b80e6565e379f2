import { createElement, type HTMLAttributes, type ReactNode } from 'react';
import { type IslandAttributes, islandScripts } from '@/generated/islands.ts';

type Props<Name extends keyof IslandAttributes> = {
  /** The file in islands/, and the element it defines. */
  name: Name;
  /** True where something else brings the script: the page's own, as React's do, or another island. */
  bundled?: boolean;
  children: ReactNode;
} & IslandAttributes[Name] &
  Omit<HTMLAttributes<HTMLElement>, keyof IslandAttributes[Name]>;

/**
 * An element of islands/ around what the server has rendered, and the script that wakes it: a page that holds no such
 * element loads no such script, and one that holds it twice loads it once.
 */
export function Island<Name extends keyof IslandAttributes>({
  name,
  bundled = false,
  children,
  ...attributes
}: Props<Name>) {
  const script = bundled ? null : createElement('script', { src: islandScripts[name], async: true });
  return createElement(name, attributes, script, children);
}
