/** The one class of the custom-function runtime that the functions name; Excel brings the real one. */
class RuntimeError extends Error {
  readonly code: string;

  constructor(code: string, message?: string) {
    super(message);
    this.code = code;
  }
}

Object.assign(globalThis, {
  CustomFunctions: {
    Error: RuntimeError,
    ErrorCode: { notAvailable: "#N/A", invalidValue: "#VALUE!" },
  },
});

export { RuntimeError };
