import type { Item } from "./item";
import type { Normal } from "./normalize";
import { periodBefore, sharersBefore } from "./recurrence";
import { statement } from "./statement";
import { subjectOf } from "./subject";
import type { Target } from "./target";

/** 每月2次 is a frequency, 每人每月500元 an amount per head and month. */
export function perPeriod(
  item: Item,
  lead: string,
): { readonly target: Target; readonly lead: string } | null {
  const { amount, span } = item;
  const trimmedLead =
    lead === ""
      ? lead
      : lead.replace(
          /(?:举办|组织|开展|召开|进行|完成|巡查|检查|更新|维护|演练|培训|平均|发放|补助|补贴|奖补|给予|:)+$/,
          "",
        );
  if (item.issue !== null) return null;
  const times = /^(?:次|场|场次|回)$/.exec(span?.unit ?? amount.unit ?? "")?.[0];
  if (times !== undefined) {
    const period = periodBefore(trimmedLead);
    if (period === null) return null;
    // 每村每月1场: for every village.
    const before = trimmedLead.slice(0, -period.length);
    const sharers = sharersBefore(before);
    const rest = before.slice(0, before.length - (sharers?.length ?? 0));
    const target = statement(item, subjectOf(rest, "", ""));
    const unit = `${times}/${sharers === null ? "" : `${sharers.per}·`}${period.period}`;
    if (target.kind === "range") {
      const { low, high } = target;
      return {
        target: { ...target, low: low / period.count, high: high / period.count, unit },
        lead: "",
      };
    }
    if (target.kind !== "bound") return null;
    return { target: { ...target, value: target.value / period.count, unit }, lead: "" };
  }
  if (span !== null || amount.unit === null) return null;
  // 每千人3.5张: so many per thousand people.
  const heads =
    /每((?:\d+|[一])?[十百千万亿]+(?:人口?|户|名|辆|亩|件))(?:常住人口|老年?人|儿童|学生|居民|拥有|配备|有|至少)*$/.exec(
      lead,
    );
  if (heads?.[1] !== undefined && !/\//.test(amount.unit)) {
    const target = statement(item, subjectOf(lead.slice(0, heads.index), "", ""));
    return target.kind === "bound"
      ? {
          target: { ...target, unit: `${amount.unit}/${heads[1].replace(/^一|口$/g, "")}` },
          lead: "",
        }
      : null;
  }
  if (/元|¥|斤|千克|公斤|克|升/.test(amount.unit) && !/\//.test(amount.unit)) {
    const sharers = sharersBefore(trimmedLead);
    if (sharers === null) return null;
    const target = statement(item, subjectOf(trimmedLead.slice(0, -sharers.length), "", ""));
    if (target.kind !== "bound") return null;
    return {
      target: { ...target, unit: `${amount.unit}/${sharers.per}` },
      lead: trimmedLead.slice(0, -sharers.length),
    };
  }
  return null;
}

/** 一年两次, 每两个月1次: the first number counts the period. */
export function periodic(
  normal: Normal,
  first: Item,
  second: Item,
  from: number,
  to: number,
): Target | null {
  const { read } = normal;
  const unit = second.amount.unit;
  if (
    unit === null ||
    !/^(?:次|场|场次|回)$/.test(unit) ||
    first.span !== null ||
    second.span !== null
  )
    return null;
  const period = /^(?:个?月|年|周|天|日|个?季度|季)$/.exec(first.amount.unit ?? "");
  const joint = read.slice(first.end, second.start);
  const lead = read.slice(from, first.start).replace(/每$/, "");
  if (
    period === null ||
    first.amount.value <= 0 ||
    lead !== "" ||
    read.slice(second.end, to).length > 4
  )
    return null;
  const every =
    read.slice(from, first.start).endsWith("每") && /^[\u4e00-\u9fff]{1,4}$/.test(joint);
  if (!every && !/^(?:至少|不少于|举办|开展|组织|召开|巡查|检查|进行|完成)?$/.test(joint))
    return null;
  const target = statement(second, null);
  if (target.kind !== "bound") return null;
  const name = period[0].replace(/^个/, "").replace(/^天$/, "日").replace(/^季$/, "季度");
  return { ...target, value: target.value / first.amount.value, unit: `${unit}/${name}` };
}
