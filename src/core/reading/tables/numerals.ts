/** Everyday, capital and variant numerals (SPEC Q3). */
export const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  "○": 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
  俩: 2,
  仨: 3,
  壹: 1,
  贰: 2,
  叁: 3,
  参: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};

/** Ten times a digit in one character. */
export const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 };

/** Powers of ten: those below 万 bind to one digit, those from 万 on to the whole section before. */
export const POWERS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  拾: 1,
  佰: 2,
  仟: 3,
  万: 4,
  亿: 8,
  兆: 12,
};

/** 千 before these begins a unit (千米), 千分 a fraction, and no scale. */
export const AFTER_KILO = "米克瓦伏卡帕焦赫分";
