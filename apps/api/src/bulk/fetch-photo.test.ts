import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../kernel/http/public-address.ts';
import { type FetchAllowance, fetchPhoto } from './fetch-photo.ts';

describe('which addresses are public', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '169.254.170.2',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1%eth0',
    'fd00:ec2::254',
    'fc00::1',
    '::ffff:127.0.0.1',
    '::ffff:169.254.169.254',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:0:7f00:1::',
    '2001:db8::1',
    'ff02::1',
    'localhost',
    '',
  ])('not %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '103.69.126.1', '2400:1a00::1', '2606:4700::1111'])('but %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('fetching what anybody wrote the address of', () => {
  let server: Server;
  let port = 0;
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((req, res) => {
      asked.push(req.url ?? '');
      const hop = /^\/hop\/(\d+)$/.exec(req.url ?? '')?.[1];
      if (hop)
        return void res
          .writeHead(302, { location: hop === '0' ? '/photo' : `/hop/${Number(hop) - 1}` })
          .end();
      if (req.url === '/inside')
        return void res.writeHead(302, { location: 'http://169.254.169.254/latest' }).end();
      if (req.url === '/file') return void res.writeHead(302, { location: 'file:///etc/passwd' }).end();
      if (req.url === '/large') {
        res.on('error', () => {});
        const more = () => {
          while (!res.destroyed && res.write(Buffer.alloc(1024 * 1024)));
        };
        res.on('drain', more);
        return more();
      }
      if (req.url === '/said-large')
        return void res.writeHead(200, { 'content-length': 99_999_999 }).flushHeaders();
      if (req.url === '/gone') return void res.writeHead(404).end();
      res.end('photo');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Names that lead to this double, which alone counts as public. */
  const allowance = (
    addresses: string[] = ['127.0.0.1'],
    isOpen: FetchAllowance['isOpen'] = (address) => address === '127.0.0.1',
  ) =>
    ({
      isOpen,
      lookup: ((_name: string, _options: object, done: (error: null, all: object[]) => void) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        )) as unknown as NonNullable<FetchAllowance['lookup']>,
    }) satisfies FetchAllowance;
  const fetchFrom = (path: string, given = allowance()) =>
    fetchPhoto(`http://photos.example:${port}${path}`, given).then(String, (error) => error.code);

  it('fetches, over three redirects at most', async () => {
    expect(await fetchFrom('/photo')).toBe('photo');
    expect(await fetchFrom('/hop/2')).toBe('photo');
    expect(await fetchFrom('/hop/3')).toBe('photo_unreachable');
    expect(await fetchFrom('/gone')).toBe('photo_unreachable');
  });

  it('gives up what is too large, said or not', async () => {
    expect(await fetchFrom('/large')).toBe('photo_too_heavy');
    expect(await fetchFrom('/said-large')).toBe('photo_too_heavy');
  });

  it('follows no redirect inside, nor to anything but the web', async () => {
    expect(await fetchFrom('/inside')).toBe('photo_address_closed');
    expect(await fetchFrom('/file')).toBe('photo_address_closed');
  });

  it('refuses a name one of whose addresses is inside, and one that changes between looking and connecting', async () => {
    asked.length = 0;
    expect(await fetchFrom('/photo', allowance(['127.0.0.1', '10.0.0.1']))).toBe('photo_address_closed');
    let looks = 0;
    const once = allowance(['127.0.0.1'], () => {
      looks += 1;
      return looks === 1;
    });
    expect(await fetchFrom('/photo', once)).toBe('photo_address_closed');
    expect(asked).toEqual([]);
  });

  it.each([
    'http://127.0.0.1/',
    'http://127.0.0.1:80/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a9fe:a9fe]/latest/meta-data',
    'http://169.254.169.254/latest/meta-data',
    'http://localhost/',
    'http://user:pass@8.8.8.8/',
    'http://8.8.8.8:22/',
    'file:///etc/passwd',
    'ftp://8.8.8.8/a.jpg',
    'gopher://8.8.8.8/',
    'nonsense',
  ])('refuses %s as it is', async (address) => {
    await expect(fetchPhoto(address)).rejects.toMatchObject({ code: 'photo_address_closed' });
  });
});
