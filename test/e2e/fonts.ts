import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const cache = path.join(root, ".cache/fonts");
/** Chinese and Latin from the first, marks such as ✔ from the second. */
const folders = ["@embedpdf/fonts-sc/fonts", "dejavu-fonts-ttf/ttf"].map((folder) =>
  path.join(root, "node_modules", folder),
);

const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join("\n")}
  <cachedir>${path.join(cache, "cache")}</cachedir>
  <match target="pattern">
    <edit name="family" mode="append" binding="strong">
      <string>Noto Sans S Chinese</string>
      <string>DejaVu Sans</string>
    </edit>
  </match>
</fontconfig>
`;

/**
 * Gives a Chromium on Linux the same fonts on every machine, whatever is installed there: Chinese is
 * drawn, and text is measured alike everywhere. Empty on other systems, which have Chinese fonts.
 */
export function fontEnvironment(): Readonly<Record<string, string>> {
  if (process.platform !== "linux") return {};
  mkdirSync(cache, { recursive: true });
  const file = path.join(cache, "fonts.conf");
  writeFileSync(file, configuration);
  return { FONTCONFIG_FILE: file };
}
