/** Fetched first and saved then: a refusal is told on the page, and is not saved as if it were the document. With a body it is asked for by sending that. */
export async function saveFile(address: string, name: string, body?: unknown): Promise<boolean> {
  let bytes: Blob
  try {
    const reply = await fetch(address, body === undefined ? undefined : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    if (!reply.ok) return false
    bytes = await reply.blob()
  } catch {
    return false
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  return true
}
