import type { ExpoConfig } from 'expo/config';
import english from './locales/en.json';

type Links = typeof import('../../packages/contract/src/app-links.ts');
const { androidPaths }: Links = require('./plugins/shared-links.js');
// The types of Node are not among those of an app.
const { existsSync }: { existsSync(file: string): boolean } = require('node:fs');

/**
 * What a build is told. THULU_VARIANT is `development` (its own icon name, beside the released one), `preview` or `production`;
 * THULU_UPDATES_URL is where scripts/publish-update.mjs puts updates, and without it an app has none. THULU_GOOGLE_… and
 * THULU_FACEBOOK_CLIENT are the clients by which people sign in with accounts of others; what is not set is not offered.
 */
const {
  THULU_VARIANT = 'production',
  THULU_API_URL = '',
  THULU_WEB_URL = '',
  THULU_UPDATES_URL = '',
  THULU_UPDATES_CERTIFICATE = './certificates/updates.pem',
  THULU_GOOGLE_ANDROID_CLIENT,
  THULU_GOOGLE_IOS_CLIENT,
  THULU_FACEBOOK_CLIENT,
  GOOGLE_SERVICES_JSON = './google-services.json',
} = process.env;

const development = THULU_VARIANT === 'development';
const site = new URL(THULU_WEB_URL || 'https://thulubazaar.com');
const id = development ? 'com.thulubazaar.app.dev' : 'com.thulubazaar.app';

/** What a library asks for and this app does not use. A phone shows what an app may do, and every right is one to be misused. */
const blockedPermissions = [
  'ACCESS_BACKGROUND_LOCATION',
  'ACCESS_FINE_LOCATION',
  'ACCESS_MEDIA_LOCATION',
  'FOREGROUND_SERVICE_LOCATION',
  'READ_EXTERNAL_STORAGE',
  'READ_MEDIA_AUDIO',
  'READ_MEDIA_IMAGES',
  'READ_MEDIA_VIDEO',
  'READ_MEDIA_VISUAL_USER_SELECTED',
  'RECORD_AUDIO',
  'SYSTEM_ALERT_WINDOW',
  'USE_BIOMETRIC',
  'USE_FINGERPRINT',
  'WRITE_EXTERNAL_STORAGE',
].map((name) => `android.permission.${name}`);

const config: ExpoConfig = {
  name: development ? 'ThuluBazaar dev' : 'ThuluBazaar',
  slug: 'thulubazaar',
  // Its id is one as well, by which Google's sign-in comes back; Expo adds that.
  scheme: ['thulubazaar', ...(THULU_FACEBOOK_CLIENT ? [`fb${THULU_FACEBOOK_CLIENT}`] : [])],
  version: '1.0.0',
  orientation: 'default',
  userInterfaceStyle: 'automatic',
  icon: './assets/icon.png',
  backgroundColor: '#faf5ec',
  platforms: ['android', 'ios', 'web'],
  locales: { en: './locales/en.json', ne: './locales/ne.json' },
  // A new native part is a new version: an update reaches the phones that can run it.
  runtimeVersion: { policy: 'appVersion' },
  updates: THULU_UPDATES_URL
    ? {
        url: THULU_UPDATES_URL,
        checkAutomatically: 'ON_LOAD',
        fallbackToCacheTimeout: 0,
        ...(existsSync(THULU_UPDATES_CERTIFICATE) && {
          codeSigningCertificate: THULU_UPDATES_CERTIFICATE,
          codeSigningMetadata: { keyid: 'main', alg: 'rsa-v1_5-sha256' },
        }),
      }
    : { enabled: false },
  android: {
    package: id,
    allowBackup: false,
    adaptiveIcon: {
      foregroundImage: './assets/adaptive-foreground.png',
      monochromeImage: './assets/adaptive-monochrome.png',
      backgroundColor: '#8c0d33',
    },
    permissions: [
      'android.permission.ACCESS_COARSE_LOCATION',
      'android.permission.CAMERA',
      'android.permission.POST_NOTIFICATIONS',
    ],
    blockedPermissions,
    intentFilters: [
      {
        action: 'VIEW',
        autoVerify: true,
        data: androidPaths().map((one) => ({ scheme: 'https', host: site.hostname, ...one })),
        category: ['BROWSABLE', 'DEFAULT'],
      },
    ],
    ...(existsSync(GOOGLE_SERVICES_JSON) && { googleServicesFile: GOOGLE_SERVICES_JSON }),
  },
  ios: {
    bundleIdentifier: id,
    supportsTablet: true,
    usesAppleSignIn: true,
    config: { usesNonExemptEncryption: false },
    associatedDomains: [`applinks:${site.hostname}`, `webcredentials:${site.hostname}`],
    infoPlist: {
      ...english.ios,
      CFBundleAllowMixedLocalizations: true,
      NSAppTransportSecurity: { NSAllowsArbitraryLoads: false, NSAllowsLocalNetworking: development },
    },
    privacyManifests: {
      NSPrivacyTracking: false,
      NSPrivacyTrackingDomains: [],
      // What the app's own storage and React Native ask the system; Apple wants the reason of each by its code.
      NSPrivacyAccessedAPITypes: [
        ['NSPrivacyAccessedAPICategoryUserDefaults', 'CA92.1'],
        ['NSPrivacyAccessedAPICategoryFileTimestamp', 'C617.1'],
        ['NSPrivacyAccessedAPICategoryDiskSpace', 'E174.1'],
        ['NSPrivacyAccessedAPICategorySystemBootTime', '35F9.1'],
      ].map(([NSPrivacyAccessedAPIType = '', reason = '']) => ({
        NSPrivacyAccessedAPIType,
        NSPrivacyAccessedAPITypeReasons: [reason],
      })),
      NSPrivacyCollectedDataTypes: collectedData(),
    },
  },
  web: { output: 'single', bundler: 'metro', favicon: './assets/favicon.png' },
  plugins: [
    'expo-router',
    'expo-sqlite',
    ['expo-secure-store', { faceIDPermission: false, configureAndroidBackup: false }],
    'expo-localization',
    'expo-background-task',
    'expo-apple-authentication',
    // Photos are chosen in the phone's own picker, which asks for nothing; films are not taken.
    [
      'expo-image-picker',
      {
        cameraPermission: english.ios.NSCameraUsageDescription,
        photosPermission: english.ios.NSPhotoLibraryUsageDescription,
        microphonePermission: false,
      },
    ],
    [
      'expo-location',
      {
        locationWhenInUsePermission: english.ios.NSLocationWhenInUseUsageDescription,
        locationAlwaysAndWhenInUsePermission: false,
        locationAlwaysPermission: false,
        motionUsagePermission: false,
      },
    ],
    [
      'expo-notifications',
      {
        icon: './assets/notification.png',
        color: '#8c0d33',
        defaultChannel: 'account',
        mode: development ? 'development' : 'production',
      },
    ],
    [
      'expo-splash-screen',
      {
        image: './assets/splash.png',
        imageWidth: 160,
        backgroundColor: '#faf5ec',
        dark: { image: './assets/splash.png', backgroundColor: '#171110' },
      },
    ],
    [
      'expo-build-properties',
      {
        android: {
          enableMinifyInReleaseBuilds: true,
          enableShrinkResourcesInReleaseBuilds: true,
          buildArchs: ['armeabi-v7a', 'arm64-v8a', 'x86_64'],
        },
        ios: { privacyManifestAggregationEnabled: true },
      },
    ],
    './plugins/with-network-security.js',
    './plugins/with-abi-splits.js',
    './plugins/with-update-folders.js',
  ],
  experiments: { typedRoutes: true },
  extra: {
    apiUrl: THULU_API_URL,
    webUrl: THULU_WEB_URL,
    identityClients: {
      googleAndroid: THULU_GOOGLE_ANDROID_CLIENT,
      googleIos: THULU_GOOGLE_IOS_CLIENT,
      facebook: THULU_FACEBOOK_CLIENT,
    },
  },
};

/** As store/privacy.json says, in Apple's words; a test compares them with what the app may do. */
function collectedData() {
  const { data }: typeof import('./store/privacy.json') = require('./store/privacy.json');
  return data.flatMap(({ apple, linked }) =>
    apple
      ? [
          {
            NSPrivacyCollectedDataType: `NSPrivacyCollectedDataType${apple}`,
            NSPrivacyCollectedDataTypeLinked: linked,
            NSPrivacyCollectedDataTypeTracking: false,
            NSPrivacyCollectedDataTypePurposes: ['NSPrivacyCollectedDataTypePurposeAppFunctionality'],
          },
        ]
      : [],
  );
}

export default config;
