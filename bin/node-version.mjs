// Says it plainly where Node is too old, before anything newer is used.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Rød Tråd needs Node 20.19 or later, and this is ${process.versions.node}. Install a newer Node from nodejs.org.\n`,
  );
  process.exit(2);
}
