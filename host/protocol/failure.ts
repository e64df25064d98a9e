/**
 * What Excel would answer instead of doing it: a code of the library's own list and a sentence.
 * Any other thrown error is a defect of the host and is shown to the test as such.
 */
export class HostFailure extends Error {
  readonly code: string;
  /** `Type.member`, filled in by the dispatcher when the thrower did not know it. */
  readonly location: string | null;

  constructor(code: string, message: string, location: string | null = null) {
    super(message);
    this.name = "HostFailure";
    this.code = code;
    this.location = location;
  }
}

export function invalidArgument(message: string): HostFailure {
  return new HostFailure("InvalidArgument", message);
}

export function notImplemented(location: string): HostFailure {
  return new HostFailure("NotImplemented", `${location} is not part of this host.`, location);
}
