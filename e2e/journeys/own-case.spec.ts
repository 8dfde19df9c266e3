import { expect, test } from '../test.ts'

test('a case is built from nothing in the form and answered at once', async ({ example, form, page }) => {
  await example.open()
  await example.show('form')
  await page.getByRole('button', { name: 'Börja från ett tomt fall' }).click()
  await page.getByRole('button', { name: 'Lägg till tillstånd eller registrering' }).click()
  const residence = form.part('Rätt att vistas i Finland 1')
  await residence.getByRole('textbox', { name: 'Från' }).fill('3.2.2025')
  await residence.getByLabel('Grund').selectOption('Asyl (87 §)')
  await page.getByRole('button', { name: 'Lägg till en hemkommun' }).click()
  const home = form.part('Hemkommun 1')
  await home.getByRole('textbox', { name: 'Från' }).fill('10.2.2025')
  await home.getByRole('combobox').fill('Musta')
  await page.getByRole('option', { name: /Korsholm/ }).click()
  await expect(home.getByRole('combobox')).toHaveValue('Korsholm')
  await expect(page.getByRole('list', { name: 'Grupper enligt lagen' })).toContainText('Humanitär grund')
  await example.show('file')
  expect(JSON.parse(await example.file.inputValue())).toMatchObject({ people: [{ homeMunicipality: [{ from: '2025-02-10', code: '499' }] }] })
})

test('what was removed comes back with undo', async ({ example, form, page }) => {
  await example.open()
  await example.show('form')
  await form.part('Hemkommun 1').getByRole('button', { name: /Ta bort/ }).click()
  await expect(form.part('Hemkommun 1')).toHaveCount(0)
  await page.getByRole('button', { name: 'Ångra' }).click()
  await expect(form.part('Hemkommun 1').getByRole('textbox', { name: 'Från' })).toHaveValue('10.2.2025')
})

test('what is typed survives a reload of the page', async ({ example, page }) => {
  await example.open()
  await example.show('form')
  await page.getByRole('textbox', { name: 'Född' }).fill('31.2.1990')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Född' })).toHaveValue('31.2.1990')
})

const wrong = {
  sv: { born: 'Född', says: '”31.2.1990” är ingen dag. Skriv dag.månad.år, till exempel 3.12.2026.', place: 'Person 1 › Född', backwards: 'Perioden slutar före den börjar. Kontrollera slutdagen.', part: 'Rätt att vistas i Finland 1', to: 'Till och med' },
  fi: { born: 'Syntynyt', says: '”31.2.1990” ei ole päivä. Kirjoita päivä.kuukausi.vuosi, esimerkiksi 3.12.2026.', place: 'Henkilö 1 › Syntynyt', backwards: 'Jakso päättyy ennen kuin se alkaa. Tarkista päättymispäivä.', part: 'Oleskeluoikeus 1', to: 'Päättyen' },
  en: { born: 'Born', says: '”31.2.1990” is not a day. Write day.month.year, for example 3.12.2026.', place: 'Person 1 › Born', backwards: 'The period ends before it starts. Check the last day.', part: 'Right of residence 1', to: 'To, inclusive' },
} as const
for (const language of ['sv', 'fi', 'en'] as const) {
  test(`a fault stands beside its field and in the list of faults, in ${language}`, async ({ example, form, page }) => {
    const words = wrong[language]
    await example.open(language)
    await example.show('form')
    const born = page.getByRole('textbox', { name: words.born, exact: true })
    await born.fill('31.2.1990')
    await form.part(words.part).getByRole('textbox', { name: words.to }).fill('1.1.2020')
    await expect(born).toHaveAccessibleDescription(new RegExp(words.says.slice(0, 20).replace(/[.”]/g, '.')))
    await expect(form.fault(words.backwards)).toBeVisible()
    await page.getByRole('link', { name: words.place }).click()
    await expect(born).toBeFocused()
    await expect(born).toHaveValue('31.2.1990')
  })
}

test('a text that is not JSON is kept, told by line, and the form waits', async ({ example, page }) => {
  await example.open()
  await example.show('file')
  const broken = '{"asOf":"2026-01-01",\n "people":[{"id":"p1" "born":"1990-01-01"}]}'
  await example.file.fill(broken)
  await expect(page.getByText('Rad 2, tecken 23: ett kommatecken eller en slutparentes saknas')).toBeVisible()
  await expect(page.getByText('Svaret nedan gäller fallet före den senaste ändringen.')).toBeVisible()
  await example.show('form')
  await expect(page.getByText('Ärendefilen går inte att läsa ännu')).toBeVisible()
  await page.getByRole('button', { name: 'Gå till ärendefilen' }).click()
  await expect(example.file).toHaveValue(broken)
})

test('a paste of five megabytes is refused by its size and what was there stays', async ({ example, page }) => {
  await example.open()
  await example.show('file')
  const before = await example.file.inputValue()
  await example.file.evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/plain', `{"people":[${'{"id":"p"},'.repeat(480_000)}]}`)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText(/Texten är 5,3\sMB. Gränsen är 1,0\sMB./)).toBeVisible()
  await expect(example.file).toHaveValue(before)
})

test('a file opened from the disk becomes the case', async ({ example, page }) => {
  await example.open()
  await example.show('file')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Öppna en fil' }).click()])
  await chooser.setFiles({ name: 'case.json', mimeType: 'application/json', buffer: Buffer.from('{"asOf":"2026-03-01","people":[{"id":"anna","born":"1990-01-15"}]}') })
  await expect(page.getByRole('heading', { name: 'anna' })).toBeVisible()
})

test('a key nobody knows is told with its place', async ({ example, page }) => {
  await example.open('en')
  await example.show('file')
  await example.file.fill('{"asOf":"2026-03-01","people":[{"id":"p1","born":"1990-01-15","shoeSize":41}]}')
  await expect(page.getByText('The key is unknown. Remove it, or correct its spelling in the case file.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Person 1 › shoeSize' })).toBeVisible()
})

test('a server that does not answer costs nothing that was typed', async ({ example, page }) => {
  await example.open()
  await page.route('**/api/determinations', (route) => route.fulfill({ status: 503, contentType: 'application/json', body: '{"errors":[]}' }), { times: 1 })
  await example.day.fill('1.6.2026')
  await expect(page.getByText('Svaret kunde inte hämtas.')).toBeVisible()
  await page.getByRole('button', { name: 'Försök igen' }).click()
  await expect.poll(() => example.state()).toContain('1.6.2026')
})
