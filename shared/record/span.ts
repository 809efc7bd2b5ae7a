import * as v from "valibot";

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A place in the decoded copy: UTF-16 offsets, start included, end excluded. */
export const span = v.strictTuple([offset, offset]);
export type Span = v.InferOutput<typeof span>;
