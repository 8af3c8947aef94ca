import { resolve } from 'node:path'

/** The first `*.blueprint` argument of a command line as an absolute path, or null. The program's own name and switches are passed over. */
export function fileArgument(argv: readonly string[], folder: string): string | null {
  const found = argv.slice(1).find((argument) => !argument.startsWith('-') && /\.blueprint$/i.test(argument))
  return found === undefined ? null : resolve(folder, found)
}
