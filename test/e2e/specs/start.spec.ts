import { expect, test } from '../harness/fixtures.ts'

test('starts on a screen that offers the templates', async ({ start }) => {
  const { page } = await start()
  await expect(page.getByRole('heading', { name: /Onstage/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /Hot-pot restaurant visit/ })).toBeVisible()
})
