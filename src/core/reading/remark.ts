import type { Normal } from "./normalize";
import { part } from "./normalize";

/** 新增 and last year's figure in brackets are no part of the target (SPEC T24). */
export function withoutRemark(whole: Normal): Normal {
  const weekday = WEEKDAY.exec(whole.read);
  const normal = weekday === null ? whole : part(whole, 0, weekday.index + 1);
  const bracket = /\(([^()]*)\)$/.exec(normal.read);
  if (bracket === null || bracket.index === 0) return normal;
  const inner = bracket[1] ?? "";
  const past =
    /^(?:(?:19|20)\d\d年?度?(?:为|实际|完成|值)?[:,]?.*\d.*|(?:上年|去年|上一年|基期|基准|现状|往年|前[一三]年|原|满分|总分)[^其]*)$/.test(
      inner,
    );
  // 元/(人·月): what stands behind a stroke is a unit.
  const remark =
    inner !== "" &&
    normal.read[bracket.index - 1] !== "/" &&
    !/[\d%‰零一二三四五六七八九十百千万两半含]/.test(inner) &&
    !isUnitRemark(inner);
  const same = /^\d+(?:\.\d+)?$/.test(inner) && normal.read[bracket.index - 1] === "%";
  if (!past && !remark && !same) return normal;
  return part(normal, 0, bracket.index);
}

/** 10月12日，星期一: the day of the week says nothing more. */
const WEEKDAY = /[\d日号][,(]?(?:星期|礼拜|周)[一二三四五六日天]\)?$/;

function isUnitRemark(inner: string): boolean {
  return (
    inner.length <= 3 &&
    /(?:元|人|个|次|米|亩|吨|天|户|台|套|项|件)$/.test(inner) &&
    !/新增|其中|含/.test(inner)
  );
}
