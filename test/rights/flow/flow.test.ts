import { describe, expect, it } from "vitest";
import { isUsable } from "../../../shared/record/states.ts";
import { decide } from "../../../shared/rights/decide.ts";
import { bundleOf, deskOf } from "../desk-of.ts";
import { corpusItems, HAS_CORPUS, readAtPrefix } from "./corpus-items.ts";
import { flowPolicies } from "./flow-policies.ts";
import { isRoutine } from "./is-routine.ts";
import notAccepted from "./not-accepted.json" with { type: "json" };

/** What a newsroom with contracts must be able to take of the stories that it is sent without a hand on it. */
const MUST_FLOW = 0.98;
/** What speaks to the desk and is no story: it goes there, and nobody waits for it. A person has read each. */
const noStories = notAccepted.filter(({ isStory = true }) => !isStory);

const routine = HAS_CORPUS ? (await corpusItems()).filter(isRoutine) : [];

describe.skipIf(!HAS_CORPUS)("routine text of the corpus (skipped where ../shared is absent)", () => {
  const policies = flowPolicies();
  const decided = routine.map((item) => {
    const reading = readAtPrefix(item, policies);
    return { item, reading, ...decide(reading, deskOf(policies)) };
  });

  it("is matched to its agency by the folder that it came in", () => {
    const strays = decided.filter(({ reading }) => reading.provenance.supplierMatchedBy !== "prefix");
    expect(strays.map(({ item }) => item.file)).toEqual([]);
  });

  it("is accepted under contracts, but for what a person has looked at", () => {
    const stopped = decided.filter(({ decision }) => !isUsable(decision.state));
    const rows = stopped.map(({ item: { file, index }, decision: { state, firedBy } }) => ({
      file,
      index,
      state,
      firedBy,
    }));
    expect(rows).toEqual(notAccepted.map(({ file, index, state, firedBy }) => ({ file, index, state, firedBy })));
    const stories = decided.length - noStories.length;
    expect(1 - (stopped.length - noStories.length) / stories).toBeGreaterThanOrEqual(MUST_FLOW);
  });

  it("is told to the desk and held by nobody where it is no story", () => {
    const at = new Map(decided.map((one) => [`${one.item.file} ${one.item.index}`, one.decision]));
    for (const { file, index } of noStories) {
      expect(at.get(`${file} ${index}`)).toMatchObject({ firedBy: ["RGT-611"], releaseOn: [] });
    }
  });

  it("is accepted with the duties of its contract, the fee settled", () => {
    for (const { decision, rights } of decided.filter((one) => isUsable(one.decision.state))) {
      const duty = rights.parts[0]?.duty ?? [];
      expect(decision.state).toBe("accept-with-duties");
      expect(decision.agreement).toMatch(/-2026$/);
      expect(duty.filter(({ action }) => action === "compensate").map(({ settled }) => settled)).toEqual([true]);
      expect(duty.some(({ action }) => action === "attribute")).toBe(true);
    }
  });

  it("is not accepted at all without policies", () => {
    const none = bundleOf();
    const passed = routine.filter((item) => {
      const { decision, rights } = decide(readAtPrefix(item, none), deskOf(none));
      return isUsable(decision.state) || rights.parts.some((part) => isUsable(part.decision.state));
    });
    expect(passed).toEqual([]);
  });
});
