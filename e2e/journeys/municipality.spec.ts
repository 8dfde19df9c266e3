import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../test.ts'

test.describe('what the municipality states of itself', () => {
  test('a leader states a programme, sees that people are worked out anew, and takes it back with the reason', async ({ work, page }) => {
    await work.signIn('499', 'lead')
    await work.open('/kommun')
    await expect(page.getByRole('heading', { level: 1, name: 'Kommunen' })).toBeVisible()
    await work.button('Uppge').click()
    await work.dialog.getByRole('button', { name: 'Spara' }).click()
    await expect(work.dialog.getByText('Fyll i. Uppgiften behövs.').first()).toBeVisible()
    await expectAccessible(page, 'the municipality')
    await work.dialog.getByLabel('Vad').selectOption({ label: 'Program för främjande av integration' })
    await work.dialog.getByRole('textbox', { name: 'Från och med' }).fill('1.1.2005')
    await work.dialog.getByRole('textbox', { name: 'Till och med' }).fill('31.12.2005')
    await work.dialog.getByLabel(/^Källa/).fill('Fullmäktige 12.12.2004 § 90')
    await work.dialog.getByRole('button', { name: 'Spara' }).click()
    await expect(page.getByRole('status').filter({ hasText: /Lagen räknas om för \d+ personer/ })).toBeVisible()
    const row = page.getByRole('row').filter({ hasText: 'Fullmäktige 12.12.2004 § 90' })
    await expect(row).toContainText('1.1.2005 – 31.12.2005')
    await row.getByRole('button', { name: /Uppgiften är fel/ }).click()
    await work.dialog.getByLabel('Varför är den fel?').fill('Gäller en annan kommun')
    await work.dialog.getByRole('button', { name: 'Ta tillbaka' }).click()
    await expect(page.getByRole('row').filter({ hasText: 'Gäller en annan kommun' })).toBeVisible()
  })

  for (const [language, width] of [['sv', 1440], ['fi', 390], ['en', 390]] as const) {
    test(`reads well in ${language} at ${width}`, async ({ work, page }) => {
      await page.setViewportSize({ width, height: 900 })
      await work.signIn('499', 'lead')
      await page.goto(`/${language}/arbete/kommun`)
      await expect(page.getByRole('heading', { level: 2 })).toHaveCount(7)
      await expectAccessible(page, 'the municipality')
      await expectNoSidewaysScroll(page, 'the municipality')
    })
  }
})
