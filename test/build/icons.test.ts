import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ICON_SIZES, drawIcon } from "../../scripts/draw-icons";

test.each(ICON_SIZES)(
  "the icon of %p pixels in assets is the one that the script draws",
  (size) => {
    const file = readFileSync(join(__dirname, `../../assets/icon-${size}.png`));
    expect(file.readUInt32BE(16)).toBe(size);
    expect(file.equals(drawIcon(size))).toBe(true);
  },
);
