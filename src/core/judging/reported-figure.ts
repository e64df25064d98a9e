/** 计划1200人，实际1180人: only what was done is reported. */
const PLANNED_BEFORE =
  /^(?:全年|年度|年初|本年|原)*(?:计划|应|目标|任务)[^,;。]*[,;。](?=(?:实际|实[发到收缴付报参完]|已?完成(?!率)))/u;

/** 94%，目标95%; 94%（目标值95%）: the same the other way round. */
const PLANNED_BEHIND =
  /^([^,;。()]*\d[^,;。()]*)(?:[,;](?:原|年度|年初)?(?:目标|计划)[值数]?(?:为|是|:)?[≥≤<>=]*\d[\d.]*[^\d,;。()]{0,4}|\((?:原|年度|年初)?(?:目标|计划)[值数]?(?:为|是|:)?[≥≤<>=]*\d[\d.]*[^\d,;。()]{0,4}\))$/u;

/** 拟修缮22间, 尚缺2间, 96%(未经核实): meant, missing or unproved, and no report of a figure (SPEC A3). */
const UNPROVED =
  /[?？↑↓]|(?:^|[,;。(])(?:全年|年度|年内|本年|今年|原)*(?:计划(?!生育|内|完成率|执行率)|拟|预计|预期|预估|预测|暂估|估计|争取|力争|将(?!近)|打算|应(?!急|用|征|聘|届|.尽)|待(?!遇)|[还尚]?需(?!求)|可(?=[\u4e00-\u9fff]{1,4}\d)|若|如果|(?:明年|次年|下一?年度?)|[还尚]差|[还尚]?缺(?!陷|席|勤))|\((?:[^()]*(?:未(?!来|成年)|不含|不全|缺失|除外|扣除|待|预计|暂估|初步|拟|估算|计划|初稿|草稿|在建|在研|含(?:上年|去年|往年|以前)))/u;

/** 已完成, 超额完成年度任务: adds nothing to the figure beside it. */
const DECLARED =
  /^(?:已经|已|均|全部|全面|圆满|超额|按时|按期|如期|按计划|顺利|提前|较好)*(?:完成|达成|达到|达标|实现|竣工|完工|建成|交付|投入使用|验收合格|到位)了?(?:全部|全年|年度|预期|绩效|既定|预定|设定|计划|目标|指标|任务|要求|工作|修缮|建设|培训|发放|采购|安装|施工|数|值)*$/u;

/** 只完成45次未达目标: the figure is what failed. */
const FALLS_SHORT =
  /(?<=\d[^\d,;。()]{0,4}),?(?:未达到?|没有?达到?|未完成)(?:年度|预期|绩效|既定|计划|目标)*(?:目标|指标|任务|要求|值)$/u;

/** 94%，已超额完成: the goal is said to be reached. */
export function saysReached(text: string): boolean {
  return GOAL_REACHED.test(text);
}

const GOAL_REACHED =
  /(?:^|[,;。(])(?:已经|已|均|全部|圆满|顺利)*(?:超额(?:完成|达成|实现)|达标|(?:达成|达到|完成|实现)了?(?:全年|年度|预期|绩效|既定|预定|设定|计划)*(?:目标|指标))/u;

/** Said beside a figure that the target is missed. */
export function saysMissed(text: string): boolean {
  return FALLS_SHORT.test(text);
}

/** 较上年提高2个百分点: told beside the figure. */
const COMPARED = /^(?:较|比|同比|环比|与上年|与去年)/u;

/** 剩余2间未完成: what is not part of the figure. */
const REMAINING =
  /^(?:剩余|其余|还有|尚有|尚余|另有|另).*(?:未|尚|正在|在建|待|跨年|结转|顺延|[明次下]年)/u;

/** 截至12月底: the whole year. */
const WHOLE_YEAR =
  /^截[至止]到?(?:(?:19|20)\d\d年|今年|本年|当年)?(?:年?[底末]|12月(?:[底末]|31日)?),?(?=\D)/u;

/** 去年480人次, 2022年480人次: the figure of another year. */
const OTHER_YEAR =
  /^(?:(?:19|20)\d\d年?[-~至到](?:19|20)\d\d年|去年|上年度?|上一年度?|往年|前年)(?!度?(?:同期|相比))/u;

/** 因疫情影响: why, not how much. */
const CAUSE = /^(?:因|由于|受)[^\d]*$/u;

/** 98.5%(抽检200批次,合格197批次): how it was found. */
const SAMPLED = /^([^()]*%)\((?:抽检|抽查|抽样|样本|问卷|发放|回收|检查|共|有效)[^()]*\)$/u;

const CLAUSE = /(?<!\d),|,(?!\d{3}(?!\d))|[;。]/u;

/**
 * The part of a report that holds its figure (SPEC A3): 已完成，实际发放1200人 → 实际发放1200人. `plain` has narrow
 * signs and no blanks; `year` is the sheet's. A text with one clause, or with more than one that counts, is left as it is; `null` where the figure
 * is only meant or unproved.
 */
export function reportedFigure(plain: string, year: number | undefined): string | null {
  const done = plain
    .replace(PLANNED_BEHIND, "$1")
    .replace(FALLS_SHORT, "")
    .replace(WHOLE_YEAR, "")
    .replace(PLANNED_BEFORE, "")
    .replace(SAMPLED, "$1");
  if (UNPROVED.test(done) || OTHER_YEAR.test(done)) return null;
  const written =
    /^((?:19|20)\d\d)年度?(?=.*\d)(?!\d{1,2}[月.-]|[一二三四五六七八九十]{1,3}月|[上下第底末])/u.exec(
      done,
    )?.[1];
  if (written !== undefined && year !== undefined && Number(written) !== year) return null;
  const clauses = done.split(CLAUSE).filter((clause) => clause !== "");
  if (clauses.length < 2) return done;
  const [main] = clauses.filter((clause) => !DECLARED.test(clause) && !CAUSE.test(clause));
  if (main === undefined) return done;
  const telling = clauses.filter(
    (clause) =>
      clause === main ||
      !(
        DECLARED.test(clause) ||
        CAUSE.test(clause) ||
        REMAINING.test(clause) ||
        (COMPARED.test(clause) && (clause.includes("百分点") || !main.includes("%")))
      ),
  );
  return telling.length === 1 && /[\d零一二两三四五六七八九十百千万]/u.test(main) ? main : done;
}
