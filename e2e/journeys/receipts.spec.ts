/** Receipts: taken of a person, checked again, printed; of an example, taken along and checked by anybody. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { readPages, without } from '../pages/pdf.ts'
import { expect, expectUsable, test } from '../test.ts'

const saved = async (page: Page, button: string): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
  return download.path()
}

test('a caseworker takes a receipt of a duty by keyboard, sees that it is intact, and prints it', async ({ page, work }) => {
  await work.signIn()
  const id = await work.register('Karima', [{ type: 'known', on: work.day(-100) }, { type: 'assessment-started', on: work.day(-90) }, { type: 'assessment-made', on: work.day(-80), needsPlan: true, needsCoordination: false }, { type: 'plan-made', on: work.day(-70), until: work.day(200), withWelfareArea: false }])
  await work.open(`/person/${id}`)
  await expect(page.getByText('Inga kvitton är tagna.')).toBeVisible()
  await work.button('Varför – Se över planen').click()
  const panel = page.getByRole('region', { name: 'Se över planen' }).filter({ visible: true })
  await panel.getByRole('button', { name: 'Ta ett kvitto' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Kvitto: Se över planen' })).toBeVisible()
  await expect(page.getByText('Kvittot är orört: kontrollsumman stämmer.')).toBeVisible()
  await expect(page.getByText(/Räknat igen med kvittots eget lagpaket .*: samma svar\./)).toBeVisible()
  await expect(page.getByText('Med det som är känt i dag: ingen skillnad.')).toBeVisible()
  const paper = page.getByRole('article', { name: 'Kvitto: Se över planen' })
  await expect(paper).toContainText(`Karima ${work.family}`)
  await expect(paper).toContainText(`Planen gjordes ${work.dayText(-70)}`)
  await expect(paper).toContainText('källa: Migrationsverket')
  await expect(paper).toContainText('Inget faktum saknas för det här svaret.')
  await expectUsable(page, 'a receipt')

  const pages = await readPages(await saved(page, 'Hämta som PDF'))
  expect(pages).toHaveLength(1)
  for (const words of ['Kvitto: Se över planen', `Karima ${work.family}`, `${work.day(-70)} + 6 mån = `, 'Sida 1 av 1', (await paper.locator('code').last().textContent())!]) expect(pages[0]).toContain(without(words))

  await page.getByRole('link', { name: 'Till personen' }).click()
  await page.getByRole('list').getByRole('link', { name: 'Se över planen', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kvitto: Se över planen' })).toBeVisible()
})

test('in Finnish: after a fact is added the receipt is the same, and the page tells what has changed', async ({ page, work }) => {
  await work.signIn()
  const id = await work.register('Samira')
  await work.open(`/person/${id}`, 'fi')
  await work.button('Ota kuitti').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kuitti: näin laki vastaa' })).toBeVisible()
  await expect(page.getByText('Sillä, mitä tänään tiedetään: ei eroa.')).toBeVisible()
  const pages = await readPages(await saved(page, 'Hae PDF-tiedostona'))
  expect(pages).toHaveLength(1)
  for (const words of ['Kuitti: näin laki vastaa', 'Käynnistä arviointi', 'Onko henkilö ihmiskaupan uhri?', 'Sivu 1 / 1']) expect(pages[0]).toContain(without(words))
  const checksum = await page.locator('article code').last().textContent()
  await work.record(id, 'acts', [{ type: 'assessment-started', on: work.day(-1) }])
  await page.reload()
  await expect(page.getByText('Sillä, mitä tänään tiedetään, laki vastaa samasta päivästä toisin.').first()).toBeVisible()
  for (const shut of await page.locator('.checked details:not([open]) > summary').all()) await shut.click()
  await expect(page.getByRole('row', { name: /Käynnistä arviointi.*avoin.*tehty/ })).toBeVisible()
  expect(await page.locator('article code').last().textContent()).toBe(checksum)
  await expectUsable(page, 'a receipt and what has changed since')
})

test('anybody makes a receipt of an example, and whoever changes a word in it is found out', async ({ example, page }, info) => {
  await example.open()
  await example.why('Se över planen').click()
  await example.panel('Se över planen').getByRole('link', { name: 'Kvitto' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Kvitto: Se över planen' })).toBeVisible()
  await expectUsable(page, 'the receipt of an example')
  expect((await readPages(await saved(page, 'Hämta som PDF')))[0]).toContain(without('Kvitto: Se över planen'))
  const file = await saved(page, 'Hämta filen för kontroll')
  await page.getByRole('link', { name: 'Kontrollera ett kvitto' }).click()
  const choose = page.getByRole('button', { name: 'Öppna kvittots fil' })
  const ofMine = (name: string, text: string): string => {
    const path = info.outputPath(name)
    writeFileSync(path, text)
    return path
  }
  const text = readFileSync(file, 'utf8')
  await choose.setInputFiles(ofMine('kvitto.json', text))
  await expect(page.getByText(/Räknat igen med kvittots eget lagpaket .*: samma svar\./)).toBeVisible()
  await expectUsable(page, 'a receipt that was checked')
  await choose.setInputFiles(ofMine('andrat.json', text.replace(/"due":"\d{4}/, '"due":"2099')))
  await expect(page.getByText('Kontrollsumman stämmer inte: något i andrat.json har ändrats efter att kvittot gjordes.')).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
  await choose.setInputFiles(ofMine('brev.json', 'Hej'))
  await expect(page.getByText('brev.json är inget kvitto från Kotostig. Öppna filen som slutar på .json.')).toBeVisible()
})
