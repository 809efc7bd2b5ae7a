import type { SNSEvent } from "aws-lambda";
import * as v from "valibot";
import { HEARTBEAT } from "../../shared/heartbeat/heartbeat.ts";
import { notice } from "../../shared/notice/notice.ts";
import { isUsable } from "../../shared/record/states.ts";

/**
 * How many seconds each beat took whose notice says that it may be used, from its being made. Its being held, or taken
 * back by the embargo of the next one, is on the way; what is no notice of a beat says nothing.
 */
export function beatsHeard({ Records }: SNSEvent, now: string): number[] {
  return Records.flatMap(({ Sns }) => {
    const read = v.safeParse(v.pipe(v.string(), v.parseJson(), notice), Sns.Message);
    if (!read.success || read.output.supplier !== HEARTBEAT.supplier || !isUsable(read.output.state)) return [];
    const made = Date.parse(read.output.article?.versionCreated ?? "");
    return Number.isNaN(made) ? [] : [(Date.parse(now) - made) / 1000];
  });
}
