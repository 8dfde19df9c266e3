import { expect, test } from 'vitest'
import { givesWay, inHand, shared } from './in-hand.ts'

test('work goes on at once where nobody waits', () => {
  const since = performance.now()
  const giveWay = givesWay(shared)
  for (let times = 0; times < 1_000; times++) giveWay()
  expect(performance.now() - since).toBeLessThan(500)
})

test('while a request is being answered it stops, and then works as long as it has stopped', async () => {
  const giveWay = givesWay(shared)
  await inHand(async () => {
    const since = performance.now()
    giveWay()
    const stopped = performance.now() - since
    giveWay()
    // The second time it does not stop again: it is its turn.
    expect(stopped).toBeGreaterThan(15)
    expect(performance.now() - since - stopped).toBeLessThan(20)
  })
  const after = performance.now()
  givesWay(shared)()
  expect(performance.now() - after).toBeLessThan(20)
})
