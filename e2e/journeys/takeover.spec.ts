/** A leader takes over a caseload from a spreadsheet of an older system. */
import { expect, expectAccessible, expectNoSidewaysScroll, expectUsable, test } from '../test.ts'

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

test('a leader reads in a list of Kela by keyboard: what is no table is refused, and the same list twice says nothing new', async ({ page, work }) => {
  await work.signIn()
  const code = work.freshCode()
  await work.register('Layla', undefined, { code })
  await work.signIn('499', 'lead')
  await work.open('/kontakter', 'fi')
  await page.getByRole('link', { name: /^Lue luettelo Kelalta/ }).click()
  const file = page.getByLabel('Tiedosto', { exact: true })
  const send = work.button('Lähetä tiedosto')
  await page.getByLabel('Mikä luettelo on kyseessä?').selectOption('kela-84-2')
  // The field is in our words and not the browser's.
  await expect(page.getByText('Tiedostoa ei ole valittu')).toBeVisible()
  await file.setInputFiles({ name: 'tyhja.csv', mimeType: 'text/csv', buffer: Buffer.from('') })
  await expect(page.getByText('tyhja.csv')).toBeVisible()
  await send.press('Enter')
  await expect(page.getByText('Tiedosto on tyhjä.')).toBeVisible()
  await expectAccessible(page, 'lists with an empty file')
  await file.setInputFiles({ name: 'kuva.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]) })
  await send.press('Enter')
  await expect(page.getByText('Tiedosto ei ole taulukko. Tallenna se XLSX- tai CSV-muodossa.')).toBeVisible()

  const rows = `Henkilötunnus;Sukunimi;Etunimet;Puhelin\n${code};${work.family};Layla;\n;${work.family};Nimetön;\n${'9'.repeat(11)};${work.family};${'Pitkänimi'.repeat(20)};`
  for (const [told, says] of [['Uusia käsiteltäviä yhteydenottoja: 0. Asioita, jotka saavat uusia tietoja: 1. Rivejä, joita ei voi lukea: 2.', 'ensin'], ['Luettelossa ei ole mitään uutta.', 'nothing']] as const) {
    await work.open('/listor', 'fi')
    await page.getByLabel('Mikä luettelo on kyseessä?').selectOption('kela-84-2')
    await file.setInputFiles({ name: `${work.family}-${says}.csv`, mimeType: 'text/csv', buffer: Buffer.from(rows, 'latin1') })
    await send.press('Enter')
    await work.button('Kokeile kirjoittamatta').click()
    await expect(page.getByText(told)).toBeVisible()
    if (says === 'nothing') break
    await expect(page.getByRole('link', { name: 'Yhteydenotot' })).toHaveAttribute('aria-current', 'page')
    await work.button('Lue virheettömät').press('Enter')
    await expect(page.getByText(/^Luettu\. Uusia yhteydenottoja: 0/)).toBeVisible()
  }
  await expect(work.button('Lue virheettömät')).toBeDisabled()
  await expectUsable(page, 'a list that says nothing new')
})
