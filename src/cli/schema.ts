import type { Command } from 'commander';

/** `undertone schema`: the JSON Schema of a record. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .argument('[name]', 'which schema; without it their names are listed')
    .description('Print the JSON Schema of a record or report')
    .action(schemaCommand);
}

async function schemaCommand(name: string | undefined): Promise<void> {
  const { jsonSchema, schemaNames } = await import('../model/json-schema.js');
  const text = name === undefined ? schemaNames.join('\n') : JSON.stringify(jsonSchema(name), null, 2);
  process.stdout.write(`${text}\n`);
}
