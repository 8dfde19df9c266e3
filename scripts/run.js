// Starts one of the scripts beside this file. Plain JavaScript, so that an older Node.js can say what is missing instead of
// failing on the first line of TypeScript. npm puts the Node.js of this project first, once its dependencies are installed.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(`Kotostig needs its own Node.js 24, and this is ${process.versions.node}. Run: npm ci, and then start it through npm.\n`)
  process.exit(1)
}
await import(`./${process.argv[2]}.ts`)
