import type { Locator, Page } from '@playwright/test'

export type ViewName = 'board' | 'moments' | 'outline' | 'table'

const keys: Readonly<Record<ViewName, string>> = { board: 'Alt+1', moments: 'Alt+2', outline: 'Alt+3', table: 'Alt+4' }

/** The editor with its views, as a user at the keyboard meets them. Speaks the English interface. */
export class ViewsPage {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }

  /** Opens a template and one of its views. */
  async open(template: string, view: ViewName): Promise<void> {
    await this.page.locator(`[data-template="${template}"]`).click()
    await this.page.getByTestId('canvas').waitFor()
    await this.show(view)
  }

  async show(view: ViewName): Promise<void> {
    await this.page.keyboard.press(keys[view])
    await (view === 'board'
      ? this.page.getByTestId('canvas')
      : this.page.locator(`main [data-view="${view}"] > *`)
    ).waitFor()
  }

  get inspector(): Locator {
    return this.page.getByRole('complementary')
  }

  /** Presses keys one after the other. */
  async press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) await this.page.keyboard.press(chord)
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+z')
  }
}
