const zones = new Map<string, string>();

function read(): ReadonlyMap<string, string> {
  if (zones.size > 0) return zones;
  for (const zone of Intl.supportedValuesOf("timeZone")) {
    const city = zone.split("/").at(-1)?.replaceAll("_", " ").toLowerCase();
    if (city && zone.includes("/")) zones.set(city, zone);
  }
  return zones;
}

/** The zone that bears a place's name, as `Europe/Paris` for `PARIS`; undefined for places that no zone is named after. */
export function zoneOfPlace(place: string): string | undefined {
  return read().get(place.trim().toLowerCase());
}
