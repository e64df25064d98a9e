/** What is counted, from the words round the number. */
export function subjectOf(lead: string, tail: string, before: string): string | null {
  const words = `${before.replace(/^.*(?:且|并且|并|同时|以及|和|及|与|其中|,)/, "")}${lead}${tail.replace(/(?:且|并且|并|同时|以及|和|及|与|,|其中).*$/, "")}`;
  const subject = words.replace(
    /^(?:完成(?![率度时情])|实现(?!率)|确保|力争|新增|建设|组织|举办|开展|暂定量按|暂定|拟|[从自由]$)+|[:,()的]+$|测算$/g,
    "",
  );
  return subject === "" ? null : subject;
}
