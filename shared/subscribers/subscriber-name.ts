/** A subscriber's id as a part of the names of its resources: `city-desk` is `CityDesk`. */
export function subscriberName(id: string): string {
  return id.replace(/(?:^|-)(\w?)/g, (_, letter: string) => letter.toUpperCase());
}
