/** Where a command was started from. */
export type CommandSource = 'menu' | 'key' | 'palette' | 'button' | 'host'

/** Does what a command says. Refusals and failures are shown to the user by the handler itself. */
export type Handler = (source: CommandSource) => void | Promise<void>
