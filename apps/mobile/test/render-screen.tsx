import { QueryClientProvider } from '@tanstack/react-query';
import { configure, render } from '@testing-library/react-native';
import type { ReactElement, ReactNode } from 'react';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { queries } from '~/data/queries.ts';

// The first screen of a file waits for all that it is made of, and machines that test do other things besides.
configure({ asyncUtilTimeout: 15_000 });

const metrics = {
  frame: { x: 0, y: 0, width: 360, height: 740 },
  insets: { top: 24, left: 0, right: 0, bottom: 0 },
};

/** What stands around all screens. */
export function Around({ children }: { children: ReactNode }) {
  return (
    <SafeAreaProvider initialMetrics={metrics}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </SafeAreaProvider>
  );
}

/** Draws a screen with what stands around all of them. */
export function renderScreen(screen: ReactElement) {
  queries.clear();
  return render(<Around>{screen}</Around>);
}
