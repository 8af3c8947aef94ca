export const cli = {
  'cli.help': `Onstage: service blueprints, moments of truth and annotated PDFs

onstage new --template taxi|hotpot|complaint|five-lane|four-lever [--lang zh-CN|en] --out FILE
    writes a new blueprint
onstage validate FILE [--json]
    says whether the file is a sound blueprint
onstage check FILE [--json] [--lang zh-CN|en]
    gives hints on the blueprint's content, L1 to L18
onstage score FILE [--json]
    rates the moments and the whole experience
onstage board FILE --json [--view lanes|levers]
    prints where everything stands on the board
onstage export FILE --out OUT.pdf [--lang zh-CN|en|both]
        [--parts cover,guide,poster,curve,register,cards,priorities,method]
        [--poster A1|A0|A2|A3|A4|Letter|Tabloid|594x420mm] [--paper A4|A3|Letter]
        [--view lanes|levers]
    prints the annotated document; --out OUT.svg writes the poster as SVG
onstage serve [FILE] [--port N] [--no-open]
    runs the program in a browser window

onstage --version, onstage --help
Exit codes: 0 ok, 1 invalid input, 2 usage, 3 input/output.
Errors are printed to stderr as "file: place: reason".
`,
  'cli.seeHelp': 'onstage --help lists the commands.',
  'cli.unknownCommand': 'there is no command {name}',
  'cli.fileMissing': 'FILE is missing',
  'cli.tooManyFiles': 'one file at a time; {file} is one too many',
  'cli.optionMissing': '{option} is missing',
  'cli.badValue': '{option} {value}: use one of {allowed}',
  'cli.badExtension': '{file}: the name must end in .pdf or .svg',
  'cli.jsonOnly': 'board prints JSON only: add --json',
  'cli.valid':
    'a sound blueprint: {stages} {stages|stage|stages}, {lanes} {lanes|lane|lanes}, {nodes} {nodes|node|nodes}, {connections} {connections|connection|connections}, {moments} {moments|moment|moments}',
  'cli.checked': '{file}: {n} {n|hint|hints}',
  'cli.checked.none': '{file}: no hints, the blueprint is complete',
  'cli.internalEstimate': 'Internal estimate: no customer has rated.',
  'cli.priorities': 'Lift first:',
  'cli.created': '{file}: written',
  'cli.exists': 'The file exists already and is not empty.',
  'cli.exported': '{file}: {pages} {pages|page|pages}, {size} kB',
  'cli.sameFile': 'The result would replace the blueprint itself.',
  'cli.servingIn': 'Onstage is open in {browser}; it ends when its window is closed.',
  'cli.servingNoOpen':
    'Onstage is ready; open this address in a browser on this machine (it works once). Ctrl+C ends it.',
  'cli.servingNoBrowser':
    'No window can be opened here; open this address in a browser on this machine (it works once). Ctrl+C ends it.',
  'cli.browserFailed': 'The browser could not be started; open the address above in a browser on this machine.',
  'cli.notBuilt': 'The window has not been built; run npm run build.',
  'cli.portTaken': 'This port cannot be used; another program has it, or the system reserves it.',
  'host.error.notFound': 'The file does not exist.',
  'host.error.noFolder': 'The folder for this file does not exist.',
  'host.error.notPermitted': 'The system does not allow this file to be read or written.',
  'host.error.readOnlyDisk': 'The disk is read-only.',
  'host.error.noSpace': 'There is no space left on the disk. The old file is unchanged.',
  'host.error.isFolder': 'This is a folder, not a file.',
  'host.error.notAFile': 'This is a device or a pipe, not a file.',
  'host.error.busy': 'Another program is using the file.',
  'host.error.io': 'The file system reports {detail}.',
  'host.error.deadLink': 'The link leads to a file that does not exist.',
  'host.error.goneSinceOpened': 'The file has been moved or deleted since it was opened.',
  'host.error.readOnlyFile': 'The file is read-only. Save it under another name.',
  'host.error.changedOnDisk': 'Another program has changed the file since it was opened.',
  'host.error.shortWrite': 'The disk did not take all of the data. The old file is unchanged.',
  'host.error.tooLarge': 'The file is {size} MB; the limit is {limit} MB.',
  'host.error.unknownDocument': 'This document is not open any more.',
  'host.error.dialogOver': 'This dialog has been answered already.',
  'host.error.badName': 'This name cannot be used for a file.',
  'host.error.jobRuns': 'An export with this name is running already.',
  'host.error.cancelled': 'The export was cancelled.',
  'host.error.notSupported': 'This window does not offer that.',
  'host.error.unreachable': 'The program behind this window does not answer ({detail}).',
  'host.error.strangeAnswer': 'The program behind this window gave an answer that does not fit ({detail}).',
  'host.error.unknownMethod': 'There is no host method {method}.',
  'host.error.invalidInput': '{method} was called with wrong arguments: {detail}',
  'host.error.badPoster': 'The poster size {size} is unknown; use A4 to A0, Letter, Tabloid or WIDTHxHEIGHTmm.',
  'host.error.badPart': 'There is no part {part}.',
  'host.error.newerDocument': 'The file was written by a newer version and cannot be saved by this one.',
  'host.error.internal': 'Something went wrong inside the program: {detail}',
} as const satisfies Record<string, string>
