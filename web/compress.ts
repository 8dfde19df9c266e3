/** Writes a compressed twin beside every text file of the bundle, so that the server never compresses while somebody waits. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]

export function compress(): Plugin {
  let folder = ''
  return {
    name: 'kotostig-compress',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    async closeBundle() {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|html|svg)$/.test(entry.name)) continue
        const path = join(entry.parentPath, entry.name)
        const text = await readFile(path)
        await Promise.all([writeFile(`${path}.gz`, await zip(text, { level: 9 })), writeFile(`${path}.br`, await brotli(text))])
      }
    },
  }
}
