/** Whether a sheet is protected, with what options; the password is only ever compared. */
export class Protection {
  protected = false;
  options: Readonly<Record<string, unknown>> = {};
  private password: string | null = null;

  protect(options: Readonly<Record<string, unknown>>, password: string | null): void {
    this.protected = true;
    this.options = options;
    this.password = password;
  }

  unprotect(): void {
    this.protected = false;
    this.password = null;
  }

  accepts(password: string | null): boolean {
    return this.password === null || this.password === password;
  }
}
