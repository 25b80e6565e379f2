// What the list from elsewhere lacks: words of this country, and the names of this and other marketplaces.
const local =
  `nepal kathmandu lalitpur bhaktapur pokhara biratnagar birgunj butwal dharan chitwan janakpur hetauda nepalgunj
  namaste himalaya himalayan himal everest sagarmatha annapurna machhapuchhre gorkha gorkhali gurkha thulubazaar
  thulubazar thulubajar bazaar bazar hamrobazar hamrobazaar ilovenepal jaynepal jainepal mynepal meronepal buddha
  ganesh krishna shiva pashupati ramram sitaram jayshreeram dashain tihar momo dalbhat chiya daraz esewa khalti
  samsung iphone facebook google ncell nepaltelecom`.split(/\s+/);

let known: Promise<ReadonlySet<string>> | undefined;

// Read when the first password is set: most processes never need its five megabytes.
async function read(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set([...dictionary['passwords-common'].map((each) => each.toLowerCase()), ...local]);
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
 * True for the passwords that are tried first: some 50,000 that have leaked most often (zxcvbn's list) and the words of
 * this country, in any case, written with signs for letters, and with the few digits or signs around them that make
 * hundreds of each.
 */
export async function isCommonPassword(password: string): Promise<boolean> {
  known ??= read();
  const words = await known;
  const plain = password.toLowerCase();
  const forms = [plain, unmasked(plain), bare(plain), unmasked(bare(plain)), bare(unmasked(plain))];
  return forms.some((form) => form.length >= shortestWord && words.has(form));
}
