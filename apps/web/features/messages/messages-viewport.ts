import type { Viewport } from 'next';

/** The keyboard makes the page smaller instead of covering where one writes. */
export const messagesViewport: Viewport = { interactiveWidget: 'resizes-content' };
