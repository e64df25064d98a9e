/** The requirement set of each member, read from the remarks of a declaration file of the Excel API. */
export class ApiSets {
  private readonly byMember = new Map<string, string>();

  /** `declarations` is the text of the installed @types/office-js. */
  constructor(declarations: string) {
    let typeName = "";
    let typeSet: string | undefined;
    let remark: string | undefined;
    const [, excel = ""] = declarations.split("declare namespace Excel {");
    const [members = ""] = excel.split(/^\}/mu);
    for (const line of members.split("\n")) {
      const type = /^ {4}(?:class|interface) (\w+)/u.exec(line)?.[1];
      if (type !== undefined) {
        typeName = type.toLowerCase();
        typeSet = remark;
        remark = undefined;
        continue;
      }
      const set = /\[Api set: (?<kind>\w+) (?<version>[^\]]+)\]/u.exec(line)?.groups;
      if (set !== undefined) {
        remark = set["kind"] === "ExcelApi" ? set["version"] : `${set["kind"]} ${set["version"]}`;
        continue;
      }
      const member = /^ {8}(?:readonly )?(\w+)\??[(:]/u.exec(line)?.[1];
      if (member === undefined || typeName === "") continue;
      const key = `${typeName}.${member.toLowerCase()}`;
      const found = remark ?? typeSet;
      remark = undefined;
      // Of several signatures the oldest one counts.
      if (found !== undefined && !this.byMember.has(key)) this.byMember.set(key, found);
    }
  }

  /** `1.9`, or a text with the name of another set; undefined when the declarations do not know the member. */
  of(type: string, member: string): string | undefined {
    return this.byMember.get(`${type}.${member}`.toLowerCase());
  }
}
