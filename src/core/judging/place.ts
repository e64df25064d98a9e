import type { JudgeContext } from "./context";

/** Where an indicator stands in its form: the level names above it, and its own name. */
export interface Place {
  /** Level names, outermost first, joined by `/`; empty where unknown. */
  readonly category: string;
  /** 三级指标 without prefixes (`指标1：`, `★`, `其中：`); empty where unknown. */
  readonly name: string;
}

/** The same context with the level names out of the indicator and in `path`. */
export function placed(context: JudgeContext): JudgeContext {
  if (context.indicator === undefined || !context.indicator.includes("/")) return context;
  const { levels, name } = parted(context);
  return { ...context, path: levels, indicator: name };
}

const CATEGORY =
  /(?:指标|目标|管理|数量|质量|时效|成本|效益|效果|满意度|决策|过程|产出|机制|共享|资源|协助|设施|投入|要求|情况)$/u;

/** Level names and name, prefixes of the name left out. */
export function placeOf(context: JudgeContext): Place {
  const { levels, name } = parted(context);
  return {
    category: levels.join("/").normalize("NFKC").replace(/\s+/gu, ""),
    name: name.replace(/^(?:[★*#]+|(?:指标|目标)\d+[:.、]?|其中:|\d+[.、)])+/u, ""),
  };
}

/** Parts an indicator given as `一级/二级/三级`; a `/` inside the name stays in it. */
function parted(context: JudgeContext): {
  readonly levels: readonly string[];
  readonly name: string;
} {
  const segments = (context.indicator ?? "").normalize("NFKC").replace(/\s+/gu, "").split("/");
  const levels = [...(context.path ?? [])];
  // Only leading segments that name a level are levels: the name itself may hold a `/`.
  while (levels.length < 2 && segments.length > 1 && CATEGORY.test(segments[0] ?? "")) {
    levels.push(segments.shift() ?? "");
  }
  const [middle = ""] = segments;
  const unfinished = context.path === undefined && levels.length === 1 && segments.length > 1;
  if (unfinished && middle.length <= 8) {
    levels.push(middle);
    segments.shift();
  }
  return { levels, name: segments.join("/") };
}
