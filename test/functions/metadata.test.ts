import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { finishMetadata } from "../../scripts/functions-metadata";
import { ENGLISH_HELP } from "../../src/functions/english-help";

const source = join(__dirname, "../../src/functions/functions.ts");

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly type: string;
    }[];
  }[];
}

const generated = generateCustomFunctionsMetadata([source]);

async function finished(): Promise<{ chinese: Metadata; english: Metadata }> {
  const { chinese, english } = finishMetadata((await generated).metadataJson);
  return { chinese: JSON.parse(chinese) as Metadata, english: JSON.parse(english) as Metadata };
}

test("the generator refuses nothing, and every description exists in both languages", async () => {
  const { errors, metadataJson } = await generated;
  expect(errors).toEqual([]);
  expect(finishMetadata(metadataJson).problems).toEqual([]);
});

test("the signatures are the published ones; order and meaning never change", async () => {
  const { chinese } = await finished();
  const signatures = chinese.functions.map(
    ({ name, parameters }) =>
      `${name}(${parameters
        .map((one) => (one.optional === true ? `[${one.name}]` : one.name))
        .join(", ")})`,
  );
  expect(signatures).toEqual([
    "EVAL(target, actual, [indicator], [year])",
    "WHY(target, actual, [indicator], [year])",
    "MET(target, actual, [indicator], [year])",
    "RATE(target, actual, [indicator], [year])",
    "GAP(target, actual, [indicator], [year])",
    "PARSE(target, [indicator])",
    "SCORE(target, actual, weight, [indicator], [profile], [year])",
    "GRADE(score, [profile])",
    "LIGHT(target, actual, month, [indicator], [year])",
    "BUDGET(budget, executed, [weight])",
    "SUMMARY(status, [group])",
    "VERSION()",
  ]);
});

test("ids and names are the same, short, and neither a cell address nor taken twice", async () => {
  const { chinese } = await finished();
  for (const { id, name } of chinese.functions) {
    expect(name).toBe(id);
    expect(name).toMatch(/^[A-Z]{3,20}$/u);
  }
  expect(new Set(chinese.functions.map(({ id }) => id)).size).toBe(chinese.functions.length);
});

test("every argument takes a cell or a range of anything, errors included", async () => {
  const { chinese } = await finished();
  expect(chinese.allowErrorForDataTypeAny).toBe(true);
  for (const { parameters } of chinese.functions) {
    for (const { dimensionality, type } of parameters) {
      expect([dimensionality, type]).toEqual(["matrix", "any"]);
    }
  }
});

test("Chinese and English differ in descriptions and in nothing else", async () => {
  const { chinese, english } = await finished();
  const bare = (metadata: Metadata): unknown =>
    JSON.parse(
      JSON.stringify(metadata, (key, value: unknown) => (key === "description" ? null : value)),
    );
  expect(bare(english)).toEqual(bare(chinese));
  for (const [index, { description, parameters }] of chinese.functions.entries()) {
    expect(description).toMatch(/\p{Script=Han}/u);
    for (const parameter of parameters) expect(parameter.description).toMatch(/\p{Script=Han}/u);
    expect(english.functions[index]?.description).toMatch(/^[A-Z]/u);
    expect(english.functions[index]?.description).not.toBe(description);
  }
});

test.each([
  [
    "a function without English",
    { functions: [{ id: "NEW", name: "NEW", description: "新", parameters: [] }] },
    "NEW: no row",
  ],
  [
    "an argument without English",
    {
      functions: [
        {
          id: "GRADE",
          name: "GRADE",
          description: "等级",
          parameters: [{ name: "level", description: "级" }],
        },
      ],
    },
    "GRADE: no English text for level",
  ],
  [
    "an argument without Chinese",
    {
      functions: [
        { id: "PARSE", name: "PARSE", description: "拆", parameters: [{ name: "target" }] },
      ],
    },
    "PARSE: no Chinese text for target",
  ],
  ["a row for no function", { functions: [] }, "describes EVAL, no function"],
])("%s stops the build", (_, metadata, problem) => {
  expect(finishMetadata(JSON.stringify(metadata)).problems.join("\n")).toContain(problem);
});

test("every English row is used", async () => {
  const { chinese } = await finished();
  expect(Object.keys(ENGLISH_HELP).sort()).toEqual(chinese.functions.map(({ id }) => id).sort());
});
