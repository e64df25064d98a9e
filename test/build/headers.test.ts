import { headersFor } from "../../scripts/http-headers";

const page = headersFor("taskpane.html", "local");

test.each([
  ["taskpane.html", "text/html; charset=utf-8"],
  ["functions.js", "text/javascript; charset=utf-8"],
  ["functions.json", "application/json; charset=utf-8"],
  ["assets/icon-32.png", "image/png"],
  ["office-js/LICENSE.md", "text/markdown; charset=utf-8"],
  ["manifest.xml", "text/xml; charset=utf-8"],
])("%s is %s", (path, type) => {
  expect(headersFor(path, "local")["Content-Type"]).toBe(type);
});

test("icons bear no Cache-Control, else Office shows a generic one", () => {
  expect(headersFor("assets/icon-16.png", "local")).not.toHaveProperty("Cache-Control");
});

test.each([
  ["taskpane.html", "no-cache"],
  ["functions.js", "no-cache"],
  ["functions.en-US.json", "no-cache"],
  ["office-js/office.js", "no-cache"],
  ["taskpane.3ab2019487.js", "public, max-age=31536000, immutable"],
])("%s is cached as %s", (path, cache) => {
  expect(headersFor(path, "local")["Cache-Control"]).toBe(cache);
});

test.each(["functions.js", "functions.json", "functions.en-US.json"])(
  "Excel on the web may fetch %s from its own origin",
  (path) => {
    expect(headersFor(path, "local")["Access-Control-Allow-Origin"]).toBe("*");
  },
);

test("nothing but the functions is offered to other origins, and framing is not forbidden", () => {
  expect(page).not.toHaveProperty("Access-Control-Allow-Origin");
  expect(page).not.toHaveProperty("X-Frame-Options");
});

test("the page runs scripts of its own origin only, and none from text", () => {
  const policy = page["Content-Security-Policy"];
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("connect-src 'self';");
  expect(policy).toContain("frame-ancestors 'self' https://*.officeapps.live.com");
  expect(policy).not.toContain("unsafe-eval");
});

test("a build that loads office.js from Microsoft allows that origin, for scripts alone", () => {
  const policy = headersFor("taskpane.html", "21vianet")["Content-Security-Policy"];
  expect(policy).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn;");
  expect(policy).toContain("connect-src 'self';");
});
