import type { Item } from "./item";
import { NOT_AIMED, oneItem } from "./lone-figure";
import type { Normal } from "./normalize";
import { periodic } from "./per-period";
import { statement } from "./statement";
import { subjectOf } from "./subject";
import type { Target } from "./target";
import { sides } from "./two-sided";
import { unitFamily } from "./unit";

export function figuresOf(
  normal: Normal,
  items: readonly Item[],
  from: number,
  to: number,
): Target | null {
  const { read } = normal;
  const aims = withoutMeasures(read, items);
  if (aims.length > 0 && aims.length < items.length) return figuresOf(normal, aims, from, to);
  const [first, second] = items;
  if (first === undefined) return null;
  if (items.length === 1) return oneItem(normal, first, from, to);
  const joints = items
    .slice(1)
    .map((item, index) => read.slice(items[index]?.end ?? 0, item.start));
  if (items.length === 2 && second !== undefined) {
    const pair =
      periodic(normal, first, second, from, to) ??
      sides(normal, first, second, joints[0] ?? "", from, to);
    if (pair !== null) return pair;
  }
  const tail = read.slice(items.at(-1)?.end ?? to, to);
  const lead = read.slice(from, first.start);
  const bad = items.find((item) => item.issue !== null);
  if (
    joints.every(
      (joint, index) =>
        /其中|且|并|同时|以及|和|及|与|加|,/.test(joint) || isSum(read, items[index + 1]),
    ) &&
    lead.length <= 16 &&
    tail.length <= 16
  ) {
    if (bad?.issue !== undefined && bad.issue !== null)
      return { kind: "unreadable", because: bad.issue };
    return {
      kind: "all",
      parts: items.map((item, index) =>
        statement(
          item,
          subjectOf(index === 0 ? lead : "", joints[index] ?? tail, joints[index - 1] ?? ""),
        ),
      ),
      each: false,
    };
  }
  const aimed = items.filter((item) => item.comparator !== null);
  const last = items.at(-1);
  if (aimed.length === 1 && last !== undefined && aimed[0] === last && last.issue === null) {
    const words = read.slice(from, last.start);
    if (words.length <= 48 && tail.length <= 12) return statement(last, words);
  }
  if (aimed.length >= 2 && joints.every((joint) => joint.length >= 1 && joint.length <= 14)) {
    if (bad?.issue !== undefined && bad.issue !== null)
      return { kind: "unreadable", because: bad.issue };
    return {
      kind: "all",
      parts: items.map((item, index) =>
        statement(
          item,
          subjectOf(
            index === 0 ? lead : (joints[index - 1] ?? ""),
            index === items.length - 1 ? tail : "",
            "",
          ),
        ),
      ),
      each: false,
    };
  }
  const words = lead.length + tail.length + joints.reduce((sum, joint) => sum + joint.length, 0);
  if (words > 12 || NOT_AIMED.test(lead)) return null;
  return {
    kind: "unreadable",
    because: { kind: "run-together", written: normal.plain.slice(from, to) },
  };
}

/**
 * Leaves out numbers that only say whose rate it is: 5岁以下儿童死亡率≤5‰, 2000户贫困户覆盖率100%, 比2020年增长10%.
 */
function withoutMeasures(read: string, items: readonly Item[]): readonly Item[] {
  const last = items.at(-1);
  if (last === undefined || items.length < 2) return items;
  const share =
    /^[%‰‱]$/.test(last.amount.unit ?? "") &&
    /(?:率|度|比例|占比|比重)(?:为|达到?)?$/.test(read.slice(0, last.start));
  return items.filter((item) => {
    if (item === last) return true;
    const { value } = item.amount;
    const unit = item.span?.unit ?? item.amount.unit;
    // 5万元以上村占比达80%: a class of villages, whose share is asked.
    const between = read.slice(item.end, last.start);
    if (share && /^[\u4e00-\u9fff]{1,8}(?:占比|比例|比重)/.test(between)) return false;
    // 30分钟内到场率100%: what is counted as being there.
    if (share && unitFamily(unit ?? "") === "time" && /^[\u4e00-\u9fff]{1,8}率$/.test(between))
      return false;
    if (unit === "岁" || unit === "周岁") return false;
    if (
      RATINGS.has(unitFamily(unit ?? "") ?? "") &&
      item.comparator === null &&
      /^[\u4e00-\u9fff]/.test(read.slice(item.end, item.end + 1))
    )
      return false;
    if (unit === "年" && value >= 1900 && value <= 2100) return false;
    return !(
      share &&
      item.comparator === null &&
      !/^[%‰‱]$/.test(unit ?? "") &&
      /^[\u4e00-\u9fff]/.test(read.slice(item.end, item.end + 1))
    );
  });
}

/** 2期共100人. */
function isSum(read: string, item: Item | undefined): boolean {
  return item !== undefined && /[共总合]计?$/.test(read.slice(item.start, item.amount.start));
}

/** 10kV线路50公里: what a thing is rated at. */
const RATINGS = new Set(["voltage", "capacity", "frequency", "pressure"]);
