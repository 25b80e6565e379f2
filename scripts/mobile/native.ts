import fs from 'node:fs';
import path from 'node:path';
import { androidPaths } from '@thulubazaar/contract/app-links';
import { npm } from '../bootstrap/npm.mjs';
import { cacheDir, root } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { run } from '../lib/run.ts';
import { app, expoEnvironment, made } from './places.ts';
import { tool } from './tool.ts';

/** What is configuration and what it reads; the native projects are made of these alone. */
const sources = ['app.config.ts', 'package.json', 'assets', 'locales', 'plugins', 'store'];
const updates = 'https://updates.thulubazaar.example';

/** Native projects as a release would have them, in a copy: Expo changes what it finds. */
async function makeProjects(): Promise<string> {
  const house = path.join(made, 'prebuild');
  fs.rmSync(house, { recursive: true, force: true });
  const copy = path.join(house, 'apps/mobile');
  fs.mkdirSync(copy, { recursive: true });
  for (const name of sources) fs.cpSync(path.join(app, name), path.join(copy, name), { recursive: true });
  fs.symlinkSync(path.join(app, 'node_modules'), path.join(copy, 'node_modules'));
  fs.symlinkSync(path.join(root, 'packages'), path.join(house, 'packages'));
  const [command, first] = npm();
  // The one that Expo brings is of another version of itself.
  await run(command, [...first, 'pack', '--silent', '--offline', '--pack-destination', house], {
    what: 'Packing the template',
    cwd: path.join(app, 'node_modules/expo-template-bare-minimum'),
    env: expoEnvironment,
    log: path.join(cacheDir, 'logs/mobile-template.log'),
  });
  const template = fs.readdirSync(house).find((name) => name.endsWith('.tgz'));
  if (!template) throw new Problem('The template was not packed', 'See scripts/mobile/native.ts');
  const cli = path.join(app, 'node_modules/expo/bin/cli');
  await tool('prebuild', [cli, 'prebuild', '--no-install', '--template', path.join(house, template)], {
    cwd: copy,
    env: { THULU_UPDATES_URL: updates, THULU_VARIANT: 'production' },
  });
  return copy;
}

/** Needed, and nothing that a person is asked for. */
const plain = ['android.permission.INTERNET', 'android.permission.VIBRATE'];
/** What must never come in again by a library. */
const never = ['SYSTEM_ALERT_WINDOW', 'READ_EXTERNAL_STORAGE', 'WRITE_EXTERNAL_STORAGE', 'RECORD_AUDIO'];

export function manifestProblems(manifest: string, asked: string[]): string[] {
  const permissions = [...manifest.matchAll(/<uses-permission android:name="([^"]+)"([^>]*)\/>/g)];
  const removed = permissions
    .filter(([, , rest]) => rest?.includes('tools:node="remove"'))
    .map(([, name]) => name);
  const used = permissions.flatMap(([, name = '']) => (removed.includes(name) ? [] : [name]));
  const wanted = [...plain, ...asked].sort();
  const links = androidPaths().map((data) => Object.entries(data)[0] ?? ['', '']);
  const checks: [string, boolean][] = [
    [
      `it asks for ${used.sort().join(', ')}, not for ${wanted.join(', ')}`,
      used.sort().join() === wanted.join(),
    ],
    ...never.map((name): [string, boolean] => [
      `${name} is not blocked`,
      removed.includes(`android.permission.${name}`),
    ]),
    ['links are not verified', manifest.includes('android:autoVerify="true"')],
    ...links.map(([attribute, value]): [string, boolean] => [
      `${value} does not open in the app`,
      manifest.includes(`android:host="thulubazaar.com" android:${attribute}="${value}"`),
    ]),
    ['it may speak without TLS', manifest.includes('android:usesCleartextTraffic="false"')],
    [
      'it has no network security',
      manifest.includes('android:networkSecurityConfig="@xml/network_security_config"'),
    ],
    ['what it keeps goes into backups', manifest.includes('android:allowBackup="false"')],
    ['updates are of no kind of phone', manifest.includes(`android:value="${updates}/android/`)],
    ['pushes have no channel', manifest.includes('default_notification_channel_id" android:value="account"')],
    ['it can be opened by no scheme', manifest.includes('android:scheme="thulubazaar"')],
  ];
  return checks.flatMap(([problem, holds]) => (holds ? [] : [`AndroidManifest.xml: ${problem}`]));
}

function contains(file: string, wanted: Record<string, string | RegExp>): string[] {
  const text = fs.readFileSync(file, 'utf8');
  return Object.entries(wanted).flatMap(([problem, part]) =>
    (typeof part === 'string' ? text.includes(part) : part.test(text))
      ? []
      : [`${path.basename(file)}: ${problem}`],
  );
}

const entry = (key: string, value: string) =>
  new RegExp(`<key>${key}</key>\\s*${value.replaceAll('/', '\\/')}`);

function androidProblems(folder: string, asked: string[]): string[] {
  const main = path.join(folder, 'app/src/main');
  return [
    ...manifestProblems(fs.readFileSync(path.join(main, 'AndroidManifest.xml'), 'utf8'), asked),
    ...contains(path.join(main, 'res/xml/network_security_config.xml'), {
      'plain HTTP is allowed': 'cleartextTrafficPermitted="false"',
      'other authorities than those of the system are trusted':
        /<certificates src="system" \/>(?![\s\S]*user)/,
    }),
    ...contains(path.join(folder, 'gradle.properties'), {
      'code is not made smaller': 'android.enableMinifyInReleaseBuilds=true',
      'resources are not made fewer': 'android.enableShrinkResourcesInReleaseBuilds=true',
      'it is built for other processors': 'reactNativeArchitectures=armeabi-v7a,arm64-v8a,x86_64',
      'Hermes is off': 'hermesEnabled=true',
    }),
    ...contains(path.join(folder, 'app/build.gradle'), {
      'APKs are not split by processor': 'universalApk true',
      'minification is not asked for': 'minifyEnabled enableMinifyInReleaseBuilds',
    }),
    ...contains(path.join(main, 'res/values-b+ne/strings.xml'), { 'it has no name in Nepali': 'ठूलो बजार' }),
  ];
}

function iosProblems(folder: string): string[] {
  const own = path.join(folder, 'ThuluBazaar');
  const purposes = [
    'NSCameraUsageDescription',
    'NSLocationWhenInUseUsageDescription',
    'NSPhotoLibraryUsageDescription',
  ];
  const unused = [
    'NSMicrophoneUsageDescription',
    'NSMotionUsageDescription',
    'NSFaceIDUsageDescription',
    'NSLocationAlways',
  ];
  const plist = fs.readFileSync(path.join(own, 'Info.plist'), 'utf8');
  return [
    ...contains(path.join(own, 'Info.plist'), {
      'it may speak without TLS': entry('NSAllowsArbitraryLoads', '<false/>'),
      'it may speak with the local network': entry('NSAllowsLocalNetworking', '<false/>'),
      'it says nothing of encryption': entry('ITSAppUsesNonExemptEncryption', '<false/>'),
      ...Object.fromEntries(
        purposes.map((name) => [`${name} is missing`, entry(name, '<string>[^<]{20,}</string>')]),
      ),
    }),
    ...unused
      .filter((name) => plist.includes(name))
      .map((name) => `Info.plist: ${name} is of nothing it does`),
    ...['en', 'ne'].flatMap((lang) =>
      contains(
        path.join(own, `Supporting/${lang}.lproj/InfoPlist.strings`),
        Object.fromEntries(purposes.map((name) => [`${name} is not said in ${lang}`, `${name} = "`])),
      ),
    ),
    ...contains(path.join(own, 'ThuluBazaar.entitlements'), {
      'links of the site do not open it': '<string>applinks:thulubazaar.com</string>',
      'it has no passkeys of the site': '<string>webcredentials:thulubazaar.com</string>',
      'pushes are for development': entry('aps-environment', '<string>production</string>'),
    }),
    ...contains(path.join(own, 'Supporting/Expo.plist'), {
      'updates are of no kind of phone': entry('EXUpdatesURL', `<string>${updates}/ios/`),
    }),
    ...contains(path.join(own, 'PrivacyInfo.xcprivacy'), {
      'it says that it tracks': entry('NSPrivacyTracking', '<false/>'),
      'it says nothing of what it collects': 'NSPrivacyCollectedDataTypePhoneNumber',
    }),
  ];
}

/** The rights that people are asked for, as the privacy answers have them. */
function askedFor(): string[] {
  const { data } = JSON.parse(fs.readFileSync(path.join(app, 'store/privacy.json'), 'utf8')) as {
    data: { permission?: string }[];
  };
  return data.flatMap(({ permission }) => permission ?? []);
}

/** Makes the native projects and reads in them what a phone and a store would. Gradle and Xcode are not here. */
export async function checkNative(): Promise<void> {
  const copy = await makeProjects();
  const problems = [
    ...androidProblems(path.join(copy, 'android'), askedFor()),
    ...iosProblems(path.join(copy, 'ios')),
  ];
  if (problems.length > 0)
    throw new Problem(problems.join('\n'), 'See apps/mobile/app.config.ts and plugins/');
}
