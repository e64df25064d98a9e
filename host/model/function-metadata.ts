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
    const name = String(field(entry, "name") ?? field(entry, "id")).toUpperCase();
    const parameters = field(entry, "parameters");
    const options = field(entry, "options");
    return {
      id: String(field(entry, "id")).toUpperCase(),
      name: namespace === "" ? name : `${namespace.toUpperCase()}.${name}`,
      description: String(field(entry, "description") ?? ""),
      parameters: (Array.isArray(parameters) ? parameters : []).map((parameter: unknown) => ({
        name: String(field(parameter, "name")),
        description: String(field(parameter, "description") ?? ""),
        type: String(field(parameter, "type") ?? "any"),
        matrix: String(field(parameter, "dimensionality") ?? "scalar").startsWith("matrix"),
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
