import { writeFileSync } from 'node:fs'
import { writeJsonSchema } from '../shared/document/json-schema.ts'

/** `npm run schema`: writes the JSON Schema of the file format beside the schemas it comes from. */
const target = 'shared/document/blueprint.schema.json'
writeFileSync(target, writeJsonSchema())
console.log(target)
