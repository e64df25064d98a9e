import { HostFailure, invalidArgument } from "../../protocol/failure";
import { wire, type WireObject, type WireType } from "../../protocol/wire-type";
import { LIMITS } from "../limits";
import type { Sheet } from "../sheet";
import { text } from "./argument";

interface PropertyTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

/** Texts that a sheet carries; Excel compares keys without case and trims what is too long without a word. */
export const customPropertiesType: WireType<Sheet> = {
  name: "WorksheetCustomPropertyCollection",
  items: (sheet) =>
    [...sheet.customProperties.keys()].map((key) => wire(customPropertyType, { sheet, key })),
  item: (sheet, key) => {
    const found = find(sheet, key);
    if (found === null)
      throw new HostFailure("ItemNotFound", `There is no property ${String(key)}.`);
    return found;
  },
  methods: {
    Add: (sheet, key, value) => {
      const name = text(key, "The key").slice(0, LIMITS.propertyText);
      if (name === "") throw invalidArgument("A property needs a key.");
      const known = [...sheet.customProperties.keys()].find(
        (other) => other.toLowerCase() === name.toLowerCase(),
      );
      sheet.customProperties.set(
        known ?? name,
        text(value, "The value").slice(0, LIMITS.propertyText),
      );
      return wire(customPropertyType, { sheet, key: known ?? name });
    },
    GetCount: (sheet) => sheet.customProperties.size,
    GetItemOrNullObject: (sheet, key) => find(sheet, key),
  },
};

const customPropertyType: WireType<PropertyTarget> = {
  name: "WorksheetCustomProperty",
  identity: "_Id",
  scalars: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key),
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, text(value, "The value").slice(0, LIMITS.propertyText));
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
      return null;
    },
  },
};

function find(sheet: Sheet, key: unknown): WireObject | null {
  const wanted = String(key).toLowerCase();
  const known = [...sheet.customProperties.keys()].find((other) => other.toLowerCase() === wanted);
  return known === undefined ? null : wire(customPropertyType, { sheet, key: known });
}
