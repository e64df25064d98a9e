import { ENGLISH_HELP } from "../src/functions/english-help";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly { readonly name: string; readonly description?: string }[];
  }[];
}

/**
 * functions.json (Chinese, from the JSDoc) → the same functions with English descriptions. A function
 * or an argument that the English table lacks or has too many of is a problem, and so is a missing
 * Chinese description.
 */
export function englishMetadata(chinese: string): {
  readonly json: string;
  readonly problems: readonly string[];
} {
  const metadata = JSON.parse(chinese) as Metadata;
  const problems: string[] = [];
  const functions = metadata.functions.map((one) => {
    const help = ENGLISH_HELP[one.id];
    if (!one.description) problems.push(`${one.id}: no Chinese description in its JSDoc`);
    if (help === undefined) {
      problems.push(`${one.id}: no row in src/functions/english-help.ts`);
      return one;
    }
    const known = new Set(one.parameters.map((parameter) => parameter.name));
    for (const name of Object.keys(help.parameters)) {
      if (!known.has(name))
        problems.push(`${one.id}: english-help.ts describes ${name}, no argument`);
    }
    const parameters = one.parameters.map((parameter) => {
      const description = help.parameters[parameter.name];
      if (!parameter.description) problems.push(`${one.id}: no Chinese text for ${parameter.name}`);
      if (description === undefined) {
        problems.push(`${one.id}: no English text for ${parameter.name}`);
        return parameter;
      }
      return { ...parameter, description };
    });
    return { ...one, description: help.description, parameters };
  });
  const ids = new Set(metadata.functions.map((one) => one.id));
  for (const id of Object.keys(ENGLISH_HELP)) {
    if (!ids.has(id)) problems.push(`english-help.ts describes ${id}, no function`);
  }
  return { json: JSON.stringify({ ...metadata, functions }, null, 4), problems };
}
