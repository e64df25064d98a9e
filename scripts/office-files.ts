/** What a PC without the internet needs of office.js; names and folders are fixed by its loader. */
export const OFFICE_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "o15apptofilemappingtable.js",
  "telemetry/oteljs_agave.js",
] as const;

/** Where the pages load office.js from, by the build flag `office`. */
export const OFFICE_SCRIPTS = {
  local: "office-js/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
} as const;
