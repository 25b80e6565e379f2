const fs = require('node:fs') as {
  readdirSync(folder: string, options: { recursive: true }): string[];
  readFileSync(file: string, encoding: 'utf8'): string;
};
const app = `${__dirname}/..`;
const packages = `${app}/../../packages`;

const folders = ['app', 'cards', 'data', 'device', 'features', 'i18n', 'lists', 'photos', 'ui']
  .map((name) => `${app}/${name}`)
  .concat(['catalog', 'frontend', 'nepal'].map((name) => `${packages}/${name}/src`));

test('no text is asked for that the app was not given', () => {
  const given = new Set(
    Object.keys(require('~/generated/messages.en.json')).map((key) => key.replace(/[.].*/, '')),
  );
  const left = Object.keys(require('@thulubazaar/messages/en.json')).filter((name) => !given.has(name));
  const asked = new RegExp(`['"\`](?:${left.join('|')})[.]\\w`);
  const files = folders.flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true })
      .filter((name) => /[.]tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter((file) => asked.test(fs.readFileSync(file, 'utf8')))).toEqual([]);
});
