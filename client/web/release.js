// @ts-check
/** The version of this tree, as pyproject.toml has it: a test compares them. */
export const RELEASE = "0.2.0";
