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
 * An element of islands/ around what the server has rendered, and the script that wakes it. Small ones share a script, which a
 * page loads once however many it holds; a large one is loaded only where its element is.
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
