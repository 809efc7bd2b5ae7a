const CHAR = "(?:[\\w\\-.~!$&'()*+,;=:@]|%[0-9A-Fa-f]{2})";
const URI = new RegExp(
  `^[A-Za-z][A-Za-z0-9+.-]*:(?://(?:[\\w\\-.~!$&'()*+,;=:]*@)?[\\w\\-.~!$&'()*+,;=]*(?::\\d*)?(?:/${CHAR}*)*|/?${CHAR}+(?:/${CHAR}*)*)` +
    `(?:\\?(?:${CHAR}|[/?])*)?(?:#(?:${CHAR}|[/?])*)?$`,
);
const LONGEST = 4096;

/** Whether a text is an absolute URI as RFC 3986 spells it, in ASCII; IRIs, relative references and `""` are not. */
export function isUri(text: string): boolean {
  return text.length <= LONGEST && URI.test(text);
}
