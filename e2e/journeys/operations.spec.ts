/** What every public service owes its readers, and what the administrator decides. */
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test.ts'

for (const [language, words] of [['sv', { message: 'Vad hände?', answer: 'Hur når svaret dig?', send: 'Skicka', missing: 'Skriv vad som hände.', thanks: 'Tack.', give: 'Ge respons om tillgänglighet' }],
  ['fi', { message: 'Mitä tapahtui?', answer: 'Miten vastaus tavoittaa sinut?', send: 'Lähetä', missing: 'Kirjoita, mitä tapahtui.', thanks: 'Kiitos.', give: 'Anna saavutettavuuspalautetta' }]] as const) {
  test(`anybody says what cannot be used, without signing in, and the administrator reads it, in ${language}`, async ({ page, work }) => {
    await page.goto(`/${language}/tillganglighet`)
    await page.getByRole('link', { name: words.give }).click()
    await page.getByRole('button', { name: words.send }).click()
    await expect(page.getByText(words.missing)).toBeVisible()
    await expect(page.getByLabel(words.message)).toBeFocused()
    await expectAccessible(page, 'feedback with a fault')
    await page.getByLabel(words.message).fill(`${work.family} kan inte läsa kalendern`)
    await page.getByLabel(words.answer).fill('anna@example.com')
    await page.getByRole('button', { name: words.send }).click()
    await expect(page.getByText(words.thanks)).toBeVisible()

    await work.signIn('905', 'administrator')
    await work.open('/respons', language)
    const letter = page.getByRole('listitem').filter({ hasText: work.family })
    await expect(letter).toContainText('14')
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 800 })
      await expectAccessible(page, `letters at ${width}`)
      await expectNoSidewaysScroll(page, `letters at ${width}`)
    }
    await letter.getByRole('button').click()
    await expect(letter.getByRole('button')).toHaveCount(0)
  })
}

test('an administrator records how long the authority keeps its files; where nobody has decided it says unknown', async ({ page, work }) => {
  await work.signIn('598', 'administrator')
  await work.open('/bevarande')
  const row = page.getByRole('row').filter({ hasText: 'Respons om tjänsten' })
  await expect(row).toContainText('Okänt')
  await row.getByRole('button').click()
  await page.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText('Skriv hela år, 1–120.')).toBeVisible()
  await page.getByLabel('År', { exact: true }).fill('2')
  await page.getByLabel('Var står beslutet?').fill('Informationsstyrningsplanen 4.2')
  await page.keyboard.press('Control+Enter')
  await expect(row).toContainText('2 år efter svaret')
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 800 })
    await expectAccessible(page, `retention at ${width}`)
    await expectNoSidewaysScroll(page, `retention at ${width}`)
  }
})
