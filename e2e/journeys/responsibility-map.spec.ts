import { expect, expectNoSidewaysScroll, expectUsable, test } from '../test.ts'

const at = (language: string, choice: string, page = ''): string => `/${language}/ansvar${page}#${choice}`

test('a coordinator sees who does what for whom in her municipality, and reads the section', async ({ page }) => {
  await page.goto(at('sv', '499/2026-11-23//matrix'))
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Asyl eller alternativt skydd, arbetslös/ }) })
  await expect(row.getByRole('cell').nth(1)).toContainText('Se över planen')
  await expect(row.getByRole('cell').nth(1)).toContainText('inom 6 månader från planen eller den senaste översynen')
  await expect(row.getByRole('cell').nth(0)).toContainText('Ge vägledning och rådgivning')
  await expect(row.getByRole('cell').nth(0)).not.toContainText('Se över planen')
  await expect(page.getByRole('columnheader', { name: /Välfärdsområdet/ })).toContainText('Österbottens välfärdsområde')
  await expect(row.getByRole('cell').nth(1).getByRole('link', { name: 'Officiell text: 681/2023' })).toHaveAttribute('href', /finlex\.fi/)
  await expect(page.getByRole('listitem').filter({ hasText: 'Behöver kommunens och välfärdsområdets tjänster samordnas?' })).toContainText('14 § 4 mom.')
  await row.getByRole('link', { name: '22 § 1 mom.' }).click()
  await expect(page).toHaveURL(/\/sv\/lag\/681-2023\/22#m1$/)
  await page.goBack()
  await expect(page.getByLabel('Dag', { exact: true })).toHaveValue('23.11.2026')
})

test('two days are compared: what is new, what moved, and what cannot be said', async ({ page }) => {
  await page.goto(at('fi', '499/2025-01-01//matrix'))
  await page.getByLabel('Vertaa päivään').selectOption('2024-12-31')
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Työtön työnhakija/ }) })
  const employment = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Turvapaikka.*työnhakija/ }) }).getByRole('cell').nth(1)
  await expect(employment).toContainText('Uusi vastuutaho, Uusi määräaika: Käynnistä arviointi')
  await expect(employment.getByRole('deletion').first()).toContainText('Työ- ja elinkeinotoimisto')
  await expect(row).toBeVisible()
  await expect(page.getByText('Ei vertailtavissa').first()).toBeVisible()
  await page.getByRole('checkbox', { name: /Näytä vain muuttuneet/ }).check()
  await expect(page.getByText('Ei vertailtavissa')).toHaveCount(0)
  await expect(page).toHaveURL(/#499\/2025-01-01\/2024-12-31\/matrix$/)
  await page.getByRole('button', { name: '1.1.2027' }).click()
  await page.getByLabel('Vertaa päivään').selectOption('2026-01-01')
  await expect(page.getByText('Tallenna tiedot valtakunnalliseen tietovarantoon').first()).toBeVisible()
  await expect(page.getByText('Päättyy').first()).toBeVisible()
})

test('a day that the law is not known for, and a municipality that does not exist, get one line beside the field', async ({ page }) => {
  await page.goto(at('sv', '499/2026-11-23//matrix'))
  const day = page.getByLabel('Dag', { exact: true })
  for (const [typed, line] of [['31.8.2011', 'Lagen är känd från 1.9.2011.'], ['5.3.2027', 'Vad som gäller efter 4.3.2027 är inte känt'], ['30.2.2026', 'Skriv dagen som 23.11.2026.']] as const) {
    await day.fill(typed)
    await expect(page.getByText(line)).toBeVisible()
    await expect(page.getByRole('table')).toHaveCount(0)
  }
  await day.fill('4.3.2027')
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('combobox', { name: 'Kommun' }).fill('Ingenstans')
  await expect(page.getByText('Välj en kommun i listan.')).toBeVisible()
})

test('another municipality is chosen with the keyboard; Åland and Helsinki are told as what they are', async ({ page }) => {
  await page.goto(at('sv', '499/2026-11-23//matrix'))
  const town = page.getByRole('combobox', { name: 'Kommun' })
  await town.fill('Helsing')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: /Välfärdsområdet/ })).toContainText('Helsingfors')
  await page.goto(at('sv', '478/2026-11-23//matrix'))
  await expect(page.getByText('På Åland följer integrationstjänsterna landskapslagen')).toBeVisible()
  await expect(page.getByText('Inte uträknat').first()).toBeVisible()
  await expect(page.getByText('Ingen uppgift i lagpaketet')).toHaveCount(0)
})

test('the map is taken home as a table for a spreadsheet', async ({ page }) => {
  await page.goto(at('sv', '499/2025-01-01/2024-12-31/matrix'))
  await expect(page.getByRole('table')).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Tabell som CSV' }).click()])
  expect(download.suggestedFilename()).toBe('kotostig-ansvar-499-2025-01-01.csv')
  const stream = await download.createReadStream()
  let text = ''
  for await (const part of stream) text += String(part)
  expect(text).toContain('Arbetslös arbetssökande;Arbetskraftsmyndigheten, Österbotten;Se över planen;inom 6 månader från planen eller den senaste översynen;22 § 1 mom.;')
  expect(text).toContain('Ny ansvarig, Ny frist;"Arbets- och näringsbyrån; inom 12 månader')
})

test('a councillor has one page in plain words, and it prints on one sheet of A4', async ({ page }) => {
  for (const [language, choice] of [['sv', '499/2026-11-23//matrix'], ['fi', '091/2025-06-01//matrix'], ['en', '478/2027-01-15//matrix']] as const) {
    await page.goto(at(language, choice, '/en-sida'))
    await expect(page.getByRole('article').getByRole('table')).toBeVisible()
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g), `${language} ${choice}`).toHaveLength(1)
  }
  await page.goto(at('sv', '499/2026-11-23//matrix', '/en-sida'))
  await expect(page.getByRole('heading', { name: 'Det här ändras härnäst: 1.1.2027' })).toBeVisible()
  await expect(page.getByText('Spara uppgifterna i den nationella informationsresursen').first()).toBeVisible()
  await page.getByRole('link', { name: 'Till hela kartan' }).click()
  await expect(page.getByLabel('Dag', { exact: true })).toHaveValue('23.11.2026')
})

test('what a source says against the law is met at the section, in the map and on one page', async ({ page, book }) => {
  await book.openSection('sv', '681-2023', '15')
  await expect(page.getByRole('heading', { name: 'Vad källor säger om paragrafen' })).toBeVisible()
  await expect(page.getByText('15 och 17 § upphävdes innan de började tillämpas')).toBeVisible()
  await page.getByRole('link', { name: 'Alla punkter' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vad källorna säger och vad lagen säger')
  await expect(page.getByText('Det tillfälliga skyddet tillämpas till 30.6.2026.')).toBeVisible()
  await page.goto(at('sv', '499/2026-11-23//topics'))
  const note = page.getByRole('row').filter({ hasText: 'Bedömning, plan och utbildning' }).getByText('Källan 2024 säger annat').first()
  await note.click()
  await expect(page.getByText('15 och 17 § upphävdes innan de började tillämpas').first()).toBeVisible()
})

for (const language of ['sv', 'fi', 'en'] as const) {
  test(`the map, its comparison, the one page and the sources can be used by everybody, in ${language}`, async ({ page }) => {
    for (const [path, ready] of [['#499/2025-01-01/2024-12-31/matrix', 'table'], ['#499/2026-11-23//topics', 'table'], ['/en-sida#499/2026-11-23//matrix', 'article'], ['/kallor', 'heading']] as const) {
      await page.goto(`/${language}/ansvar${path}`)
      await expect(page.getByRole(ready).first()).toBeVisible()
      await page.setViewportSize({ width: 320, height: 900 })
      await expectNoSidewaysScroll(page, `${path}, 320 pixels`)
      await expectUsable(page, path)
      await page.goto('about:blank')
    }
  })
}
