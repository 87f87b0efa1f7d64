// Says on an old Node what is missing, before it stumbles over the first file in TypeScript: so this is JavaScript.
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Unexpected Node ${process.versions.node} (${process.execPath}), expected 24 or newer.\n` +
      'On Linux `npm install` brings it along, and `npm run …` finds it there; elsewhere: https://nodejs.org/en/download',
  );
  process.exitCode = 2;
}
