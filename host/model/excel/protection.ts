import { HostFailure } from "../../protocol/failure";
import type { WireType } from "../../protocol/wire-type";
import type { Sheet } from "../sheet";
import { record, text } from "./argument";

/** Protecting what is protected, or unprotecting what is not, is refused as in Excel since June 2026. */
export const protectionType: WireType<Sheet> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: ({ protection }) => protection.protected },
    Options: { get: ({ protection }) => (protection.protected ? protection.options : null) },
  },
  methods: {
    Protect: ({ protection }, options, password) => {
      if (protection.protected)
        throw new HostFailure("AccessDenied", "The sheet is protected already.");
      protection.protect(
        options === null || options === undefined ? {} : record(options, "options"),
        password === null || password === undefined ? null : text(password, "password"),
      );
      return null;
    },
    Unprotect: ({ protection }, password) => {
      if (!protection.protected)
        throw new HostFailure("AccessDenied", "The sheet is not protected.");
      if (!protection.accepts(password === undefined ? null : (password as string | null))) {
        throw new HostFailure("AccessDenied", "The password is wrong.");
      }
      protection.unprotect();
      return null;
    },
  },
};
