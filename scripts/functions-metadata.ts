import { ENGLISH_HELP } from "../src/functions/english-help";

interface Described {
  readonly name: string;
  readonly description?: string;
}

interface Metadata {
  readonly functions: readonly (Described & {
    readonly id: string;
    readonly parameters: readonly Described[];
  })[];
}

interface FinishedMetadata {
  readonly chinese: string;
  readonly english: string;
  /** Descriptions that are missing or that describe nothing. */
  readonly problems: readonly string[];
}

/**
 * What the generator made of the JSDoc → functions.json in Chinese and in English, same ids and names.
 * Error values are let in, which the generator cannot say: one `#N/A` must not spoil a range.
 */
export function finishMetadata(generated: string): FinishedMetadata {
  const metadata = {
    ...(JSON.parse(generated) as Metadata),
    allowErrorForDataTypeAny: true,
  };
  const english = metadata.functions.map((one) => {
    const help = ENGLISH_HELP[one.id];
    if (help === undefined) return one;
    const parameters = one.parameters.map((parameter) => {
      const description = help.parameters[parameter.name];
      return description === undefined ? parameter : { ...parameter, description };
    });
    return { ...one, description: help.description, parameters };
  });
  return {
    chinese: JSON.stringify(metadata, null, 2),
    english: JSON.stringify({ ...metadata, functions: english }, null, 2),
    problems: problemsOf(metadata),
  };
}

function problemsOf(metadata: Metadata): readonly string[] {
  const problems: string[] = [];
  for (const { id, description, parameters } of metadata.functions) {
    const help = ENGLISH_HELP[id];
    if (!description) problems.push(`${id}: no Chinese description in its JSDoc`);
    if (help === undefined) problems.push(`${id}: no row in src/functions/english-help.ts`);
    const names = new Set(parameters.map(({ name }) => name));
    for (const name of Object.keys(help?.parameters ?? {})) {
      if (!names.has(name)) problems.push(`${id}: english-help.ts describes ${name}, no argument`);
    }
    for (const parameter of parameters) {
      if (!parameter.description) problems.push(`${id}: no Chinese text for ${parameter.name}`);
      if (!help?.parameters[parameter.name]) {
        problems.push(`${id}: no English text for ${parameter.name}`);
      }
    }
  }
  const ids = new Set(metadata.functions.map(({ id }) => id));
  for (const id of Object.keys(ENGLISH_HELP)) {
    if (!ids.has(id)) problems.push(`english-help.ts describes ${id}, no function`);
  }
  return problems;
}
