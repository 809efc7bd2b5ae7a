const NAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** The domain of an address, or a domain itself, lower case and in ASCII (`bücher.example` is `xn--bcher-kva.example`). */
export function domainName(address: string | undefined): string | undefined {
  const raw = address
    ?.slice(address.lastIndexOf("@") + 1)
    .trim()
    .replace(/\.$/, "");
  if (!raw || /[\s/?#:@\\[\]]/.test(raw) || !URL.canParse(`http://${raw}/`)) return undefined;
  const name = new URL(`http://${raw}/`).hostname;
  return NAME.test(name) && !/^[\d.]+$/.test(name) ? name : undefined;
}
