const path = require('node:path');
const { getDefaultConfig } = require('expo/metro-config');

const root = path.join(__dirname, '../..');
const packages = path.join(root, 'packages');

const config = getDefaultConfig(__dirname);

// The app stands outside the workspaces and shares their sources: packages are read where they are, and whatever they import
// comes from the app's own node_modules, so that there is one of each.
config.watchFolders = [packages];
config.resolver.nodeModulesPaths = [path.join(__dirname, 'node_modules')];
const own = path.join(__dirname, 'package.json');
const shared = /^@thulubazaar\/([\w-]+)(?:\/(.+))?$/;

config.resolver.resolveRequest = (context, name, platform) => {
  const [, folder, rest] = shared.exec(name) ?? [];
  if (folder) {
    const { exports } = require(path.join(packages, folder, 'package.json'));
    const key = rest ? `./${rest}` : '.';
    const pattern = Object.keys(exports).find((one) => {
      const [head, tail] = one.split('*');
      return one === key || (tail !== undefined && key.startsWith(head) && key.endsWith(tail));
    });
    if (!pattern) throw new Error(`${name} is not exported`);
    const [head = '', tail = ''] = pattern.split('*');
    const star = pattern === key ? '' : key.slice(head.length, key.length - tail.length);
    return { type: 'sourceFile', filePath: path.join(packages, folder, exports[pattern].replace('*', star)) };
  }
  // `./shelf.ts` may be `shelf.web.ts` on a platform.
  const ownFile =
    /^(?:[.]{1,2}|~)[/].*[.]tsx?$/.test(name) && !context.originModulePath.includes('node_modules');
  if (ownFile) return context.resolveRequest(context, name.replace(/[.]tsx?$/, ''), platform);
  const fromPackages = context.originModulePath.startsWith(packages + path.sep) && !name.startsWith('.');
  return context.resolveRequest(
    fromPackages ? { ...context, originModulePath: own } : context,
    name,
    platform,
  );
};

module.exports = config;
