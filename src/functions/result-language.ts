/**
 * The language that results are written in. They belong to the workbook, not to the person's Office:
 * two people who open one file must see the same 结论.
 */
export const RESULT_LANGUAGE = "zh-CN";
