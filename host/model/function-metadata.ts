/** What functions.json says of one function, as far as Excel acts on it. */
export interface FunctionDescription {
  /** As the runtime knows it, upper case. */
  readonly id: string;
  /** As it is written in a cell, upper case, with its namespace: `PERF.EVAL`. */
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterDescription[];
  readonly allowsErrors: boolean;
  readonly requiresAddress: boolean;
}

export interface ParameterDescription {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly matrix: boolean;
  readonly optional: boolean;
  readonly repeating: boolean;
}

/** Reads the content of a functions.json. Throws when it is none. */
export function readFunctionMetadata(
  metadata: unknown,
  namespace: string,
): readonly FunctionDescription[] {
  const functions = field(metadata, "functions");
  if (!Array.isArray(functions)) throw new Error("functions.json has no list of functions.");
  return functions.map((entry: unknown) => {
    const name = textField(entry, "name", textField(entry, "id", "")).toUpperCase();
    const parameters = field(entry, "parameters");
    const options = field(entry, "options");
    return {
      id: textField(entry, "id", "").toUpperCase(),
      name: namespace === "" ? name : `${namespace.toUpperCase()}.${name}`,
      description: textField(entry, "description", ""),
      parameters: (Array.isArray(parameters) ? parameters : []).map((parameter: unknown) => ({
        name: textField(parameter, "name", ""),
        description: textField(parameter, "description", ""),
        type: textField(parameter, "type", "any"),
        matrix: textField(parameter, "dimensionality", "scalar").startsWith("matrix"),
        optional: field(parameter, "optional") === true,
        repeating: field(parameter, "repeating") === true,
      })),
      allowsErrors:
        field(metadata, "allowErrorForDataTypeAny") === true ||
        field(options, "allowErrorForDataTypeAny") === true,
      requiresAddress: field(options, "requiresAddress") === true,
    };
  });
}

function field(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

function textField(value: unknown, key: string, otherwise: string): string {
  const found = field(value, key);
  return typeof found === "string" ? found : otherwise;
}
