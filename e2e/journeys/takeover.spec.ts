/** A leader takes over a caseload from a spreadsheet of an older system. */
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test.ts'

test('a leader takes over a file: columns, values, trying, running, and undoing all of it', async ({ page, work }) => {
  await work.signIn('499', 'lead')
  await work.open('/overtagande')
  await page.getByRole('button', { name: 'Skicka filen' }).click()
  await expect(page.getByText('Välj en fil.')).toBeVisible()
  const rows = ['Kundnummer;Efternamn;Förnamn;Född;Tillståndsgrund;Tillstånd från;Hemkommun;Hemkommun från', `${work.family}1;${work.family};Amina;1.5.1990;Z9;1.2.2026;Korsholm;2.2.2026`,
    `${work.family}2;${work.family};Farid;31.2.1990;Z9;1.2.2026;Korsholm;2.2.2026`].join('\r\n')
  await page.getByLabel('Fil', { exact: true }).setInputFiles({ name: `${work.family}.csv`, mimeType: 'text/csv', buffer: Buffer.from(rows, 'latin1') })
  await page.getByRole('button', { name: 'Skicka filen' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(work.family)
  await page.getByLabel(/”z9” i/).selectOption('quota')
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page, `columns at ${width}`)
    await expectNoSidewaysScroll(page, `columns at ${width}`)
  }
  await page.getByRole('button', { name: 'Pröva utan att skriva' }).click()
  await expect(page.getByText('1 nya personer, 0 som redan finns får nya fakta, 1 rader kan inte tas över.')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'Född' })).toContainText('Ingen dag.')
  await expectAccessible(page, 'tried')
  await expectNoSidewaysScroll(page, 'tried')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Hämta alla som CSV' }).click()
  expect((await downloading).suggestedFilename()).toContain(work.family)
  await page.getByRole('button', { name: 'Ta över det som inte har fel' }).click()
  await expect(page.getByText('1 personer har tillkommit, 0 har fått nya fakta, 1 rader togs inte över.')).toBeVisible()
  await page.goto('/sv/arbete/personer')
  await page.getByRole('searchbox').fill(work.family)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row').filter({ hasText: 'Amina' })).toBeVisible()

  await page.goto('/fi/arbete/overtagande')
  await page.getByRole('link', { name: work.family }).click()
  await page.getByRole('button', { name: 'Peru koko tiedosto' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Peru koko tiedosto' }).click()
  await expect(page.getByText('peruttu', { exact: false })).toBeVisible()
  await page.goto('/sv/arbete/personer')
  await page.getByRole('searchbox').fill(work.family)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ingen hittades hos er')).toBeVisible()
})
