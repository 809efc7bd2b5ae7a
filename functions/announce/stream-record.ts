import type { DynamoDBRecord } from "aws-lambda";
import type { ItemKey } from "../story/ports.ts";

/** An item that owes an announcement, and the turn that it owes. */
export interface Owed extends ItemKey {
  turn: number;
}

/** What a stream record says is owed; the stream's filter lets only such records through, and this does not rely on it. */
export function owedOf({ dynamodb }: DynamoDBRecord): Owed | undefined {
  const { pk, sk, owes } = dynamodb?.NewImage ?? {};
  if (!pk?.S || !sk?.S || owes?.N === undefined) return undefined;
  return { pk: pk.S, sk: sk.S, turn: Number(owes.N) };
}
