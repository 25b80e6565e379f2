import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import { Problem } from './problem.mjs';
import { commandLine } from './processes.mjs';

/**
 * Makes sure that nothing answers for "localhost" on a port, by IPv4 or IPv6.
 * @param {number} port
 * @param {string} what e.g. "the web pages"
 * @param {string} variable environment variable that chooses another port
 * @throws {Problem}
 */
export async function checkPort(port, what, variable) {
  if (await isPortFree(port)) return;
  const holder = holderOf(port);
  throw new Problem(
    `Port ${port} for ${what} is taken${holder ? ` by ${holder}` : ''}`,
    `Stop that program, or choose another port: ${variable}=${port + 1} npm start`,
  );
}

/** @param {number} port */
export async function isPortFree(port) {
  // Connecting finds listeners on every address that binding one address would miss on macOS.
  const taken = await Promise.all(['127.0.0.1', '::1'].map((host) => answers(port, host)));
  return !taken.includes(true) && (await canBind(port, '127.0.0.1')) && (await canBind(port, '::1'));
}

function answers(port, host) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    const end = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
    socket.setTimeout(1000, () => end(true));
  });
}

function canBind(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => {
      // No IPv6 here is no reason to refuse the port.
      resolve(!['EADDRINUSE', 'EACCES'].includes(/** @type {{ code?: string }} */ (error).code ?? ''));
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * A port from an environment variable.
 * @param {string} name
 * @param {number} fallback
 * @throws {Problem} when it is no port number
 */
export function portFrom(name, fallback) {
  const text = process.env[name];
  if (!text) return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`${name}=${text} is not a port number`, `Set ${name} to a number from 1 to 65535`);
}

/** "program (process 123)" where the system lets us see it, else ''. */
function holderOf(port) {
  const pid = process.platform === 'linux' ? holderOnLinux(port) : holderByLsof(port);
  return pid ? `${commandLine(pid).slice(0, 60) || 'a program'} (process ${pid})` : '';
}

function holderByLsof(port) {
  if (process.platform === 'win32') return 0;
  const found = spawnSync('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-t'], { encoding: 'utf8' });
  return Number.parseInt(found.stdout ?? '', 10) || 0;
}

/** The kernel's socket table gives the socket's inode, and some process has that inode open. */
function holderOnLinux(port) {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => read(file).split('\n'));
  const inodes = rows
    .map((row) => row.trim().split(/\s+/))
    .filter((cells) => cells[1]?.endsWith(`:${hex}`) && cells[3] === '0A')
    .map((cells) => `socket:[${cells[9]}]`);
  if (inodes.length === 0) return 0;
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const open = fs.readdirSync(`/proc/${pid}/fd`).map((fd) => fs.readlinkSync(`/proc/${pid}/fd/${fd}`));
      if (open.some((target) => inodes.includes(target))) return Number(pid);
    } catch {
      // Another user's process, or gone meanwhile.
    }
  }
  return 0;
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
