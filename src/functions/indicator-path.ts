import type { JudgeContext } from "../core";

/**
 * `投入与管理/投入管理/预算执行率` → level names and name; a text with fewer than two joints outside
 * brackets is a name alone (培训成本（元/人）, 元/人). Blank levels, as below the first row of a
 * merge, are left out; further joints belong to the name.
 */
export function readIndicator(written: string): Pick<JudgeContext, "indicator" | "path"> {
  const parts = splitOutsideBrackets(written);
  if (parts.length < 3) {
    const indicator = written.trim();
    return indicator === "" ? {} : { indicator };
  }
  const [first = "", second = "", ...name] = parts;
  const path = [first, second].map((level) => level.trim()).filter((level) => level !== "");
  const indicator = name.join("/").trim();
  return { ...(path.length > 0 && { path }), ...(indicator !== "" && { indicator }) };
}

function splitOutsideBrackets(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ("(（[［〔【".includes(sign)) depth += 1;
    else if (")）]］〕】".includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (sign === "/" || sign === "／")) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
