import { setTimeout as sleep } from "node:timers/promises";
import { DynamoDBClient, ScanCommand } from "@aws-sdk/client-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { clientOf } from "../../infra/local/provision.ts";
import type { Story } from "../examples/notice-consumer.ts";
import type { StormStack } from "./storm-control.ts";
import type { StormEnd } from "./storm-plan.ts";

type Row = Record<string, unknown>;

/** The heads of all stories. */
export async function heads({ endpoint, outputs }: StormStack): Promise<Row[]> {
  const table = new DynamoDBClient({ ...clientOf(endpoint), maxAttempts: 10 });
  const found: Row[] = [];
  let from: Record<string, never> | undefined;
  do {
    const page = await table.send(
      new ScanCommand({
        TableName: outputs.ArticlesTableName,
        FilterExpression: "sk = :head",
        ExpressionAttributeValues: { ":head": { S: "HEAD" } },
        ExclusiveStartKey: from,
      }),
    );
    found.push(...(page.Items ?? []).map((item) => unmarshall(item)));
    from = page.LastEvaluatedKey as typeof from;
  } while (from !== undefined);
  return found;
}

/** Every story that does not stand at the version, or in the state, that it must. */
export async function wrongHeads(stack: StormStack, ends: readonly StormEnd[]): Promise<string[]> {
  const standing = new Map((await heads(stack)).map((head) => [head.uri, head]));
  const wrong = ends.flatMap(({ uri, version, isUsable }) => {
    const head = standing.get(uri);
    const isRight = head?.version === String(version) && /^accept/.test(String(head.state)) === isUsable;
    return isRight
      ? []
      : [`${uri}: stands at ${head?.version} ${head?.state}, not at ${version} ${isUsable ? "usable" : "withheld"}`];
  });
  const known = new Set(ends.map(({ uri }) => uri));
  return [
    ...wrong,
    ...[...standing.keys()].flatMap((uri) => (known.has(String(uri)) ? [] : [`${uri}: nobody sent it`])),
  ];
}

/** What is not the subscriber's last word on each story. Late messages are waited for. */
export async function wrongWords(
  stories: ReadonlyMap<string, Story>,
  ends: readonly StormEnd[],
  say: (line: string) => void,
): Promise<string[]> {
  let wrong: string[] = [];
  const lastOf = () => new Map([...stories.values()].map(({ notice }) => [notice.uri, notice]));
  for (let tries = 0; tries < 30; tries += 1) {
    const words = lastOf();
    wrong = ends.flatMap(({ uri, version, isUsable }) => {
      const last = words.get(uri);
      const isHeld = last !== undefined && last.event !== "withdrawn";
      if (isHeld !== isUsable) return [`${uri}: the subscriber's last word is ${last?.event ?? "nothing"}`];
      return isHeld && last.revision !== String(version)
        ? [`${uri}: the subscriber holds ${last.revision}, not ${version}`]
        : [];
    });
    if (wrong.length === 0) return [];
    say(`waiting: ${wrong.length} last words are not there yet`);
    await sleep(2000);
  }
  return wrong;
}
