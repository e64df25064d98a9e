/**
 * Words that decide what kind of target a text without numbers is (SPEC T3, T4, T19–T22). What a word is
 * worth as an actual is decided elsewhere.
 */
export const NOT_APPLICABLE = new Set(
  "/ // \\ - -- --- ---- 无 不适用 本项目不适用 此项不适用 本指标不适用 该指标不适用 本项目不适用此指标 不涉及 本项目不涉及 未涉及 无此项 无此指标 无相关指标 无该指标 N/A n/a NA 无指标 不考核 未设置 未设 未设定 无要求 暂无 无内容 本项目无 本项目无此指标 不适用本项目".split(
    " ",
  ),
);

/** A zero is asked for where the indicator counts mishaps (SPEC T4). */
export const MISHAPS =
  /事故|投诉|差错|故障|违规|违纪|违法|伤亡|死亡|案件|舆情|上访|信访|失误|泄密|泄露|拖欠|逾期|中断/;

/** A figure is still to be filled in: 【】 and a unit alone, `≥**%`, XX人, ？？？. */
export const PLACEHOLDER =
  /^(?:指标值|目标值|XX+|xx+|待定|待填|待补充|待填写|填写.{0,6}|请填写.{0,6}|未填|TBD|tbd|\.{3,}|…+|_+|\?+|？+|\*+|×+|○+|□+|空|\(空\)|空白)$/;

export const TRENDS: Readonly<Record<"up" | "down" | "steady", string>> = {
  up: "提高 提升 增强 增加 扩大 改善 增长 上升",
  down: "降低 减少 缩小 下降 减轻 缩短",
  steady: "持平 不变 保持稳定 保持平稳 维持稳定 保持不变 维持不变 维持现状 保持现状 基本持平",
};

/** Words that name a direction only when they are the whole text: 加强, but not 加强监管. */
export const BARE_TRENDS: typeof TRENDS = {
  up: "提速 加强 增进 升高 增多 拓展 扩展 壮大 好转 上涨 改进 增大 加大 加快 增收 向好 变好",
  down: "减缓 下调 压减 减小 缓解 回落 收窄 削减 降减 递减 精简 压缩 减弱",
  steady: "保持 维持 不下降 不降低 不减少 不增加 不提高",
};

/** How the change happens; says nothing about its direction. */
export const MANNERS =
  "稳步 持续 逐步 不断 进一步 有所 明显 显著 有效 大幅 大幅度 较大 较大幅度 较为明显 逐年 逐渐 切实 全面 得到 得以 继续 适当 稳定 着力 巩固 巩固和 大力 较 很大 极大 较好 一定程度 一定程度上 在一定程度上 快速 普遍 整体 总体 同步 实现 促进 推动 推进 确保 保持 日益 充分 综合 逐级 较快 加速 平稳 小幅 略有 有 的 地 了 都 并 均 将 呈 可 能 能够 能有效 可有效 显 著 较显著 明显的 程度 进行 使 让 对 不同程度 长期 较上年 较上年度 比上年 比上年度 同比 环比 较去年 比去年 较往年 比往年 较上一年 与上年 与上年度 与上年相比 与上年度相比 与去年 与去年相比 较以前 较之前 较前期 比以前 年均 逐季 逐月";

/** Ladders of grades; a text that lists three or more steps of one is a scale, not a target. */
export const LADDERS: readonly string[] = [
  "优秀 优良 优 良好 良 中等 中 一般 合格 不合格 及格 不及格 较差 低 差 较低 较高 高",
  "好 很好 非常好 较好 比较好 一般 差 较差 很差 不好",
  "非常满意 很满意 满意 较满意 比较满意 基本满意 一般 不满意 很不满意 非常不满意",
  "高 较高 一般 中 中等 较低 低",
  "显著 明显 较明显 一般 不明显 较显著",
  "完成 基本完成 部分完成 未完成",
  "达成 部分达成 未达成 达成预期指标 部分达成预期指标并具有一定效果 未达成预期指标且效果较差",
  "是 否",
  "有 无",
  "A B C D E",
  "A级 B级 C级 D级",
  "一级 二级 三级 四级",
];

/** Things that can stand in an enumeration joined by 和 alone. */
export const DELIVERABLES =
  /(?:库|报告|方案|系统|平台|制度|手册|档案|台账|规划|标准|指南|办法|机制|计划|清单|图纸|论文|专利|软件|教材|证书|名录|目录)$/;
