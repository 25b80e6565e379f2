import '~/device/polyfills.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { Stack } from 'expo-router';
import * as SplashScreen from 'expo-splash-screen';
import { StatusBar } from 'expo-status-bar';
import { useEffect, useState } from 'react';
import { StyleSheet } from 'react-native';
import { GestureHandlerRootView } from 'react-native-gesture-handler';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { queries } from '~/data/queries.ts';
import { PushPlace } from '~/device/push-place.tsx';
import { wake } from '~/device/wake.ts';
import { UpdateGate } from '~/features/update/update-gate.tsx';
import { KeyboardPlace } from '~/ui/keyboard.tsx';
import { useColours, useScheme } from '~/ui/theme.ts';
import { ToastPlace } from '~/ui/toast.tsx';

SplashScreen.preventAutoHideAsync();

/** Below a screen that a link has opened are the tabs: there is a way on from it. */
export const unstable_settings = { anchor: '(tabs)' };

/** What stands around every screen. Nothing is drawn before the phone has said who is signed in and how it is settled. */
export default function Layout() {
  const [isAwake, setAwake] = useState(false);
  useEffect(() => wake(() => setAwake(true)), []);
  useEffect(() => {
    if (isAwake) SplashScreen.hideAsync();
  }, [isAwake]);
  if (!isAwake) return null;
  return (
    <GestureHandlerRootView style={styles.all}>
      <SafeAreaProvider>
        <KeyboardPlace>
          <QueryClientProvider client={queries}>
            <UpdateGate>
              <Screens />
            </UpdateGate>
            <PushPlace />
            <ToastPlace />
          </QueryClientProvider>
        </KeyboardPlace>
      </SafeAreaProvider>
    </GestureHandlerRootView>
  );
}

function Screens() {
  const colours = useColours();
  const scheme = useScheme();
  return (
    <>
      <StatusBar style={scheme === 'dark' ? 'light' : 'dark'} />
      <Stack
        screenOptions={{
          headerStyle: { backgroundColor: colours.surface },
          headerTintColor: colours.ink,
          headerShadowVisible: false,
          headerBackButtonDisplayMode: 'minimal',
          contentStyle: { backgroundColor: colours.paper },
          title: '',
        }}
      >
        <Stack.Screen name="(tabs)" options={{ headerShown: false }} />
      </Stack>
    </>
  );
}

const styles = StyleSheet.create({ all: { flex: 1 } });
