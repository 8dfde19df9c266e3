/** Hands out the built web app: files with a hash in their name for ever, everything else to be asked about each time. */
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

export async function serveWebApp(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: ['index.html'],
    // Compressed once, when the web app is built.
    preCompressed: true,
    cacheControl: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

/** The web app finds its own page from the address. The person's own page is a program of its own. */
export const sendWebApp = (reply: FastifyReply, path: string): FastifyReply => reply.sendFile(/^\/oma(\/|$)/.test(path) ? 'oma.html' : 'index.html')
