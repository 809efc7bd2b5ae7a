import * as v from "valibot";

/** A place in the decoded copy: UTF-16 offsets, start included, end excluded. */
export const span = v.pipe(
  v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(0))]),
);
export type Span = v.InferOutput<typeof span>;
