/** The page without a network: the worker that keeps its shell, and taking all of it away again. */

const prefix = 'kotostig-portal-'
const own = (): string[] => [...new Set(performance.getEntriesByType('resource').map((each) => new URL(each.name)).filter((each) => each.origin === location.origin && (each.pathname.startsWith('/assets/') || each.pathname === '/icon.svg')).map((each) => each.pathname))]

/** Whether the page can now be opened without a network. Asked again when another language has been fetched. */
export async function keepShell(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.register('/portal-worker.js', { scope: '/oma' })
    const { active } = await navigator.serviceWorker.ready
    if (!active) return false
    await document.fonts.ready
    const channel = new MessageChannel()
    const answer = new Promise<boolean>((done) => channel.port1.addEventListener('message', ({ data }) => done(data === 'kept'), { once: true }))
    channel.port1.start()
    active.postMessage({ release: new URL(import.meta.url).pathname.split('/').at(-1) ?? '', files: own() }, [channel.port2])
    return await answer
  } catch {
    return false
  }
}

export async function dropShell(): Promise<void> {
  try {
    for (const name of await caches.keys()) if (name.startsWith(prefix)) await caches.delete(name)
    await (await navigator.serviceWorker.getRegistration('/oma'))?.unregister()
  } catch {
    // Nothing was kept in such a browser.
  }
}
