// @ts-check
// Loaded into each server before its own code (node --import). The supervisor holds the other end of standard input;
// when it closes, by the supervisor's wish or its sudden death, the server stops as on SIGTERM. Unlike a signal this
// works on every system and survives kill -9.
process.stdin.on('error', stop).on('end', stop).on('close', stop).resume();
process.stdin.unref?.();

let stopping = false;

function stop() {
  if (stopping) return;
  stopping = true;
  if (process.listenerCount('SIGTERM') === 0) process.exit(0);
  process.emit('SIGTERM', 'SIGTERM');
  setTimeout(() => process.exit(1), 8_000).unref();
}
