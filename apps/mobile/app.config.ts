import type { ExpoConfig } from 'expo/config';

const { THULU_API_URL = '', THULU_WEB_URL = '' } = process.env;

const config: ExpoConfig = {
  name: 'ThuluBazaar',
  slug: 'thulubazaar',
  scheme: 'thulubazaar',
  version: '1.0.0',
  orientation: 'default',
  userInterfaceStyle: 'automatic',
  platforms: ['android', 'ios', 'web'],
  android: { package: 'com.thulubazaar.app' },
  ios: { bundleIdentifier: 'com.thulubazaar.app', supportsTablet: true },
  web: { output: 'single', bundler: 'metro' },
  plugins: [
    'expo-router',
    'expo-sqlite',
    'expo-secure-store',
    'expo-localization',
    'expo-background-task',
    // Photos are chosen in the phone's own picker, which asks for nothing; films are not taken.
    [
      'expo-image-picker',
      {
        photosPermission: 'You choose which photos go into a listing or a message.',
        cameraPermission: 'You take photos for a listing or a message.',
        microphonePermission: false,
      },
    ],
  ],
  experiments: { typedRoutes: true },
  extra: { apiUrl: THULU_API_URL, webUrl: THULU_WEB_URL },
};

export default config;
