/** Why copy is not made ready to publish, with the sentence that says it. */
export const REFUSALS = {
  NOT_USABLE: "The decision on {part} is {state}: it may not be published.",
  STALE: "The decision was to be taken again at {at}. Decide again.",
  NOT_YET: "{part} may not be published before {at}.",
  NO_LONGER: "{part} may not be published after {at}.",
  NOT_PERMITTED: "Its terms permit nobody to publish {part}.",
  CHANNEL: "The terms of {part} do not cover the channel {channel}.",
  TERRITORY: "The terms of {part} do not cover {territory}.",
  TERRITORY_UNTOLD: "The terms of {part} are limited to a territory. Say where it is to be published.",
  NOT_SETTLED: "{part} waits for an agreement: {duty} is not settled.",
  NOT_FILLED: "The duty {duty} on {part} lacks what is to stand there: {lacks}.",
  NO_LINK: "The duty {duty} on {part} lacks an address on the web to link to.",
  NO_COUNTER:
    "{part} must carry its publisher's counter, and the policy names none: set target in its duty includeTracking.",
  NO_LOGO: "{part} must carry its publisher's logo, and the policy names none: set target in its duty includeLogo.",
  LINKS_LOST: "{part} must keep its links, and this copy of it came without any markup.",
  UNKNOWN_DUTY: "Nobody here knows how to do {duty}, which {part} asks for.",
  MARKUP_NEEDED: "Its counter, its logo or its links cannot stand in plain text. Take the page instead.",
  NO_TEXT: "There is no text to publish.",
  NO_FILE: "No file of {part} came with the story.",
} as const;

/** One reason, with what its sentence is filled with. */
export interface Refusal {
  code: keyof typeof REFUSALS;
  args: Readonly<Record<string, string>>;
}

/** The sentence of a refusal. */
export function sayRefusal({ code, args }: Refusal): string {
  const said = REFUSALS[code].replace(/\{(\w+)\}/g, (slot, name: string) => args[name] ?? slot);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
