/** What stands behind the labels of one line of signatures: `单位负责人：张三 填表人：` gives 张三. */
export function signed(
  text: string,
  labels: readonly string[],
): readonly (readonly [label: string, value: string])[] {
  const pattern = new RegExp(`(${labels.join("|")})\\s*[:：]`, "gu");
  const found = [...text.matchAll(pattern)];
  return found.flatMap((match, index) => {
    const end = found[index + 1]?.index ?? text.length;
    const value = text
      .slice(match.index + match[0].length, end)
      .replace(/[（(]\s*(?:盖章|签字|签章)\s*[）)]/gu, "")
      .trim();
    return value === "" ? [] : [[match[1] ?? "", value] as const];
  });
}
