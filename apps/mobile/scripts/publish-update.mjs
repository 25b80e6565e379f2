// Makes of an export what phones ask for when they look for an update: files for a bucket, by the protocol of expo-updates, version 1
// (https://docs.expo.dev/technical-specs/expo-updates-1/). docs/apps.md says when and how.
//   npx expo export --platform android --platform ios      (with THULU_API_URL and the others as the builds had them, here and below)
//   node scripts/publish-update.mjs --url https://thulubazaar.com/app-updates [--from dist] [--to updates] [--key private.pem] [--bucket NAME]
import { createHash, createSign, randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const app = path.join(import.meta.dirname, '..');
const boundary = 'thulubazaar-update';

const types = {
  avif: 'image/avif',
  gif: 'image/gif',
  hbc: 'application/javascript',
  jpg: 'image/jpeg',
  js: 'application/javascript',
  json: 'application/json',
  otf: 'font/otf',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  webp: 'image/webp',
  xml: 'application/xml',
};

/** As a phone checks what it got. */
export function hashOf(content) {
  return createHash('sha256').update(content).digest('base64url');
}

/** Of one file: its name in the bucket is its content, so it is never changed and may be kept for good. */
function assetOf({ file, ext, url, isBundle }) {
  const content = readFileSync(file);
  const key = createHash('md5').update(content).digest('hex');
  const contentType = types[ext];
  if (!contentType)
    throw new Error(`${file}: which type a .${ext} is, scripts/publish-update.mjs does not say`);
  return {
    file,
    name: `assets/${key}.${ext}`,
    asset: {
      hash: hashOf(content),
      key,
      contentType,
      ...(isBundle ? {} : { fileExtension: `.${ext}` }),
      url: `${url}/assets/${key}.${ext}`,
    },
  };
}

/**
 * The answer to "is there an update?", with the signature that phones with a certificate want. A part of it may have headers of its own,
 * so a plain file can be signed.
 */
export function answerOf(manifest, privateKey) {
  const body = JSON.stringify(manifest);
  const signature = privateKey
    ? `expo-signature: sig="${createSign('RSA-SHA256').update(body).sign(privateKey, 'base64')}", keyid="main"\r\n`
    : '';
  const part = (name, headers, text) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\ncontent-type: application/json; charset=utf-8\r\n${headers}\r\n${text}\r\n`;
  return `${part('manifest', signature, body)}${part('extensions', '', '{"assetRequestHeaders":{}}')}--${boundary}--\r\n`;
}

/** How every file is to be answered; a bucket is told when it gets it, and a CDN adds the header of the protocol. */
function headersOf(name, contentType) {
  return name.endsWith('/manifest')
    ? {
        name,
        contentType: `multipart/mixed; boundary=${boundary}`,
        cacheControl: 'private, max-age=0',
        headers: { 'expo-protocol-version': '1', 'expo-sfv-version': '0' },
      }
    : { name, contentType, cacheControl: 'public, max-age=31536000, immutable', headers: {} };
}

/**
 * @param {{ from: string, to: string, url: string, version: string, config: object, privateKey?: string, now?: Date }} options
 *   `version` is the runtime that can run it: of the native app, as app.config.ts has it
 * @returns what was written, each with how it is to be answered, in the order in which it is to be sent
 */
export function publishUpdate({ from, to, url: given, version, config, privateKey, now = new Date() }) {
  const url = given.replace(/\/$/, '');
  const { fileMetadata } = JSON.parse(readFileSync(path.join(from, 'metadata.json'), 'utf8'));
  const written = new Map();
  const manifests = [];
  for (const [platform, { bundle, assets }] of Object.entries(fileMetadata)) {
    if (platform !== 'android' && platform !== 'ios') continue;
    const launch = assetOf({
      file: path.join(from, bundle),
      ext: path.extname(bundle).slice(1),
      url,
      isBundle: true,
    });
    const others = assets.map((one) =>
      assetOf({ file: path.join(from, one.path), ext: one.ext, url, isBundle: false }),
    );
    for (const { file, name, asset } of [launch, ...others]) {
      mkdirSync(path.join(to, 'assets'), { recursive: true });
      copyFileSync(file, path.join(to, name));
      written.set(name, headersOf(name, asset.contentType));
    }
    const name = `${platform}/${version}/manifest`;
    const manifest = {
      id: randomUUID(),
      createdAt: now.toISOString(),
      runtimeVersion: version,
      launchAsset: launch.asset,
      assets: others.map(({ asset }) => asset),
      metadata: {},
      extra: { expoClient: config },
    };
    mkdirSync(path.join(to, platform, version), { recursive: true });
    writeFileSync(path.join(to, name), answerOf(manifest, privateKey));
    manifests.push(headersOf(name));
  }
  if (manifests.length === 0) throw new Error(`${from} has no export of Android or iOS`);
  // Whoever reads a manifest must find what it names: manifests go last.
  const files = [...written.values(), ...manifests];
  writeFileSync(path.join(to, 'upload.json'), `${JSON.stringify(files, null, 2)}\n`);
  return files;
}

async function main() {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      from: { type: 'string', default: path.join(app, 'dist') },
      to: { type: 'string', default: path.join(app, 'updates') },
      key: { type: 'string' },
      bucket: { type: 'string', default: 'BUCKET' },
    },
  });
  if (!values.url) throw new Error('--url says where phones find updates: THULU_UPDATES_URL of their build');
  if (values.key && !existsSync(values.key)) throw new Error(`There is no key ${values.key}`);
  const { getConfig } = createRequire(import.meta.url)('expo/config');
  const { exp } = getConfig(app, { skipSDKVersionRequirement: true, isPublicConfig: true });
  const files = publishUpdate({
    from: values.from,
    to: values.to,
    url: values.url,
    version: exp.version,
    config: exp,
    ...(values.key && { privateKey: readFileSync(values.key, 'utf8') }),
  });
  // Where phones ask is where it lies in the bucket.
  const folder = new URL(values.url).pathname.replace(/^\/|\/$/g, '');
  for (const { name, contentType, cacheControl } of files)
    process.stdout.write(
      `aws s3 cp '${path.join(values.to, name)}' 's3://${path.posix.join(values.bucket, folder, name)}' --content-type '${contentType}' --cache-control '${cacheControl}' && \\\n`,
    );
  process.stdout.write('echo published\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
