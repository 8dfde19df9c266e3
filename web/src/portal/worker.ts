/**
 * Keeps the shell of the page for when there is no network: the page itself, its program, its fonts and words. Nothing that the server
 * says of a person passes through here: addresses under /api are left alone.
 */
type Waiting = Event & { waitUntil(work: Promise<unknown>): void }
type Fetched = Waiting & { request: Request; respondWith(answer: Promise<Response>): void }
type Told = Waiting & { data: unknown; ports: readonly MessagePort[] }
export type Scope = {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  location: Location
  addEventListener(kind: 'install' | 'activate', heard: (event: Waiting) => void): void
  addEventListener(kind: 'fetch', heard: (event: Fetched) => void): void
  addEventListener(kind: 'message', heard: (event: Told) => void): void
}
const scope = self as unknown as Scope

const prefix = 'kotostig-portal-'
const shell = '/oma.html'

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => event.waitUntil(scope.clients.claim()))

/** The page says what it was made of; what belonged to another release is dropped. */
async function keep(release: string, files: readonly string[]): Promise<void> {
  const own = await caches.open(`${prefix}${release}`)
  const known = new Set((await own.keys()).map((each) => new URL(each.url).pathname))
  await own.addAll([shell, ...files.filter((file) => !known.has(file))])
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== `${prefix}${release}`) await caches.delete(name)
}
scope.addEventListener('message', (event) => {
  const { release, files } = event.data as { release: string; files: readonly string[] }
  event.waitUntil(keep(release, files).then(() => event.ports[0]?.postMessage('kept'), () => event.ports[0]?.postMessage('not kept')))
})

const fromKept = async (request: Request | string): Promise<Response> => (await caches.match(request, { ignoreVary: true })) ?? Response.error()
scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== scope.location.origin || pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => fromKept(shell)))
  else if (pathname.startsWith('/assets/') || pathname === '/icon.svg') event.respondWith(caches.match(request, { ignoreVary: true }).then((kept) => kept ?? fetch(request)))
})
