/** The place that a message of the engine names. It stands before the first colon, also when a tool's name has one. */
export function placeInMessage(message: string): string {
  const hasPlaceAndColon = message.startsWith('tools.') || message.startsWith('hide');
  return message.split(hasPlaceAndColon ? ': ' : ' ')[0] ?? '';
}
