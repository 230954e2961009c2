/**
 * Loaded before every npm script. It must itself run on any Node, so it is plain and old JavaScript.
 *
 * It says in one line when Node is too old for the script. And it ends the script with the program that started it: npm
 * passes a signal on to a shell, and that shell to nobody.
 */
const { engines } = require('../package.json');

// Keeps what Node makes of each module between runs. It is no part of what a script does.
const { enableCompileCache } = require('node:module');
if (enableCompileCache) enableCompileCache();

/** Whether a version such as `24.16.0` lies in a range such as `^22.1.0 || >=24.0.0`. */
function isSupported(version, range) {
  const [major, ...rest] = numbers(version);
  return range.split('||').some((part) => {
    const [lowestMajor, ...lowestRest] = numbers(part);
    if (major !== lowestMajor) return part.includes('>=') && major > lowestMajor;
    return rest[0] > lowestRest[0] || (rest[0] === lowestRest[0] && rest[1] >= lowestRest[1]);
  });
}

function numbers(text) {
  return text.match(/\d+/g).map(Number);
}

if (!isSupported(process.versions.node, engines.node)) {
  console.error(
    `This needs Node ${engines.node}, and this is Node ${process.versions.node}. On Linux x64 "npm ci" without --omit=optional brings one; elsewhere install one.`,
  );
  process.exit(1);
}

const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, 500).unref();

module.exports = { isSupported };
