import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test.ts'

test('who the person is stands with its source: a language, a chosen language of integration and a later name are recorded, and corrected', async ({ work, page }) => {
  await work.signIn()
  const id = await work.register('Shirin')
  await work.open(`/person/${id}`)
  const card = page.getByRole('table', { name: 'Uppgifter om personen' })
  await card.getByRole('button', { name: 'Svara – Språk', exact: true }).click()
  await work.dialog.getByRole('button', { name: 'Spara' }).click()
  await expect(work.dialog.getByText('Fyll i. Uppgiften behövs.')).toBeVisible()
  await expect(work.dialog.getByLabel('Vilket språk?')).toBeFocused()
  await work.dialog.getByLabel('Vilket språk?').selectOption('prs')
  await work.dialog.getByLabel('Behöver tolk till det här språket').check()
  await work.dialog.getByLabel('Källa').selectOption('person')
  await work.dialog.getByRole('button', { name: 'Spara' }).click()
  await expect(card.getByRole('row', { name: /Dari: talar, läser och skriver inte, tolk behövs/ })).toContainText('personen själv')
  await expect(page.getByText('Tolk behövs', { exact: true })).toBeVisible()

  await card.getByRole('button', { name: 'Svara – Integrationsspråk' }).click()
  await work.dialog.getByRole('radio', { name: 'Svenska' }).check()
  await work.dialog.getByRole('textbox', { name: 'Samtalet om båda språken' }).fill(work.dayText(1))
  await work.dialog.getByLabel('Källa').selectOption('person')
  await work.dialog.getByRole('button', { name: 'Spara' }).click()
  await expect(work.dialog.getByText('Samtalet är senare än valet.')).toBeVisible()
  await work.dialog.getByRole('textbox', { name: 'Samtalet om båda språken' }).fill(work.dayText(-2))
  await work.dialog.getByRole('button', { name: 'Spara' }).click()
  await expect(card.getByRole('row', { name: /Integrationsspråk/ })).toContainText(`Svenska, samtal om båda språken ${work.dayText(-2)}`)

  await work.button('Ändra eller lägg till').click()
  await work.dialog.getByLabel('Vad vill du anteckna?').selectOption('name')
  await work.dialog.getByLabel('Förnamn').fill('Shirin Nygift')
  await work.dialog.getByRole('textbox', { name: 'Nytt namn från' }).fill(work.dayText(-5))
  await work.dialog.getByLabel('Källa').selectOption('population-register')
  await work.dialog.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Shirin Nygift ${work.family}`)

  await card.getByRole('button', { name: /^Rätta – Språk/ }).click()
  await work.dialog.getByLabel('Varför är det fel?').fill('Fel person')
  await work.dialog.getByRole('button', { name: 'Ta bara bort' }).click()
  await expect(card.getByRole('row', { name: /^Språk/ })).toContainText('Okänt')
  await page.getByText('Tidigare och rättat').click()
  await expect(page.getByRole('deletion').filter({ hasText: 'Dari' })).toBeVisible()
  await expect(page.getByText(/borttaget .*Fel person/)).toBeVisible()
})

test('non-disclosure is recorded by somebody without the task: the file closes behind them, and they are told before and after', async ({ work, page }) => {
  await work.signIn()
  const id = await work.register('Mona')
  await work.open(`/person/${id}`)
  await page.getByRole('button', { name: 'Anteckna – Spärrmarkering' }).click()
  await expect(work.dialog.getByText('När du sparar ser du inte längre ärendet.')).toBeVisible()
  await work.dialog.getByLabel('Gäller hela hushållet').check()
  await work.dialog.getByLabel('Källa').selectOption('population-register')
  await work.dialog.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sparat. Personen har nu spärrmarkering.')
  await work.open(`/person/${id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Här finns inget du kan öppna')
  await work.signIn('499', 'lead')
  await work.open(`/person/${id}`)
  await expect(page.getByText('Spärrmarkering – ärendet syns bara')).toBeVisible()
})

for (const language of ['sv', 'fi', 'en'] as const) {
  test(`what is new on the page of a person can be used by everybody, in ${language}`, async ({ work, page }) => {
    const both = async (where: string): Promise<void> => {
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await expectAccessible(page, `${where}, ${width} pixels`)
        await expectNoSidewaysScroll(page, `${where}, ${width} pixels`)
      }
    }
    await work.signIn()
    const id = await work.register('Layla')
    await work.open(`/person/${id}`, language)
    await expect(page.getByRole('slider')).toBeVisible()
    await page.getByRole('button', { name: { sv: 'Ändra eller lägg till', fi: 'Muuta tai lisää', en: 'Change or add' }[language] }).click()
    for (const kind of ['name', 'identity-code', 'language', 'integration-language', 'non-disclosure']) {
      await work.dialog.getByRole('combobox').first().selectOption(kind)
      await work.dialog.locator('[type=submit]').click()
      await both(`a detail: ${kind}`)
    }
  })
}
