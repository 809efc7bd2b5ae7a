import { policyDocuments } from "../rights/policy/policy-documents.ts";
import { filterPolicyOf, filterSize, MAX_FILTER_COMBINATIONS, MAX_FILTER_KEYS } from "./filter-policy-of.ts";
import { type Subscriber, subscribersSchema } from "./subscriber.ts";

/** What is wrong with a file of subscribers, and where. */
export interface SubscribersProblem {
  /** JSON pointer, or line and column; empty for the whole file. */
  where: string;
  code: "SUBSCRIBERS_UNREADABLE" | "SUBSCRIBERS_INVALID" | "SUBSCRIBER_ID_TWICE" | "FILTER_TOO_LARGE";
  message: string;
  expected: string;
  found: string;
}

/** Reads a file of subscribers: all of them, or everything that is wrong. Never throws. */
export function readSubscribers(text: string): { subscribers: Subscriber[] } | { problems: SubscribersProblem[] } {
  const documents = policyDocuments(text, subscribersSchema);
  if (documents.length === 0) return { subscribers: [] };
  const [document] = documents;
  if (documents.length > 1 || !document) {
    const found = `${documents.length} documents`;
    return {
      problems: [
        { where: "", code: "SUBSCRIBERS_INVALID", message: "The file has several documents.", expected: "one", found },
      ],
    };
  }
  if ("problems" in document) {
    return {
      problems: document.problems.map(({ where, code, message, expected, found }) => ({
        where,
        code: code === "POLICY_INVALID" ? "SUBSCRIBERS_INVALID" : "SUBSCRIBERS_UNREADABLE",
        message,
        expected,
        found,
      })),
    };
  }
  const subscribers = document.value.list;
  const problems = subscribers.flatMap((one, at) => [...repeated(subscribers, at), ...tooLarge(one, at)]);
  return problems.length > 0 ? { problems } : { subscribers };
}

function repeated(all: readonly Subscriber[], at: number): SubscribersProblem[] {
  const id = all[at]?.id ?? "";
  if (all.findIndex((one) => one.id === id) === at) return [];
  const message = `There is another subscriber "${id}".`;
  return [{ where: `/list/${at}/id`, code: "SUBSCRIBER_ID_TWICE", message, expected: "an id of its own", found: id }];
}

function tooLarge(one: Subscriber, at: number): SubscribersProblem[] {
  const { keys, combinations } = filterSize(filterPolicyOf(one));
  if (keys <= MAX_FILTER_KEYS && combinations <= MAX_FILTER_COMBINATIONS) return [];
  return [
    {
      where: `/list/${at}/filter`,
      code: "FILTER_TOO_LARGE",
      message: `SNS takes no filter of this size for "${one.id}": its own two attributes, event and to, count as well.`,
      expected: `at most ${MAX_FILTER_KEYS} attributes and ${MAX_FILTER_COMBINATIONS} combinations of values`,
      found: `${keys} and ${combinations}`,
    },
  ];
}
