// @ts-check
/** Says in one line which Node is needed when this one is too old, and makes the process end with 1. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return true;
  console.error(
    `Node ${process.versions.node} is too old: ThuluBazaar needs 20.19 or newer. Install it from https://nodejs.org and start again.`,
  );
  process.exitCode = 1;
  return false;
}
