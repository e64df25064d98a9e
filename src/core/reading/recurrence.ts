import type { Normal } from "./normalize";
import { scanNumeral, scaled } from "./number";
import { bound } from "./statement";
import type { Target } from "./target";

const PERIODS: Readonly<Record<string, string>> = {
  年: "年",
  年度: "年",
  半年: "半年",
  季度: "季度",
  季: "季度",
  月: "月",
  周: "周",
  星期: "周",
  日: "日",
  天: "日",
  小时: "小时",
  学期: "学期",
  学年: "学年",
};

const EVERY =
  /^(?:按|每|逐|分)(?:个|一)?(年度?|半年|季度?|月|周|星期|日|天)(?:份)?(?:度)?((?:均|都|全部|已经?|到位|完毕|安排|发放|拨付|支付|报送|开展|进行|完成|更新|通报|检查|巡查|检测|监测|抽检|巡检|维修|保养|消毒|走访|培训|考核|上报|执行|缴纳|结算|申报|公示|公开|汇总|统计|召开|组织|实施|兑现|核发|维护|清扫|足额|定期|按时|及时){0,5})$/;

/** 按月安排, 每季度, 逐年: once in every such period, a frequency (SPEC T17). */
export function readRecurrence({ read }: Normal): Target | null {
  if (!"一按每逐分".includes(read.charAt(0))) return null;
  const once = /^一个?(年|半年|季度|季|月|周|星期|天|日)一(次|场|回)$/.exec(read);
  if (once !== null) return bound({ value: 1, unit: `${once[2]}/${PERIODS[once[1] ?? ""]}` });
  const found = EVERY.exec(read);
  const period = PERIODS[found?.[1] ?? ""];
  if (period === undefined) return null;
  if (found?.[1] === "日" && read.startsWith("按日") && found[2] === "") return null;
  return bound({ value: 1, unit: `次/${period}` });
}

/** The period that 每 before a number names: 每月, 每半年, 每两个月 → how many of it and which. */
export function periodBefore(
  lead: string,
): { readonly count: number; readonly period: string; readonly length: number } | null {
  const found =
    /每(?:隔)?(?:个|一)?([^每]{0,3}?)个?(年度?|半年|季度?|月|周|星期|日|天|小时|学期|学年)(?:份)?(?:度)?$/.exec(
      lead,
    );
  if (found === null) return null;
  const period = PERIODS[found[2] ?? ""];
  if (period === undefined) return null;
  const word = found[1] ?? "";
  if (word === "") return { count: 1, period, length: found[0].length };
  const numeral = scanNumeral(word, 0);
  if (numeral === null || numeral.end !== word.length) return null;
  return { count: scaled(numeral.mantissa, numeral.exponent), period, length: found[0].length };
}

/** The joint thing that 每 before money names: 每人每月 → `人·月`. */
export function sharersBefore(
  lead: string,
): { readonly per: string; readonly length: number } | null {
  const found =
    /((?:每(?:个|名|位)?(?:人|户|生|亩|月|年|天|日|吨|套|平方米|公里|次|村|头|只|株|学生|学期|学年|批|课时|件|台|班|床|机构|社区|公顷|平米|万人|辆|米)(?:·)?)+)$/.exec(
      lead,
    );
  if (found?.[1] === undefined) return null;
  const per = found[1]
    .split("每")
    .filter((part) => part !== "")
    .map((part) => part.replace(/^[个名位]|·/g, ""));
  return { per: per.join("·"), length: found[1].length };
}
