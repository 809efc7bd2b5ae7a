/** What is known of a supplier whose policy is begun. */
export interface NewPolicy {
  id: string;
  name: string;
  trust: string;
  /** A day, `2026-01-05`. */
  today: string;
}

/** Days until the terms are to be read again: publishers change theirs about twice a year. */
const REVIEW_DAYS = 180;
const DAY_MS = 86_400_000;

/** The text of a policy that grants nothing yet, with a comment on all that is to be filled in. */
export function newPolicyText({ id, name, trust, today }: NewPolicy): string {
  const expires = new Date(Date.parse(`${today}T00:00:00Z`) + REVIEW_DAYS * DAY_MS).toISOString().slice(0, 10);
  return `# Terms of ${name.replace(/\s+/g, " ")}, as the house reads them. Nothing is permitted until you fill in what is.
policy: imprimatur.policy/1
id: ${id}
# The day on which these terms were written down; every decision names it. Change it with the terms.
version: ${today}
party:
  name: ${JSON.stringify(name)}
  # uri: https://supplier.example/
  # always: every item is theirs; never: they hold no rights, as in works of a government.
  isCopyrightHolder: unless-stated
# How copy is known to be theirs. The folder is surest, then a verified sender; the rest is what copy says of itself,
# which never selects a contract.
match:
  prefix: ["in/${id}/"]
  # sender: [supplier.example]
  # host: [supplier.example]
  # provider: [Name as in their metadata]
  # creditLine: [NAME AS IN THEIR CREDITS]
  # notice: ["A sentence that stands under each of their articles"]
# contracted: a contract binds both. public-terms: they published terms. unverified: neither is known.
trust: ${trust}
license:
  # An SPDX id of Creative Commons, such as CC-BY-4.0, or a name of your own after LicenseRef-.
  id: LicenseRef-${id}
  # Where one applies for a licence; asked for wherever a fee is.
  acquire: {kind: ${trust === "contracted" ? "contract" : "page"}, note: "To fill in: where to ask"}
# What an item must carry before it passes.
requiredFields: [headline, body]
grants:
  - parts: [text, headline]
    # What they allow, such as [distribute, reproduce, display, editStyle]. What is not listed is not given.
    permission: []
    # What they forbid in so many words, such as [translate, {action: sell, when: {alone: true}}].
    prohibition: []
    # What they ask for. An agreement settles obtainConsent and compensate; the others go out with the article:
    #   - {action: attribute, text: "{byline}, ${name.replace(/["\\{}\s]+/g, " ")}", placement: byline}
    #   - {action: linkBack, target: "{canonicalUrl}", channels: [web]}
    duty:
      - {action: obtainConsent}
    # territory: {include: [GB, IE]}
    # channel: {exclude: [syndication, ai]}
  # Pictures mostly come from agencies: their terms do not ride on the text's.
  - parts: [picture, graphic, video, audio]
    prohibition: [distribute, reproduce, display]
# A contract in force, with your own dates:
#   - id: ${id}-${today.slice(0, 4)}-1
#     parts: [text, headline]
#     permission: [distribute, reproduce, display]
#     validFrom: ${today}T00:00:00Z
#     validUntil: ${expires}T23:59:59Z
#     afterEnd: keep-published
#     settles: [obtainConsent]
agreements: []
# The zone in which their times without one are meant:
# embargo: {timezone: Europe/London}
dataMining: {plus: DMI-UNSPECIFIED}
onUnknown: licence-required
review:
  # Where you read these terms.
  source: ["To fill in: address of the terms, or name of the contract"]
  checked: ${today}
  by: rights-desk
  expires: ${expires}
`;
}
