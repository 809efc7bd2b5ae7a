import { loadedOnce } from "../loaded-once.ts";
import { rootName } from "../xml/root-name.ts";
import type { Format } from "./format.ts";

const reader = loadedOnce(() => import("./ntb-release/read-ntb-release.ts"));

/** What a release of the press service has near its head and no other `release` has: records and software have them too. */
const OWN = /<(?:leadtext|publicationDate|contactsAsText|longurl)[\s/>]/;

/** NTB's press service: what ministries, companies and associations send through it, one `release` a document. */
export const ntbRelease: Format = {
  name: "ntb-release",
  title: "NTB press service releases (XML)",
  claims: ({ text }) => rootName(text) === "release" && OWN.test(text),
  read: async (copy) => (await reader()).readNtbRelease(copy),
};
