import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_SAMPLES, PLAIN_SAMPLES, read, wrongAnswer } from "./samples.ts";

describe("copy that is cut off at any byte", () => {
  it.each(PLAIN_SAMPLES)(
    "is an article or a coded finding in $format",
    async ({ bytes }) => {
      const wrong: [number, string[]][] = [];
      for (let end = 0; end < bytes.length; end += 1) {
        const answer = wrongAnswer(await read(bytes.subarray(0, end)));
        if (answer.length > 0) wrong.push([end, answer]);
      }
      expect(wrong).toEqual([]);
    },
    300_000,
  );
});

describe("any bytes", () => {
  const answers = async (bytes: Uint8Array) => {
    const once = await read(bytes);
    expect(wrongAnswer(once)).toEqual([]);
    expect(await read(bytes)).toEqual(once);
  };
  it("are answered, and alike twice", async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), answers), { numRuns: 400 });
  });
  it("of any text too", async () => {
    const text = fc.string({ unit: "binary", maxLength: 400 }).map((any) => Buffer.from(any));
    await fc.assert(fc.asyncProperty(text, answers), { numRuns: 300 });
  });
  it.each([...new Set(ALL_SAMPLES.map(({ format }) => format))])(
    "of a changed %s too",
    async (format) => {
      const samples = ALL_SAMPLES.filter((sample) => sample.format === format).map(({ bytes }) => bytes);
      const change = fc.oneof(
        fc.record({
          kind: fc.constant("set" as const),
          at: fc.nat(),
          with: fc.uint8Array({ minLength: 1, maxLength: 4 }),
        }),
        fc.record({ kind: fc.constant("cut" as const), at: fc.nat(), length: fc.nat(200) }),
        fc.record({ kind: fc.constant("double" as const), at: fc.nat(), length: fc.nat(200) }),
      );
      const changes = fc.array(change, { minLength: 1, maxLength: 5 });
      const changed = fc.tuple(fc.constantFrom(...samples), changes).map(([sample, all]) =>
        all.reduce((bytes, one) => {
          const at = one.at % (bytes.length + 1);
          if (one.kind === "set")
            return Buffer.concat([bytes.subarray(0, at), one.with, bytes.subarray(at + one.with.length)]);
          const rest = bytes.subarray(one.kind === "cut" ? at + one.length : Math.max(0, at - one.length));
          return Buffer.concat([bytes.subarray(0, at), rest]);
        }, sample),
      );
      await fc.assert(fc.asyncProperty(changed, answers), { numRuns: 60 });
    },
    120_000,
  );
});
