import { expect, test } from '../test.ts'

test('a caseworker opens a story and sees the late review of the plan, with its day and section', async ({ example, page }) => {
  await example.open()
  await expect(page.getByText('Påhittade uppgifter').filter({ visible: true })).toHaveCount(1)
  const row = page.getByRole('listitem').filter({ has: example.why('Se över planen') })
  await expect(row).toContainText('19.8.2026')
  await expect(row).toContainText('96 dagar sen')
  await expect(row.getByRole('link', { name: '22 § 1 mom.' })).toBeVisible()
})

test('a duty without delay shows its age in days and never a due date', async ({ example, page }) => {
  await example.open('fi')
  await example.choose('Yksin Vöyrille tullut 15-vuotias')
  const row = page.getByRole('listitem').filter({ has: example.why('Hae edustajaa') })
  await expect(row).toContainText('27 päivää')
  await expect(row).toContainText('18.6.2025 alkaen')
})

test('why tells the rule, the conditions with their facts, the arithmetic and who is responsible', async ({ example }) => {
  await example.open()
  await example.day.fill('23.12.2025')
  await example.isAnswered()
  await example.why('Se över planen').click()
  const panel = example.panel('Se över planen')
  await expect(panel).toContainText('2025-08-31 + 6 mån = 2026-02-28')
  await expect(panel).toContainText('Månaden har ingen sådan dag, alltså den sista.')
  await expect(panel).toContainText('Har en gällande integrationsplan')
  await expect(panel).toContainText('Arbetskraftsmyndigheten, Österbotten')
  await expect(panel).toContainText('Lagpaket 2026.1')
  await expect(panel.getByRole('heading', { name: 'Se över planen' })).toBeFocused()
})

test('Escape closes why and returns to the row', async ({ example, page }) => {
  await example.open()
  await example.why('Se över planen').click()
  await expect(example.panel('Se över planen')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(example.panel('Se över planen')).toHaveCount(0)
  await expect(example.why('Se över planen')).toBeFocused()
})

test('a fact that is wrong is corrected in the form, where it stands', async ({ example, page }) => {
  await example.open()
  await example.why('Se över planen').click()
  await example.panel('Se över planen').getByRole('button', { name: 'Ett faktum är fel' }).click()
  await example.panel('Se över planen').getByRole('button', { name: /Hemkommun/ }).click()
  await expect(page.getByRole('group', { name: 'Hemkommun 1' }).getByRole('textbox', { name: 'Från' })).toBeFocused()
})

test('a question is answered in the form, and the answer changes', async ({ example, page }) => {
  await example.open()
  await page.getByRole('button', { name: 'Svara – Är personen offer för människohandel?' }).click()
  const field = page.getByRole('group', { name: 'Offer för människohandel' }).getByRole('combobox')
  await expect(field).toBeFocused()
  await field.selectOption('Nej')
  await expect(page.getByRole('button', { name: 'Svara – Är personen offer för människohandel?' })).toHaveCount(0)
})

test('the day moves by day, month and change with the keyboard, and I returns to today', async ({ example, page }) => {
  await example.open()
  await example.slider.focus()
  const steps: [string, string][] = [
    ['ArrowLeft', '22.11.2026'], ['PageDown', '22.10.2026'], ['PageUp', '22.11.2026'], ['Control+ArrowLeft', '1.9.2026'], ['Control+ArrowLeft', '19.8.2026'],
    ['Home', '1.1.2024'], ['End', '31.12.2027'], ['i', '23.11.2026'],
  ]
  for (const [key, day] of steps) {
    await page.keyboard.press(key)
    await expect(example.slider).toHaveAttribute('aria-valuetext', day)
  }
})

test('the words of the chosen day follow the day', async ({ example }) => {
  await example.open()
  await example.day.fill('15.11.2025')
  await expect.poll(() => example.state()).toContain('15.11.2025')
  const state = await example.state()
  expect(state).toContain('Ja, arbetslös')
  expect(state).toContain('Arbetskraftsmyndigheten, Österbotten')
  expect(state).toContain('816,08 € i månaden')
  expect(state).toContain('681/2023 som i kraft 1.1.2025')
})

test('the timeline is also a table with the same content', async ({ example, page }) => {
  await example.open('fi')
  await example.show('table')
  const table = page.getByRole('table', { name: 'Aikajana taulukkona' })
  await expect(table).toContainText('Oleskeluperuste: Turvapaikka (87 §)')
  await expect(table).toContainText('Enintään 31.8.2027 asti')
  await expect(table.getByRole('link', { name: '23 § 2 mom.' }).first()).toBeVisible()
})

test('marks of the picture are buttons that take the day there', async ({ example, page }) => {
  await example.open()
  await page.getByRole('button', { name: /Planen sågs över 19.2.2026/ }).click()
  await expect(example.slider).toHaveAttribute('aria-valuetext', '19.2.2026')
})

test('the money is told by payee and year, with the last day to claim', async ({ example, page }) => {
  await example.open()
  const table = page.getByRole('table', { name: 'Statlig ersättning' })
  const town = table.getByRole('row', { name: /Korsholm/ })
  await expect(town).toContainText('8\u00a0160,83\u00a0€')
  await expect(table.getByRole('row', { name: /Sök senast/ })).toContainText('2.1.2029')
  await page.getByRole('button', { name: /Visa månaderna/ }).click()
  await expect(page.getByRole('table', { name: 'Månaderna' }).getByRole('row')).not.toHaveCount(1)
})

test('an amount that rests on an open question is marked and never shown as a zero', async ({ example, page }) => {
  await example.open()
  await example.show('file')
  const text = await example.file.inputValue()
  const { municipalities: _, ...rest } = JSON.parse(text) as Record<string, unknown>
  await example.file.fill(JSON.stringify(rest))
  await expect(page.getByText('Frågan måste besvaras innan summan kan användas.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Statlig ersättning' })).not.toContainText(/(^|\s)0,00/)
})

test('the case and the answer can be taken home as files', async ({ example, page }) => {
  await example.open()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Svaret som JSON' }).click()])
  expect(file.suggestedFilename()).toBe('kotostig-determination.json')
})

test('on paper there is the table and no navigation', async ({ example, page }) => {
  await example.open()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('table', { name: 'Tidslinjen som tabell' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Skriv ut' })).toHaveCount(0)
})

test('the language is kept when somebody comes back without naming it', async ({ example, page }) => {
  await example.open('fi')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kokeile esimerkillä')
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi')
})
