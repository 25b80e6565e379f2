// Which addresses open in the app is said once, in the contract. Expo reads its configuration before anything is built and without a
// loader for TypeScript besides the file itself, so the one file it needs (which imports nothing) is turned into JavaScript here.
const { readFileSync } = require('node:fs');
const path = require('node:path');
const ts = require('typescript');

const file = path.join(__dirname, '../../../packages/contract/src/app-links.ts');

function readLinks() {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2020 },
  });
  const made = { exports: {} };
  new Function('module', 'exports', outputText)(made, made.exports);
  return made.exports;
}

module.exports = readLinks();
