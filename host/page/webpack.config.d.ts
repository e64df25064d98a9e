import type { Configuration } from "webpack";

export default function configuration(env: { readonly output: string }): Configuration;
